import { addMonths } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';

/** A start that lies further than this from what the months say is told in weeks: the months would not be true. */
const DAYS_OFF = 14;

/** How long the campaign lasts, from the page going live to the cutover: "6 maanden", or "9 weken". */
export function lengthLabel(campaign: Campaign, { start, cutover }: Pick<Schedule, 'start' | 'cutover'>): string {
  const days = cutover - start;
  const said = cutover - addMonths(cutover, -campaign.months);
  if (Math.abs(days - said) <= DAYS_OFF) return `${campaign.months} maanden`;
  return `${Math.round(days / 7)} weken${campaign.shortRunUp ? ' (korte aanloop)' : ''}`;
}
