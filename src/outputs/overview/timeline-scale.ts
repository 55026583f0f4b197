/** Where days stand on the timeline, and how what stands too close is put in lanes. Pure arithmetic. */
import { addDays, type Day, monthName } from '../../base/day.ts';
import type { Schedule } from '../../schedule/types.ts';
import { scaleOf } from '../plan-chart.ts';

/** The width at which letters have their own size: that of the timeline beside the menu at 1280 pixels. */
export const WIDTH = 940;
export const EDGE = 10;

export interface TimeScale {
  /** First and last day that are drawn. */
  readonly from: Day;
  readonly to: Day;
  /** Width of one day. */
  readonly day: number;
  /** The left edge of a day, rounded to a tenth. */
  x(day: Day): number;
  /** The middle of a day. */
  middle(day: Day): number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The same range as the chart in the terminal: whole weeks, until nine weeks after the cutover. */
export function timeScale(schedule: Schedule): TimeScale {
  const { from, to } = scaleOf(schedule, 1);
  const day = (WIDTH - 2 * EDGE) / (to - from + 1);
  return {
    ...{ from, to, day },
    x: (at) => tenth(EDGE + (at - from) * day),
    middle: (at) => tenth(EDGE + (at - from + 0.5) * day),
  };
}

/** The first day of each month that is drawn; of the first month the first day that is drawn. */
export function months({ from, to }: Pick<TimeScale, 'from' | 'to'>): { readonly day: Day; readonly name: string }[] {
  const found: { day: Day; name: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = monthName(day);
    if (found.at(-1)?.name !== name) found.push({ day, name });
  }
  return found;
}

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** The lane of each span, from 0: the first in which it stands free of those before it. Spans come from left to right. */
export function lanes(spans: readonly Span[], gap: number): number[] {
  const ends: number[] = [];
  return spans.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}
