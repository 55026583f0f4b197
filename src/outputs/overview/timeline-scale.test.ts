import { expect, test } from 'vitest';
import { exampleSchedule } from '../../../test/support/campaign.ts';
import { addDays, toIso } from '../../base/day.ts';
import { EDGE, lanes, months, timeScale, WIDTH } from './timeline-scale.ts';

const scale = timeScale(exampleSchedule());

test('the scale has whole weeks, from the first milestone to nine weeks after the cutover', () => {
  expect([toIso(scale.from), toIso(scale.to)]).toEqual(['2026-11-23', '2027-08-15']);
  expect(scale.x(scale.from)).toBe(EDGE);
  expect(scale.x(addDays(scale.to, 1))).toBeCloseTo(WIDTH - EDGE, 1);
});

test('a day stands as far as it is: twice as many days, twice as far', () => {
  const [near, far] = [10, 20].map((days) => scale.x(addDays(scale.from, days)) - EDGE);
  expect(far).toBeCloseTo(2 * (near ?? 0), 0);
  expect(scale.middle(scale.from) - EDGE).toBeCloseTo(scale.day / 2, 1);
});

test('months begin on their first day, the first one where the scale begins', () => {
  const found = months(scale).map(({ day, name }) => `${toIso(day)} ${name}`);
  expect(found.slice(0, 3)).toEqual([
    '2026-11-23 november 2026',
    '2026-12-01 december 2026',
    '2027-01-01 januari 2027',
  ]);
  expect(found).toHaveLength(10);
});

const span = (left: number, right: number) => ({ left, right });
test.each([
  ['apart', [span(0, 10), span(20, 30)], [0, 0]],
  ['too close', [span(0, 10), span(12, 22)], [0, 1]],
  ['the same place', [span(0, 10), span(0, 10), span(0, 10)], [0, 1, 2]],
  ['a lane is used again', [span(0, 10), span(5, 15), span(20, 30)], [0, 1, 0]],
])('lanes: %s', (_, spans, expected) => {
  expect(lanes(spans, 4)).toEqual(expected);
});
