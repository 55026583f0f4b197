/** The cutover date moved: what that means for what was done already. Pure. */
import { type Day, toDutch } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Guide } from '../guide/types.ts';
import type { Schedule } from '../schedule/types.ts';

export interface Move {
  readonly from: Day;
  readonly to: Day;
  /** People were told of the old date, so they have to hear of the new one: the postponement stands in the plan. */
  readonly announced: boolean;
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
  return { from: before.cutover, to, announced: begun || Object.keys(progress.done).some((id) => hasTexts(guide, id)) };
}

const past = (to: Day, today: Day): Mistake => ({
  message: `De nieuwe ingangsdatum ${toDutch(to)} ligt voor vandaag (${toDutch(today)}).`,
  place: '--ingangsdatum',
  fix: 'Kies een dag die nog komt.',
});

/** A milestone of which something went out of the hands of the working group. */
const hasTexts = ({ plan }: Guide, id: string): boolean =>
  plan.items.some((item) => item.id === id && item.texts.length > 0);

/** Something that went out with the old date. */
export interface Published {
  readonly title: string;
  readonly doneOn: Day;
  readonly texts: readonly string[];
}

/** What was done already and named a date in its texts: to adapt, or to take back. In the order of the plan. */
export function published({ milestones }: Schedule, { done }: Progress): Published[] {
  return milestones.flatMap(({ id, title, texts }) => {
    const day = Object.hasOwn(done, id) ? done[id] : undefined;
    return day === undefined || texts.length === 0 ? [] : [{ title, doneOn: day, texts }];
  });
}
