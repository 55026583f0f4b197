import { addDays, type Day } from '../base/day.ts';
import { LAST_SAFE_DAY } from '../guide/plan.ts';
import type { PlanData, PlanItem } from '../guide/types.ts';
import { shiftBy, type WorkCalendar } from './work-calendar.ts';

/** The fixed points of one plan, known before any milestone but the start is placed. */
export interface Frame {
  readonly start: Day;
  readonly cutover: Day;
  readonly lastSafeDay: Day;
  readonly plannedFrom: Day;
  /** Preparation days between the first day of planning and the start. */
  readonly preparation: number;
  /** 1, or less when the run-up is shorter than three months: times between start and cutover shrink by it. */
  readonly shrink: number;
}

/**
 * The day that an anchor points to, before any rule moves it; undefined when it points to a milestone that is left
 * out. Working days of the preparation skip the Christmas holiday and shrink when there are fewer than the plan asks.
 */
export function anchorDay(
  item: PlanItem,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  plan: PlanData,
  calendar: WorkCalendar,
): Day | undefined {
  const { of, days, workingDays } = item.anchor;
  const points = of.map((id) => pointOf(id, frame, placed));
  const [first, second] = points;
  if (first === undefined || points.includes(undefined)) return undefined;
  if (second !== undefined) return Math.floor((first + second) / 2) as Day;
  if (workingDays !== 0) {
    const preparing = item.phase === 'prepare';
    const count = preparing ? -compress(-workingDays, frame.preparation, plan) : workingDays;
    return shiftBy(first, count, preparing ? calendar.isPreparationDay : calendar.isWorkingDay);
  }
  const inside = item.phase !== 'aftercare' && item.phase !== 'prepare';
  return addDays(first, inside ? Math.round(days * frame.shrink) : days);
}

function pointOf(id: string, frame: Frame, placed: ReadonlyMap<string, Day>): Day | undefined {
  if (id === 'S') return frame.start;
  if (id === 'T') return frame.cutover;
  if (id === LAST_SAFE_DAY) return frame.lastSafeDay;
  return placed.get(id);
}

/** Preparation pressed together keeps its order and proportions: 18 of 20 days becomes 5 of 5. */
function compress(workingDays: number, available: number, plan: PlanData): number {
  if (available >= plan.preparationWorkingDays) return workingDays;
  return Math.ceil((workingDays * available) / plan.preparationWorkingDays);
}

/** A bound of the order, and the milestone that sets it; none: the phase or the first day of planning does. */
export interface Bound {
  readonly day: Day;
  readonly setBy?: string;
}

/** The bounds of the order: declared leads, the phase, the first day of planning. Both days included. */
export function boundsOf(
  item: PlanItem,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  calendar: WorkCalendar,
): { notBefore: Bound; notAfter: Bound } {
  const leads = (list: PlanItem['after'], sign: 1 | -1): Bound[] =>
    list.flatMap(({ id, workingDays }) => {
      const point = pointOf(id, frame, placed);
      return point === undefined ? [] : [{ day: shiftBy(point, sign * workingDays, calendar.isWorkingDay), setBy: id }];
    });
  const [phaseFrom, phaseTo] = phaseBounds(item, frame);
  const from: Bound[] = [{ day: frame.plannedFrom }, { day: phaseFrom }, ...leads(item.after, 1)];
  const to: Bound[] = [{ day: phaseTo }, ...leads(item.before, -1)];
  return {
    notBefore: from.reduce((most, one) => (one.day > most.day ? one : most)),
    notAfter: to.reduce((least, one) => (one.day < least.day ? one : least)),
  };
}

/** The wish for a day not before others; undefined when there is none. */
export function preferredFrom(
  item: PlanItem,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  calendar: WorkCalendar,
): Day | undefined {
  const days = item.preferAfter.flatMap(({ id, workingDays }) => {
    const point = pointOf(id, frame, placed);
    return point === undefined ? [] : [shiftBy(point, workingDays, calendar.isWorkingDay)];
  });
  return days.length === 0 ? undefined : (Math.max(...days) as Day);
}

const onCutover = (item: PlanItem): boolean =>
  item.anchor.of[0] === 'T' && item.anchor.days === 0 && item.anchor.workingDays === 0;

function phaseBounds(item: PlanItem, { start, cutover, plannedFrom }: Frame): [Day, Day] {
  if (item.phase === 'prepare') return [plannedFrom, addDays(start, -1)];
  if (onCutover(item)) return [cutover, addDays(cutover, 365)];
  if (item.phase === 'aftercare') return [addDays(cutover, 1), addDays(cutover, 730)];
  return [start, addDays(cutover, -1)];
}
