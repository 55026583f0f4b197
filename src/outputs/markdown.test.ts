import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import type { FilledText } from '../texts/types.ts';
import { toMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';

const A = '\ue000';
const B = '\ue001';
const filled = (markdown: string, ...values: string[]): FilledText => ({
  meta: { tekst: 'x', titel: 'X', bouwsteen: false, opVerzoek: false },
  markdown,
  values: new Map(values.map((value, index) => [String.fromCharCode(0xe000 + index), value])),
});

/** A link that shows its own address, and nothing else. */
const isOwnAddress = ({ href, raw, text }: Tokens.Link): boolean =>
  raw === text && [text, `mailto:${text}`, `http://${text}`].includes(href);

/** The structure as marked reads it, with the text of neighbouring pieces taken together. */
function shape(tokens: readonly Token[], linksAsText = false): unknown[] {
  const found: unknown[] = [];
  const addText = (text: string): void => {
    const last = found.length - 1;
    if (typeof found[last] === 'string') found[last] += text;
    else found.push(text);
  };
  for (const token of tokens) {
    if (token.type === 'space') continue;
    if (token.type === 'escape') addText(token.text);
    else if (linksAsText && token.type === 'link' && isOwnAddress(token as Tokens.Link)) addText(token.text);
    else if (token.type === 'text' && !('tokens' in token && token.tokens))
      addText(token.text.replaceAll('&amp;', '&'));
    else if (token.type === 'list') found.push(['list', token.items.map((item: Token) => shape([item], linksAsText))]);
    else if (token.type === 'table')
      found.push([
        'table',
        [token.header, ...token.rows].map((row) =>
          row.map((cell: { tokens: Token[] }) => shape(cell.tokens, linksAsText)),
        ),
      ]);
    else if ('tokens' in token && token.tokens) {
      const { depth, href } = token as Tokens.Generic;
      found.push([token.type, depth, href, shape(token.tokens, linksAsText)]);
    } else found.push([token.type, token.raw]);
  }
  return found;
}

const POSITIONS = [
  `${A}`,
  `${A} is er`,
  `Bij ${A}.`,
  `Bij ${A}, en ${B}!`,
  `${A}. Daar kunt u`,
  `${A}) daar`,
  `Kosten: 1${A}`,
  `1${A} en`,
  `# ${A}`,
  `## Over ${A}\n\n${B}`,
  `- ${A}\n- b ${B}\n\n1. ${A}`,
  `> ${A}`,
  `Een\n${A}\ntwee`,
  `**Bij ${A} nu** en *${B}*`,
  `[over ${A} hier](https://x.nl) ${B}`,
  `| kop | ${A} |\n|---|---|\n| ${B} | x |`,
  `a\n\n${A}\n\nb`,
  `${A}${B}`,
  `Bij ${B}${A}`,
  `- ${A}. ${B}`,
  `Kop\n${A}`,
  `| a |\n| ${A} |`,
  `> # ${A} #`,
];

describe('toMarkdown', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['{{ingangsdatum}}'],
    ['# kop'],
    ['kop ##'],
    ['1. lijst'],
    ['2027'],
    ['2027.'],
    ['- x'],
    ['+ x'],
    ['---'],
    ['==='],
    ['```'],
    ['~~~ js'],
    ['a | b'],
    ['https://x.nl'],
    ['xhttp://x.nl/_y_'],
    ['www.x.nl'],
    ['wwww.x.nl'],
    ['info@x.nl'],
    ['<info@x.nl>'],
    ['[a](https://x.nl)'],
    ['![a](https://x.nl/a.png)'],
    ['[a]: https://x.nl'],
    ['**vet** _schuin_ `code` ~~door~~'],
    ['R&D &amp; &lt; &#60;'],
    ['\\'],
    ['a\\'],
    ["Gemeente 's-Hertogenbosch"],
    ['. x'],
    [') x'],
    ['ftp://x'],
    ['[x] af'],
    ['🏛️ مرحبا'],
  ])('%s stands everywhere as mere text', (value) => {
    for (const position of POSITIONS) {
      const expected = JSON.stringify(shape(marked.lexer(filled(position).markdown)))
        .replaceAll(A, () => JSON.stringify(value).slice(1, -1))
        .replaceAll(B, () => 'naam');
      expect(JSON.stringify(shape(marked.lexer(toMarkdown(filled(position, value, 'naam'))))), position).toBe(expected);
    }
  });

  test('any value stands in any place as mere text', () => {
    const letters = fc.constantFrom(
      ...'abz01.-_+*#=<>[]()|`~!@&:/\\"\'{}^$%;?, ',
      'www.',
      'mailto:',
      'xmpp:',
      'http://',
      '://',
      '1. ',
      'é',
      '🏛',
      '&amp;',
    );
    const value = fc
      .oneof(
        fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme' }),
      )
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && !/[\p{C}]/u.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), value, value, (position, one, two) => {
        const put = (text: string): string => JSON.stringify(text).slice(1, -1);
        const expected = JSON.stringify(shape(marked.lexer(position)))
          .replaceAll(A, () => put(one))
          .replaceAll(B, () => put(two));
        expect(JSON.stringify(shape(marked.lexer(toMarkdown(filled(position, one, two)))))).toBe(expected);
        // And plain text prints it as it is.
        expect(toPlain(filled(`x ${A} ${B} x`, one, two))).toBe(`x ${one} ${two} x\n`);
      }),
      { numRuns: 3000 },
    );
  });

  test('HTML, images and unsafe links of the source do not come through, the values beside them do', () => {
    const source = `<b>${A}</b> ![p](http://v.nl/p.png) [${B}](javascript:x) [site](https://v.nl)`;
    expect(toMarkdown(filled(source, 'R&D', '<i>'))).toBe('&lt;b\\>R&amp;D&lt;/b\\> p \\<i\\> [site](https://v.nl)\n');
  });

  test.each([
    ['https://v.nl', '[x](https://v.nl)'],
    ['https://v.nl/a_(b)?c=d&e=f', '[x](https://v.nl/a%5F%28b%29?c=d&e=f)'],
  ])('%s in the address of a link stays an address', (value, wanted) => {
    expect(toMarkdown(filled(`[x](${A})`, value))).toBe(`${wanted}\n`);
  });

  test.each([
    [`Bij ${A}.`, "de gemeente 's-Hertogenbosch (Súdwest-Fryslân)"],
    [`Bij ${A}.`, 'R&D Zorg + Welzijn'],
    [`Bij ${A}.`, '- en -'],
    [`Bij ${A}.`, 'C#'],
    [`In ${A}.`, '2027'],
    [`In ${A}`, '1. Wonen'],
    [`Op ${A}.`, '1 juli 2027'],
  ])('%j with %j needs no escapes', (position, value) => {
    expect(toMarkdown(filled(position, value))).toBe(`${position.replace(A, () => value)}\n`);
  });
});

describe('checked values', () => {
  const checked = (markdown: string, value: string): FilledText => ({
    ...filled(markdown, value, 'naam'),
    checked: new Set([A]),
  });
  test.each([
    ['info@svb.example'],
    ['mijn_digid+nu@svb-x.example'],
    ['+31 30 286 10 00'],
    ['(030) 286 10 00'],
    ['14 030'],
    ['voorbeeldstad.nl/digid_app'],
    ['www.voorbeeldstad.nl/digid'],
    ['https://www.voorbeeldstad.nl/digid'],
  ])('%s stands as it is', (value) => {
    for (const position of [
      `Kan ook: ${A}.`,
      `Zie ${A}, of bel`,
      `${A} is er`,
      `(${A})`,
      `- ${A}\n- b`,
      `Hier: ${A}`,
    ]) {
      const text = toMarkdown(checked(position, value));
      expect(text).toBe(`${position.replace(A, () => value)}\n`);
      expect(JSON.stringify(shape(marked.lexer(text), true)), position).toBe(
        JSON.stringify(shape(marked.lexer(position), true)).replace(A, () => value),
      );
    }
  });

  test('any of them reads as exactly its text, an address as a link at most, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z0-9_+'-]{1,6}$/);
    const value = fc.oneof(
      fc.tuple(word, word, fc.stringMatching(/^[a-z0-9]{1,5}$/)).map(([a, b, c]) => `${a}.${b}@${c}.nl`),
      fc.stringMatching(/^(\+|\()?\d[\d ()./-]{1,6}\d$/).map((text) => text.replace(/ +/g, ' ')),
      fc.stringMatching(/^(www\.)?[a-z]{1,4}\.nl(\/[a-z0-9]{1,3}([-_.][a-z0-9]{1,3}){0,2}){0,2}$/),
      fc.stringMatching(/^https:\/\/[a-z]{1,4}\.nl(\/[a-z0-9()*_~&;=?#%!'.,-]{0,8}){0,2}$/),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...POSITIONS, `_${A}_`, `${A}s`, `${A}/x`, `a-${A}`, `${A}${B}`, `${A}_`),
        value,
        (position, one) => {
          const expected = JSON.stringify(shape(marked.lexer(position), true))
            .replaceAll(A, () => one)
            .replaceAll(B, () => 'naam');
          expect(JSON.stringify(shape(marked.lexer(toMarkdown(checked(position, one))), true))).toBe(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('a mail stands below its subject and preview line, in which nothing is Markdown', () => {
  const values = new Map([['\ue000', 'A *B* <c>']]);
  const meta = { tekst: 'mailings/x', titel: 'x', bouwsteen: false, opVerzoek: false };
  const mail = { meta, markdown: 'Beste lezer,\n', subject: 'Over \ue000', preview: '# 1 * 2', values };
  expect(toMarkdown(mail)).toBe(
    '**Onderwerp:** Over A \\*B\\* \\<c\\>\n\n**Voorbeeldregel:** # 1 \\* 2\n\n---\n\nBeste lezer,\n',
  );
});
