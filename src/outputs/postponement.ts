/** What to do when the date slips: the one answer for workbook, planning.md and overview. */
import type { PostponementStep } from '../guide/types.ts';
import type { Milestone } from '../schedule/types.ts';
import { plainLine } from './plain-text.ts';

/** A step that this campaign needs. */
export interface NeededStep extends PostponementStep {
  /** The titles of the milestones after which alone it is needed; none: always. */
  readonly after: readonly string[];
}

/**
 * The steps for the milestones that this plan has: who never had a letter with the old date needs none with the new one.
 * A step names only texts that have a source: not one that the user took away.
 */
export function neededPostponement(
  steps: readonly PostponementStep[],
  milestones: readonly Pick<Milestone, 'id' | 'title'>[],
  sources: ReadonlySet<string>,
): NeededStep[] {
  const titles = new Map(milestones.map(({ id, title }) => [id, plainLine(title)]));
  return steps
    .map((step) => ({
      ...step,
      after: step.onlyAfter.flatMap((id) => titles.get(id) ?? []),
      texts: step.texts.filter((name) => sources.has(name)),
    }))
    .filter(({ onlyAfter, after }) => onlyAfter.length === 0 || after.length > 0);
}

/** "dag van het besluit", "2 werkdagen later" */
export const whenOf = ({ workingDays }: Pick<PostponementStep, 'workingDays'>): string =>
  workingDays === 0 ? 'dag van het besluit' : `${workingDays} ${workingDays === 1 ? 'werkdag' : 'werkdagen'} later`;
