import { CAMPAIGN_FILE } from '../../base/layout.ts';
import type { Campaign } from '../../campaign/types.ts';
import { factFindings } from '../../texts/fact-findings.ts';
import type { UsedFact } from '../../texts/types.ts';
import { type Cell, COLOURS, dayCell, numberCell, textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

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

function row(used: UsedFact, campaign: Campaign): Cell[] {
  const { fact } = used;
  const setting = Object.hasOwn(campaign.facts, fact.id) ? campaign.facts[fact.id] : undefined;
  const toConfirm = factFindings(used, setting).length > 0;
  const look: Cell = toConfirm ? { backgroundColor: COLOURS.attention } : {};
  return [
    textCell(fact.title, { fontWeight: 'bold' }),
    textCell(setting?.value ?? fact.value),
    textCell(toConfirm ? 'ja' : 'nee', look),
    textCell(fact.checkAt),
    textCell(asWritten(used)),
    textCell(fact.source),
    dayCell(fact.date),
    dayCell(setting?.checkedOn),
    numberCell(fact.reviewMonths),
    textCell(fact.id, { textColor: COLOURS.quiet }),
  ];
}

/** The sentence that the texts take, and "Op uw pagina staat ..." for what stands in a fixed text. */
function asWritten({ fact: { insideState, internal }, use, asSentence, inside }: UsedFact): string {
  const written = [
    ...(asSentence ? [internal ? `${use.sentence} (alleen voor intern gebruik)` : use.sentence] : []),
    ...(inside && insideState !== undefined ? [`${insideState[0]?.toUpperCase()}${insideState.slice(1)}.`] : []),
  ];
  return written.length === 0 ? 'Staat niet in uw teksten.' : written.join(' ');
}
