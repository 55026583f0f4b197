import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characters, cut, cutAtWord, plainLine } from './plain-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

test.each([
  ['Gemeente\r\nBEGIN:VEVENT', 'Gemeente BEGIN:VEVENT'],
  ['a\u2028b\u2029c\u0085d\u0000e\tf', 'a b c d e f'],
  ['  veel   ruimte ', 'veel ruimte'],
  ['\uFEFFStad\u202Ekeren', 'Stadkeren'],
  ['half \uD83D teken', 'half teken'],
  ['שלום Súdwest-Fryslân 👩‍👩‍👧', 'שלום Súdwest-Fryslân 👩‍👩‍👧'],
])('plainLine(%j) is %j', (given, expected) => {
  expect(plainLine(given)).toBe(expected);
});

test('plainLine gives one well-formed line, and the same line for that line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(plainLine(line)).toBe(line);
    }),
  );
});

test.each([
  ['Mailing', 7, 'Mailing'],
  ['Mailing', 6, 'Maili…'],
  ['Mail en brief', 6, 'Mail…'],
  ['ab👩‍👩‍👧c', 8, 'ab…'],
  ['ab👩‍👩‍👧cd', 11, 'ab👩‍👩‍👧…'],
  ['aaae\u0301b', 5, 'aaa…'],
  ['🇳🇱🇧🇪', 6, '🇳🇱…'],
])('cut(%j, %d) is %j', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected);
});

test('cut never exceeds its limit and keeps whole characters from the beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, limit) => {
      const short = cut(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      if (short === text) return;
      const kept = short.slice(0, -1);
      expect(short.endsWith('…') && text.startsWith(kept)).toBe(true);
      expect(characters(text).join('')).toBe(text);
      const whole = characters(text);
      expect(characters(kept)).toEqual(whole.slice(0, characters(kept).length));
    }),
  );
});

test.each([
  ['Sociale Zaken en Geld', 21, 'Sociale Zaken en Geld'],
  ['Sociale Zaken en Geld', 19, 'Sociale Zaken en…'],
  ['Sociale Zaken en Geld', 17, 'Sociale Zaken en…'],
  ['Belastingaangifteomgeving', 10, 'Belasting…'],
])('%j in %i characters: %j', (text, limit, shown) => expect(cutAtWord(text, limit)).toBe(shown));
