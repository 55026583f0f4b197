import type { Cell } from './cells.ts';

export interface Column {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** Choices that the cell offers; another entry is allowed too. Without comma or quote, at most 255 characters together. */
  readonly choices?: readonly string[];
}

/** One sheet: a title with notes above a table. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns go on paper; absent: all. */
  readonly printedColumns?: number;
}

/** The row of the column names, counted from 1; the table begins there. */
export const headRow = ({ notes }: Sheet): number => notes.length + 2;
/** The last row of the table, counted from 1. */
export const lastRow = (sheet: Sheet): number => headRow(sheet) + Math.max(1, sheet.rows.length);
/** "A", "B" ...; our tables have at most 26 columns. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);
