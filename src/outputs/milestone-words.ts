/** How tables show a milestone: the same words in planning.csv, planning.md and the terminal. */
import { addDays, type Day, toIso, toTable, weekday } from '../base/day.ts';
import type { Milestone } from '../schedule/types.ts';
import { plainLine } from './plain-text.ts';

/** Which milestones are done, and since when. */
export type Done = Readonly<Record<string, Day>>;

/** The day on which a milestone was done; own entries only, because an id may be any word. */
export const doneOn = (done: Done, id: string): Day | undefined => (Object.hasOwn(done, id) ? done[id] : undefined);

/** "01-07-2027", as Dutch Excel reads a date. */
export const dayFigures = (day: Day): string => toIso(day).split('-').reverse().join('-');

/** "do 1 jul": for where the year is clear. */
export const shortDay = (day: Day): string => toTable(day).split(' ').slice(0, 3).join(' ');

/** "mrt" */
export const monthShort = (day: Day): string => toTable(day).split(' ')[2] ?? '';

/** The title; a block of days says until when. */
export function milestoneTitle(milestone: Milestone): string {
  const title = plainLine(milestone.title);
  return milestone.end > milestone.date ? `${title} (t/m ${toTable(milestone.end)})` : title;
}

/** The Monday of the week of this day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
