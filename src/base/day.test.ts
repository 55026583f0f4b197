import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  isoDay,
  isoWeek,
  monthName,
  parseDay,
  toDutch,
  toIso,
  toTable,
  weekday,
  weekdayName,
  yearOf,
} from './day.ts';

const days = fc.integer({ min: isoDay('1950-01-01'), max: isoDay('2090-12-31') }).map((day) => day as Day);

describe('parseDay reads what a person types', () => {
  test.each([
    ['2027-07-01', '2027-07-01'],
    ['1-7-2027', '2027-07-01'],
    ['01-07-2027', '2027-07-01'],
    ['1/7/2027', '2027-07-01'],
    ['1.7.2027', '2027-07-01'],
    ['1 juli 2027', '2027-07-01'],
    ['1 JUL 2027', '2027-07-01'],
    ['  donderdag 1 juli 2027 ', '2027-07-01'],
    ['do 1 jul 2027', '2027-07-01'],
    ['3 mrt 2027', '2027-03-03'],
    ['29-2-2028', '2028-02-29'],
    // Day before month, always: this is 7 January's neighbour in America, but not here.
    ['7-1-2027', '2027-01-07'],
  ])('%s', (typed, iso) => {
    const parsed = parseDay(typed);
    expect('day' in parsed && toIso(parsed.day)).toBe(iso);
  });

  test.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['morgen', 'vorm'],
    ['juli 2027', 'vorm'],
    ['1 foo 2027', 'vorm'],
    ['vrijdag 1 juli 2027', 'weekdag'],
    ['vr 1 jul 2027', 'weekdag'],
    ['1-7-27', 'jaar'],
    ['1 juli 27', 'jaar'],
    ['30-2-2027', 'bestaat-niet'],
    ['2027-02-29', 'bestaat-niet'],
    ['2027-13-01', 'bestaat-niet'],
    ['0-7-2027', 'bestaat-niet'],
    ['2027-07-01T12:00:00Z', 'vorm'],
    ['1 juli 2027; rm -rf', 'vorm'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(parseDay(typed)).toEqual({ problem });
  });
});

test('a day prints in each of its forms', () => {
  const day = isoDay('2027-07-01');
  expect([toIso(day), toDutch(day), toTable(day), weekdayName(day), monthName(day)]).toEqual([
    '2027-07-01',
    '1 juli 2027',
    'do 1 jul 2027',
    'donderdag',
    'juli 2027',
  ]);
  expect(isoWeek(isoDay('2027-01-03'))).toEqual({ year: 2026, week: 53 });
});

test('a month that lacks the day gives its last day', () => {
  expect(toIso(addMonths(isoDay('2027-05-31'), -3))).toBe('2027-02-28');
  expect(toIso(addMonths(isoDay('2028-05-31'), -3))).toBe('2028-02-29');
});

test('isoDay refuses what is no ISO day', () => {
  expect(() => isoDay('1-7-2027')).toThrow(RangeError);
  expect(() => isoDay('2027-02-30')).toThrow(RangeError);
});

describe('laws', () => {
  test('every form that is printed is read back as the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const print of [toIso, toDutch, toTable]) expect(parseDay(print(day))).toEqual({ day });
      }),
    );
  });
  test('weekdays follow each other, and year and parts agree', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
        const [year, month, ofMonth] = toIso(day).split('-').map(Number) as [number, number, number];
        expect(yearOf(day)).toBe(year);
        expect(dayOf(year, month, ofMonth)).toBe(day);
      }),
    );
  });
  test('a later day minus months is never earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), (day, months) => {
        expect(addMonths(addDays(day, 1), -months)).toBeGreaterThanOrEqual(addMonths(day, -months));
      }),
    );
  });
});
