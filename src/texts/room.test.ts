import { describe, expect, test } from 'vitest';
import { fitCharacters, fitSms, inSms, parseRoom } from './room.ts';

test.each([
  ['280', { kind: 'tekens', limit: 280 }],
  ['20', { kind: 'tekens', limit: 20 }],
  ['5000', { kind: 'tekens', limit: 5000 }],
  [' sms ', { kind: 'sms' }],
  ['SMS', { kind: 'sms' }],
  ['A4', { kind: 'A4' }],
  ['a4', { kind: 'A4' }],
] as const)('ruimte %j is %j', (text, wanted) => {
  expect(parseRoom(text)).toEqual(wanted);
});
test.each(['19', '5001', '0', '-280', '2,8', '1e3', '280 tekens', 'A5', '', 'constructor'])(
  'ruimte %j is none of these',
  (text) => {
    expect(parseRoom(text)).toBeUndefined();
  },
);

test.each([
  ['abc', 3, true],
  ['é'.repeat(60), 60, true],
  ['e\u0301'.repeat(60), 60, true],
  ['👩‍👩‍👧🏛️🇳🇱', 3, true],
  ['x'.repeat(61), 61, false],
])('%j counts as a reader counts', (text, length, fits) => {
  expect(fitCharacters(text, 60)).toEqual({ kind: 'tekens', length, limit: 60, fits });
});

describe('sms', () => {
  test.each([
    ['x'.repeat(160), 160, 160, true],
    ['x'.repeat(161), 161, 160, false],
    ['Café à Ñ ß Ü @ £ Δ\n§', 20, 160, true],
    ['ê', 1, 70, true],
    ['ë'.repeat(70), 70, 70, true],
    ['ë'.repeat(71), 71, 70, false],
    ['‘hoi’', 5, 70, true],
    ['ç', 1, 70, true],
    ['Ç', 1, 160, true],
    ['', 0, 160, true],
  ])('%j takes %i of %i', (text, length, limit, fits) => {
    expect(fitSms(text)).toEqual({ kind: 'sms', length, limit, fits });
  });
  test.each([
    ['€'.repeat(80), 160, 160, true],
    ['^{}\\[~]|€', 18, 160, true],
    [`x${'€'.repeat(80)}`, 161, 160, false],
    ['🏛️', 3, 70, true],
    ['ê🏛', 3, 70, true],
  ])('%j takes %i of %i: a character in it counts double', (text, length, limit, fits) => {
    expect(fitSms(text)).toEqual({ kind: 'sms', length, limit, fits, countsDouble: true });
  });
  test('the basic alphabet of 03.38 has 127 characters besides the escape', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((character) => fitSms(character).limit === 160 && fitSms(character).length === 1)).toHaveLength(
      127,
    );
    expect(all.filter((character) => fitSms(character).length === 2)).toHaveLength(9);
  });
});

describe('a name in letters that an sms has', () => {
  test.each([
    ['Gemeente Voorbeeldstad', 'Gemeente Voorbeeldstad'],
    ['Gemeente Súdwest-Fryslân', 'Gemeente Sudwest-Fryslan'],
    ['Café Ñandú & Zoë €', 'Café Ñandu & Zoe €'],
    ['Zoe\u0308', 'Zoe'],
    ['’s-Hertogenbosch – “Zorg…”', '\'s-Hertogenbosch - "Zorg..."'],
    ['Ĳsselland', 'IJsselland'],
    // What resembles none stays: then the tool counts 70.
    ['Zorg 👍', 'Zorg 👍'],
    ['東京', '東京'],
  ])('%s becomes %s', (name, wanted) => {
    expect(inSms(name)).toBe(wanted);
  });
});
