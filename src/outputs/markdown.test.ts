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

/** The structure as marked reads it, with the text of neighbouring pieces taken together. */
function shape(tokens: readonly Token[]): unknown[] {
  const found: unknown[] = [];
  const addText = (text: string): void => {
    const last = found.length - 1;
    if (typeof found[last] === 'string') found[last] += text;
    else found.push(text);
  };
  for (const token of tokens) {
    if (token.type === 'space') continue;
    if (token.type === 'escape') addText(token.text);
    else if (token.type === 'text' && !('tokens' in token && token.tokens))
      addText(token.text.replaceAll('&amp;', '&'));
    else if (token.type === 'list') found.push(['list', token.items.map((item: Token) => shape([item]))]);
    else if (token.type === 'table')
      found.push([
        'table',
        [token.header, ...token.rows].map((row) => row.map((cell: { tokens: Token[] }) => shape(cell.tokens))),
      ]);
    else if ('tokens' in token && token.tokens) {
      const { depth, href } = token as Tokens.Generic;
      found.push([token.type, depth, href, shape(token.tokens)]);
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

  test.each([
    ['https://v.nl', '[x](https://v.nl)'],
    ['https://v.nl/a_(b)?c=d&e=f', '[x](https://v.nl/a%5F%28b%29?c=d&e=f)'],
  ])('%s in the address of a link stays an address', (value, wanted) => {
    expect(toMarkdown(filled(`[x](${A})`, value))).toBe(`${wanted}\n`);
  });

  test('leaves ordinary names and dates readable', () => {
    const text = filled(`Bij ${A} op ${B}.`, "de gemeente 's-Hertogenbosch (Súdwest-Fryslân)", '1 juli 2027');
    expect(toMarkdown(text)).toBe("Bij de gemeente 's-Hertogenbosch (Súdwest-Fryslân) op 1 juli 2027.\n");
  });
});
