/** A table: its head is repeated on each page, and no row is broken over two. */
import type { Tokens } from 'marked';
import { characters } from '../../base/characters.ts';
import { inlinePlain } from '../../texts/body-plain.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { DONE, TO_DO } from './boxes.ts';
import type { Dress } from './dress.ts';
import type { Runs } from './runs.ts';
import { paragraph, type RunLook } from './xml.ts';

interface TableParts {
  readonly text: FilledText;
  readonly dress: Dress;
  readonly writer: Runs;
}

/** The table, with a paragraph behind it: Word joins two tables that touch. */
export function tableXml({ header, rows }: Tokens.Table, { text, dress, writer }: TableParts): string {
  const plain = (cell: Tokens.TableCell): string => withValues(inlinePlain(cell.tokens, text.meta), text.values);
  const names = header.map(plain);
  const widths = columnWidths([names, ...rows.map((cells) => cells.map(plain))], dress.width);

  /** What stands in a cell. A box to tick is typed as [ ]; a value that reads so is none. */
  function content({ tokens }: Tokens.TableCell, name: string, look: RunLook): string {
    const typed = tokens.map(({ raw }) => raw).join('');
    const box = /^\s*\[( ?|x)\]\s*$/i.exec(typed);
    if (box === null) return writer.runs(tokens, look);
    const checked = /x/i.test(box[1] ?? '');
    return dress.box?.(name, checked) ?? writer.words(checked ? DONE : TO_DO);
  }
  const cells = (row: readonly Tokens.TableCell[], look: RunLook): string =>
    header
      .map((_, index) => {
        const cell = row[index];
        // "Klaar: Zet de melding aan", for who hears only the box.
        const about = row.map(plain).find((words, other) => other !== index && /\p{L}/u.test(words)) ?? '';
        const name = [names[index] ?? '', about].filter((words) => words !== '').join(': ');
        const inside = cell === undefined ? '' : content(cell, name, look);
        return cellXml(paragraph(dress.properties('cell'), inside), widths[index] ?? 0);
      })
      .join('');

  return tableAround(
    dress.table,
    widths,
    headRow(cells(header, { bold: true })) +
      rows.map((row) => tableRow(cells(row, {}), row.some(isToWriteIn) ? HANDWRITING : 0)).join(''),
  );
}

/** w:tbl with these rows, and the paragraph behind it. */
export const tableAround = (properties: string, widths: readonly number[], rows: string): string =>
  `<w:tbl>${properties}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
  `${rows}</w:tbl>${paragraph({ spacing: 'w:before="0" w:after="0" w:line="160" w:lineRule="exact"' }, '')}`;

/** `least`: the height that the row has at least, in twentieths of a point. */
export const tableRow = (cells: string, least = 0): string =>
  `<w:tr><w:trPr><w:cantSplit/>${least > 0 ? `<w:trHeight w:val="${least}" w:hRule="atLeast"/>` : ''}</w:trPr>${cells}</w:tr>`;
export const headRow = (cells: string): string => `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
export const cellXml = (paragraphs: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;

/** Dots only: somebody writes there with a pen, in a row that is high enough. */
const isToWriteIn = ({ text }: Tokens.TableCell): boolean => /^[.\s]{5,}$/.test(text);
const HANDWRITING = 410;

/** Room for the margins of a cell, and for one character, in twentieths of a point; measured for Arial of 10 points. */
const PADDING = 240;
const CHARACTER = 112;
/** No column asks for more than a line of so many characters. */
const WIDEST = 60;
/** A word longer than this is broken. */
const LONGEST_WORD = 22;

/**
 * Widths of the columns that together are `width`: each has room for its longest word, and what is left goes to the
 * columns in which a text would else take most lines.
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const [head = []] = rows;
  const columns = head.map((_, index) => rows.map((row) => row[index] ?? ''));
  const lengthOf = (text: string): number => characters(text).length;
  const least = columns.map((texts) => {
    const longest = Math.max(...texts.flatMap((text) => text.split(/[\s/-]+/).map(lengthOf)));
    return PADDING + CHARACTER * Math.min(longest, LONGEST_WORD);
  });
  const wish = columns.map((texts, index) => {
    const longest = Math.min(Math.max(...texts.map(lengthOf)), WIDEST);
    return Math.max(0, PADDING + CHARACTER * longest - (least[index] ?? 0));
  });
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const left = width - sum(least);
  const share =
    left > 0 && sum(wish) > 0
      ? least.map((room, index) => room + (left * (wish[index] ?? 0)) / sum(wish))
      : least.map((room) => (width * room) / Math.max(1, sum(least)));
  const whole = share.map(Math.floor);
  return whole.map((room, index) => (index === whole.length - 1 ? room + width - sum(whole) : room));
}
