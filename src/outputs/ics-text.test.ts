import fc from 'fast-check';
import { expect, test } from 'vitest';
import { icsProblems } from '../../test/support/ics-lint.ts';
import { escapeIcsText, foldLine, unfoldLines } from './ics-text.ts';

test.each([
  ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['regel 1\nregel 2', 'regel 1\\nregel 2'],
])('escapeIcsText(%j)', (text, escaped) => {
  expect(escapeIcsText(text)).toBe(escaped);
});

test.each([
  ['short line', 'SUMMARY:kort'],
  ['two octets per character', `SUMMARY:${'é'.repeat(200)}`],
  ['four octets per character', `SUMMARY:${'👩‍👩‍👧'.repeat(50)}`],
  ['escape pairs', `SUMMARY:${'\\,'.repeat(100)}`],
  ['escape pairs out of step', `SUMMARY:x${'\\\\'.repeat(100)}`],
])('folds at 75 octets: %s', (_, line) => {
  const folded = foldLine(line);
  expect(icsProblems(folded)).toEqual([]);
  expect(unfoldLines(folded)).toEqual([line]);
});

test('every escaped text comes back whole after folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = `DESCRIPTION:${escapeIcsText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '))}`;
      expect(icsProblems(foldLine(line))).toEqual([]);
      expect(unfoldLines(foldLine(line))).toEqual([line]);
    }),
  );
});

test('a lint that sees what is wrong', () => {
  expect(icsProblems('\uFEFFA:b\r\n')).toContain('byte order mark');
  expect(icsProblems('A:b\rc\r\n')).toContain('a line end that is not CRLF');
  expect(icsProblems(`A:${'é'.repeat(40)}\r\n`)).toContain('line of 82 octets');
  expect(icsProblems('A:b\\\r\n ,c\r\n')).toContain('a fold inside an escape pair');
  expect(icsProblems('A:b\r\nnaam zonder eigenschap\r\n')).toHaveLength(1);
});
