/** Holidays, school holidays and the campaign's own periods, as far as the timeline shows them. */
import { addDays, type Day, yearOf } from '../../base/day.ts';
import { publicHolidays } from '../../schedule/work-calendar.ts';
import type { View } from './view.ts';

export interface Shade {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

const overlaps = (shade: Shade, from: Day, to: Day): boolean => shade.from <= to && shade.to >= from;

/** Public holidays from `from` to `to`, by date. */
export function holidaysBetween({ campaign, guide }: View, from: Day, to: Day): Shade[] {
  const found: Shade[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (const [day, name] of publicHolidays(year, campaign.daysOff, guide.holidays)) {
      found.push({ name, from: day, to: day });
    }
  }
  return found.filter((shade) => overlaps(shade, from, to)).sort((a, b) => a.from - b.from);
}

/**
 * School holidays of the campaign's region. Regions that have the same holiday at other times are drawn as one, from the
 * first day of the first to the last day of the last: for a nationwide campaign there are always children at home then.
 */
export function schoolHolidaysBetween({ campaign, guide }: View, from: Day, to: Day): Shade[] {
  const { region } = campaign;
  const merged: Shade[] = [];
  const own = guide.schoolHolidays.holidays
    .filter(({ regions }) => region === 'landelijk' || regions.includes(region))
    .sort((a, b) => a.from - b.from);
  for (const { name, from: first, to: last } of own) {
    const at = merged.findIndex((shade) => shade.name === name && first <= addDays(shade.to, 14));
    const before = merged[at];
    if (before === undefined) merged.push({ name, from: first, to: last });
    else merged[at] = { ...before, to: Math.max(before.to, last) as Day };
  }
  return merged.filter((shade) => overlaps(shade, from, to));
}

/** Own peaks and blocked periods. */
export const ownPeriodsBetween = ({ campaign }: View, from: Day, to: Day): Shade[] =>
  [...campaign.peaks, ...campaign.blocked]
    .map((period): Shade => ({ name: period.reason, from: period.from, to: period.to }))
    .filter((shade) => overlaps(shade, from, to));
