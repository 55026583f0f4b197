import { CAMPAIGN_FILE } from '../../base/layout.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { FactUse } from '../../guide/facts.ts';
import type { Fact } from '../../guide/types.ts';
import { type Cell, COLOURS, dayCell, numberCell, textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

/** A fact of the guide with how this campaign uses it (`useFact`). */
export interface UsedFact {
  readonly fact: Fact;
  readonly use: FactUse;
  /** False: no text of this campaign has it, so there is nothing to confirm. */
  readonly inTexts?: boolean;
}

const COLUMNS: readonly Column[] = [
  { label: 'Feit', width: 32 },
  { label: 'Waarde', width: 30 },
  { label: 'Nog bevestigen', width: 12 },
  { label: 'Kijk op', width: 26 },
  { label: 'Zo staat het nu in de teksten', width: 46 },
  { label: 'Bron', width: 36 },
  { label: 'Datum bron', width: 12 },
  { label: 'Nagekeken op', width: 12 },
  { label: 'Opnieuw nakijken na (maanden)', width: 13 },
  { label: 'Naam in campagne.yaml', width: 25 },
];

/** Every fact with source, date and review term; those to confirm stand out. */
export function factsSheet(facts: readonly UsedFact[], campaign: Campaign): Sheet {
  return {
    name: 'Feiten',
    title: 'Feiten in de teksten',
    notes: [
      `Nagekeken? Zet de dag in ${CAMPAIGN_FILE}, onder feiten, bij gecontroleerd. Is de waarde anders? Zet die erbij.`,
    ],
    columns: COLUMNS,
    rows: facts.map((used) => row(used, campaign)),
    printedColumns: COLUMNS.length - 1,
  };
}

function row({ fact, use, inTexts = true }: UsedFact, campaign: Campaign): Cell[] {
  const toConfirm = inTexts && use.toConfirm;
  const setting = Object.hasOwn(campaign.facts, fact.id) ? campaign.facts[fact.id] : undefined;
  const look: Cell = toConfirm ? { backgroundColor: COLOURS.attention } : {};
  return [
    textCell(fact.title, { fontWeight: 'bold' }),
    textCell(setting?.value ?? fact.value),
    textCell(toConfirm ? 'ja' : 'nee', look),
    textCell(fact.checkAt),
    textCell(inTexts ? asWritten(fact, use) : 'Staat niet in uw teksten.'),
    textCell(fact.source),
    dayCell(fact.date),
    dayCell(setting?.checkedOn),
    numberCell(fact.reviewMonths),
    textCell(fact.id, { textColor: COLOURS.quiet }),
  ];
}

/** "Op uw pagina staat ...", for what stands in a fixed text; else the sentence that the texts take. */
function asWritten({ insideState, internal }: Fact, { sentence }: FactUse): string {
  if (insideState !== undefined) return `${insideState[0]?.toUpperCase()}${insideState.slice(1)}.`;
  return internal ? `${sentence} (alleen voor intern gebruik)` : sentence;
}
