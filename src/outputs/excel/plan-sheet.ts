import { toTable } from '../../base/day.ts';
import { type Campaign, PHASE_NAMES, type Phase } from '../../campaign/types.ts';
import type { Milestone, Schedule } from '../../schedule/types.ts';
import { type Done, doneOn, milestoneTitle } from '../milestone-words.ts';
import { ownerLabel } from '../owner-label.ts';
import { type Cell, COLOURS, dayCell, textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

/** A light colour per phase: beside each other they read as bands, and black letters stay easy to read on each. */
const PHASE_COLOURS: Readonly<Record<Phase, string>> = {
  prepare: '#eceff1',
  inform: '#e1effa',
  persuade: '#e3f3e6',
  require: '#fde9d9',
  aftercare: '#efe7f6',
};

const COLUMNS: readonly Column[] = [
  { label: 'Datum', width: 12 },
  { label: 'Dag', width: 7 },
  { label: 'Fase', width: 15 },
  { label: 'Mijlpaal', width: 32 },
  { label: 'Wat u doet', width: 54 },
  { label: 'Kanaal', width: 14 },
  { label: 'Eigenaar', width: 22 },
  { label: 'Betrokken', width: 21 },
  { label: 'Teksten', width: 38 },
  { label: 'Klaar op', width: 12 },
  { label: 'Naam in campagne.yaml', width: 26 },
];

/** One row per milestone, by date; what is done is quiet. */
export function planSheet(schedule: Schedule, campaign: Campaign, done: Done): Sheet {
  return {
    name: 'Planning',
    title: `Planning ${campaign.service.name}`,
    notes: [
      `Start: ${toTable(schedule.start)} · Laatste veilige dag voor een code per post: ${toTable(schedule.lastSafeDay)} · Ingangsdatum: ${toTable(schedule.cutover)}`,
    ],
    columns: COLUMNS,
    rows: schedule.milestones.map((milestone) => row(milestone, campaign, done)),
    // The last column is for whoever changes campagne.yaml, at a screen.
    printedColumns: COLUMNS.length - 1,
  };
}

function row(milestone: Milestone, campaign: Campaign, done: Done): Cell[] {
  const ready = doneOn(done, milestone.id);
  const look: Cell = ready === undefined ? {} : { textColor: COLOURS.quiet };
  const band: Cell = { ...look, backgroundColor: PHASE_COLOURS[milestone.phase] };
  return [
    dayCell(milestone.date, band),
    textCell(toTable(milestone.date).slice(0, 2), band),
    textCell(PHASE_NAMES[milestone.phase], band),
    textCell(milestoneTitle(milestone), { ...look, ...(ready === undefined ? { fontWeight: 'bold' } : {}) }),
    textCell(milestone.action, look),
    textCell(milestone.channel, look),
    textCell(ownerLabel(milestone.owner, campaign), look),
    textCell(milestone.involved.join(', '), look),
    textCell(milestone.texts, look),
    dayCell(ready, look),
    textCell(milestone.id, { ...look, textColor: COLOURS.quiet }),
  ];
}
