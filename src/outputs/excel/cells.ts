/** The cells of our workbooks: text that stays text, days without a clock, and one calm look. */
import type { CellObject } from 'write-excel-file/universal';
import type { Day } from '../../base/day.ts';
import { cut, plainLine } from '../plain-text.ts';

export type Cell = CellObject;

const MS_PER_DAY = 86_400_000;
/** As a Dutch reader writes a date; Excel shows it so in every language. */
export const DATE_FORMAT = 'dd-mm-yyyy';
/** More does not go into a cell of Excel (32,767), with room for its escapes. */
const LONGEST = 30_000;
/** What Excel would reckon out when somebody edits the cell; the format "text" keeps it as it is. */
const RECKONED = /^[=+\-@＝＋－＠]/;

export const COLOURS = {
  text: '#1f2933',
  quiet: '#6b7782',
  head: '#dde7ee',
  headText: '#173a4e',
  line: '#ccd5db',
  attention: '#fff3d6',
} as const;

const BODY: Cell = {
  alignVertical: 'top',
  wrap: true,
  textColor: COLOURS.text,
  borderStyle: 'thin',
  borderColor: COLOURS.line,
};

/** One line of text; a list has one line per entry. Never a formula or a number, whatever it looks like. */
export function textCell(text: string | readonly string[], look: Cell = {}): Cell {
  const lines = (typeof text === 'string' ? [text] : text).map(plainLine);
  const value = cut(lines.filter((line) => line !== '').join('\n'), LONGEST);
  if (value === '') return emptyCell(look);
  return {
    ...BODY,
    align: 'left',
    indent: 1,
    ...look,
    ...(RECKONED.test(value) ? { format: '@' } : {}),
    type: String,
    value,
  };
}

/** A calendar day as a date of Excel: a whole number of days, the same in every time zone. */
export const dayCell = (day: Day | undefined, look: Cell = {}): Cell =>
  day === undefined
    ? { ...emptyCell(look), format: DATE_FORMAT, type: Date, align: 'left', indent: 1 }
    : {
        ...BODY,
        align: 'left',
        indent: 1,
        ...look,
        format: DATE_FORMAT,
        type: Date,
        value: new Date(day * MS_PER_DAY),
      };

export const numberCell = (value: number, look: Cell = {}): Cell => ({
  ...BODY,
  align: 'right',
  indent: 1,
  ...look,
  type: Number,
  value,
});

/** An empty cell with the lines of the table, for somebody to fill in. */
export const emptyCell = (look: Cell = {}): Cell => ({ ...BODY, ...look });

export const headCell = (label: string): Cell => ({
  type: String,
  value: label,
  fontWeight: 'bold',
  textColor: COLOURS.headText,
  backgroundColor: COLOURS.head,
  align: 'left',
  indent: 1,
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: COLOURS.line,
  bottomBorderColor: COLOURS.headText,
});

/** Above the table; it runs on over the empty cells to its right. */
export const titleCell = (text: string): Cell => ({
  ...asText(plainLine(text)),
  fontWeight: 'bold',
  fontSize: 14,
  textColor: COLOURS.headText,
  alignVertical: 'center',
  height: 24,
});
export const noteCell = (text: string): Cell => ({
  ...asText(plainLine(text)),
  textColor: COLOURS.text,
  alignVertical: 'center',
  height: 16,
});

const asText = (value: string): Cell => (value === '' ? {} : { type: String, value });
