import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { safeMarkdown } from './safe-markdown.ts';

test.each([
  ['Een <script>alert(1)</script> zin', 'Een &lt;script\\>alert(1)&lt;/script\\> zin'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)\\>'],
  ['> <b\n> onclick="x">', '> &lt;b\n> onclick="x"\\>'],
  ['- a\n\n  <div>\n  x\n  </div>', '- a\n\n  &lt;div\\>\n x\n &lt;/div\\>'],
  ['b [a](javascript:alert(1)) c', 'b a c'],
  ['[# a](javascript:x)', '\\# a'],
  ['[a][1] en [b][2]\n\n[1]: javascript:x\n[2]: https://v.nl', 'a en [b][2]\n\n\n[2]: https://v.nl'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
  ['[a](http://v.nl)', 'a'],
  ['b ![p](http://v.nl/p.png) c', 'b p c'],
  ['[![p](x.png)](https://v.nl)', '[p](https://v.nl)'],
  ['[a <b>vet</b>](javascript:x)', 'a &lt;b\\>vet&lt;/b\\>'],
  ['`<b>` en <b>', '`<b>` en &lt;b\\>'],
  ['\\<b> en <b>', '\\<b> en &lt;b\\>'],
  ['| a |\n|---|\n| <i title="a\\|b"> |', '| a |\n|---|\n| &lt;i title="a\\|b"\\> |'],
])('%j -> %j', (given, wanted) => {
  expect(safeMarkdown(given)).toBe(wanted);
});

test.each([
  '# Kop\n\n- [a](https://v.nl)\n- [b](mailto:a@v.nl)\n\n[bel](tel:030) <https://v.nl> www.v.nl http://v.nl',
  '```\n<script>\n```\n\n    <b>\n\n`[a](javascript:x)`',
  '[x](\ue000) en 1 < 2, a <- b, [vul in], {x}',
])('%j stays as it is', (text) => {
  expect(safeMarkdown(text)).toBe(text);
});

/** What a program that publishes Markdown would make of it, that it should not. */
function unsafeIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  marked.walkTokens([...tokens], (token) => {
    const { type, href = '', raw } = token as { type: string; href?: string; raw: string };
    if (type === 'html' || type === 'image') found.push(raw);
    if (type === 'link' && !/^(https?:|ftp:|mailto:|tel:)/i.test(href)) found.push(raw);
  });
  return found;
}

test('of any knot of such pieces nothing unsafe comes through', () => {
  const piece = fc.constantFrom(
    ...['<b>', '</b>', '<script>', '</script>', '<!--', '-->', '<img src=x>', '<', '>', '\\', '`', '\n', '\n\n', '> '],
    ...['[', ']', '(', ')', '!', '![', '](', '](javascript:x)', '](http://x)', '](https://x)', '[a]', ': data:x', ':'],
    ...['- ', '  ', '    ', '1. ', '| ', '|---|\n', '# ', 'woord', '*', '"', '<javascript:x>', '```\n', '\ue000', '\t'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(unsafeIn(marked.lexer(safeMarkdown(pieces.join(''))))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
