import { expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { oldDates } from './old-dates.ts';

const OLD = isoDay('2027-07-01');
const NEW = isoDay('2027-09-02');
const wordsIn = (text: string, cutover = NEW): string[] =>
  oldDates(
    [{ path: 'x.md', lines: text.split('\n').map((line, at) => ({ at: at + 1, text: line })) }],
    [OLD],
    cutover,
  ).map(({ at, words }) => `${at}: ${words}`);

test.each([
  ['Vanaf 1 juli 2027.', ['1: 1 juli 2027']],
  ['Vanaf **1 juli 2027** kan het.', ['1: 1 juli 2027']],
  ['op do 1 jul. 2027', ['1: 1 jul. 2027']],
  ['op 1-7-2027, of 01-07-2027, of 1/7/27', ['1: 1-7-2027', '1: 01-07-2027', '1: 1/7/27']],
  ['2027-07-01T00:00', []],
  ['datum: 2027-07-01', ['1: 2027-07-01']],
  ['Vanaf 1\njuli 2027', ['1: 1 juli 2027']],
  ['Kop\n\nVanaf 1\u00a0juli.', ['3: 1 juli.']],
  ['VANAF 1 JULI 2027', ['1: 1 JULI 2027']],
  [
    'op 1 _juli_ 2027, 1e juli 2027 en 1&nbsp;juli 2027',
    ['1: 1 _juli_ 2027', '1: 1e juli 2027', '1: 1&nbsp;juli 2027'],
  ],
  ["op 1-7-'27", ["1: 1-7-'27"]],
  ['DTSTART;VALUE=DATE:20270701', ['1: 20270701']],
  // Other days.
  ['Vanaf 1 juli 2028.', []],
  ['Op 11 juli 2027 en 21-7-2027 en 1-7-20271.', []],
  ['Vanaf 2 september 2027.', []],
  ['Versie 3.1.7.27', []],
  ['tussen 1 en 2 juli', []],
])('%j', (text, wanted) => {
  expect(wordsIn(text)).toEqual(wanted);
});

test('without a year it is not told from the same day of the new year', () => {
  expect(wordsIn('Vanaf 1 juli. Dus 1 juli 2027.', isoDay('2028-07-01'))).toEqual(['1: 1 juli 2027']);
});

test('the cutover date itself is never an old one', () => {
  expect(wordsIn('Vanaf 1 juli 2027.', OLD)).toEqual([]);
});
