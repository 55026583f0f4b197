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

/** The bounds of the order: declared leads, the phase, the first day of planning. Both days included. */
export function boundsOf(
  item: PlanItem,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  calendar: WorkCalendar,
): { notBefore: Day; notAfter: Day } {
  const afterThese = item.after.flatMap(({ id, workingDays }) => {
    const point = pointOf(id, frame, placed);
    return point === undefined ? [] : [shiftBy(point, workingDays, calendar.isWorkingDay)];
  });
  const beforeThese = item.before.flatMap(({ id, workingDays }) => {
    const point = pointOf(id, frame, placed);
    return point === undefined ? [] : [shiftBy(point, -workingDays, calendar.isWorkingDay)];
  });
  const [phaseFrom, phaseTo] = phaseBounds(item, frame);
  return {
    notBefore: Math.max(frame.plannedFrom, phaseFrom, ...afterThese) as Day,
    notAfter: Math.min(phaseTo, ...beforeThese) as Day,
  };
}

const onCutover = (item: PlanItem): boolean =>
  item.anchor.of[0] === 'T' && item.anchor.days === 0 && item.anchor.workingDays === 0;

function phaseBounds(item: PlanItem, { start, cutover, plannedFrom }: Frame): [Day, Day] {
  if (item.phase === 'prepare') return [plannedFrom, addDays(start, -1)];
  if (onCutover(item)) return [cutover, addDays(cutover, 365)];
  if (item.phase === 'aftercare') return [addDays(cutover, 1), addDays(cutover, 730)];
  return [start, addDays(cutover, -1)];
}
