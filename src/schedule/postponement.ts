import type { Day } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PostponementStep } from '../guide/types.ts';
import type { Milestone } from './types.ts';
import { firstFrom, shiftBy, workCalendar } from './work-calendar.ts';

/** In words, from the second on. */
const TIMES = ['', '', 'tweede', 'derde', 'vierde', 'vijfde'];

/** The id and the title of a step when the date moves for the `time`-th time: each time has its own to tick off. */
export function stepOfMove(
  { id, title }: Pick<Milestone, 'id' | 'title'>,
  time: number,
): { id: string; title: string } {
  if (time === 1) return { id, title };
  return { id: id.replace(/^uitstel-/, `uitstel-${time}-`), title: `${title} (${TIMES[time] ?? `${time}e`} keer)` };
}

/** The name of a step as it is the first time: uitstel-2-logius -> uitstel-logius. */
export const firstTime = (id: string): string => id.replace(/^uitstel-\d-/, 'uitstel-');

/** So many times a date may move before a step has no name of its own any more. */
const MOST_TIMES = 9;

/** The names of all steps, of the first time and of each later one: those too can be done. */
export const stepNames = (steps: readonly { readonly id: string }[]): string[] =>
  Array.from({ length: MOST_TIMES }, (_, at) => steps.map(({ id }) => stepOfMove({ id, title: '' }, at + 1).id)).flat();

/**
 * The postponement plan: what to do from the day of the decision, on working days. Steps that answer a
 * mailing or letter are there only when one of those was carried out. Of a date that came nearer only the steps that
 * hold for that as well.
 *
 * @param decisionDay the day on which the postponement is decided; on a day off the first working day counts
 * @param done ids of the milestones that were carried out
 */
export function postponementPlan(
  decisionDay: Day,
  campaign: Campaign,
  done: ReadonlySet<string>,
  guide: Guide,
  nearer = false,
): Milestone[] {
  const calendar = workCalendar(campaign, guide);
  const from = firstFrom(decisionDay, calendar.isWorkingDay) ?? decisionDay;
  const needed = (step: PostponementStep): boolean =>
    (!nearer || step.alsoNearer) && (step.onlyAfter.length === 0 || step.onlyAfter.some((id) => done.has(id)));
  return guide.plan.postponement.filter(needed).map((step) => {
    const date = shiftBy(from, step.workingDays, calendar.isWorkingDay);
    const { id, channel, title, action, owner } = step;
    const fixed = { phase: 'require', involved: [], contact: step.public, texts: step.texts } as const;
    return { id, date, end: date, channel, title, action, owner, public: step.public, ...fixed };
  });
}
