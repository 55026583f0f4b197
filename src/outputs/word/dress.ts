/** How the blocks of a text are dressed: with the styles of our own documents, or with those of a house letter. */
import type { ParagraphProperties, RunLook } from './xml.ts';
import { val } from './xml.ts';

/** What a block is. `heading` 0 is the title of the document. */
export type Kind =
  | { readonly heading: number }
  | 'body'
  | 'quote'
  | 'cell'
  | { readonly list: 'bullet' | 'number' | 'continue'; readonly level: number };

/** The lists of one document, each numbered by itself. */
export interface Numbering {
  readonly bullet: number;
  /** The number of a new numbered list, which begins with `start` at `level`. */
  readonly numbered: (start: number, level: number) => number;
}

export interface Dress {
  readonly properties: (kind: Kind) => ParagraphProperties;
  /** Room below the last item of a list, in twentieths of a point; absent: as below the others. */
  readonly belowList?: number;
  readonly numbering: Numbering;
  /** Headings without a style of their own are bold. */
  readonly boldHeadings?: boolean;
  /** The properties of a table that go before its rows, w:tblPr. */
  readonly table: string;
  /** Width of a table in twentieths of a point. */
  readonly width: number;
  /** How all words look in a document of others: its language and letters stand at each run. */
  readonly look?: RunLook;
  /** Boxes that can be ticked on the screen; absent: a character. */
  readonly box?: (name: string, checked: boolean) => string;
  /** A link as a link: gives the id of its relationship. Absent: only its text. */
  readonly link?: (address: string) => string;
  /** Behind a link its address, for who reads on paper. */
  readonly addresses: boolean;
}

export const DEEPEST_LEVEL = 3;
const LOWEST_HEADING = 4;

const listStyle = (name: string, level: number): string => (level === 0 ? name : `${name}${level + 1}`);

/** The styles of our own documents (styles.ts). */
export function ownProperties(kind: Kind): ParagraphProperties {
  if (kind === 'body') return {};
  if (kind === 'quote') return { pStyle: val('Quote') };
  if (kind === 'cell') return { pStyle: val('Tabeltekst') };
  if ('heading' in kind) {
    return { pStyle: val(kind.heading < 1 ? 'Title' : `Heading${Math.min(kind.heading, LOWEST_HEADING)}`) };
  }
  const level = Math.min(kind.level, DEEPEST_LEVEL - 1);
  const name = { bullet: 'ListBullet', number: 'ListNumber', continue: 'ListContinue' }[kind.list];
  return { pStyle: val(listStyle(name, level)) };
}

/** What names the others in a table: its first row, or the first cell of each row. */
export const tableLook = (head: 'row' | 'column'): string =>
  `<w:tblLook w:val="${head === 'row' ? '0420' : '0480'}" w:firstRow="${head === 'row' ? 1 : 0}" w:lastRow="0" ` +
  `w:firstColumn="${head === 'row' ? 0 : 1}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;

/** A table in our own style. */
export const ownTable = (head: 'row' | 'column'): string =>
  '<w:tblPr><w:tblStyle w:val="Campagnetabel"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>' +
  `${tableLook(head)}</w:tblPr>`;
