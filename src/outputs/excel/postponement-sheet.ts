import type { Campaign } from '../../campaign/types.ts';
import type { PostponementStep } from '../../guide/types.ts';
import type { Milestone } from '../../schedule/types.ts';
import { ownerLabel } from '../owner-label.ts';
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
export function postponementSheet(
  steps: readonly PostponementStep[],
  campaign: Campaign,
  milestones: readonly Milestone[],
): Sheet {
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  const afterOf = ({ onlyAfter }: PostponementStep): string[] => onlyAfter.flatMap((id) => titles.get(id) ?? []);
  // Who never had a letter with the old date needs none with the new one.
  const needed = steps.filter((step) => step.onlyAfter.length === 0 || afterOf(step).length > 0);
  return {
    name: 'Uitstel',
    title: 'Als de ingangsdatum verschuift',
    notes: ['Uitstel komt vaak voor. Doe dan dit, in deze volgorde. Vul de datums in zodra het besluit er is.'],
    columns: COLUMNS,
    rows: needed.map((step) => [
      textCell(when(step.workingDays)),
      textCell(step.title, { fontWeight: 'bold' }),
      textCell(step.action),
      textCell(afterOf(step)),
      textCell(step.channel),
      textCell(ownerLabel(step.owner, campaign)),
      textCell(step.texts),
      dayCell(undefined),
      dayCell(undefined),
    ]),
  };
}

const when = (days: number): string =>
  days === 0 ? 'dag van het besluit' : `${days} ${days === 1 ? 'werkdag' : 'werkdagen'} later`;
