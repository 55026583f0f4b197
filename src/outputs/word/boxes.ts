/** What a reader fills in: a box to tick, and a day to choose. */
import { characters } from '../../base/characters.ts';
import { escapeXml, LANGUAGE, type RunLook, run } from './xml.ts';

/** A box as a character, where no control can stand. */
export const TO_DO = '☐';
export const DONE = '☑';

/** A font that Windows and Mac both have, with both boxes. */
const BOX_FONT = 'MS Gothic';
const TICKED = '☒';

/** A box that can be ticked on the screen, and on paper. `name` is what a screen reader says. Ids must differ. */
export function checkBox(name: string, checked: boolean, id: number): string {
  const font = `<w:rFonts w:ascii="${BOX_FONT}" w:eastAsia="${BOX_FONT}" w:hAnsi="${BOX_FONT}" w:hint="eastAsia"/>`;
  return (
    `<w:sdt><w:sdtPr>${alias(name)}<w:id w:val="${id}"/><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/>` +
    `<w14:checkedState w14:val="2612" w14:font="${BOX_FONT}"/><w14:uncheckedState w14:val="2610" w14:font="${BOX_FONT}"/>` +
    `</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>${font}</w:rPr><w:t>${checked ? TICKED : TO_DO}</w:t></w:r>` +
    '</w:sdtContent></w:sdt>'
  );
}

/** Word has room for 64 characters. */
export const LONGEST_NAME = 60;
/** The name itself, or with a number behind it when the document has a box with that name already. */
export function boxNames(): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const shortened = (end: string): string =>
      `${characters(name)
        .slice(0, LONGEST_NAME - end.length)
        .join('')}${end}`;
    let found = shortened('');
    for (let count = 2; used.has(found); count++) found = shortened(` (${count})`);
    used.add(found);
    return found;
  };
}

const alias = (name: string): string => {
  const known = escapeXml(characters(name).slice(0, LONGEST_NAME).join(''));
  return known === '' ? '' : `<w:alias w:val="${known}"/>`;
};

const ASK_DAY = '[kies de datum van de brief]';

/** A day as words for the reader, and as Word keeps it ("2027-01-19"). */
export interface DayOfLetter {
  readonly words: string;
  readonly iso: string;
}

/**
 * The day of a letter: a click opens a calendar, and once chosen it is plain text, so that a mail merge meets no control.
 * `day`: the one that stands there already; without it something that shows that a day is to be chosen.
 */
export function dayPicker({ day, id, look }: { day: DayOfLetter | undefined; id: number; look: RunLook }): string {
  return control({
    ...{ name: 'Datum van de brief', id },
    ...(day === undefined ? { ask: ASK_DAY } : { words: day.words }),
    kind:
      `<w:date${day === undefined ? '' : ` w:fullDate="${day.iso}T00:00:00Z"`}><w:dateFormat w:val="d MMMM yyyy"/>` +
      `<w:lid w:val="${LANGUAGE}"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>`,
    look,
  });
}

/** A place for words that the tool does not know: a click selects it, and what is typed is plain text. */
export const fillIn = (name: string, id: number): string =>
  control({ name, id, ask: `[${name}]`, kind: '<w:text/>', look: {} });

interface Control {
  readonly name: string;
  readonly id: number;
  /** What stands there; or what is asked, until something does. */
  readonly words?: string;
  readonly ask?: string;
  readonly kind: string;
  readonly look: RunLook;
}
const control = ({ name, id, words, ask, kind, look }: Control): string =>
  `<w:sdt><w:sdtPr><w:rPr><w:lang w:val="${LANGUAGE}"/></w:rPr>${alias(name)}<w:id w:val="${id}"/><w:temporary/>` +
  `${words === undefined ? '<w:showingPlcHdr/>' : ''}${kind}</w:sdtPr>` +
  `<w:sdtContent>${words === undefined ? run(ask ?? '', { ...look, toFill: true }) : run(words, look)}</w:sdtContent></w:sdt>`;

/** A field that Word fills from the list of addresses: «Naam». */
export const mergeField = (name: string, look: RunLook = {}): string =>
  `<w:fldSimple w:instr=" MERGEFIELD ${name} ">${run(`«${name}»`, look)}</w:fldSimple>`;
