/** Where a campaign stands on a day: what is done, late, due, and whether the target is in sight. Pure reckoning. */
import { addDays, type Day, toIso } from '../base/day.ts';
import type { Progress } from '../campaign/progress.ts';
import { type Campaign, PHASES, type Phase } from '../campaign/types.ts';
import type { PlanItem, PostponementStep } from '../guide/types.ts';
import { firstTime } from '../schedule/postponement.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { doneOn, mondayOf } from './milestone-words.ts';
import { byDay, decisionsOf, isPast } from './target.ts';

const WORKING_DAYS_AHEAD = 10;

export interface StatusInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly progress: Progress;
  readonly today: Day;
  /** The plan of the guide: what has to wait for what. */
  readonly items: readonly Pick<PlanItem, 'id' | 'after' | 'before' | 'ifLate'>[];
  /** The steps of a postponement. */
  readonly steps: readonly Pick<PostponementStep, 'id' | 'ifLate'>[];
  readonly isWorkingDay: (day: Day) => boolean;
}

export interface Late {
  readonly milestone: Milestone;
  /** What it means that this is late, in the words of the plan; absent: a milestone of the user. */
  readonly consequence?: string;
  /** What is open and has to wait for it, in the order of the plan. */
  readonly blocks: readonly Milestone[];
}

export interface Status {
  readonly today: Day;
  readonly phase: Phase;
  readonly done: readonly { readonly milestone: Milestone; readonly on: Day }[];
  readonly late: readonly Late[];
  /** Open, and due between today and Sunday. */
  readonly thisWeek: readonly Milestone[];
  /** Open, and due within the next ten working days; today counts. */
  readonly next: readonly Milestone[];
  /** The last of those working days. */
  readonly until: Day;
  /** Oldest first. */
  readonly measurements: Progress['measurements'];
  readonly target?: number;
  /** What is still to decide, in the order of the plan; nothing after the cutover date. */
  readonly decisions: readonly Milestone[];
}

export function statusOf({ campaign, schedule, progress, today, items, steps, isWorkingDay }: StatusInput): Status {
  const { milestones } = schedule;
  const on = ({ id }: Milestone): Day | undefined => doneOn(progress.done, id);
  const open = milestones.filter((milestone) => on(milestone) === undefined);
  const due = (until: Day): Milestone[] => open.filter(({ date, end }) => end >= today && date <= until);
  const until = lastOf(today, isWorkingDay);
  const { targetPercent } = campaign.figures;
  return {
    ...{ today, phase: phaseOn(today, schedule), until },
    done: milestones
      .flatMap((milestone) => {
        const day = on(milestone);
        return day === undefined ? [] : [{ milestone, on: day }];
      })
      .sort((a, b) => a.on - b.on),
    late: open
      .filter(({ end }) => end < today)
      .map((milestone) => {
        const consequence = consequenceOf(milestone.id, items, steps);
        return {
          milestone,
          ...(consequence === undefined ? {} : { consequence }),
          blocks: open.filter((other) => waits(other, milestone, items)),
        };
      }),
    thisWeek: due(addDays(mondayOf(today), 6)),
    next: due(until),
    measurements: byDay(progress.measurements),
    ...(targetPercent === undefined ? {} : { target: targetPercent }),
    decisions: isPast(today, schedule.cutover) ? [] : decisionsOf(schedule).filter((one) => on(one) === undefined),
  };
}

/** What it means that this milestone is late; of a step of any postponement what its step says. */
export const consequenceOf = (
  id: string,
  items: StatusInput['items'],
  steps: StatusInput['steps'],
): string | undefined => [...items, ...steps].find((one) => one.id === id || one.id === firstTime(id))?.ifLate;

/** By what citizens have seen; before the page is live nothing was, and after the cutover date all is aftercare. */
function phaseOn(today: Day, { start, cutover, milestones }: Schedule): Phase {
  if (today < start) return 'prepare';
  if (today > cutover) return 'aftercare';
  const last = milestones.findLast((one) => one.public && one.date <= today)?.phase ?? 'inform';
  const at = Math.min(Math.max(PHASES.indexOf(last), PHASES.indexOf('inform')), PHASES.indexOf('require'));
  return PHASES[at] ?? 'inform';
}

/** The milestone at which all texts are approved. */
export const TEXTS_APPROVED = 'teksten-vast';

/** Whether `other` comes after the milestone by the order of the plan, or later uses a text that was to be ready there. */
function waits(other: Milestone, { id, end, texts }: Milestone, items: StatusInput['items']): boolean {
  if (other.id === id) return false;
  const item = items.find((one) => one.id === other.id);
  const own = items.find((one) => one.id === id);
  return (
    item?.after.some((one) => one.id === id) === true ||
    own?.before.some((one) => one.id === other.id) === true ||
    (other.date > end && other.texts.some((text) => id === TEXTS_APPROVED || texts.includes(text)))
  );
}

function lastOf(today: Day, isWorkingDay: StatusInput['isWorkingDay']): Day {
  let day = today;
  // A year has no longer rows of days off than this.
  for (let left = WORKING_DAYS_AHEAD, at = today, steps = 0; left > 0 && steps < 400; at = addDays(at, 1), steps++) {
    if (!isWorkingDay(at)) continue;
    day = at;
    left--;
  }
  return day;
}

const milestoneJson = ({ id, title, date, end, owner, channel, public: seen, texts }: Milestone) => ({
  ...{ id, title, date: toIso(date) },
  ...(end > date ? { end: toIso(end) } : {}),
  ...{ owner, channel, public: seen, texts },
});

/** What `status --json` shows. */
export const statusJson = (
  status: Status,
  { campaign, schedule }: Pick<StatusInput, 'campaign' | 'schedule'>,
): Readonly<Record<string, unknown>> => ({
  ...{ campaign: campaign.id, today: toIso(status.today), phase: status.phase },
  ...{ start: toIso(schedule.start), cutover: toIso(schedule.cutover), lastSafeDay: toIso(schedule.lastSafeDay) },
  milestones: schedule.milestones.length,
  done: status.done.map(({ milestone, on }) => ({ ...milestoneJson(milestone), done: toIso(on) })),
  late: status.late.map(({ milestone, consequence, blocks }) => ({
    ...milestoneJson(milestone),
    consequence: consequence ?? null,
    blocks: blocks.map(({ id }) => id),
  })),
  thisWeek: status.thisWeek.map(milestoneJson),
  next: status.next.map(milestoneJson),
  measurements: status.measurements.map(({ on, percent }) => ({ date: toIso(on), percent })),
  target: status.target ?? null,
});
