/** What the document to approve says of a text, and where its reader agrees with it. */
import { toTable } from '../../base/day.ts';
import type { Milestone, Schedule } from '../../schedule/types.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { milestoneTitle } from '../milestone-words.ts';
import { foldersOf } from '../overview/folders.ts';
import { plainLine } from '../plain-text.ts';
import { roomCount } from '../room-words.ts';
import { type Dress, ownTable } from './dress.ts';
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
  const channel = plainLine(meta.voor ?? foldersOf([meta.tekst])[0]?.title ?? '');
  const details: [string, string][] = [
    ['Wanneer', used.length === 0 ? 'alleen als het nodig is' : used.join('; ')],
    ['Waar', [channel, `bestand ${meta.tekst}`, lengthOf(room)].filter((words) => words !== '').join(' · ')],
    ['Bron', sourceOf(text)],
    ['Onderwerp', filled(subject)],
    ['Voorbeeldregel', meta.tekst.startsWith('mailings/') ? filled(preview) : ''],
  ];
  return details.filter(([, words]) => words !== '');
}

function sourceOf({ meta, fixed }: FilledText): string {
  if (meta.bron !== undefined) return plainLine(meta.bron);
  return fixed === undefined
    ? 'geschreven voor deze campagne'
    : 'geschreven voor deze campagne, met vaste delen van Logius (grijs)';
}

function lengthOf(room: FilledText['room']): string {
  if (room === undefined) return '';
  if (room.kind === 'A4') return room.fits ? 'past op één A4' : 'te lang voor één A4';
  return `${roomCount(room)}${room.kind === 'sms' ? ' (één sms)' : ''}${room.fits ? '' : ': te lang'}`;
}

/** Label and words, side by side. */
export function detailsTable(details: readonly (readonly [string, string])[], dress: Dress): string {
  const widths = [1900, dress.width - 1900];
  const cell = (words: string, bold: boolean, width: number): string =>
    cellXml(paragraph({ ...dress.properties('cell'), keepNext: '' }, run(words, { bold })), width);
  const rows = details.map(([label, words]) =>
    tableRow(cell(label, true, widths[0] ?? 0) + cell(words, false, widths[1] ?? 0)),
  );
  return tableAround(ownTable('column'), widths, rows.join(''));
}

const ANSWERS = ['ja', 'ja, met wijzigingen', 'nee'] as const;
/** Of a text in which nothing can change, nobody is asked to agree. */
const ONLY_SEEN = ['gezien'] as const;
/** Room for a signature and a date with a pen, in twentieths of a point. */
const SIGNATURE = 520;

/** What is signed: for who does not see the page, and whether its words are open to change. */
export interface Signed {
  readonly what: string;
  readonly isFixed?: boolean;
}

/** Agreed or not, by whom and when. */
export function signatureTable(dress: Dress, { what, isFixed = false }: Signed): string {
  const [first, second] = [0.46, 0.32].map((share) => Math.floor(dress.width * share)) as [number, number];
  const widths = [first, second, dress.width - first - second];
  const cell = (inside: string, index: number): string =>
    cellXml(paragraph({ ...dress.properties('cell') }, inside), widths[index] ?? 0);
  const head = [isFixed ? 'Gezien' : 'Akkoord', 'Naam', 'Datum'].map((label, index) =>
    cellXml(paragraph({ ...dress.properties('cell'), keepNext: '' }, run(label, { bold: true })), widths[index] ?? 0),
  );
  const boxes = (isFixed ? ONLY_SEEN : ANSWERS).map((answer) => {
    // The answer first: a long name is cut off at its end.
    const box = dress.box?.(`${answer}: ${what}`, false) ?? '';
    return `${box}${run(`\u00a0${answer.replaceAll(' ', '\u00a0')}   `)}`;
  });
  return tableAround(
    dress.table,
    widths,
    headRow(head.join('')) + tableRow(cell(boxes.join(''), 0) + cell('', 1) + cell('', 2), SIGNATURE),
  );
}
