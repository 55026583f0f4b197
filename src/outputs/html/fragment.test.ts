import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlShape } from '../../../test/browser/html-shape.ts';
import { anyName } from '../../../test/support/arbitrary-campaign.ts';
import type { FilledText } from '../../texts/types.ts';
import { htmlFragment } from './fragment.ts';
import { htmlMail } from './mail.ts';
import { htmlPage } from './page.ts';

const A = '\ue000';
const B = '\ue001';
const filled = (markdown: string, ...values: string[]): FilledText => ({
  meta: { tekst: 'website/x', titel: 'X', bouwsteen: false, opVerzoek: false },
  markdown,
  values: new Map(values.map((value, index) => [String.fromCharCode(0xe000 + index), value])),
});
const html = (markdown: string, ...values: string[]): string => htmlFragment(filled(markdown, ...values));
const lines = (...each: string[]): string => each.map((line) => `${line}\n`).join('');

describe('each piece of Markdown', () => {
  test.each<[string, string, string]>([
    ['headings', '# Een\n\n## Twee\n\n###### Zes', lines('<h1>Een</h1>', '<h2>Twee</h2>', '<h6>Zes</h6>')],
    ['a paragraph of two lines', 'Een\n  twee', lines('<p>Een twee</p>')],
    ['a line break', 'Straat 1  \nStad', lines('<p>Straat 1<br>Stad</p>')],
    ['emphasis', '**Let op:** *nu*', lines('<p><strong>Let op:</strong> <em>nu</em></p>')],
    ['a list', '- een\n- twee', lines('<ul>', '  <li>een</li>', '  <li>twee</li>', '</ul>')],
    ['a list with blank lines', '- een\n\n- twee', lines('<ul>', '  <li>een</li>', '  <li>twee</li>', '</ul>')],
    ['numbers', '1. een\n2. twee', lines('<ol>', '  <li>een</li>', '  <li>twee</li>', '</ol>')],
    ['numbers from 3', '3. drie', lines('<ol start="3">', '  <li>drie</li>', '</ol>')],
    [
      'a list in a list',
      '- een\n  - binnen\n- twee',
      lines(
        '<ul>',
        '  <li>een',
        '    <ul>',
        '      <li>binnen</li>',
        '    </ul>',
        '  </li>',
        '  <li>twee</li>',
        '</ul>',
      ),
    ],
    [
      'an item of two paragraphs',
      '- een\n\n  twee',
      lines('<ul>', '  <li>', '    <p>een</p>', '    <p>twee</p>', '  </li>', '</ul>'),
    ],
    ['boxes', '- [ ] doen\n- [x] klaar', lines('<ul>', '  <li>☐ doen</li>', '  <li>☑ klaar</li>', '</ul>')],
    ['a quote', '> Zeg dit.', lines('<blockquote>', '  <p>Zeg dit.</p>', '</blockquote>')],
    ['a line', 'Boven\n\n---\n\nonder', lines('<p>Boven</p>', '<hr>', '<p>onder</p>')],
    [
      'a table',
      '| Wat | |\n| :-- | --: |\n| **a** | [ ] |',
      lines(
        '<table>',
        '  <thead>',
        '    <tr>',
        '      <th scope="col">Wat</th>',
        '      <td></td>',
        '    </tr>',
        '  </thead>',
        '  <tbody>',
        '    <tr>',
        '      <td><strong>a</strong></td>',
        '      <td>☐</td>',
        '    </tr>',
        '  </tbody>',
        '</table>',
      ),
    ],
    ['code and what is crossed out: only words', '`x < y` ~~weg~~', lines('<p>x &lt; y weg</p>')],
    ['a block of code', 'a\n\n    b <c>\n    d', lines('<p>a</p>', '<p>b &lt;c&gt;<br>d</p>')],
    ['entities and escapes', '&eacute;&amp;&euro; \\*ster\\* R&D', lines('<p>é&amp;€ *ster* R&amp;D</p>')],
    ['raw HTML, as text', '<b onclick="x">vet</b>', lines('<p>&lt;b onclick="x"&gt;vet&lt;/b&gt;</p>')],
    ['a block of raw HTML', '<script>\nalert(1)\n</script>', lines('<p>&lt;script&gt; alert(1) &lt;/script&gt;</p>')],
    ['an image, as its description', '![Een kaart](https://x.nl/k.png)', lines('<p>Een kaart</p>')],
    ['nothing', '', ''],
    ['only an image without description', '![](https://x.nl/k.png)', ''],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('links', () => {
  test.each<[string, string]>([
    ['[digid.nl](https://www.digid.nl)', '<a href="https://www.digid.nl">digid.nl</a>'],
    ['[mail](mailto:a@b.nl)', '<a href="mailto:a@b.nl">mail</a>'],
    ['[bel](tel:14030)', '<a href="tel:14030">bel</a>'],
    ['https://x.nl/a?b=1&c=2', '<a href="https://x.nl/a?b=1&amp;c=2">https://x.nl/a?b=1&amp;c=2</a>'],
    ['[**vet**](https://x.nl)', '<a href="https://x.nl"><strong>vet</strong></a>'],
    ['[a](https://x.nl/é%20"b")', '<a href="https://x.nl/%C3%A9%20%22b%22">a</a>'],
    ['[](https://x.nl)', '<a href="https://x.nl">https://x.nl</a>'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](JAVASCRIPT&colon;alert(1))', 'x'],
    ['[x](data:text/html,y)', 'x'],
    ['[x](http://x.nl)', 'x'],
    ['[x](//x.nl)', 'x'],
    ['[x](pagina.html)', 'x'],
    ['www.x.nl', 'www.x.nl'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>\n`);
  });

  test('only their text in the texts that print none, or when asked', () => {
    const text = filled('Op [digid.nl](https://www.digid.nl).');
    expect(htmlFragment(text, { links: false })).toBe('<p>Op digid.nl.</p>\n');
    expect(htmlFragment({ ...text, meta: { ...text.meta, tekst: 'balie/x' } })).toBe('<p>Op digid.nl.</p>\n');
  });

  test('a checked site may be the address', () => {
    expect(html(`[hier](${A})`, 'https://x.nl/"><b>')).toBe('<p><a href="https://x.nl/%22%3E%3Cb%3E">hier</a></p>\n');
    expect(html(`[hier](https://x.nl/${A})`, 'a/../?b')).toBe('<p><a href="https://x.nl/a%2F..%2F%3Fb">hier</a></p>\n');
    expect(html(`[hier](${A})`, 'javascript:alert(1)')).toBe('<p>hier</p>\n');
  });

  const checked = new Set([A]);
  test.each<[string, string]>([
    ['info@voorbeeldstad.nl', '<a href="mailto:info@voorbeeldstad.nl">info@voorbeeldstad.nl</a>'],
    ['a?b&c@x.nl', '<a href="mailto:a%3Fb%26c@x.nl">a?b&amp;c@x.nl</a>'],
    ['14 030', '<a href="tel:14030">14&nbsp;030</a>'],
    ['+31 (0)30-286 10 00', '<a href="tel:+31302861000">+31&nbsp;(0)30&#8209;286&nbsp;10&nbsp;00</a>'],
    ['https://www.x.nl', '<a href="https://www.x.nl">https://www.x.nl</a>'],
    ['x.nl/digid', 'x.nl/digid'],
  ])('the checked value %s', (value, expected) => {
    const text = { ...filled(`Vraag: ${A}.`, value), checked };
    expect(htmlFragment(text)).toBe(`<p>Vraag: ${expected}.</p>\n`);
    expect(htmlFragment(text, { links: false })).not.toContain('<a');
    expect(htmlFragment({ ...text, checked: new Set() })).not.toContain('<a');
  });
  test('no link inside a link', () => {
    const text = { ...filled(`[mail ${A}](https://x.nl)`, 'a@b.nl'), checked };
    expect(htmlFragment(text)).toBe('<p><a href="https://x.nl">mail a@b.nl</a></p>\n');
  });
});

describe('the level of headings', () => {
  test.each<[string, 1 | 2 | 3 | 4 | undefined, string]>([
    ['## a\n\n### b', undefined, 'h2 h3'],
    ['# a\n\n### b', 2, 'h2 h4'],
    ['## a\n\n### b', 1, 'h1 h2'],
    ['# a\n\n#### b', 4, 'h4 h6'],
    ['### b\n\n> ## a', 3, 'h4 h3'],
  ])('%j from %s: %s', (markdown, headingLevel, expected) => {
    const made = htmlFragment(filled(markdown), headingLevel === undefined ? {} : { headingLevel });
    expect(made.match(/(?<=<)h\d/g)?.join(' ')).toBe(expected);
  });
});

test('a value that reads as a box to tick, as HTML or as Markdown is only text', () => {
  expect(html(`| ${A} |\n|---|\n| ${A} |`, '[x]')).toContain('<td>[x]</td>');
  expect(html(`# ${A}`, '</h1><script>')).toBe('<h1>&lt;/h1&gt;&lt;script&gt;</h1>\n');
  expect(html(A, '&amp; **a** [b](https://c.nl)')).toBe('<p>&amp;amp; **a** [b](https://c.nl)</p>\n');
});

test('what HTML cannot hold is left out', () => {
  expect(html(A, 'a\u0000b\ud800c\u0085d\ufffee\u202ef')).toBe('<p>abcdef</p>\n');
});

const PLACES = [
  `${A}`,
  `Bij ${A}, en "${B}"!`,
  `# ${A}\n\nBij ${B}`,
  `- ${A}\n- b ${B}\n  1. ${A}`,
  `> ${A}\n\n- [ ] ${B}`,
  `**Bij ${A} nu** en *${B}* \`${A}\` ~~${B}~~`,
  `[over ${A} hier](https://x.nl) ${B} ![${A}](x)`,
  `| kop | ${A} |\n|---|---|\n| ${B} | x |\n| ${A}${B} | [ ] |`,
  `<b title="${A}">${B}</b>`,
  `Een\n${A}\ntwee\n\n    ${B}`,
];

/** The writers, as text -> HTML. */
const WRITERS: readonly (readonly [string, (text: FilledText, name: string) => string])[] = [
  ['fragment', (text) => htmlFragment(text)],
  ['fragment without links', (text) => htmlFragment(text, { links: false })],
  ['page', (text, name) => htmlPage(text, { title: `De titel ${name}`, organisation: name, note: [name] })],
  ['mail', (text, name) => htmlMail({ ...text, subject: `Over ${A}`, preview: `Bij ${B}.` }, { sender: name })],
];

test.each(WRITERS)('%s: a name changes no element, and shows as exactly its characters', (_, write) => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), anyName, anyName, (markdown, one, two) => {
      const plain = htmlShape(write(filled(markdown, '«1»', '«2»'), '«1»'));
      const made = htmlShape(write(filled(markdown, one, two), one));
      expect(made.elements).toEqual(plain.elements);
      const expected = plain.text.replace(/«([12])»/g, (_found, which) => (which === '1' ? one : two));
      // The title in the head is cut; and in the text area stands the fragment, escaped once more.
      expect(withoutTitle(made.text)).toBe(withoutTitle(escapedOnceMore(plain.text, expected, one, two)));
    }),
  );
});

const withoutTitle = (text: string): string => text.replace(/^[^\n]*De titel[^\n]*\n/m, '\n');

/** In the part of the page that shows HTML as text, a value stands escaped. */
function escapedOnceMore(plain: string, expected: string, one: string, two: string): string {
  const at = plain.lastIndexOf('HTML voor uw websysteem\n');
  if (at < 0) return expected;
  const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const put = (text: string, form: (value: string) => string): string =>
    text.replace(/«([12])»/g, (_found, which) => form(which === '1' ? one : two));
  return put(plain.slice(0, at), (value) => value) + put(plain.slice(at), asHtml);
}

test('an item without words keeps its place, so that no number below it moves', () => {
  const empty = { meta: { tekst: 'website/x', titel: 'X', bouwsteen: false, opVerzoek: false }, values: new Map() };
  expect(htmlFragment({ ...empty, markdown: '1. a\n2.\n3. c' })).toBe(
    '<ol>\n  <li>a</li>\n  <li></li>\n  <li>c</li>\n</ol>\n',
  );
});
