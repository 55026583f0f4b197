/**
 * How high a row must be for its wrapped text, in points. Excel reckons this out itself only for rows without a height, and
 * other programs not even then, so a guess on the safe side goes along; a row still grows when somebody types in it.
 */
import type { Cell } from './cells.ts';
import type { Column } from './sheet.ts';

const LINE = 13;
const PADDING = 5;
/** Excel allows no more (409 points). */
const HIGHEST = 400;

export function rowHeight(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = cells.map((cell, index) => cellLines(cell, columns[index]?.width ?? 10));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

function cellLines({ value, fontWeight }: Cell, width: number): number {
  if (typeof value !== 'string') return 1;
  // A width is that of so many figures, with the indent; letters are a little narrower on average, bold ones are not.
  const room = Math.max(1, Math.floor((width - 2) * (fontWeight === 'bold' ? 0.97 : 1.07)));
  return value.split('\n').reduce((sum, line) => sum + wrappedLines(line, room), 0);
}

/** How many lines of at most `room` characters; a word that does not fit on one goes on over the next. */
export function wrappedLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/ |(?<=[-/])/)) {
    if (used > 0 && used + length > room) {
      lines += 1;
      used = 0;
    }
    if (length > room) lines += Math.ceil(length / room) - 1;
    used += (length > room ? length % room : length) + 1;
  }
  return lines;
}
