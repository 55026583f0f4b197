/** Text and properties in the XML of Word. */
import { escapeXml } from '../escape-xml.ts';

export { escapeXml };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The children of w:pPr in the order of the standard (ECMA-376, 17.3.1.26): Word refuses any other. */
const PARAGRAPH_ORDER = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'numPr',
  'pBdr',
  'shd',
  'tabs',
  'spacing',
  'ind',
  'contextualSpacing',
  'jc',
  'outlineLvl',
] as const;
type ParagraphProperty = (typeof PARAGRAPH_ORDER)[number];

/** Per property its attributes (`w:val="1"`), "" for a switch, or elements inside it. */
export type ParagraphProperties = Readonly<Partial<Record<ParagraphProperty, string | undefined>>>;

/** w:pPr with these properties in the order of the standard; nothing when there are none. */
export function paragraphProperties(properties: ParagraphProperties): string {
  let inside = '';
  for (const name of PARAGRAPH_ORDER) inside += property(name, properties[name]);
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

function property(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  if (value.startsWith('<')) return `<w:${name}>${value}</w:${name}>`;
  return value === '' ? `<w:${name}/>` : `<w:${name} ${value}/>`;
}

/**
 * How a run of characters looks. `language`: named at the run itself, for in a document that has another. `font` and
 * `letters`: elements of w:rPr for the font, and for colour and size.
 */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly style?: string;
  readonly language?: boolean;
  readonly font?: string;
  readonly letters?: string;
  /** To be filled in: with a colour behind it. */
  readonly toFill?: boolean;
}

/** The language in which Word checks the spelling. */
export const LANGUAGE = 'nl-NL';

/** w:rPr of this look; nothing when it is plain. */
export function runProperties({ bold, italic, style, language, font, letters, toFill }: RunLook): string {
  const inside = [
    style && `<w:rStyle w:val="${style}"/>`,
    font,
    bold && '<w:b/><w:bCs/>',
    italic && '<w:i/><w:iCs/>',
    letters,
    toFill && '<w:highlight w:val="yellow"/>',
    language && `<w:lang w:val="${LANGUAGE}"/>`,
  ];
  const all = inside.filter(Boolean).join('');
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`;
}

/** A run with this text, which is escaped here. */
export const run = (text: string, look: RunLook = {}): string =>
  text === '' ? '' : `<w:r>${runProperties(look)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const lineBreak = '<w:r><w:br/></w:r>';

/** A paragraph around runs that are XML already. */
export const paragraph = (properties: ParagraphProperties, runs: string): string =>
  `<w:p>${paragraphProperties(properties)}${runs}</w:p>`;

/** The attribute of most properties. */
export const val = (value: string | number): string => `w:val="${value}"`;
