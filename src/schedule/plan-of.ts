/** The plan of a campaign that is under way: what was done stays done, what the move of a date overtook is planned again. */
import { type Day, toTable, weekday } from '../base/day.ts';
import { type Progress, toldBefore } from '../campaign/progress.ts';
import type { Campaign, Phase } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { postponementPlan } from './postponement.ts';
import { schedule } from './schedule.ts';
import type { Milestone, Schedule } from './types.ts';
import { firstFrom, type WorkCalendar, workCalendar } from './work-calendar.ts';

/**
 * The schedule with what happened since. Until the cutover date moves it is the schedule itself. After a move on day U: what
 * was done by then keeps the day on which it was done; what is still open and would lie before U comes as soon as it can,
 * or is left out when the plan can do without; and when the old date was known already, the steps of the postponement
 * (DOMAIN 6) stand in the plan. Throws as `schedule` does.
 */
export function planOf(campaign: Campaign, guide: Guide, progress: Progress): Schedule {
  const plan = schedule(campaign, guide);
  const movedOn = lastMove(progress);
  if (movedOn === undefined) return plan;
  const calendar = workCalendar(campaign, guide);
  const doneBefore = new Set(Object.keys(progress.done).filter((id) => doneOn(progress, id, movedOn) !== undefined));
  const dropped: Schedule['dropped'][number][] = [...plan.dropped];
  const findings = [...plan.findings];
  const milestones = plan.milestones.flatMap((milestone): Milestone[] => {
    const done = doneOn(progress, milestone.id, movedOn);
    if (done !== undefined) return [{ ...milestone, date: done, end: done }];
    const isOwnDay = campaign.milestones[milestone.id]?.date !== undefined;
    if (milestone.date >= movedOn || Object.hasOwn(progress.done, milestone.id) || isOwnDay) return [milestone];
    const { id, title } = milestone;
    if (canGo(guide, id)) {
      dropped.push({ id, title, reason: 'die dag was al voorbij toen de ingangsdatum veranderde' });
      return [];
    }
    const date = soonest(milestone, movedOn, calendar);
    findings.push({
      rule: 'mijlpaal-ingehaald',
      severity: 'warning',
      milestone: id,
      message: `'${title}' staat nog open en had met de nieuwe ingangsdatum al klaar moeten zijn. Hij staat nu op ${toTable(date)}.`,
      fix: 'Is dit al gedaan? Noteer dat dan in voortgang.yaml.',
    });
    return [{ ...milestone, date, end: date }];
  });
  const steps = postponementSteps(campaign, guide, progress, doneBefore);
  const all = [...milestones, ...steps.map((step) => ({ ...step, phase: phaseAt(step.date, milestones) }))];
  const order = new Map([...guide.plan.items, ...guide.plan.postponement].map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Milestone): number => order.get(id) ?? order.size;
  all.sort((a, b) => a.date - b.date || placeOf(a) - placeOf(b));
  const start = all.find(({ id }) => id === guide.plan.startItem)?.date ?? plan.start;
  return { ...plan, start, milestones: all, dropped, findings };
}

/** The day on which the cutover date moved last. */
const lastMove = ({ earlierCutovers }: Progress): Day | undefined =>
  earlierCutovers.reduce<Day | undefined>(
    (last, { changedOn }) => (last === undefined || changedOn > last ? changedOn : last),
    undefined,
  );

function doneOn({ done }: Progress, id: string, until: Day): Day | undefined {
  const day = Object.hasOwn(done, id) ? done[id] : undefined;
  return day !== undefined && day <= until ? day : undefined;
}

/** A contact moment that a short run-up leaves out as well. */
const canGo = (guide: Guide, id: string): boolean =>
  guide.plan.items.some((item) => item.id === id && item.dropUnderWeeks !== undefined);

/** For citizens in the middle of the week, if there is such a day soon. */
function soonest(milestone: Milestone, from: Day, { isWorkingDay, isOpenDay }: WorkCalendar): Day {
  if (!milestone.public) return firstFrom(from, isWorkingDay) ?? from;
  const first = firstFrom(from, isOpenDay) ?? from;
  const midweek = firstFrom(first, (day) => isOpenDay(day) && weekday(day) >= 2 && weekday(day) <= 4);
  return midweek !== undefined && midweek - first <= 7 ? midweek : first;
}

/** Empty unless another date was told, so that who knows it has to hear of the new one. */
function postponementSteps(
  campaign: Campaign,
  guide: Guide,
  progress: Progress,
  doneBefore: ReadonlySet<string>,
): Milestone[] {
  const last = toldBefore(progress, campaign.cutoverDate).at(-1);
  if (last === undefined) return [];
  return postponementPlan(last.changedOn, campaign, doneBefore, guide, last.cutoverDate > campaign.cutoverDate);
}

/** The phase in which the plan is on that day. */
function phaseAt(day: Day, milestones: readonly Milestone[]): Phase {
  return milestones.findLast(({ date, public: seen }) => seen && date <= day)?.phase ?? 'prepare';
}
