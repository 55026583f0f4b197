import type { Day } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PostponementStep } from '../guide/types.ts';
import type { Milestone } from './types.ts';
import { firstFrom, shiftBy, workCalendar } from './work-calendar.ts';

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
