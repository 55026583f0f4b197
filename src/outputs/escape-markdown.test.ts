import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';
import { plainLine } from './plain-text.ts';

const marked = new Marked();

/** All tokens of a document, also those inside others. */
function kinds(markdown: string): Set<string> {
  const found = new Set<string>();
  marked.walkTokens(marked.lexer(markdown), (token) => {
    found.add(token.type);
  });
  return found;
}
const shown = (markdown: string): string =>
  marked
    .parse(markdown, { async: false })
    .replace(/<\/?p>|\n$/g, '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    );

test.each([
  '# geen kop',
  '- geen lijst',
  '+ geen lijst',
  '1. geen lijst',
  '2) geen lijst',
  '> geen citaat',
  '*geen* _nadruk_ ~~weg~~',
  '`geen code`',
  '[geen](https://kwaad.example) ![link](x)',
  '<script>alert(1)</script>',
  'https://kwaad.example www.kwaad.example kwaad@kwaad.example',
  '&lt; &amp;',
  'a | b \\| c',
  '--- === ***',
  '===',
  '[x]: https://kwaad.example',
])('%s is only text', (text) => {
  expect([...kinds(escapeMarkdown(text))].filter((kind) => !['paragraph', 'text', 'escape'].includes(kind))).toEqual(
    [],
  );
  expect(shown(escapeMarkdown(text))).toBe(text);
});

test('any line in a cell stays one cell that shows that line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1.)#-+=*_`~[]()<>|\\!&:@/ w é'), maxLength: 30 }), (text) => {
      const line = plainLine(text);
      const tokens = marked.lexer(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(line)} | einde |\n`);
      const table = tokens[0];
      if (table?.type !== 'table') throw new Error('no table');
      expect(table.rows).toHaveLength(1);
      expect(table.rows[0].map((cell: { text: string }) => cell.text)[1]).toBe('einde');
    }),
    { numRuns: 500 },
  );
});
