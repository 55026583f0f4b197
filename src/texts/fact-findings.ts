/** What the user should confirm of the facts in the texts, and the mistakes in the facts of campagne.yaml. */

import { monthName } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { FACT_RULE, type Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { meantOrList } from '../base/nearest.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Fact } from '../guide/types.ts';
import type { UsedFact } from './types.ts';

/** A mistake for each fact in campagne.yaml that the guide does not know. */
export function checkFactNames(campaign: Campaign, facts: readonly Fact[]): Mistake[] {
  const known = facts.map(({ id }) => id);
  return Object.keys(campaign.facts)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      message: `Het feit '${id}' is niet bekend.`,
      place: `${CAMPAIGN_FILE}, onder feiten`,
      fix: meantOrList(id, known),
    }));
}

/** What the user should confirm of a fact, or ask Logius: one finding for each way in which the texts use it. */
export function factFindings(
  { fact, use, asSentence, inside }: UsedFact,
  setting: Campaign['facts'][string] | undefined,
): Finding[] {
  const finding = (message: string, fix: string): Finding => ({
    rule: FACT_RULE,
    severity: 'warning',
    fact: fact.id,
    file: CAMPAIGN_FILE,
    message: `${fact.title}: ${message}`,
    fix,
  });
  const confirm = `Kijk op ${fact.checkAt}. Bevestig het met --feit ${fact.id}, of in ${CAMPAIGN_FILE} onder feiten.`;
  const found: Finding[] = [];
  if (asSentence && use.toConfirm) {
    const state = use.usesFallback
      ? `Tot u het bevestigt, staat in de teksten: '${use.sentence}'`
      : `In de teksten staat nu: '${setting?.value ?? fact.value}'.`;
    found.push(finding(`${since(fact, setting)} ${state}`, confirm));
  }
  if (inside && setting?.value !== undefined && setting.value !== fact.value) {
    found.push(
      finding(`u vulde '${setting.value}' in. Maar ${fact.insideState}.`, 'Vraag Logius naar de nieuwe tekst.'),
    );
  } else if (inside && use.toConfirm) {
    found.push(finding(`${fact.insideState}.`, `${confirm} Klopt het niet meer? Vraag Logius naar de nieuwe tekst.`));
  }
  return found;
}

function since(fact: Fact, setting: Campaign['facts'][string] | undefined): string {
  if (setting?.checkedOn !== undefined) return `u bevestigde dit in ${monthName(setting.checkedOn)}, te lang geleden.`;
  if (setting?.value !== undefined) return 'dit gegeven komt van u, maar zonder datum.';
  return `dit gegeven is van ${monthName(fact.date)}.`;
}
