/** What a Word document consists of. */
import { zipped } from '../zip.ts';
import { DECLARATION, escapeXml, LANGUAGE } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What an own document is made of. */
export interface DocumentParts {
  readonly title: string;
  readonly author: string;
  /** What stands inside w:body, with its w:sectPr. */
  readonly body: string;
  readonly styles: string;
  readonly numbering: string;
  readonly header?: string | undefined;
  readonly firstHeader?: string | undefined;
  readonly footer?: string | undefined;
  /** Addresses of links, by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
}

/** The bytes of the document. */
export function documentBytes(parts: DocumentParts): Promise<Uint8Array> {
  const edges = (
    [
      ['header', 'rIdHeader', 'header', parts.header],
      ['first', 'rIdFirst', 'header', parts.firstHeader],
      ['footer', 'rIdFooter', 'footer', parts.footer],
    ] as const
  ).flatMap(([name, id, kind, xml]) => (xml === undefined ? [] : [{ name, id, kind, xml }]));
  const relations = [
    relation('rIdStyles', 'styles', 'styles.xml'),
    relation('rIdNumbering', 'numbering', 'numbering.xml'),
    relation('rIdSettings', 'settings', 'settings.xml'),
    ...edges.map(({ name, id, kind }) => relation(id, kind, `${name}.xml`)),
    ...[...parts.links].map(([id, address]) => relation(id, 'hyperlink', address, true)),
  ];
  const types = [
    ['document', 'document.main'],
    ...['styles', 'numbering', 'settings'].map((name) => [name, name] as const),
    ...edges.map(({ name, kind }) => [name, kind] as const),
  ].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`);
  return zipped({
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels': relationsPart([
      relation('rIdDocument', 'officeDocument', 'word/document.xml'),
      `<Relationship Id="rIdCore" Type="${PACKAGE_RELATIONS}/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
    'docProps/core.xml': properties(parts),
    'word/document.xml': `${DECLARATION}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsPart(relations),
    'word/styles.xml': parts.styles,
    'word/numbering.xml': parts.numbering,
    'word/settings.xml': SETTINGS,
    ...Object.fromEntries(edges.map(({ name, xml }) => [`word/${name}.xml`, xml])),
  });
}

const NAMESPACES =
  `xmlns:w="${MAIN}" xmlns:r="${OFFICE_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE_RELATIONS}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;
const relationsPart = (relations: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`;

/** Title, maker and language; no day, so that nothing hangs on when it was made. */
const properties = ({ title, author }: DocumentParts): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
  `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`;

/** Made for today's Word (else it opens in a mode for old ones), with Dutch signs. */
const SETTINGS =
  `${DECLARATION}<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
  [
    ['compatibilityMode', 15],
    ['overrideTableStyleFontSizeAndJustification', 1],
    ['enableOpenTypeFeatures', 1],
    ['doNotFlipMirrorIndents', 1],
    ['differentiateMultirowTableHeaders', 1],
  ]
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('') +
  `</w:compat><w:themeFontLang w:val="${LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;
