/** What the document to approve says of a text, and where its reader agrees with it. */
import { toTable } from '../../base/day.ts';
import type { Milestone, Schedule } from '../../schedule/types.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { milestoneTitle } from '../milestone-words.ts';
import { dutchNumber } from '../numbers.ts';
import { foldersOf } from '../overview/folders.ts';
import { plainLine } from '../plain-text.ts';
import type { Dress } from './dress.ts';
import { cellXml, headRow, tableAround, tableRow } from './table.ts';
import { paragraph, run } from './xml.ts';

/** "3. Mailing 1: aankondiging" */
export const titleOf = ({ meta }: FilledText, number: number): string => `${number}. ${plainLine(meta.titel)}`;

/** The name by which the table of contents finds a text. */
export const bookmarkName = (number: number): string => `_Toc${270_000_000 + number}`;

/** The milestones that use the text, by date. */
export const moments = ({ meta }: FilledText, { milestones }: Pick<Schedule, 'milestones'>): readonly Milestone[] =>
  milestones.filter(({ texts }) => texts.includes(meta.tekst));

/** What a reader has to know of a text, as label and words. */
export function detailsOf(text: FilledText, schedule: Pick<Schedule, 'milestones'>): [string, string][] {
  const { meta, subject, preview, values, room } = text;
  const used = moments(text, schedule).map((milestone) => `${toTable(milestone.date)}: ${milestoneTitle(milestone)}`);
  const filled = (line: string | undefined): string => plainLine(withValues(line ?? '', values));
  const details: [string, string][] = [
    ['Wanneer', used.length === 0 ? 'niet in de planning: voor als het nodig is' : used.join('; ')],
    ['Kanaal', plainLine(meta.voor ?? foldersOf([meta.tekst])[0]?.title ?? '')],
    ['Bron', plainLine(meta.bron ?? 'geschreven voor deze campagne')],
    ['Bestand', meta.tekst],
    ['Lengte', lengthOf(room)],
    ['Onderwerp', filled(subject)],
    ['Voorbeeldregel', meta.tekst.startsWith('mailings/') ? filled(preview) : ''],
  ];
  return details.filter(([, words]) => words !== '');
}

function lengthOf(room: FilledText['room']): string {
  if (room === undefined) return '';
  if (room.kind === 'A4') return room.fits ? 'past op één A4' : 'te lang voor één A4';
  const count = `${dutchNumber(room.length)} van ten hoogste ${dutchNumber(room.limit)} tekens`;
  return `${count}${room.kind === 'sms' ? ' (één sms)' : ''}${room.fits ? '' : ': te lang'}`;
}

/** Label and words, side by side. */
export function detailsTable(details: readonly (readonly [string, string])[], dress: Dress): string {
  const widths = [1900, dress.width - 1900];
  const cell = (words: string, bold: boolean, width: number): string =>
    cellXml(paragraph({ ...dress.properties('cell'), keepNext: '' }, run(words, { bold })), width);
  const rows = details.map(([label, words]) =>
    tableRow(cell(label, true, widths[0] ?? 0) + cell(words, false, widths[1] ?? 0)),
  );
  const properties = dress.table
    .replace('w:firstRow="1"', 'w:firstRow="0"')
    .replace('w:firstColumn="0"', 'w:firstColumn="1"');
  return tableAround(properties.replace('w:val="0420"', 'w:val="0480"'), widths, rows.join(''));
}

const ANSWERS = ['ja', 'ja, met wijzigingen', 'nee'] as const;
/** Room for a signature and a date with a pen, in twentieths of a point. */
const SIGNATURE = 560;

/** Agreed or not, by whom and when. `what` is agreed with, for who does not see the page. */
export function signatureTable(dress: Dress, what: string): string {
  const [first, second] = [0.46, 0.32].map((share) => Math.floor(dress.width * share)) as [number, number];
  const widths = [first, second, dress.width - first - second];
  const cell = (inside: string, index: number): string =>
    cellXml(paragraph({ ...dress.properties('cell') }, inside), widths[index] ?? 0);
  const head = ['Akkoord', 'Naam', 'Datum'].map((label, index) =>
    cellXml(paragraph({ ...dress.properties('cell'), keepNext: '' }, run(label, { bold: true })), widths[index] ?? 0),
  );
  const boxes = ANSWERS.map((answer) => {
    const box = dress.box?.(`Akkoord met ${what}: ${answer}`, false) ?? '';
    return `${box}${run(`\u00a0${answer.replaceAll(' ', '\u00a0')}   `)}`;
  });
  return tableAround(
    dress.table,
    widths,
    headRow(head.join('')) + tableRow(cell(boxes.join(''), 0) + cell('', 1) + cell('', 2), SIGNATURE),
  );
}
