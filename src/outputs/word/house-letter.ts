/** The letter on the paper of the organisation: its own Word file, in which {{brief}} stands where the letter comes. */

import { zipped } from '../zip.ts';
import type { Dress } from './dress.ts';
import { houseDress } from './house-dress.ts';
import { houseFault } from './house-fault.ts';
import { withKept } from './house-kept.ts';
import { findMark } from './house-mark.ts';
import { type House, openHouse } from './house-open.ts';
import { numberingPart } from './numbering.ts';
import { relation } from './package.ts';
import { around, type Element, inside, scan } from './scan.ts';
import { escapeXml } from './xml.ts';

export interface LetterPlace {
  readonly dress: Dress;
  /** Whether the paper has no merge fields of its own, so that the letter brings the address. */
  readonly address: boolean;
  /** Whether the paper has no line for the date. */
  readonly date: boolean;
  /** A number for a control that no other in the file has. */
  readonly id: number;
}

/**
 * The house letter with its paragraph {{brief}} replaced by what `write` gives; every other part stays as it is, but
 * for the title of the file and the lists of the letter. Throws a UserError when the file cannot be used.
 */
export async function houseLetter(
  bytes: Uint8Array,
  title: string,
  write: (place: LetterPlace) => string,
): Promise<Uint8Array> {
  const house = await openHouse(bytes);
  const { xml, root } = house.document;
  const mark = findMark(root, xml, house.others);
  const { dress, definitions, lists } = houseDress(house, mark);
  const written = write({ dress, ...ownLines(root, xml, mark), id: freeId(xml) });
  const changed: Record<string, string> = {
    [house.documentPath]: beforeMark(mark, xml) + withKept(written, mark, xml) + xml.slice(mark.to),
    '[Content_Types].xml': house.types,
    ...withLists(house, definitions(), lists()),
    ...withTitle(house, title),
  };
  return zipped({ ...house.parts, ...changed });
}

/** What the paper has already: merge fields for the address, and a line for the date. */
function ownLines(root: Element, xml: string, mark: Element): Pick<LetterPlace, 'address' | 'date'> {
  const instructions = /\bMERGEFIELD\b/;
  const paragraphs = inside(root, 'w:p').filter((element) => element !== mark);
  const textOf = (element: Element): string =>
    inside(element, 'w:t')
      .map(({ inside: [from, to] }) => xml.slice(from, to))
      .join('');
  return {
    address: !instructions.test(xml),
    date: !paragraphs.some((element) => /^\s*datum\b/i.test(textOf(element))),
  };
}

/** What stands before the mark; a row of a table in which it stands, and that has a fixed height, may grow with the letter. */
function beforeMark(mark: Element, xml: string): string {
  const heights = around(mark)
    .filter(({ name }) => name === 'w:tr')
    .flatMap((row) => row.children.filter(({ name }) => name === 'w:trPr'))
    .flatMap((properties) => properties.children.filter(({ name }) => name === 'w:trHeight'))
    .sort((a, b) => b.from - a.from);
  return heights.reduce(
    (before, { from, to, tag }) => {
      const growing = tag.replace(/(\sw:hRule\s*=\s*)(?:"exact"|'exact')/, '$1"atLeast"');
      return before.slice(0, from) + growing + before.slice(from + tag.length, to) + before.slice(to);
    },
    xml.slice(0, mark.from),
  );
}

/** A number for a content control that does not stand in the file yet. */
function freeId(xml: string): number {
  let id = 27_010_701;
  while (xml.includes(`w:id w:val="${id}"`)) id++;
  return id;
}

/** The lists of the letter beside those of the paper; a paper without lists gets the part for them. */
function withLists(house: House, definitions: string, lists: string): Record<string, string> {
  if (house.numbering !== undefined) {
    const { path, xml, root } = house.numbering;
    const firstList = inside(root, 'w:num')[0]?.from;
    const cleanup = inside(root, 'w:numIdMacAtCleanup')[0]?.from;
    const end = cleanup ?? root.inside[1];
    if (root.inside[0] === root.to) return { [path]: numberingPart(definitions, lists) };
    const before = firstList ?? end;
    return { [path]: xml.slice(0, before) + definitions + xml.slice(before, end) + lists + xml.slice(end) };
  }
  const folder = house.documentPath.replace(/[^/]*$/, '');
  const name = `lijsten-van-de-brief.xml`;
  const type =
    `<Override PartName="/${folder}${name}" ` +
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>';
  return {
    [`${folder}${name}`]: numberingPart(definitions, lists),
    [house.relationsPath]: beforeEnd(house.relations, relation('rIdLijstenVanDeBrief', 'numbering', name)),
    '[Content_Types].xml': beforeEnd(house.types, type),
  };
}

/** Before the end of the root element, which may be empty or have a prefix. */
function beforeEnd(xml: string, piece: string): string {
  const root = scan(xml);
  if (root.name.includes(':') || root.inside[0] === root.to) throw houseFault('otherXml');
  return xml.slice(0, root.inside[1]) + piece + xml.slice(root.inside[1]);
}

/** What programs show as the title of the file: that of the letter, not of the paper. */
function withTitle({ parts, text }: House, title: string): Record<string, string> {
  const path = 'docProps/core.xml';
  if (parts[path] === undefined) return {};
  const xml = text(path);
  const found = inside(scan(xml), 'dc:title')[0];
  return found === undefined
    ? {}
    : { [path]: `${xml.slice(0, found.from)}<dc:title>${escapeXml(title)}</dc:title>${xml.slice(found.to)}` };
}
