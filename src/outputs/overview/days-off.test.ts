import { expect, test } from 'vitest';
import { overviewInput } from '../../../test/support/overview-input.ts';
import { isoDay, toIso } from '../../base/day.ts';
import type { Campaign } from '../../campaign/types.ts';
import { holidaysBetween, ownPeriodsBetween, type Shade, schoolHolidaysBetween } from './days-off.ts';
import { viewOf } from './view.ts';

const [from, to] = [isoDay('2027-01-01'), isoDay('2027-08-31')];
const viewFor = (campaign: Partial<Campaign>) => viewOf(overviewInput({ campaign }));
const words = (shades: readonly Shade[]): string[] =>
  shades.map((shade) => `${shade.name} ${toIso(shade.from)} ${toIso(shade.to)}`);

test('regions with the same holiday at other times are one shade', () => {
  expect(words(schoolHolidaysBetween(viewFor({ region: 'landelijk' }), from, to))).toEqual([
    'kerstvakantie 2026-12-19 2027-01-03',
    'voorjaarsvakantie 2027-02-13 2027-02-28',
    'meivakantie 2027-04-24 2027-05-02',
    'zomervakantie 2027-07-10 2027-09-05',
  ]);
});

test('one region has its own', () => {
  expect(words(schoolHolidaysBetween(viewFor({ region: 'zuid' }), from, to))).toContain(
    'voorjaarsvakantie 2027-02-13 2027-02-21',
  );
});

test('public holidays of the campaign, by date', () => {
  const names = (campaign: Partial<Campaign>) => holidaysBetween(viewFor(campaign), from, to).map(({ name }) => name);
  expect(names({})).toContain('Goede Vrijdag');
  expect(names({ daysOff: { goodFriday: false, liberationDay: 'nee' } })).not.toContain('Goede Vrijdag');
  const days = holidaysBetween(viewFor({}), from, to).map((shade) => shade.from);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});

test('own peaks and blocked periods, where they are on the timeline', () => {
  const inside = { from: isoDay('2027-02-01'), to: isoDay('2027-02-20'), reason: 'WOZ-aanslagen' };
  const outside = { from: isoDay('2028-02-01'), to: isoDay('2028-02-20'), reason: 'later' };
  const view = viewOf(overviewInput());
  const withPeriods = { ...view, campaign: { ...view.campaign, peaks: [inside, outside], blocked: [inside] } };
  expect(words(ownPeriodsBetween(withPeriods, from, to))).toEqual([
    'WOZ-aanslagen 2027-02-01 2027-02-20',
    'WOZ-aanslagen 2027-02-01 2027-02-20',
  ]);
});
