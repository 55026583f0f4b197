/** A house letter opened: its parts, checked to be a Word document without macros. */
import { houseFault } from './house-fault.ts';
import { checkPrefixes } from './house-names.ts';
import { attribute, type Element, inside, scan } from './scan.ts';
import { unzipHouse } from './unzip.ts';

export interface Part {
  readonly path: string;
  readonly xml: string;
  readonly root: Element;
}
export interface House {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly documentPath: string;
  readonly document: Part;
  readonly relationsPath: string;
  readonly relations: string;
  readonly types: string;
  readonly styles?: Part;
  readonly numbering?: Part;
  /** The XML of headers, footers and notes. */
  readonly others: readonly string[];
  /** A part as text. */
  readonly text: (path: string) => string;
}

const TYPES = '[Content_Types].xml';
/** Documents, in today's form and in the strict one of the standard. */
const WORD_NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const TEMPLATE_TYPE = 'wordprocessingml.template.main+xml';
const DOCUMENT_TYPE = 'wordprocessingml.document.main+xml';

const opened = new WeakMap<Uint8Array, Promise<House>>();
/** The house letter in these bytes, read once for all letters. Throws a UserError when it cannot be used. */
export function openHouse(bytes: Uint8Array): Promise<House> {
  const known = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, known);
  return known;
}

async function open(bytes: Uint8Array): Promise<House> {
  const parts = { ...(await unzipHouse(bytes)) };
  const has = (path: string): boolean => Object.hasOwn(parts, path);
  const text = (path: string): string => decodeXml(has(path) ? parts[path] : undefined);
  if (has('mimetype') && !has(TYPES)) throw houseFault('openDocument');
  if (!has(TYPES)) throw houseFault('foreign');
  const types = text(TYPES);
  scan(types);
  if (/macroEnabled/i.test(types) || Object.keys(parts).some((path) => /vbaProject\.bin$/i.test(path))) {
    throw houseFault('macros');
  }
  const documentPath = has('_rels/.rels') ? targetOf(text('_rels/.rels'), 'officeDocument', '') : undefined;
  if (documentPath === undefined || !has(documentPath)) throw houseFault('foreign');
  const typeOf = contentType(types, documentPath);
  if (!typeOf?.includes('wordprocessingml')) throw houseFault('foreign');
  const folder = documentPath.replace(/[^/]*$/, '');
  const relationsPath = `${folder}_rels/${documentPath.slice(folder.length)}.rels`;
  const relations = has(relationsPath) ? text(relationsPath) : EMPTY_RELATIONS;
  const partOf = (path: string | undefined): Part | undefined => {
    if (path === undefined || !has(path)) return undefined;
    const xml = text(path);
    const root = scan(xml);
    if (!WORD_NAMESPACES.includes(attribute(root.tag, 'xmlns:w') ?? '')) throw houseFault('otherXml');
    checkPrefixes(root);
    return { path, xml, root };
  };
  const document = partOf(documentPath);
  if (document === undefined) throw houseFault('foreign');
  if (document.root.name !== 'w:document' || inside(document.root, 'w:body').length !== 1) throw houseFault('otherXml');
  const [styles, numbering] = ['styles', 'numbering'].map((kind) => partOf(targetOf(relations, kind, folder)));
  const others = ['header', 'footer', 'footnotes', 'endnotes'].flatMap((kind) =>
    targetsOf(relations, kind, folder).filter(has).map(text),
  );
  for (const other of others) checkPrefixes(scan(other));
  return {
    ...{ parts, documentPath, document, relationsPath, relations, text },
    // A template under the name of a document: Word would not open it.
    types: types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE),
    ...(styles === undefined ? {} : { styles }),
    ...(numbering === undefined ? {} : { numbering }),
    others,
  };
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function decodeXml(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw houseFault('damaged');
  }
}

const targetOf = (relations: string, kind: string, folder: string): string | undefined =>
  targetsOf(relations, kind, folder)[0];

/** The parts to which the relations of this kind point. */
function targetsOf(relations: string, kind: string, folder: string): string[] {
  return inside(scan(relations), 'Relationship').flatMap(({ tag }) => {
    const [type = '', target = ''] = [attribute(tag, 'Type'), attribute(tag, 'Target')];
    if (!type.endsWith(`/${kind}`) || attribute(tag, 'TargetMode') === 'External') return [];
    return target.startsWith('/') ? target.slice(1) : folder + target;
  });
}

/** The type of a part; also its default, by the ending of its name. */
function contentType(types: string, path: string): string | undefined {
  const root = scan(types);
  const find = (name: string, key: string, value: string): string | undefined =>
    inside(root, name)
      .filter(({ tag }) => attribute(tag, key)?.toLowerCase() === value.toLowerCase())
      .map(({ tag }) => attribute(tag, 'ContentType'))[0];
  return find('Override', 'PartName', `/${path}`) ?? find('Default', 'Extension', path.replace(/^.*\./, ''));
}
