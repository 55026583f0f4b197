/** A Word document of ours, read back without what wrote it: its paragraphs, fields, links and tables, and its XML. */
import { strFromU8, unzipSync } from 'fflate';

export interface ReadParagraph {
  /** Id of the style; Normal when none is named. */
  readonly style: string;
  readonly text: string;
  /** "numId.level" of a list. */
  readonly list?: string;
  readonly xml: string;
}
export interface ReadDocument {
  /** XML by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly document: string;
  /** Those of the body, in order, those in tables too. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly fields: readonly string[];
  /** Addresses of links. */
  readonly links: readonly string[];
  /** Rows of each table, as text; the first is the head when it is repeated. */
  readonly tables: readonly { readonly head: boolean; readonly rows: readonly (readonly string[])[] }[];
  readonly title: string;
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
export const decodeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);

/** The words in a piece of XML; a line break as "\n", a tab as "\t". */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, text = '', other]) => (other === 'br' ? '\n' : other === 'tab' ? '\t' : decodeXml(text)))
    .join('');

export function readDocx(bytes: Uint8Array): ReadDocument {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
  const document = files['word/document.xml'] ?? '';
  const paragraphs = [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([xml]): ReadParagraph => {
    const list = /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(xml);
    return {
      style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? 'Normal',
      text: textOf(xml),
      ...(list === null ? {} : { list: `${list[2]}.${list[1]}` }),
      xml,
    };
  });
  const tables = [...document.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, xml = '']) => ({
    head: /<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>/s.test(xml),
    rows: [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textOf(cell)),
    ),
  }));
  const relations = files['word/_rels/document.xml.rels'] ?? '';
  return {
    ...{ files, document, paragraphs, tables },
    fields: [...document.matchAll(/w:instr="\s*([^"]*?)\s*"/g)].map(([, field = '']) => decodeXml(field)),
    links: [...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, to = '']) => decodeXml(to)),
    title: decodeXml(/<dc:title>(.*?)<\/dc:title>/s.exec(files['docProps/core.xml'] ?? '')?.[1] ?? ''),
  };
}

/** The order of children in the standard (ECMA-376, part 1, 17.3 to 17.6), as far as we write them: Word refuses others. */
const ORDER: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs noProof color sz szCs highlight u lang',
  sdtPr: 'rPr alias tag id temporary showingPlcHdr date docPartObj checkbox text',
  tblPr: 'tblStyle tblStyleRowBandSize tblW tblInd tblBorders tblLayout tblCellMar tblLook',
  tcPr: 'tcW gridSpan shd',
  sectPr: 'headerReference footerReference pgSz pgMar titlePg',
  style: 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr',
  lvl: 'start numFmt pStyle lvlText lvlJc pPr',
  abstractNum: 'nsid multiLevelType tmpl lvl',
  num: 'abstractNumId lvlOverride',
  numbering: 'abstractNum num',
  settings: 'zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  tbl: 'tblPr tblGrid tr',
  tc: 'tcPr p tbl',
  docDefaults: 'rPrDefault pPrDefault',
};

/** Children that stand in an order, or below a parent, that the standard does not know. */
export function orderFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; rank: number }[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)w(?:14)?:(\w+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close === '/') {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const order = parent === undefined ? undefined : ORDER[parent.name]?.split(' ');
    if (parent !== undefined && order !== undefined) {
      const rank = order.indexOf(name);
      if (rank < 0 || rank < parent.rank) faults.push(`${name} in ${parent.name}`);
      parent.rank = Math.max(parent.rank, rank);
    }
    if (empty !== '/') open.push({ name, rank: -1 });
  }
  return faults;
}
