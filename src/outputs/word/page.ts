/** The paper: A4, its margins, and what stands above and below each page. */
import { cut, plainLine } from '../plain-text.ts';
import { DECLARATION, escapeXml, paragraph, run, val } from './xml.ts';

/** Twentieths of a point per millimetre. */
const TWIPS = 1440 / 25.4;
const LONG_SIDE = 16838;
const SHORT_SIDE = 11906;

export const mm = (millimetres: number): number => Math.round(millimetres * TWIPS);

/** Margins in millimetres. */
export interface Paper {
  readonly landscape?: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  /** Distance of what stands above and below the page to its edge. */
  readonly edge: number;
}

/** The width between the margins, in twentieths of a point. */
export const textWidth = ({ landscape, side }: Paper): number => (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * mm(side);

/** Which of the parts header and footer a document has; `first`: the first page has none above. */
export interface Edges {
  readonly header: boolean;
  readonly footer: boolean;
}

/** w:sectPr. The first page has its own, empty header: the title stands there. */
export function sectionProperties({ landscape, top, bottom, side, edge }: Paper, { header, footer }: Edges): string {
  const size = landscape
    ? `w:w="${LONG_SIDE}" w:h="${SHORT_SIDE}" w:orient="landscape"`
    : `w:w="${SHORT_SIDE}" w:h="${LONG_SIDE}"`;
  return (
    `<w:sectPr>${header ? '<w:headerReference w:type="default" r:id="rIdHeader"/>' : ''}` +
    (header ? '<w:headerReference w:type="first" r:id="rIdFirst"/>' : '') +
    (footer ? '<w:footerReference w:type="default" r:id="rIdFooter"/>' : '') +
    (footer && header ? '<w:footerReference w:type="first" r:id="rIdFooter"/>' : '') +
    `<w:pgSz ${size}/><w:pgMar w:top="${mm(top)}" w:right="${mm(side)}" w:bottom="${mm(bottom)}" w:left="${mm(side)}" ` +
    `w:header="${mm(edge)}" w:footer="${mm(edge)}" w:gutter="0"/>${header ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}

const LONGEST = 80;
/** A name that stays on its line. */
const short = (text: string): string => cut(plainLine(text), LONGEST);

const field = (instruction: string, shown: string): string =>
  `<w:fldSimple w:instr=" ${instruction} "><w:r><w:rPr><w:noProof/></w:rPr><w:t>${escapeXml(shown)}</w:t></w:r></w:fldSimple>`;

const pages = run('bladzijde ') + field('PAGE', '1') + run(' van ') + field('NUMPAGES', '1');
const toTheRight = (width: number): string =>
  `<w:tab w:val="clear" w:pos="4536"/><w:tab ${val('right')} w:pos="${width}"/>`;
const tab = '<w:r><w:tab/></w:r>';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const around = (element: 'hdr' | 'ftr', paragraphs: string): string =>
  `${DECLARATION}<w:${element} ${NAMESPACES}>${paragraphs}</w:${element}>`;

/** Above each page but the first. */
export const headerPart = (title: string): string =>
  around('hdr', paragraph({ pStyle: val('Header') }, run(short(title))));

/** Above each page but the first: the heading under which it stands, which the program looks up. */
export const runningHeaderPart = (title: string): string =>
  around('hdr', paragraph({ pStyle: val('Header') }, field('STYLEREF 1', short(title))));

export const emptyHeaderPart = around('hdr', paragraph({ pStyle: val('Header') }, ''));

/** Below each page: whose it is, and which page of how many. Without `numbers` only the name. */
export const footerPart = (name: string, width: number, numbers = true): string =>
  around(
    'ftr',
    numbers
      ? paragraph({ pStyle: val('Footer'), tabs: toTheRight(width) }, run(short(name)) + tab + pages)
      : paragraph({ pStyle: val('Footer') }, run(short(name))),
  );

/** Above the second and following pages of a letter. */
export const letterHeaderPart = (subject: string, width: number): string =>
  around('hdr', paragraph({ pStyle: val('Header'), tabs: toTheRight(width) }, run(short(subject)) + tab + pages));
