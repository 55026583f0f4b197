import type { Campaign } from '../../campaign/types.ts';
import { ownerLabel } from '../owner-label.ts';
import { type NeededStep, whenOf } from '../postponement.ts';
import { dayCell, textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

const COLUMNS: readonly Column[] = [
  { label: 'Wanneer', width: 20 },
  { label: 'Wat', width: 32 },
  { label: 'Wat u doet', width: 54 },
  { label: 'Alleen na een van deze mijlpalen', width: 34 },
  { label: 'Kanaal', width: 13 },
  { label: 'Eigenaar', width: 20 },
  { label: 'Teksten', width: 38 },
  { label: 'Datum', width: 12 },
  { label: 'Klaar op', width: 12 },
];

/** What to do when the date slips, counted from the day of the decision; the days are to be filled in. */
export function postponementSheet(steps: readonly NeededStep[], campaign: Campaign): Sheet {
  return {
    name: 'Uitstel',
    title: 'Als de ingangsdatum verschuift',
    notes: ['Uitstel komt vaak voor. Doe dan dit, in deze volgorde. Vul de datums in zodra het besluit er is.'],
    columns: COLUMNS,
    rows: steps.map((step) => [
      textCell(whenOf(step)),
      textCell(step.title, { fontWeight: 'bold' }),
      textCell(step.action),
      textCell(step.after),
      textCell(step.channel),
      textCell(ownerLabel(step.owner, campaign)),
      textCell(step.texts),
      dayCell(undefined),
      dayCell(undefined),
    ]),
  };
}
