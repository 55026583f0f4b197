import type { Campaign } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';

/** With a short run-up fewer days than this are told in weeks: three months would not be true. */
const THREE_MONTHS_DAYS = 84;

/** How long the campaign lasts, from the page going live to the cutover: "6 maanden", or "9 weken (korte aanloop)". */
export function lengthLabel(campaign: Campaign, { start, cutover }: Pick<Schedule, 'start' | 'cutover'>): string {
  const days = cutover - start;
  if (!campaign.shortRunUp || days >= THREE_MONTHS_DAYS) return `${campaign.months} maanden`;
  return `${Math.round(days / 7)} weken (korte aanloop)`;
}
