/** word/styles.xml of our own documents. */
import { DECLARATION, LANGUAGE } from './xml.ts';

/** Sizes of one kind of document, in points. */
export interface Look {
  /** Letters of the text. */
  readonly size: number;
  /** Room below a paragraph. */
  readonly after: number;
  /** Line distance: 1 is single. */
  readonly line: number;
  readonly title: number;
  /** Letters of headings 1 to 4. */
  readonly headings: readonly [number, number, number, number];
  /** Room above a heading of the first level; lower ones have three quarters of it. */
  readonly aboveHeading: number;
  /** Letters in tables. */
  readonly table: number;
}

/** Made for the screen and the printer of an office. */
export const OFFICE: Look = {
  ...{ size: 11, after: 7, line: 1.15, title: 21, headings: [15, 12.5, 11.5, 11], aboveHeading: 16, table: 10 },
};
/** Many texts in one document: no more paper than is needed to read them well. */
export const APPROVAL: Look = {
  ...{ size: 10.5, after: 5, line: 1.1, title: 21, headings: [14, 12, 11, 10.5], aboveHeading: 14, table: 9.5 },
};
/** A letter: its headings are no larger than its text needs. */
export const LETTER: Look = {
  ...{ size: 11, after: 7, line: 1.12, title: 11, headings: [11, 11, 11, 11], aboveHeading: 9, table: 10 },
};

// On every Windows and Mac, and of the same widths as Liberation Sans, so that what is measured holds.
const FONT = 'Arial';
const INK = '1B3A5C';
const GREY = '595959';
const RULE = 'A9B7C6';
const HEAD_FILL = 'E6ECF3';

const twips = (points: number): number => Math.round(points * 20);
const halves = (points: number): number => Math.round(points * 2);

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly kind?: 'paragraph' | 'character';
}

const style = ({ id, name, paragraph, run, basedOn = 'Normal', next, kind = 'paragraph' }: Style): string =>
  `<w:style w:type="${kind}"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
  (id === 'Normal' || kind === 'character' ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
  (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
  `<w:qFormat/>${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}` +
  `${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;

const spacing = (before: number, after: number, line?: number): string =>
  `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"` +
  `${line === undefined ? '' : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`}/>`;
const letters = (size: number): string => `<w:sz w:val="${halves(size)}"/><w:szCs w:val="${halves(size)}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const ink = (colour: string): string => `<w:color w:val="${colour}"/>`;

const made = new Map<Look, string>();
/** The styles of this look; made once, because many documents share them. */
export function stylesPart(look: Look): string {
  const known = made.get(look) ?? stylesOf(look);
  made.set(look, known);
  return known;
}

function stylesOf(look: Look): string {
  const { size, after, line, title, headings, aboveHeading, table } = look;
  const all: Style[] = [
    { id: 'Normal', name: 'Normal' },
    {
      ...{ id: 'Title', name: 'Title', next: 'Normal' },
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, after * 1.4, 1.05)}<w:contextualSpacing/><w:outlineLvl w:val="9"/>`,
      run: `${BOLD}${ink(INK)}${letters(title)}`,
    },
    ...headings.map((points, index): Style => {
      const above = index === 0 ? aboveHeading : aboveHeading * 0.75;
      return {
        ...{ id: `Heading${index + 1}`, name: `heading ${index + 1}`, next: 'Normal' },
        paragraph: `<w:keepNext/><w:keepLines/>${spacing(above, after * 0.5, 1.08)}<w:outlineLvl w:val="${index}"/>`,
        run: `${BOLD}${ink(INK)}${letters(points)}`,
      };
    }),
    ...(['Bullet', 'Number'] as const).flatMap((kind, list) =>
      [0, 1, 2].map((level): Style => {
        const rank = level === 0 ? '' : String(level + 1);
        return {
          ...{ id: `List${kind}${rank}`, name: `List ${kind}${level === 0 ? '' : ` ${rank}`}` },
          paragraph:
            `<w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list + 1}"/></w:numPr>` +
            spacing(0, after * 0.5),
        };
      }),
    ),
    ...[0, 1, 2].map((level): Style => {
      const rank = level === 0 ? '' : String(level + 1);
      return {
        ...{ id: `ListContinue${rank}`, name: `List Continue${level === 0 ? '' : ` ${rank}`}` },
        paragraph: `${spacing(0, after * 0.5)}<w:ind w:left="${397 * (level + 1)}"/>`,
      };
    }),
    {
      ...{ id: 'Quote', name: 'Quote' },
      paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${RULE}"/></w:pBdr><w:ind w:left="284"/>`,
    },
    { id: 'Tabeltekst', name: 'Tabeltekst', paragraph: spacing(size * 0.2, size * 0.2, 1.05), run: letters(table) },
    { id: 'Toelichting', name: 'Toelichting', paragraph: spacing(0, after), run: ink(GREY) },
    {
      ...{ id: 'VasteTekst', name: 'Vaste tekst' },
      paragraph: `<w:keepNext/>${spacing(2, 2, 1)}`,
      run: `${BOLD}${ink(GREY)}${letters(8.5)}`,
    },
    { id: 'Afzender', name: 'Afzender', paragraph: spacing(0, 0, 1), run: `${BOLD}${ink(INK)}${letters(size + 1)}` },
    { id: 'Bereikbaar', name: 'Bereikbaar', paragraph: spacing(0, 0, 1), run: `${ink(GREY)}${letters(9)}` },
    { id: 'Adres', name: 'Adres', paragraph: spacing(0, 0, 1) },
    {
      ...{ id: 'Onderwerp', name: 'Onderwerp', next: 'Normal' },
      paragraph: `<w:keepNext/>${spacing(0, after * 2)}<w:outlineLvl w:val="0"/>`,
      run: BOLD,
    },
    {
      ...{ id: 'Header', name: 'header' },
      paragraph: spacing(0, 0, 1),
      run: `${ink(GREY)}${letters(9)}`,
    },
    { id: 'Footer', name: 'footer', paragraph: spacing(0, 0, 1), run: `${ink(GREY)}${letters(9)}` },
    { id: 'TOCHeading', name: 'TOC Heading', paragraph: spacing(0, after), run: `${BOLD}${ink(INK)}${letters(15)}` },
    {
      ...{ id: 'TOC1', name: 'toc 1' },
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9632"/></w:tabs>${spacing(0, 2, 1)}`,
    },
    {
      ...{ id: 'Hyperlink', name: 'Hyperlink', kind: 'character' },
      run: '<w:color w:val="0B5394"/><w:u w:val="single"/>',
    },
  ];
  return (
    `${DECLARATION}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>` +
    `<w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>` +
    `${letters(size)}<w:lang w:val="${LANGUAGE}" w:eastAsia="${LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${spacing(0, after, line)}</w:pPr></w:pPrDefault></w:docDefaults>` +
    `${all.map(style).join('')}${TABLES}</w:styles>`
  );
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/>`;
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="100" w:type="dxa"/></w:tblCellMar>';
/** The plain table that Word expects, and our own: thin lines, and a head that stands out. */
const TABLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '</w:style><w:style w:type="table" w:customStyle="1" w:styleId="Campagnetabel"><w:name w:val="Campagnetabel"/>' +
  '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>' +
  `${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>${CELL_MARGINS}</w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}${ink(INK)}</w:rPr><w:tcPr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${HEAD_FILL}"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr>${BOLD}</w:rPr></w:tblStylePr></w:style>`;

/** The same borders and margins at a table itself, for in a document of others. */
export const PLAIN_TABLE =
  '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>' +
  `${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/>${CELL_MARGINS}` +
  '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>';
