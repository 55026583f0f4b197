/** The part of the page's script that copies a text, rich and plain: JavaScript as text, for the reader's browser. */
export const COPY_SCRIPT = `
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

/** For browsers in which a page from disk may not use the clipboard: the selection is copied, with our own words. */
function copyBySelection(source, rich, plain) {
  var range = document.createRange();
  range.selectNodeContents(source);
  var selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  function put(event) {
    event.clipboardData.setData('text/html', rich);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  }
  document.addEventListener('copy', put);
  var copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (copied) selection.removeAllRanges();
  return copied;
}

function copy(source, rich, plain) {
  function bySelection() {
    return copyBySelection(source, rich, plain);
  }
  if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return Promise.resolve(bySelection());
  var item = new ClipboardItem({
    'text/html': new Blob([rich], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]).then(function () {
    return true;
  }, bySelection);
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
      copy(source, richOf(source), button.dataset.tekst).then(function (copied) {
        if (last) label(last, 'Kopieer');
        last = button;
        label(button, copied ? 'Gekopieerd' : 'Druk op Ctrl+C');
        if (!copied && closed) closed.open = true;
        byId('gekopieerd').textContent = copied
          ? button.dataset.naam + ' is gekopieerd.'
          : 'Kopi\\u00ebren mag niet in deze browser. De tekst is geselecteerd: druk op Ctrl+C.';
      });
    });
  });
}
`;
