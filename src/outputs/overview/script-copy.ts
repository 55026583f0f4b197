/** The part of the page's script that copies a text, rich and plain: JavaScript as text, for the reader's browser. */
import { CLIPBOARD_SCRIPT } from '../html/copy-script.ts';

export const COPY_SCRIPT = `${CLIPBOARD_SCRIPT}
/** The text with the headings that it has of itself: in this page they stand below those of the page. */
function richOf(source) {
  var copy = source.cloneNode(true);
  all('[data-kop]', copy).forEach(function (heading) {
    var own = document.createElement('h' + heading.dataset.kop);
    own.innerHTML = heading.innerHTML;
    heading.parentNode.replaceChild(own, heading);
  });
  return copy.innerHTML.trim();
}

function startCopying() {
  var last;
  function label(button, words) {
    button.firstChild.nodeValue = words;
  }
  all('button.kopieer').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var source = byId(button.dataset.van);
      var closed = source.closest('details');
      copyText(richOf(source), button.dataset.tekst).then(function (copied) {
        if (last) label(last, 'Kopieer');
        last = button;
        label(button, copied ? 'Gekopieerd' : 'Druk op Ctrl+C');
        if (!copied) {
          if (closed) closed.open = true;
          getSelection().selectAllChildren(source);
        }
        byId('gekopieerd').textContent = copied
          ? button.dataset.naam + ' is gekopieerd.'
          : 'Kopi\\u00ebren mag niet in deze browser. De tekst is geselecteerd: druk op Ctrl+C.';
      });
    });
  });
}
`;
