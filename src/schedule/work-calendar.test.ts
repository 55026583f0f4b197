import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { planGuide as guide } from '../../test/support/plan-guide.ts';
import { isoDay, toIso } from '../base/day.ts';
import { type CalendarSettings, publicHolidays, shiftBy, workCalendar } from './work-calendar.ts';

const every = { goodFriday: true, liberationDay: 'ieder-jaar' } as const;
const settings: CalendarSettings = { region: 'landelijk', daysOff: every, blocked: [], peaks: [] };
const calendar = workCalendar(settings, guide);

test('the public holidays of 2026 to 2045 are those of date-holidays', () => {
  const library = new Holidays('NL');
  const years = Array.from({ length: 20 }, (_, at) => 2026 + at);
  for (const year of years) {
    // The library calls Good Friday and 5 May school days (every year Good Friday, every fifth year 5 May is public).
    const theirs = library
      .getHolidays(year)
      .filter((day) => day.type === 'public' || /Goede Vrijdag|Bevrijdingsdag/.test(day.name))
      .map((day) => day.date.slice(0, 10));
    const ours = [...publicHolidays(year, every, guide.holidays).keys()].map(toIso);
    expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort());
  }
});

test.each([
  ['2027', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
  ['2028', '2028-04-14', '2028-04-17', '2028-05-25', '2028-06-05'],
  ['2029', '2029-03-30', '2029-04-02', '2029-05-10', '2029-05-21'],
  ['2030', '2030-04-19', '2030-04-22', '2030-05-30', '2030-06-10'],
])('Good Friday, Easter Monday, Ascension Day and Whit Monday of %s', (_year, ...days) => {
  for (const day of days) expect(calendar.isWorkingDay(isoDay(day))).toBe(false);
});

describe('settings', () => {
  const open = (day: string, daysOff: CalendarSettings['daysOff']): boolean =>
    workCalendar({ ...settings, daysOff }, guide).isWorkingDay(isoDay(day));
  test.each([
    ['Good Friday is a working day when so set', '2027-03-26', { ...every, goodFriday: false }, true],
    ['5 May every year', '2027-05-05', every, false],
    [
      '5 May of 2027 when only lustrum years count',
      '2027-05-05',
      { ...every, liberationDay: 'lustrum' as const },
      true,
    ],
    ['5 May of 2030 is a lustrum', '2030-05-05', { ...every, liberationDay: 'lustrum' as const }, false],
    ['5 May never', '2028-05-05', { ...every, liberationDay: 'nee' as const }, true],
    ['Koningsdag', '2027-04-27', every, false],
    ['Koningsdag moves from Sunday to Saturday: Monday is open', '2031-04-28', every, true],
    ['an ordinary Saturday', '2027-07-03', every, false],
    ['New Year', '2027-01-01', every, false],
    ['New Year of a leap year', '2029-01-01', every, false],
    ['the last day of a year', '2028-12-29', every, true],
  ])('%s', (_what, day, daysOff, expected) => {
    expect(open(day, daysOff)).toBe(expected);
  });
});

describe('school holidays', () => {
  const at = (region: CalendarSettings['region'], day: string) =>
    workCalendar({ ...settings, region }, guide).schoolHoliday(isoDay(day))?.name;
  test.each([
    ['noord', '2027-07-10', 'zomervakantie'],
    ['midden', '2027-07-10', undefined],
    ['landelijk', '2027-07-10', 'zomervakantie'],
    ['zuid', '2027-09-05', 'zomervakantie'],
    ['zuid', '2027-09-06', undefined],
    ['zuid', '2027-02-13', 'voorjaarsvakantie'],
    ['noord', '2027-02-13', undefined],
    ['midden', '2027-12-25', 'kerstvakantie'],
  ] as const)('%s on %s: %s', (region, day, name) => {
    expect(at(region, day)).toBe(name);
  });
  test('the Christmas holiday does not count for preparation, other holidays do', () => {
    expect(calendar.isPreparationDay(isoDay('2026-12-22'))).toBe(false);
    expect(calendar.isWorkingDay(isoDay('2026-12-22'))).toBe(true);
    expect(calendar.isPreparationDay(isoDay('2027-02-23'))).toBe(true);
  });
});

test('a blocked period closes its days for public milestones only', () => {
  const blocked = [{ from: isoDay('2027-06-01'), to: isoDay('2027-06-03'), reason: 'verhuizing' }];
  const own = workCalendar({ ...settings, blocked }, guide);
  expect(own.isOpenDay(isoDay('2027-06-03'))).toBe(false);
  expect(own.isWorkingDay(isoDay('2027-06-03'))).toBe(true);
  expect(own.isOpenDay(isoDay('2027-06-04'))).toBe(true);
});

test.each([
  ['2027-07-02', 1, '2027-07-05'],
  ['2027-07-05', -1, '2027-07-02'],
  ['2027-07-03', 1, '2027-07-05'],
  ['2027-07-01', -10, '2027-06-17'],
  ['2026-12-24', 1, '2026-12-28'],
  ['2027-07-01', 0, '2027-07-01'],
])('%s plus %i working days is %s', (from, count, to) => {
  expect(toIso(shiftBy(isoDay(from), count, calendar.isWorkingDay))).toBe(to);
});
