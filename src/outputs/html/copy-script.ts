/** How a page puts a text on the clipboard: JavaScript as text, for the reader's browser; one way for all pages. */

/**
 * `copyText(rich, plain)` gives a promise of whether it worked. The old command first: it works in a page from disk in
 * every browser and asks nothing. It needs something that is selected, so words of nobody stand in the page for a moment;
 * what was selected and where the keyboard was comes back. Then the clipboard of newer browsers, which may ask.
 */
export const CLIPBOARD_SCRIPT = `
function copyBySelection(rich, plain) {
  var before = document.activeElement;
  var place = document.createElement('textarea');
  place.value = plain || ' ';
  place.setAttribute('aria-hidden', 'true');
  place.style.position = 'fixed';
  place.style.opacity = '0';
  function put(event) {
    event.clipboardData.setData('text/html', rich);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  }
  document.body.appendChild(place);
  place.select();
  document.addEventListener('copy', put);
  var copied = false;
  try {
    copied = document.execCommand('copy');
  } catch (error) {
    // Not allowed, or gone: the other way is left.
  }
  document.removeEventListener('copy', put);
  place.remove();
  if (before && before.focus) before.focus({ preventScroll: true });
  return copied;
}

function copyText(rich, plain) {
  if (copyBySelection(rich, plain)) return Promise.resolve(true);
  if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return Promise.resolve(false);
  var item = new ClipboardItem({
    'text/html': new Blob([rich], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]).then(
    function () {
      return true;
    },
    function () {
      return false;
    }
  );
}
`;
