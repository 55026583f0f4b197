import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { htmlShape } from '../../../test/browser/html-shape.ts';
import type { FilledText } from '../../texts/types.ts';
import { htmlFragment } from './fragment.ts';
import { htmlPage } from './page.ts';

const text = (markdown: string, tekst = 'website/pagina'): FilledText => ({
  meta: { tekst, titel: 'Pagina', bouwsteen: false, opVerzoek: false },
  markdown,
  values: new Map(),
});
const ABOUT = { title: 'Pagina op uw website', organisation: 'Gemeente Voorbeeldstad' };
const page = (markdown: string, tekst?: string): string => htmlPage(text(markdown, tekst), ABOUT);

test('the fragment stands between two comments, and once more as text to copy', () => {
  const filled = text('# Kop\n\nOp [digid.nl](https://www.digid.nl) staat "meer" & meer.');
  const made = htmlPage(filled, ABOUT);
  const between = /<!-- begin: plak dit stuk in uw websysteem -->\n([\s\S]*)<!-- einde -->/.exec(made)?.[1];
  expect(between).toBe(htmlFragment(filled));
  const area = /<textarea[^>]*>\n([\s\S]*)<\/textarea>/.exec(made)?.[1] ?? '';
  expect(htmlShape(area).text).toBe(between);
});

describe('one heading of the first level', () => {
  test.each([
    ['of the text', '# Kop\n\n## Onder', 'h1 Kop, h2 Onder'],
    ['the title, above a text without', '## Onder\n\n### Dieper', 'h1 Pagina op uw website, h2 Onder, h3 Dieper'],
    ['the title, above a text that begins deeper', '### Onder', 'h1 Pagina op uw website, h2 Onder'],
    [
      'the title, above a text with more',
      '# Een\n\n## Onder\n\n# Twee',
      'h1 Pagina op uw website, h2 Een, h3 Onder, h2 Twee',
    ],
    ['the title, above a text without headings', 'Alleen tekst.', 'h1 Pagina op uw website'],
  ])('%s', (_, markdown, expected) => {
    const headings = [...page(markdown).matchAll(/<(h\d)>(.*?)<\/h\d>/g)].map(
      ([, level, words]) => `${level} ${words}`,
    );
    expect(headings.join(', ')).toBe(expected);
  });
});

test('who pastes a text with its title reads that the title may have a field of its own', () => {
  expect(page('# Kop')).toContain('Laat dan de eerste regel weg.');
  expect(page('## Kop')).not.toContain('Laat dan de eerste regel weg.');
});

test('its policy allows exactly its own style and script, and nothing is fetched', () => {
  const made = page('# Kop');
  const hash = (element: string): string => {
    const content = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(made)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  };
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(made)?.[1];
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
  );
  expect(made).not.toMatch(/\b(src|href|style|on\w+)=|@import|url\(/);
});

test('notes stand above the text, escaped, and not in the fragment', () => {
  const made = htmlPage(text('# Kop'), { ...ABOUT, note: ['Zet online op di 5 jan 2027.', '<b>'] });
  expect(made).toContain('<ul>\n<li>Zet online op di 5 jan 2027.</li>\n<li>&lt;b&gt;</li>\n</ul>\n');
  expect(page('# Kop')).not.toContain('<ul>');
});

test.each([
  ['website/pagina', '<body>'],
  ['helpdesk/script', '<body class="werkblad">'],
  ['intern/draaiboek-ingangsdatum', '<body class="werkblad">'],
  ['balie/hulpblad', '<body class="balie">'],
  ['"><script>/x', '<body>'],
])('on paper %s is set as %s', (tekst, body) => {
  expect(page('# Kop', tekst)).toContain(`\n${body}\n`);
});

test('words in a table break anywhere only when one is too long for a column', () => {
  const table = (word: string): string => page(`# Kop\n\n| ${word} |\n|---|\n| a |`);
  expect(table('x'.repeat(39))).toContain('<body>');
  expect(table('x'.repeat(40))).toContain('<body class="lang">');
  expect(table(`[${'x'.repeat(40)}](https://v.nl)`)).toContain('<body class="lang">');
  expect(table(`**${'x'.repeat(20)}** ${'y'.repeat(30)}`)).toContain('<body>');
});

test('a long title is cut in the tab of the browser only', () => {
  const title = 'Lang '.repeat(30).trim();
  const made = htmlPage(text('# Kop'), { ...ABOUT, title });
  expect(/<title>(.*)<\/title>/.exec(made)?.[1]).toHaveLength(70);
  expect(made).toContain(`<p>${title}</p>`);
});

test('subject and preview of a mail stand above it, and not in the fragment', () => {
  const mail = { ...text('# Kop', 'partners/huisartsen'), subject: 'Inloggen bij \ue000', preview: 'Vanaf <1 juli>' };
  const made = htmlPage({ ...mail, values: new Map([['\ue000', 'A & B']]) }, ABOUT);
  const [head = '', rest = ''] = made.split('<main>');
  expect(head).toContain('<dt>Onderwerp</dt><dd>Inloggen bij A &amp; B</dd>');
  expect(head).toContain('<dt>Voorbeeldregel</dt><dd>Vanaf &lt;1 juli&gt;</dd>');
  expect(rest).not.toContain('Inloggen bij');
  expect(page('# Kop')).not.toContain('<dl>');
});

test('the button that copies stands above the text, the code below it', () => {
  const made = page('# Kop');
  expect(made.indexOf('>Kopieer voor uw websysteem</button>')).toBeLessThan(made.indexOf('<main>'));
  expect(made.indexOf('<textarea')).toBeGreaterThan(made.indexOf('</main>'));
});
