/** A workbook of ours, read back without the library that wrote it: what stands in its cells, and its XML. */
import { strFromU8, unzipSync } from 'fflate';

/** A text, a number, or a day: a number that is shown as dd-mm-yyyy. */
export type CellValue = string | number | { readonly serial: number } | null;

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** By row, an empty cell as null. */
  readonly rows: readonly (readonly CellValue[])[];
}
export interface ReadWorkbook {
  readonly files: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
}

export const decodeXml = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
/** Excel reads _x0041_ as the character with that code. */
const decodeCodes = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => decodeCodes(decodeXml(text)),
  );
  const formats = new Map(
    [...(files['xl/styles.xml'] ?? '').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id = '', code = '']) => [id, code],
    ),
  );
  const styles = [
    ...(files['xl/styles.xml']?.match(/<cellXfs.*<\/cellXfs>/s)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g),
  ].map(([, attributes = '']) => formats.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? ''));
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  const value = (attributes: string, content: string | undefined): CellValue => {
    const found = /<v>([^<]*)<\/v>/.exec(content ?? '')?.[1];
    if (found === undefined) return null;
    const shared = strings[Number(found)];
    if (/ t="s"/.test(attributes)) {
      if (shared === undefined) throw new Error(`no text ${found}`);
      return shared;
    }
    const isDay = styles[Number(/ s="(\d+)"/.exec(attributes)?.[1])] === 'dd-mm-yyyy';
    return isDay ? { serial: Number(found) } : Number(found);
  };
  const sheets = names.map((name, index): ReadSheet => {
    const xml = files[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) =>
      [...cells.matchAll(/<c( [^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content]) =>
        value(attributes, content),
      ),
    );
    return { name: decodeXml(name), xml, rows };
  });
  return { files, sheets };
}

/** The sheet with this name. Throws when there is none. */
export function sheetNamed({ sheets }: ReadWorkbook, name: string): ReadSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** What is wrong with the nesting of tags, or a character that XML does not know; undefined when nothing is. */
export function xmlFault(xml: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) return 'a character';
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml)) return 'a bare &';
  const open: string[] = [];
  for (const [, close = '', name = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"<]*"|[^">])*)>/g)) {
    if (close !== '') {
      if (open.pop() !== name) return `</${name}>`;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `<${open.join('><')}>` : undefined;
}
