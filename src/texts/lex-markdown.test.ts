import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { textGuide } from '../../test/support/templates.ts';
import { readFrontMatter } from './front-matter.ts';
import { lexMarkdown } from './lex-markdown.ts';

/** As plain data, with words that stand side by side as one: marked takes some sentences apart. */
const plain = (tokens: readonly Token[]): unknown =>
  JSON.parse(JSON.stringify(tokens, (_key, value) => (Array.isArray(value) ? joined(value) : value)));
function joined(tokens: readonly Token[]): Token[] {
  const made: Token[] = [];
  for (const token of tokens) {
    const last = made.at(-1);
    const words = token?.type === 'text' && last?.type === 'text' && !('tokens' in token);
    if (words) made[made.length - 1] = { ...last, raw: last.raw + token.raw, text: last.text + token.text };
    else made.push(token);
  }
  return made;
}

test.each(textGuide().texts.map(({ path, content }) => [path, readFrontMatter(path, content).body] as const))(
  '%s: the same tokens as marked gives',
  (_path, body) => {
    expect(plain(lexMarkdown(body))).toEqual(plain(marked.lexer(body)));
  },
);

test('of any text: the same tokens as marked gives', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'woord ',
      '\n',
      '\n\n',
      '  \n',
      '- ',
      '1. ',
      '# ',
      '> ',
      '*',
      '**',
      '_',
      '`',
      '[x](https://x.nl)',
      '![',
      '](',
      '<b>',
    ],
    ...[
      'https://x.nl',
      'www.x.nl',
      'a@b.nl',
      '&amp;',
      '\\',
      '~~',
      '| a | b |\n|---|---|\n',
      '[ ] ',
      ...[
        '===',
        '---',
        '```\n',
        '~~~',
        '    ',
        '\t',
        ' ',
        '[x]: https://x.nl\n',
        '[x]',
        '|',
        '<div>\n',
        '***',

        '\u2028',
      ],
      '[x] ',
      ':',
      '\ue000',
      'é',
      '!',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const markdown = pieces.join('');
      expect(plain(lexMarkdown(markdown))).toEqual(plain(marked.lexer(markdown)));
    }),
    { numRuns: 4000 },
  );
});

test('of words between **: the same tokens as marked gives', () => {
  const piece = fc.constantFrom(
    ...['**', '**', '**', '*', '_', 'a', 'woord', 'é', '\ue000', '1', ' ', ' ', '\n', '\n\n', '.', ',', '?', ')', '('],
    ...[
      '"',
      '’',
      '-',
      ':',
      '\\',
      '`',
      '~',
      '[x](https://x.nl)',
      'www.x.nl',
      '<b>',
      '</b>',
      '&amp;',
      '- ',
      '# ',
      '\u00a0',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(plain(lexMarkdown(text))).toEqual(plain(marked.lexer(text)));
    }),
    { numRuns: 4000 },
  );
});
