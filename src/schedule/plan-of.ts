/** The plan of a campaign that is under way: what was done stays done, what the move of a date overtook is planned again. */
import { type Day, toDutch, toTable, weekday } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import type { EarlierCutover, Progress } from '../campaign/progress.ts';
import type { Campaign, Phase } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { postponementPlan, stepOfMove } from './postponement.ts';
import { schedule } from './schedule.ts';
import type { Milestone, Schedule } from './types.ts';
import { firstFrom, type WorkCalendar, workCalendar } from './work-calendar.ts';

/**
 * The schedule with what happened since. Until the cutover date moves it is the schedule itself. After a move on day U: what
 * was done by then keeps the day on which it was done; what is still open and would lie before U comes as soon as it can,
 * or is left out when the plan can do without; and who knew the old date has to hear of the new one: the steps of the
 * postponement (DOMAIN 6) stand in the plan, those of an earlier move as far as they were done. Throws as `schedule` does.
 */
export function planOf(campaign: Campaign, guide: Guide, progress: Progress): Schedule {
  const plan = schedule(campaign, guide);
  const moves = [...progress.earlierCutovers].sort((a, b) => a.changedOn - b.changedOn);
  const movedOn = moves.at(-1)?.changedOn;
  if (movedOn === undefined) return plan;
  const calendar = workCalendar(campaign, guide);
  const passed = passedBefore(moves.at(-1), campaign, guide);
  const dropped: Schedule['dropped'][number][] = [...plan.dropped];
  const overtaken: Finding[] = [];
  const milestones = plan.milestones.flatMap((milestone): Milestone[] => {
    const done = doneOn(progress, milestone.id, movedOn);
    if (done !== undefined) return [{ ...milestone, date: done, end: done }];
    const isOwnDay = campaign.milestones[milestone.id]?.date !== undefined;
    const was = passed.get(milestone.id);
    const isOpen = !Object.hasOwn(progress.done, milestone.id) && !isOwnDay;
    if (!isOpen || (milestone.date >= movedOn && was === undefined)) return [milestone];
    const { id, title } = milestone;
    if (milestone.date < movedOn && canGo(guide, id)) {
      dropped.push({ id, title, reason: 'die dag was al voorbij toen de ingangsdatum veranderde' });
      overtaken.push(gone({ ...milestone, date: was ?? milestone.date }));
      return [];
    }
    const early = milestone.date < movedOn;
    const moved = early ? { ...milestone, ...oneDay(soonest(milestone, movedOn, calendar)) } : milestone;
    overtaken.push(late(moved, was));
    return [moved];
  });
  const steps = moves.flatMap((_, at) => stepsOf(moves, at, { campaign, guide, progress }));
  const all = [...milestones, ...steps.map((step) => ({ ...step, phase: phaseAt(step.date, milestones) }))];
  const order = new Map(guide.plan.items.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Milestone): number => order.get(id) ?? order.size;
  all.sort((a, b) => a.date - b.date || placeOf(a) - placeOf(b));
  const start = all.find(({ id }) => id === guide.plan.startItem)?.date ?? plan.start;
  // What the plan says of a milestone that keeps the day on which it was done is not so any more.
  const kept = plan.findings.filter(
    ({ milestone }) => milestone === undefined || doneOn(progress, milestone, movedOn) === undefined,
  );
  return { ...plan, start, milestones: all, dropped, findings: [...overtaken, ...kept] };
}

const gone = ({ id, title, date }: Milestone): Finding => ({
  rule: 'mijlpaal-vervallen',
  severity: 'warning',
  milestone: id,
  message: `'${title}' (${toDutch(date)}) is vervallen: die dag was al voorbij toen de ingangsdatum veranderde.`,
  fix: `Is dit al gedaan? Zet dan ${id} met de dag onder klaar in voortgang.yaml. Wilt u het nog doen? Zet een datum in campagne.yaml, onder mijlpalen, bij ${id}.`,
});

const oneDay = (date: Day): Pick<Milestone, 'date' | 'end'> => ({ date, end: date });

/** `was`: its day by the plan of before. */
const late = ({ id, title, date }: Milestone, was: Day | undefined): Finding => ({
  rule: 'mijlpaal-ingehaald',
  severity: 'warning',
  milestone: id,
  message: `'${title}'${was === undefined ? '' : ` (${toDutch(was)})`} staat niet op klaar, en nu op ${toTable(date)}.`,
  fix: `Is dit al gedaan? Zet dan ${id} met de dag onder klaar in voortgang.yaml.`,
});

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

interface Moving {
  readonly campaign: Campaign;
  readonly guide: Guide;
  readonly progress: Progress;
}

/**
 * The steps that answer one move. Of a move before the last only what was done; none when the date came nearer, but for
 * those who have to change it (Logius): the texts say that it becomes later.
 */
function stepsOf(moves: readonly EarlierCutover[], at: number, { campaign, guide, progress }: Moving): Milestone[] {
  const move = moves[at];
  if (!move?.announced) return [];
  const last = at === moves.length - 1;
  const known = knownAt(moves.slice(0, at + 1), campaign, guide, progress);
  const number = freeNumber(move, at + 1, guide, progress);
  const nearer = last && move.cutoverDate > campaign.cutoverDate;
  return postponementPlan(move.changedOn, campaign, known, guide, nearer)
    .map((step) => ({ ...step, ...stepOfMove(step, number) }))
    .flatMap((step) => {
      const done = Object.hasOwn(progress.done, step.id) ? progress.done[step.id] : undefined;
      if (last) return [step];
      return done === undefined ? [] : [{ ...step, date: done, end: done }];
    });
}

/** Of a date that was taken back the steps were done: those of a later move are others, which nobody did yet. */
function freeNumber(move: EarlierCutover, first: number, guide: Guide, progress: Progress): number {
  const isTaken = (number: number): boolean =>
    guide.plan.postponement.some((step) => {
      const { id } = stepOfMove({ id: step.id, title: '' }, number);
      return Object.hasOwn(progress.done, id) && (progress.done[id] ?? move.changedOn) < move.changedOn;
    });
  let number = first;
  while (isTaken(number)) number++;
  return number;
}

/**
 * The milestones that were carried out before the last of these moves: those that are noted as done, and those whose day had
 * passed by a plan of before, which somebody may have forgotten to note. To tell people once too often is better than not.
 */
function knownAt(
  moves: readonly EarlierCutover[],
  campaign: Campaign,
  guide: Guide,
  progress: Progress,
): ReadonlySet<string> {
  const on = moves.at(-1)?.changedOn;
  const done = Object.keys(progress.done).filter((id) => on !== undefined && doneOn(progress, id, on) !== undefined);
  return new Set([...done, ...moves.flatMap((move) => [...passedBefore(move, campaign, guide).keys()])]);
}

/** The milestones whose day had passed on the day of the move, by the plan of then, with that day. */
function passedBefore(move: EarlierCutover | undefined, campaign: Campaign, guide: Guide): ReadonlyMap<string, Day> {
  if (move === undefined) return new Map();
  try {
    const { milestones } = schedule({ ...campaign, cutoverDate: move.cutoverDate }, guide);
    return new Map(milestones.filter(({ date }) => date < move.changedOn).map(({ id, date }) => [id, date]));
  } catch (error) {
    // With today's answers there is no plan for that date: then only what was noted counts.
    if (isUserError(error)) return new Map();
    throw error;
  }
}

/** The phase in which the plan is on that day. */
function phaseAt(day: Day, milestones: readonly Milestone[]): Phase {
  return milestones.findLast(({ date, public: seen }) => seen && date <= day)?.phase ?? 'prepare';
}
