import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaOf, readFrontMatter, usualEntries, yamlEntries } from './front-matter.ts';

const read = (...head: readonly string[]) => readFrontMatter('mailings/1.md', ['---', ...head, '---', 'x'].join('\n'));

describe('a template in the head', () => {
  test.each([
    ['Inloggen bij {{dienst}}', 'Inloggen bij {{dienst}}'],
    ['{{Dienst}} verandert', '{{Dienst}} verandert'],
    ['{{#als lange-versie}}{{dienst}}{{/als}}: nieuw', '{{#als lange-versie}}{{dienst}}{{/als}}: nieuw'],
    ["{{Dienst}} heet 's avonds anders", "{{Dienst}} heet 's avonds anders"],
    ['{{Dienst}} verandert  # nog nakijken', '{{Dienst}} verandert'],
    ['Bij {{dienst}} # nog nakijken', 'Bij {{dienst}}'],
    ["'Let op: {{dienst}}'", 'Let op: {{dienst}}'],
    ['"Let op: {{dienst}}"', 'Let op: {{dienst}}'],
    ['>-\n  Inloggen bij\n  {{dienst}}', 'Inloggen bij {{dienst}}'],
  ])('%j is read whole, with its line', (written, wanted) => {
    const { fields, lines, mistakes } = read('# a', `onderwerp: ${written}`, 'titel: b');
    expect(mistakes).toEqual([]);
    expect([fields.onderwerp, lines.onderwerp]).toEqual([wanted, 3]);
    expect(fields.titel).toBe('b');
  });
  test('all keys become the meta of the text', () => {
    const { fields } = read(
      'onderwerp: a {{dienst}}',
      'voorbeeldregel: b',
      'ruimte: 280',
      'voor: Facebook, LinkedIn en X',
    );
    expect(metaOf('mailings/1.md', fields)).toMatchObject({
      ...{ tekst: 'mailings/1', onderwerp: 'a {{dienst}}', voorbeeldregel: 'b' },
      ...{ ruimte: { kind: 'tekens', limit: 280 }, voor: 'Facebook, LinkedIn en X' },
    });
    expect(metaOf('x.md', read('titel: a').fields)).not.toHaveProperty('onderwerp');
  });
});

test.each(['titel', 'bron', 'voor'])('%s of 300 characters, and of 301', (key) => {
  const count = (length: number): number => read(`${key}: ${'é'.repeat(length)}`).mistakes.length;
  expect([count(300), count(301)]).toEqual([0, 1]);
});

test.each([
  ['onderwerp: x\nvoor: y\nonderwerp: z', /regel 5: 'onderwerp' staat er twee keer.*regel 3/],
  ['voor:\nvoor: [a]', /regel 4: 'voor' staat er twee keer.*regel 3/],
])('a key that stands twice is told by name: %j', (lines, why) => {
  const { mistakes } = read('titel: x', lines);
  expect(mistakes.map(({ place, message, fix }) => `${place}: ${message} ${fix}`)).toEqual([
    expect.stringMatching(why),
  ]);
});

describe('mistakes', () => {
  test.each([
    ['onderwrp: x', /regel 3: .*'onderwrp'.*'onderwerp'/],
    ['voorbeldregel: x', /'voorbeeldregel'/],
    ['ruimte: 19', /regel 3: .*'ruimte'.*\(19\).*20 tot en met 5000, of sms, of A4/],
    ['ruimte: A5', /'ruimte'/],
    ['ruimte: [280]', /'ruimte'/],
    ['onderwerp: |\n  a\n  b', /regel 3: .*'onderwerp'.*één regel/],
    ['onderwerp: "a\\nb"', /één regel/],
    ['onderwerp: "a\\uE000b"', /één regel/],
    ['voorbeeldregel: "a\\u2028b"', /één regel/],
    ['onderwerp: "a\\0b"', /één regel/],
    ['onderwerp: [a]', /'onderwerp'.*klopt niet/],
    [`onderwerp: ${'x'.repeat(1001)}`, /'onderwerp'.*korter/],
    [`voor: ${'x'.repeat(301)}`, /'voor'.*korter.*300/],
    [`bron: ${'x'.repeat(301)}`, /'bron'.*korter.*300/],
    ['bron: "a\\nb"', /'bron'.*één regel/],
    ['bron: |\n  a\n  b', /'bron'.*één regel/],
    ['bron: "a\\u202Eb"', /'bron'.*één regel/],
    ['voor: "a\\u2066b"', /'voor'.*één regel/],
    ['alleen-als: "a\\0b"', /'alleen-als'.*één regel/],
    ['"a\\0b": x', /'a b'.*niet bekend/],
    ['voor: bij {{dienst}}', /'voor'.*\{\{\.\.\.\}\}/],
    ['onderwerp: Let op: morgen', /regel 3: .*niet te lezen.*dubbele punt/],
  ])('%j', (line, why) => {
    const { mistakes, fields } = read('titel: x', line);
    expect(mistakes.map(({ place, message, fix }) => `${place}: ${message} ${fix}`).join()).toMatch(why);
    expect(mistakes).toHaveLength(1);
    expect(Object.keys(fields).filter((key) => key !== 'titel')).toEqual([]);
    for (const { message } of mistakes) expect(message).not.toMatch(/[\n\ue000\u2028\u202e\0]/);
  });
});

test.each(['titel: X {{#als', 'titel: Over {{dienst}}', 'titel: Over dienst}}'])('%s is no title', (line) => {
  const { mistakes, fields } = read(line);
  expect(mistakes.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
    expect.stringMatching(/'titel' in de kop klopt niet .*Hier kan geen \{\{\.\.\.\}\} staan/),
  ]);
  expect(fields).toEqual({});
});

test('usual front matter is read as YAML reads it, or not at all', () => {
  const piece = fc.constantFrom(
    ...[
      'titel',
      'a',
      'é',
      '9',
      ':',
      ': ',
      ' ',
      '  ',
      '#',
      ' #',
      "'",
      "''",
      '"',
      '-',
      '- ',
      ',',
      '{',
      '}',
      '{{x}}',
      '[',
      ']',
    ],
    ...['|', '>', '&', '*', '!', '%', '@', '`', '?', '~', 'null', 'true', '\t', '\\', '\u00a0', '---', '...', '<<'],
  );
  const line = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => `titel: ${pieces.join('')}`),
    fc.array(piece, { maxLength: 4 }).map((pieces) => `voor: a${pieces.join('')}`),
    fc.array(piece, { maxLength: 4 }).map((pieces) => `bron: 'a${pieces.join('')}'`),
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
    fc.constantFrom('# opmerking', '', 'tekst:', 'ruimte: 280'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (head) => {
      const quick = usualEntries(head);
      if (quick) expect(yamlEntries('x.md', head.join('\n'))).toEqual(quick);
    }),
    { numRuns: 3000 },
  );
});
