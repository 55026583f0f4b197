/**
 * What write-excel-file cannot do, put into the XML that it makes: filter, choices, rows that still grow, fit to the width
 * of the paper, the head on every page. The order of elements is that of the standard (CT_Worksheet); Excel refuses any other.
 */
import { escapeXml } from '../escape-xml.ts';
import { cutAtWord } from '../plain-text.ts';
import { columnName, headRow, lastRow, type Sheet } from './sheet.ts';

/** The XML of a sheet as write-excel-file makes it -> with filter, choices and page setup. */
export function completeSheet(xml: string, sheet: Sheet): string {
  const head = headRow(sheet);
  const first = `A${head + 1}`;
  return xml
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pane [^>]*\/>/,
      `<pane ySplit="${head}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`,
    )
    .replace(/(<row r="\d+" ht="[\d.]+") customHeight="1"/g, '$1')
    .replace('</sheetData>', () => `</sheetData><autoFilter ref="${tableRange(sheet)}"/>${choices(sheet)}`)
    .replace(/<pageMargins [^>]*\/><pageSetup [^>]*\/>/, () => PAGE + footer(sheet) + ignored(sheet));
}

/** The names by which Excel knows filter, printed range and repeated rows, to stand behind the sheets of the workbook. */
export function completeWorkbook(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const on = `'${sheet.name.replaceAll("'", "''")}'!`;
    const lastColumn = columnName((sheet.printedColumns ?? sheet.columns.length) - 1);
    const [filterFrom, filterTo] = tableRange(sheet).split(':').map(fixed);
    return [
      ['_xlnm._FilterDatabase', `${on}${filterFrom}:${filterTo}`, ' hidden="1"'],
      ['_xlnm.Print_Area', `${on}$A$1:$${lastColumn}$${lastRow(sheet)}`, ''],
      ['_xlnm.Print_Titles', `${on}$${headRow(sheet)}:$${headRow(sheet)}`, ''],
    ].map(([name, range, more]) => `<definedName name="${name}" localSheetId="${index}"${more}>${range}</definedName>`);
  });
  return xml
    .replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, '')
    .replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}

/**
 * With a normal style, by whose letters Excel measures the width of a column, and with numbers of formats from 164 on: those
 * below are for formats of Excel itself.
 */
export const completeStyles = (xml: string): string =>
  xml
    .replace(/numFmtId="1(\d\d)"/g, (_, number: string) => `numFmtId="${164 + Number(number)}"`)
    .replace(
      '<cellXfs',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>$&',
    )
    .replace('</cellXfs>', '$&<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>');

const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

const tableRange = (sheet: Sheet): string =>
  `A${headRow(sheet)}:${columnName(sheet.columns.length - 1)}${lastRow(sheet)}`;
/** A3 -> $A$3 */
const fixed = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

function choices(sheet: Sheet): string {
  const lists = sheet.columns.flatMap(({ choices: offered }, index) => {
    if (offered === undefined) return [];
    const column = columnName(index);
    const range = `${column}${headRow(sheet) + 1}:${column}${lastRow(sheet)}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${offered.join(',')}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

const LONGEST_TITLE = 80;

/** Page numbers; the title, in which "&" begins a code, and which XML escapes once more. */
function footer({ title }: Sheet): string {
  // A code is closed by a space, so that a title that begins with a figure is no size of the letters.
  const shown = cutAtWord(title, LONGEST_TITLE).replaceAll('&', '&&');
  return `<headerFooter><oddFooter>${escapeXml(`&L&8 ${shown}&R&8 Bladzijde &P van &N`)}</oddFooter></headerFooter>`;
}

/** A name of figures is a name: no green corner that offers to make it a number. */
const ignored = (sheet: Sheet): string =>
  `<ignoredErrors><ignoredError sqref="A1:${columnName(sheet.columns.length - 1)}${lastRow(sheet)}" numberStoredAsText="1"/></ignoredErrors>`;
