/** The script behind the button "Kopieer". Without it the page can be read and copied as well. */

/**
 * Puts the fragment on the clipboard, as text and as formatted text: whoever pastes it in the view of the code gets the
 * HTML, in an ordinary editor the headings and lists. `execCommand` first: it works from a file in every browser, and asks
 * nothing. Where neither way is allowed, the text stands selected.
 */
export const COPY_SCRIPT = `(() => {
  const byId = (id) => document.getElementById(id);
  const code = byId('fragment'), button = byId('kopieer'), status = byId('stand');
  const say = (words) => { status.textContent = ''; requestAnimationFrame(() => { status.textContent = words; }); };
  const put = (event) => {
    event.clipboardData.setData('text/plain', code.value);
    event.clipboardData.setData('text/html', code.value);
    event.preventDefault();
  };
  const done = () => { button.focus(); say('Gekopieerd'); };
  const failed = () => { code.focus(); code.select(); say('De HTML is geselecteerd. Druk op Ctrl+C (op een Mac: Cmd+C).'); };
  const copy = () => {
    code.focus();
    code.select();
    document.addEventListener('copy', put);
    try { return document.execCommand('copy'); } catch { return false; } finally { document.removeEventListener('copy', put); }
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    if (copy()) done();
    else if (navigator.clipboard) navigator.clipboard.writeText(code.value).then(done, failed);
    else failed();
  });
})();`;
