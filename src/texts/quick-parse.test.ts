import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { textGuide } from '../../test/support/templates.ts';
import { readFrontMatter } from './front-matter.ts';
import { quickParse } from './quick-parse.ts';

/** The tree as plain data: the places of statements, and nothing that nobody reads. */
function tree(program: unknown): unknown {
  const text = JSON.stringify(program, (key, value) => {
    if (['source', 'blockParams', 'inverseStrip', 'hash'].includes(key)) return undefined;
    return ['Program', 'PathExpression'].includes(value?.type) ? { ...value, loc: undefined, strip: undefined } : value;
  });
  return JSON.parse(text);
}
const quick = (text: string) => tree(quickParse(text));
const slow = (text: string) => tree(Handlebars.parseWithoutProcessing(text));

describe('a usual text', () => {
  test.each([
    '',
    'Zonder iets { of }.\n',
    '{{a}}',
    'x {{a.b-c}}{{d}}\n\n{{> map/naam}}\n\n{{> a}} y',
    '{{#als x}}\nA {{b}}\n{{/als}}\n{{#als geen-datum.mailing-1}}{{#als y}}B{{/als}}{{/als}} C',
    '{{#als x}}{{/als}}',
    'é 🏛️ {{a}}\n{ {{b}} }',
  ])('%j is read as Handlebars does', (text) => {
    expect(quick(text)).toEqual(slow(text));
  });
  test.each(textGuide().texts.map(({ path, content }) => [path, readFrontMatter(path, content).body] as const))(
    '%s too',
    (_path, body) => {
      expect(quick(body)).toEqual(slow(body));
    },
  );
});

test.each([
  '{{{a}}}',
  '{{a}}}',
  '\\{{a}}',
  '{{ a }}',
  '{{~a}}',
  '{{this.a}}',
  '{{true}}',
  '{{a/b}}',
  '{{#als a/b}}x{{/als}}',
])('%j is left to Handlebars', (text) => {
  expect(quickParse(text)).toBeUndefined();
});
test.each([
  '{{#als x}}a',
  'a{{/als}}',
  '{{#als x}}a{{/x}}',
  '{{#if x}}a{{/if}}',
  '{{a',
  '{{else}}',
  '{{1}}',
  '{{> a b}}',
])('and so is %j', (text) => {
  expect(quickParse(text)).toBeUndefined();
});

test('of any text: the same tree, or none', () => {
  const piece = fc.constantFrom(
    ...[
      '{{a}}',
      '{{b.c}}',
      '{{#als x}}',
      '{{/als}}',
      '{{> d/e}}',
      '{{',
      '}}',
      '{',
      '}',
      '\\',
      '\n',
      ' ',
      'a',
      '~',
      'else',
    ],
    ...['{{else}}', '{{^}}', '{{!', '{{!--', '--}}', '{{{{raw}}}}', '{{#als this}}', '"', '/', '.', 'null'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      const text = pieces.join('');
      if (quickParse(text) !== undefined) expect(quick(text)).toEqual(slow(text));
    }),
    { numRuns: 3000 },
  );
});
