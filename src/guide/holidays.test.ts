import { expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import { busyPeriod } from '../schedule/advice.ts';
import { parseBusyPeriods, parseSchoolHolidays } from './holidays.ts';

const busy = (rest: string) => `perioden:\n  - reden: r\n    bron: b\n    ${rest}\n`;

test.each([
  ['2027-11-15', true],
  ['2027-12-31', true],
  ['2027-01-31', true],
  ['2027-02-01', false],
  ['2027-11-14', false],
])('a yearly period over New Year, on %s: %s', (day, inside) => {
  const periods = parseBusyPeriods(busy('ieder-jaar: { van: 11-15, tot: 01-31 }'), 'x.yaml');
  expect(busyPeriod(isoDay(day), periods) !== undefined).toBe(inside);
});

test.each([
  ['neither yearly nor once', () => parseBusyPeriods(busy('# niets'), 'x.yaml')],
  ['month 13', () => parseBusyPeriods(busy('ieder-jaar: { van: 13-01, tot: 13-02 }'), 'x.yaml')],
  [
    'an end before its beginning',
    () => parseBusyPeriods(busy('eenmalig: { van: 2027-03-02, tot: 2027-03-01 }'), 'x.yaml'),
  ],
  [
    'a school holiday that ends before it begins',
    () =>
      parseSchoolHolidays(
        'bron: b\nbekend-tot: 2027-09-01\nvakanties:\n  - { naam: n, regios: [noord], van: 2027-03-02, tot: 2027-03-01 }\n',
        'x.yaml',
      ),
  ],
])('%s is refused', (_what, parse) => {
  expect(parse).toThrow(UserError);
});
