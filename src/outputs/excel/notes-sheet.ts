import { FACT_RULE, type Finding } from '../../base/finding.ts';
import type { Schedule } from '../../schedule/types.ts';
import { textCell } from './cells.ts';
import type { Column, Sheet } from './sheet.ts';

const COLUMNS: readonly Column[] = [
  { label: 'Soort', width: 16 },
  { label: 'Wat', width: 70 },
  { label: 'Wat u kunt doen', width: 70 },
];

const KINDS: Readonly<Record<Finding['severity'], string>> = { error: 'fout', warning: 'let op', tip: 'tip' };

/**
 * What to watch in this plan, and what a short run-up left out; facts to confirm have a sheet of their own. undefined when there is nothing to say.
 */
export function notesSheet(findings: readonly Finding[], dropped: Schedule['dropped']): Sheet | undefined {
  const rows = [
    ...findings
      .filter(({ rule }) => rule !== FACT_RULE)
      .map(({ severity, message, fix }) => [textCell(KINDS[severity]), textCell(message), textCell(fix)]),
    ...dropped.map(({ title, reason }) => [textCell('weggelaten'), textCell(title), textCell(reason)]),
  ];
  if (rows.length === 0) return undefined;
  return { name: 'Let op', title: 'Let op bij deze planning', notes: [], columns: COLUMNS, rows };
}
