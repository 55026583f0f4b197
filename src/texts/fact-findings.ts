/** What the user should confirm of the facts in the texts, and the mistakes in the facts of campagne.yaml. */
import { monthName } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { meantOrList } from '../base/nearest.ts';
import type { Campaign } from '../campaign/types.ts';
import type { FactUse } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import { placeOf } from './place.ts';

const CAMPAIGN_FILE = 'campagne.yaml';

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

/** The finding for a fact that is to be confirmed. `insidePaths`: the files in which the value stands as written. */
export function factFinding(
  fact: Fact,
  use: FactUse,
  setting: Campaign['facts'][string] | undefined,
  insidePaths: readonly string[],
): Finding {
  const state = use.usesFallback
    ? `Zolang u dit niet nakijkt, staat in de teksten: "${use.sentence}"`
    : `In de teksten staat nu: ${setting?.value ?? fact.value}.`;
  const since =
    setting?.value !== undefined && setting.checkedOn === undefined
      ? 'De waarde komt van u, maar wij weten niet van welke dag.'
      : setting?.checkedOn === undefined
        ? `De waarde is van ${monthName(fact.date)}.`
        : `U keek de waarde na in ${monthName(setting.checkedOn)}; dat is te lang geleden.`;
  const wrong = insidePaths.map((path) => ` Klopt het niet meer? Pas dan ${placeOf(path)} aan.`).join('');
  return {
    rule: 'feit-bevestigen',
    severity: 'warning',
    file: CAMPAIGN_FILE,
    message: `Kijk na: ${fact.title} (${fact.id}). ${since} ${state}`,
    fix: `Kijk op ${fact.checkAt}. Zet daarna in ${CAMPAIGN_FILE} onder feiten, bij ${fact.id}, de regel 'gecontroleerd:' met de datum van die dag.${wrong}`,
  };
}
