import { addDays, type Day, weekday } from '../base/day.ts';
import type { Direction, PlanItem } from '../guide/types.ts';
import { type DayTest, firstFrom, lastUntil, shiftBy, type WorkCalendar } from './work-calendar.ts';

/** Where a milestone would stand by its anchor, and the bounds that the order sets. */
export interface Wanted {
  readonly day: Day;
  /** Not before this day, and not after that one. */
  readonly notBefore: Day;
  readonly notAfter: Day;
  /** Not before this day when the bounds leave room for it. */
  readonly preferFrom?: Day | undefined;
}

/**
 * Chooses the day of one milestone; undefined when the bounds leave no day.
 *
 * Why it is done this way: a window of days is set from bounds that only ever move along with the cutover date, and
 * in it the best day is taken by an order of days that does not depend on the cutover date at all (no holiday, then
 * midweek, then nearest to the wanted day's side). Such a choice can never make a milestone earlier when the cutover
 * is later: if two windows share the two best days, both take the same one.
 */
export function place(
  item: Pick<PlanItem, 'moves' | 'public' | 'midweek' | 'outsideHolidays'>,
  wanted: Wanted,
  windowWorkingDays: number,
  calendar: WorkCalendar,
): Day | undefined {
  const allowed: DayTest = item.public ? calendar.isOpenDay : calendar.isWorkingDay;
  const earliest = firstFrom(wanted.notBefore, allowed);
  const latest = lastUntil(wanted.notAfter, allowed);
  if (earliest === undefined || latest === undefined || earliest > latest) return undefined;
  const from = Math.max(earliest, Math.min(wanted.preferFrom ?? earliest, latest)) as Day;
  const clamp = (day: Day): Day => Math.min(Math.max(day, from), latest) as Day;
  const [first, last] = windowOf(item.moves, wanted.day, windowWorkingDays, allowed);
  return bestDay(item, clamp(first), clamp(last), allowed, calendar);
}

function windowOf(moves: Direction, day: Day, workingDays: number, allowed: DayTest): [Day, Day] {
  if (moves === 'later') {
    const from = firstFrom(day, allowed) ?? day;
    return [from, shiftBy(from, workingDays, allowed)];
  }
  const to = lastUntil(day, allowed) ?? day;
  return [shiftBy(to, -workingDays, allowed), to];
}

/** How badly a day fits the wishes: 0 is best. Depends on the day alone. */
export function wishesBroken(
  item: Pick<PlanItem, 'midweek' | 'outsideHolidays'>,
  day: Day,
  calendar: WorkCalendar,
): { holiday: boolean; weekday: boolean } {
  return {
    holiday: item.outsideHolidays && (calendar.schoolHoliday(day) !== undefined || calendar.peak(day) !== undefined),
    weekday: item.midweek && (weekday(day) === 1 || weekday(day) >= 5),
  };
}

function bestDay(
  item: Pick<PlanItem, 'moves' | 'midweek' | 'outsideHolidays'>,
  from: Day,
  to: Day,
  allowed: DayTest,
  calendar: WorkCalendar,
): Day | undefined {
  let best: Day | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!allowed(day)) continue;
    const broken = wishesBroken(item, day, calendar);
    const cost = (broken.holiday ? 2 : 0) + (broken.weekday ? 1 : 0);
    // On a tie "later" keeps the first day and "earlier" takes the last: both the nearest to the wanted day.
    if (cost < bestCost || (cost === bestCost && item.moves !== 'later')) [best, bestCost] = [day, cost];
  }
  return best;
}
