/** The script behind the button of a page. Without it the page can be read and copied as well. */
import { CLIPBOARD_SCRIPT } from './copy-script.ts';

/**
 * Puts the fragment on the clipboard, as text and as formatted text: whoever pastes it in the view of the code gets the
 * HTML, in an ordinary editor the headings and lists. Where no way of copying is allowed, the code opens, selected.
 */
export const PAGE_SCRIPT = `(function () {
'use strict';
${CLIPBOARD_SCRIPT}
var code = document.getElementById('fragment');
var button = document.getElementById('kopieer');
var status = document.getElementById('stand');
function say(words) {
  status.textContent = '';
  requestAnimationFrame(function () {
    status.textContent = words;
  });
}
button.hidden = false;
button.addEventListener('click', function () {
  copyText(code.value, code.value).then(function (copied) {
    if (copied) return say('Gekopieerd');
    code.closest('details').open = true;
    code.focus();
    code.select();
    say('De HTML is geselecteerd, onder aan de pagina. Druk op Ctrl+C (op een Mac: Cmd+C).');
  });
});
})();`;
