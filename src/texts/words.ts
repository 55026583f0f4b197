/** All that a text may name in this campaign: placeholders and conditions, those of facts and milestones included. */
import type { Campaign } from '../campaign/types.ts';
import type { Fact, PlanItem } from '../guide/types.ts';
import { CONDITIONS, milestoneCondition, WORDINGS, withOpposite } from './conditions.ts';
import type { Condition, Placeholder } from './fill-context.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { milestonePlaceholders, OPTIONAL_PLACEHOLDERS } from './plan-placeholders.ts';
import type { KnownNames } from './template.ts';

/** Facts stand behind this prefix: {{feiten.digid-helpdesk}}. */
export const FACT_PREFIX = 'feiten.';

export interface Words {
  /** Facts are not among these. */
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly names: KnownNames;
}

/** What `wordsOf` needs of the guide. */
export interface WordsGuide {
  readonly facts: readonly Fact[];
  readonly plan: { readonly items: readonly Pick<PlanItem, 'id'>[] };
}

/** The words of a guide, with the own milestones of the campaign. */
export function wordsOf({ facts, plan }: WordsGuide, settings: Campaign['milestones'] = {}): Words {
  const own = Object.entries(settings).flatMap(([id, setting]) => (setting.own ? [id] : []));
  const milestones = [...new Set([...plan.items.map(({ id }) => id), ...own])];
  const placeholders = new Map([
    ...Object.entries(PLACEHOLDERS),
    ...Object.entries(OPTIONAL_PLACEHOLDERS),
    ...milestones.flatMap(milestonePlaceholders),
  ]);
  const conditions = new Map(
    [...Object.entries(CONDITIONS), ...milestones.map(milestoneCondition)].flatMap(withOpposite),
  );
  const names = {
    placeholders: new Set([...placeholders.keys(), ...facts.map(({ id }) => FACT_PREFIX + id)]),
    conditions: new Set([...conditions.keys(), ...WORDINGS]),
  };
  return { placeholders, conditions, names };
}
