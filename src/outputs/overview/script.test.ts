/** The part of the page's script that reckons, run as the browser runs it. */
import { describe, expect, test } from 'vitest';
import { isoDay, weekday } from '../../base/day.ts';
import { SCRIPT } from './script.ts';
import { DAYS_SCRIPT } from './script-days.ts';

interface Milestone {
  readonly day: number;
  readonly end: number;
  readonly done: boolean;
  readonly who: readonly string[];
  readonly phase: string;
  readonly channel: string;
  readonly words: string;
}
interface Choice {
  readonly who: string;
  readonly phase: string;
  readonly channel: string;
  readonly standing: string;
  readonly words: string;
}
interface Days {
  localDay(now: Date): number;
  mondayOf(day: number): number;
  distance(day: number, today: number): string;
  standing(milestone: Milestone, today: number): string;
  upcoming(milestones: readonly Milestone[], today: number): Milestone[];
  advice(milestones: readonly Milestone[], today: number): string;
  lateWords(milestones: readonly Milestone[], today: number): string;
  searchable(words: string): string;
  fits(milestone: Milestone, choice: Choice, today: number): boolean;
  countWords(shown: number, all: number): string;
}
const NAMES = 'localDay mondayOf distance standing upcoming advice lateWords searchable fits countWords'.split(' ');
const script = new Function(`'use strict';${DAYS_SCRIPT}; return { ${NAMES.join(', ')} };`)() as Days;

/** A Tuesday. */
const today = isoDay('2027-03-16');
const on = (days: number, rest: Partial<Milestone> = {}): Milestone => ({
  ...{ day: today + days, end: today + days, done: false },
  ...{
    who: ['communicatie', 'klantcontact'],
    phase: 'inform',
    channel: 'mailing',
    words: 'mailing 1: aankondiging communicatie',
  },
  ...rest,
});

test('the day is that of the reader, also just after and just before midnight', () => {
  expect(script.localDay(new Date(2027, 2, 16, 0, 0, 1))).toBe(today);
  expect(script.localDay(new Date(2027, 2, 16, 23, 59, 59))).toBe(today);
  // The night in which summer time begins in the Netherlands.
  expect(script.localDay(new Date(2027, 2, 28, 2, 30))).toBe(isoDay('2027-03-28'));
});

test('a week begins on Monday', () => {
  for (let day = today; day < today + 14; day++) {
    const monday = script.mondayOf(day);
    expect(weekday(monday as typeof today)).toBe(1);
    expect(day - monday).toBeLessThan(7);
  }
});

test.each([
  [0, 'vandaag'],
  [1, 'morgen'],
  [2, 'nog 2 dagen'],
  [-1, 'gisteren'],
  [-70, '70 dagen geleden'],
])('%i days away: %s', (days, words) => {
  expect(script.distance(today + days, today)).toBe(words);
});

test.each([
  ['done', on(-30, { done: true }), 'klaar'],
  ['its day is over', on(-1), 'laat'],
  ['today', on(0), 'vandaag'],
  ['a block that lasts', on(-2, { end: today + 2 }), 'vandaag'],
  ['on Sunday', on(5), 'week'],
  ['on Monday', on(6), 'later'],
])('standing: %s', (_, milestone, expected) => {
  expect(script.standing(milestone, today)).toBe(expected);
});

describe('what to do now', () => {
  test('at least three steps, or all of this week, without what is done or over', () => {
    const days = (milestones: Milestone[]) => script.upcoming(milestones, today).map(({ day }) => day - today);
    expect(days([on(-3), on(0, { done: true }), on(9), on(16), on(20), on(30)])).toEqual([9, 16, 20]);
    expect(days([on(0), on(1), on(2), on(3), on(9)])).toEqual([0, 1, 2, 3]);
    expect(days([])).toEqual([]);
  });

  test.each([
    [[on(0), on(2)], 'Deze week staan er 2 mijlpalen op de planning.'],
    [[on(5), on(6)], 'Deze week staat er één mijlpaal op de planning.'],
    [[on(9)], 'Deze week staat er niets meer op de planning. De volgende mijlpaal is over 9 dagen.'],
    [[on(-9)], 'Er staat niets meer op de planning.'],
    [[on(-9, { done: true })], 'Alle mijlpalen van het plan zijn klaar.'],
  ])('advice %#', (milestones, words) => {
    expect(script.advice(milestones, today)).toBe(words);
  });

  test('on Sunday the milestone of Monday is tomorrow', () => {
    const sunday = today + 5;
    expect(script.advice([on(6)], sunday)).toMatch(/is morgen\.$/);
  });

  test('what is late is said once, and calmly', () => {
    expect(script.lateWords([on(1), on(-9, { done: true })], today)).toBe('');
    expect(script.lateWords([on(-1)], today)).toMatch(/^Van één mijlpaal is de dag voorbij/);
    expect(script.lateWords([on(-1), on(-2)], today)).toMatch(/^Van 2 mijlpalen is de dag voorbij/);
  });
});

describe('the filter', () => {
  const everything: Choice = { who: '', phase: '', channel: '', standing: '', words: '' };
  test.each([
    [{}, true],
    [{ who: 'communicatie', phase: 'inform', channel: 'mailing' }, true],
    [{ who: 'klantcontact' }, true],
    [{ who: 'ict' }, false],
    [{ phase: 'require' }, false],
    [{ channel: 'brief' }, false],
    [{ standing: 'laat' }, true],
    [{ standing: 'open' }, true],
    [{ standing: 'klaar' }, false],
    [{ standing: 'week' }, false],
    [{ words: '  Aankondiging   MAILING ' }, true],
    [{ words: 'aankondiging brief' }, false],
  ])('%j: %s', (choice, expected) => {
    expect(script.fits(on(-1), { ...everything, ...choice }, today)).toBe(expected);
  });

  test('accents make no difference', () => {
    expect(script.searchable('  Cliëntenraad\n vóór ')).toBe('clientenraad voor');
  });

  test('the count in words', () => {
    expect([script.countWords(47, 47), script.countWords(3, 47)]).toEqual(['Alle 47 mijlpalen', '3 van 47 mijlpalen']);
  });
});

test('the script is JavaScript, cannot end its own element, and holds only ASCII', () => {
  expect(() => new Function(SCRIPT)).not.toThrow();
  expect(SCRIPT).not.toMatch(/<\/|<!--/);
  expect(SCRIPT).toMatch(/^[\n\x20-\x7e]*$/);
});

test('the script asks for nothing and keeps nothing', () => {
  expect(SCRIPT).not.toMatch(/fetch|XMLHttpRequest|sendBeacon|WebSocket|localStorage|cookie|import\(|eval\(|https?:/);
});
