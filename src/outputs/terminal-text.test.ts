import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, fitLines, hang, usableWidth, wrap } from './terminal-text.ts';

test.each([
  ['Súdwest', 7],
  ['Su\u0301d', 3],
  ['界', 2],
  ['👩‍👩‍👧', 2],
  ['a\u200Bb', 2],
  ['', 0],
])('%j takes %d columns', (text, width) => {
  expect(columns(text)).toBe(width);
});

test('a hanging indent', () => {
  expect(hang('- ', 'een twee drie vier', 12)).toEqual(['- een twee', '  drie vier']);
});

test('wrapping loses nothing and no line is too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('fit keeps each line below its own mark, and leaves commands whole', () => {
  const command = '  npx --no digid-campagne plan "campaigns/een-lange-naam"';
  const lines = ['  - een twee drie vier vijf', 'Let op: een twee drie vier', 'kort', command];
  expect(fitLines(lines, 20)).toEqual([
    '  - een twee drie',
    '    vier vijf',
    'Let op: een twee',
    'drie vier',
    'kort',
    command,
  ]);
});

test.each([
  [undefined, 80],
  [0, 80],
  [19, 80],
  [40, 40],
])('a window that reports %s columns is written for %i', (reported, width) => {
  expect(usableWidth(reported)).toBe(width);
});
