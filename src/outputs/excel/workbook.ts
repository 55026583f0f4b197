/** Sheets to the bytes of an .xlsx file. The same sheets give the same bytes, on every day and in every time zone. */
import { escapeXml } from '../escape-xml.ts';

import { zipped } from '../zip.ts';
import { type Cell, DATE_FORMAT, headCell, noteCell, titleCell } from './cells.ts';
import { rowHeight } from './row-height.ts';
import { headRow, type Sheet } from './sheet.ts';
import { completeSheet, completeStyles, completeWorkbook } from './sheet-xml.ts';

/**
 * write-excel-file keeps texts as keys of a plain object, so "constructor" would come out as a function. This character,
 * which no text of ours has, goes before each and is taken off again.
 */
const MARK = '\uF8FF';
const STRINGS = 'xl/sharedStrings.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';
const PROPERTIES = 'docProps/core.xml';

/** Makes the workbook; `title` is what programs show as its title. */
export async function workbook(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const [{ default: writeExcelFile }, { unzipSync, strFromU8 }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ]);
  const made = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      data: allRows(sheet).map((row) => row.map(marked)),
      stickyRowsCount: headRow(sheet),
      orientation: 'landscape' as const,
      showGridLines: false,
    })),
    { fontFamily: 'Calibri', fontSize: 10 },
  );
  const files: Record<string, string | Uint8Array> = unzipSync(
    new Uint8Array(await (await made.toBlob()).arrayBuffer()),
  );
  const edit = (path: string, change: (xml: string) => string): void => {
    const file = files[path];
    if (file === undefined) throw new Error(`write-excel-file made no ${path}`);
    files[path] = change(typeof file === 'string' ? file : strFromU8(file));
  };
  sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => completeSheet(xml, sheet));
  });
  edit('xl/workbook.xml', (xml) => completeWorkbook(xml, sheets));
  edit('xl/styles.xml', completeStyles);
  edit(STRINGS, (xml) => escapeCodes(xml.replaceAll(MARK, '')));
  edit(TYPES, (xml) => xml.replace('</Types>', `${PROPERTIES_TYPE}</Types>`));
  edit(RELATIONS, (xml) => xml.replace('</Relationships>', `${PROPERTIES_RELATION}</Relationships>`));
  files[PROPERTIES] = properties(title);
  return zipped(files);
}

const allRows = (sheet: Sheet): readonly (readonly Cell[])[] => [
  [titleCell(sheet.title)],
  ...sheet.notes.map((note) => [noteCell(note)]),
  withHeight(
    sheet.columns.map(({ label }) => headCell(label)),
    sheet,
  ),
  ...sheet.rows.map((row) => withHeight(row, sheet)),
];

/** The library takes the height of a row from its cells. */
function withHeight([first, ...rest]: readonly Cell[], { columns }: Sheet): Cell[] {
  return first === undefined ? [] : [{ ...first, height: rowHeight([first, ...rest], columns) }, ...rest];
}

const marked = (cell: Cell): Cell => {
  const { value } = cell;
  if (typeof value === 'string') return { ...cell, value: `${MARK}${value.replaceAll(MARK, '')}` };
  // Without a value the library wants no type; the format of a date to be filled in stays.
  const { type: _, ...empty } = cell;
  return value === undefined ? { ...empty, ...(cell.format === DATE_FORMAT ? { type: Date } : {}) } : cell;
};

/** "_x0041_" in a cell would be read as the code of a character. */
const escapeCodes = (xml: string): string => xml.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const PROPERTIES_TYPE = `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
const PROPERTIES_RELATION = `<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${PROPERTIES}"/>`;

/** Title and language; no day and no name of a person. */
const properties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>`;
