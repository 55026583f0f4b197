/** On which paper a text stands, and how large its letters are. */
import type { Token, Tokens } from 'marked';
import type { FilledText } from '../../texts/types.ts';
import type { Paper } from './page.ts';
import { type Look, OFFICE } from './styles.ts';

export interface PaperKind {
  readonly paper: Paper;
  readonly look: Look;
  /** Page numbers, and the title above the second and following pages; a sheet to give to a citizen has neither. */
  readonly numbers: boolean;
}

const OFFICE_PAPER: Paper = { top: 22, bottom: 22, side: 22, edge: 11 };
/** A table with more columns than this needs the long side of the paper. */
const MOST_COLUMNS = 5;
const WIDE_PAPER: Paper = { ...OFFICE_PAPER, landscape: true, top: 18, bottom: 18, edge: 9 };

/** One page for a reader of the organisation. */
const NOTE: Look = {
  ...{ size: 11, after: 6, line: 1.12, title: 19, headings: [13.5, 12, 11, 11], aboveHeading: 13, table: 10 },
};
/** One page to take along, to read without glasses. */
const SHEET_PAPER: Paper = { top: 15, bottom: 17, side: 18, edge: 9 };
const SHEET: Look = {
  ...{ size: 14, after: 7, line: 1.1, title: 23, headings: [17, 15, 14, 14], aboveHeading: 12, table: 13 },
};

export function paperFor({ meta }: FilledText, tokens: readonly Token[]): PaperKind {
  const folder = meta.tekst.split('/')[0];
  if (folder === 'balie') return { paper: SHEET_PAPER, look: SHEET, numbers: false };
  if (meta.ruimte?.kind === 'A4') return { paper: { ...OFFICE_PAPER, top: 20 }, look: NOTE, numbers: true };
  const wide = tokens.some((token) => token.type === 'table' && (token as Tokens.Table).header.length > MOST_COLUMNS);
  return { paper: wide ? WIDE_PAPER : OFFICE_PAPER, look: OFFICE, numbers: true };
}
