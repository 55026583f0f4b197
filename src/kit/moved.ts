/** The cutover date moved: what that means for what was done already. Pure. */
import { type Day, toDutch } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Channel } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { stepNames } from '../schedule/postponement.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';

export interface Move {
  readonly from: Day;
  readonly to: Day;
  /** Somebody outside the working group knows the old date: the steps of the postponement stand in the plan. */
  readonly announced: boolean;
  /** Users know it too. */
  readonly usersKnow: boolean;
}

/** What the outputs were made with. */
export interface Before {
  readonly cutover: Day;
  /** The day on which the page went live by that plan; absent: not known. */
  readonly start?: Day | undefined;
}

/** The move from what the outputs say to this date; undefined when it is the same. Throws a UserError for a date in the past. */
export function moveTo(to: Day, before: Before, guide: Guide, progress: Progress, today: Day): Move | undefined {
  if (to === before.cutover) return undefined;
  if (to < today) throw new UserError(past(to, today));
  const begun = before.start !== undefined && today >= before.start;
  const isDone = (id: string): boolean => Object.hasOwn(progress.done, id);
  const { items, postponement } = guide.plan;
  return {
    ...{ from: before.cutover, to },
    announced: begun || postponement.some(({ onlyAfter }) => onlyAfter.some(isDone)),
    usersKnow: begun || items.some((item) => item.public && isDone(item.id)),
  };
}

const past = (to: Day, today: Day): Mistake => ({
  message: `De nieuwe ingangsdatum ${toDutch(to)} ligt voor vandaag (${toDutch(today)}).`,
  place: '--ingangsdatum',
  fix: 'Kies een dag die nog komt.',
});

/** Something that went out with the old date. */
export interface Published {
  readonly title: string;
  readonly doneOn: Day;
  readonly texts: readonly string[];
  /** It stands somewhere and can be replaced; else it was sent, and only a next message helps. */
  readonly stands: boolean;
}

const STANDING: readonly Channel[] = ['website', 'inlogscherm', 'mijn-omgeving', 'helpdesk', 'balie'];
const SENT: readonly Channel[] = ['mailing', 'brief', 'social', 'partners'];

/** What was done already and named a date in its texts, in the order of the plan. */
export function published({ milestones }: Schedule, { done }: Progress): Published[] {
  return milestones.flatMap(({ id, title, texts, channel }) => {
    const day = Object.hasOwn(done, id) ? done[id] : undefined;
    const stands = STANDING.includes(channel);
    if (day === undefined || texts.length === 0 || !(stands || SENT.includes(channel))) return [];
    return [{ title, doneOn: day, texts, stands }];
  });
}

/** The texts that were sent: in those nothing can be mended any more. */
export const sentTexts = (schedule: Schedule, progress: Progress): ReadonlySet<string> =>
  new Set(published(schedule, progress).flatMap(({ texts, stands }) => (stands ? [] : texts)));

/** A step of the postponement that is still to do. */
export type OpenStep = Pick<Milestone, 'id' | 'date' | 'title' | 'owner' | 'texts'>;

/** By date, then in the order of the plan. */
export function openSteps({ milestones }: Schedule, { done }: Progress, guide: Guide): OpenStep[] {
  const names = new Set(stepNames(guide.plan.postponement));
  return milestones.filter(({ id }) => names.has(id) && !Object.hasOwn(done, id));
}
