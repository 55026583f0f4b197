import { expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { addDays, isoDay } from '../base/day.ts';
import { lengthLabel } from './length-label.ts';

test.each([
  [false, 6, 176, '6 maanden'],
  [false, 3, 83, '3 maanden'],
  // The user chose another day for the page.
  [false, 6, 107, '15 weken'],
  [true, 3, 64, '9 weken (korte aanloop)'],
  [true, 3, 90, '3 maanden'],
] as const)('short run-up %s, %i months, %i days: %s', (shortRunUp, months, days, label) => {
  const cutover = isoDay('2027-07-01');
  expect(lengthLabel(exampleCampaign({ shortRunUp, months }), { start: addDays(cutover, -days), cutover })).toBe(label);
});
