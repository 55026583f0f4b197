import { expect, test } from 'vitest';
import { html, idOf, joined, linkTo } from './html.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['" onclick="x', '&quot; onclick=&quot;x'],
  ['&amp;', '&amp;amp;'],
  ['a\u0000b\u0085', 'ab'],
  ['één\ntwee', 'één\ntwee'],
])('%j is only text', (value, escaped) => {
  expect(html`<p title="${value}">${value}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('markup inside markup stays, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((value) => html`<li>${value}</li>`);
  expect(html`<ul>${items}</ul>${undefined}${3}`.markup).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3');
  expect(joined([html`<b>x</b>`, '<i>'], ' & ').markup).toBe('<b>x</b> &amp; &lt;i&gt;');
});

test('every name has an id of its own', () => {
  const names = ['a/b', 'a--b', 'a__b', 'a_2f_b', 'A/b', 'a b', 'é', 'éé', 'e9', ''];
  const ids = names.map((name) => idOf('tekst', name));
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids) expect(id).toMatch(/^tekst-[a-z0-9_-]*$/);
  expect(idOf('tekst', 'website/pagina')).toBe('tekst-website__pagina');
});

test.each([
  ['2-kant-en-klaar/website/pagina.html', '2-kant-en-klaar/website/pagina.html'],
  ['2-kant-en-klaar/eigen/50% #1?.txt', '2-kant-en-klaar/eigen/50%25%20%231%3F.txt'],
  ['javascript:x', 'javascript%3Ax'],
])('the address of %s', (path, address) => {
  expect(linkTo(path)).toBe(address);
});
