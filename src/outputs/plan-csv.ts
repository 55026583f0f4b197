/** planning.csv, for Dutch Excel: UTF-8 with BOM, semicolons, CRLF, every cell quoted, nothing that counts as a formula. */
import { weekdayName } from '../base/day.ts';
import { type Campaign, PHASE_NAMES } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { type Done, dayFigures, doneOn, milestoneTitle } from './milestone-words.ts';
import { ownerLabel } from './owner-label.ts';
import { plainLine } from './plain-text.ts';

const COLUMNS = ['datum', 'weekdag', 'fase', 'mijlpaal', 'kanaal', 'eigenaar', 'tekst', 'klaar', 'naam'] as const;

/** Characters with which Excel begins a formula, also in their full-width form; tab and CR are gone already. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** One cell: a single line, quoted, with an apostrophe before what a spreadsheet would reckon out. */
export function csvCell(text: string): string {
  const line = plainLine(text);
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}

/** The plan as a table, one row per milestone; `klaar` holds the day on which it was done, `naam` its name in campagne.yaml. */
export function planCsv(schedule: Schedule, campaign: Campaign, done: Done): string {
  const rows = schedule.milestones.map((milestone) => {
    const ready = doneOn(done, milestone.id);
    return [
      dayFigures(milestone.date),
      weekdayName(milestone.date),
      PHASE_NAMES[milestone.phase],
      milestoneTitle(milestone),
      milestone.channel,
      ownerLabel(milestone.owner, campaign),
      milestone.texts.join(', '),
      ready === undefined ? '' : dayFigures(ready),
      milestone.id,
    ];
  });
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}
