/**
 * The workbooks in programs of others: LibreOffice prints them and writes them as CSV, openpyxl reads dates as dates.
 * Skipped where those are not installed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toIso, toTable } from '../../src/base/day.ts';
import { inventoryXlsx } from '../../src/outputs/excel/inventory-xlsx.ts';
import { planXlsx } from '../../src/outputs/excel/plan-xlsx.ts';
import { dayFigures, milestoneTitle } from '../../src/outputs/milestone-words.ts';
import { neededPostponement } from '../../src/outputs/postponement.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { answeredCampaign, fillCampaign, guide } from '../support/all-texts.ts';
import { lacks, PYTHON, unless, works } from '../support/programs.ts';
import { temporaryFolder } from '../support/run.ts';

const noOffice = lacks('LibreOffice', works('soffice', '--version'));
const noPdf = noOffice || lacks('poppler', works('pdfinfo', '-v'));
const noOpenpyxl = lacks('openpyxl', works(PYTHON, '-c', 'import openpyxl'));

const NAME = '=1+1 & "Zo" <b>';
const campaign = { ...answeredCampaign(), ownerNames: { ict: NAME } };
const dates = schedule(campaign, guide);
const done = { 'start-werkgroep': dates.start };
const folder = temporaryFolder();
afterAll(() => folder.remove());

beforeAll(async () => {
  const { facts, sources } = fillCampaign(campaign);
  const { audience, plan } = guide;
  const postponement = neededPostponement(plan.postponement, dates.milestones, sources);
  const input = { schedule: dates, campaign, done, audience, facts, postponement };
  writeFileSync(join(folder.path, 'planning.xlsx'), await planXlsx({ ...input, findings: dates.findings }));
  writeFileSync(join(folder.path, 'inventaris.xlsx'), await inventoryXlsx({ campaign, schedule: dates }));
});

/** With a profile of its own, so that an office that is open does not stand in the way. */
function convert(to: string, file: string): void {
  const profile = `-env:UserInstallation=file://${folder.path}/profile`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', folder.path, join(folder.path, file)];
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 120_000 });
}

/** Rows of a CSV file with ";" and quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n"]*))(;|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  return rows;
}

describe.skipIf(noOffice)(`LibreOffice${unless(noOffice, 'LibreOffice')}`, () => {
  /** Separator ";", quote, UTF-8, from line 1, cells as they are shown, every sheet in a file of its own. */
  const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true,false,false,-1';
  const sheet = (file: string, name: string): string[][] =>
    readCsv(readFileSync(join(folder.path, `${file}-${name}.csv`), 'utf8'));

  test('shows every milestone with its day as dd-mm-yyyy', () => {
    convert(ALL_SHEETS, 'planning.xlsx');
    const rows = sheet('planning', 'Planning');
    expect(rows[1]?.[0]).toContain(`Ingangsdatum: ${toTable(dates.cutover)}`);
    const shown = rows.slice(3, 3 + dates.milestones.length).map((cells) => [cells[0], cells[3], cells[10]]);
    expect(shown).toEqual(
      dates.milestones.map((milestone) => [dayFigures(milestone.date), milestoneTitle(milestone), milestone.id]),
    );
    expect(rows.flat()).toContain(`ict (${NAME})`);
  });
  test('shows shares, facts and steps', () => {
    convert(ALL_SHEETS, 'planning.xlsx');
    expect(sheet('planning', 'Doelgroep').map((cells) => cells[1]?.replace(',', '.'))).toContain('2.5%');
    const facts = sheet('planning', 'Feiten').filter((cells) => cells.at(-1) === 'digihulplijn');
    expect(facts.map((cells) => [cells[1], cells[6]])).toEqual([['0800 1508', '01-01-2024']]);
    expect(sheet('planning', 'Uitstel').map((cells) => cells[0])).toContain('5 werkdagen later');
  });
  test('shows the inventory', () => {
    convert(ALL_SHEETS, 'inventaris.xlsx');
    const phone = sheet('inventaris', 'Inventaris').find(([kind]) => kind === 'telefoonmenu');
    expect(phone?.slice(5, 9)).toEqual(['klantcontact', 'op de ingangsdatum', dayFigures(dates.cutover), 'nog doen']);
  });
  test.skipIf(noPdf)(`prints on A4 across, as wide as the paper${unless(noPdf, 'poppler-utils')}`, () => {
    for (const [name, most] of [
      ['planning', 8],
      ['inventaris', 4],
    ] as const) {
      convert('pdf', `${name}.xlsx`);
      const about = execFileSync('pdfinfo', [join(folder.path, `${name}.pdf`)], { encoding: 'utf8' });
      expect(about).toMatch(/Page size: +84[12][.\d]* x 59[45]/);
      expect(Number(/Pages: +(\d+)/.exec(about)?.[1]), name).toBeLessThanOrEqual(most);
    }
    const text = execFileSync('pdftotext', ['-layout', join(folder.path, 'planning.pdf'), '-'], { encoding: 'utf8' });
    // The head of the plan is on each of its pages, and the last column stays at the screen.
    expect(text.match(/Datum +Dag +Fase +Mijlpaal/g)?.length).toBeGreaterThan(1);
    expect(text).not.toContain('Naam in campagne.yaml');
  });
});

describe.skipIf(noOpenpyxl)(`openpyxl${unless(noOpenpyxl, 'python3-openpyxl')}`, () => {
  const READ = `
import datetime, json, sys, openpyxl
def value(cell):
    return cell.value.strftime('day %Y-%m-%d %H:%M') if isinstance(cell.value, datetime.datetime) else cell.value
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
    'name': sheet.title, 'freeze': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'title': book.properties.title,
    'titles': sheet.print_title_rows, 'fit': [sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
    'choices': [[str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation],
    'formulas': sum(cell.data_type == 'f' for row in sheet for cell in row),
    'rows': [[value(cell) for cell in row] for row in sheet],
} for sheet in book]))`;
  const read = (file: string) =>
    JSON.parse(execFileSync(PYTHON, ['-c', READ, join(folder.path, file)], { encoding: 'utf8' }));

  test('reads the days of the plan as days', () => {
    const [plan, ...others] = read('planning.xlsx');
    expect(plan).toMatchObject({ name: 'Planning', freeze: 'A4', titles: '$3:$3', formulas: 0, fit: [1, 0] });
    expect(plan.title).toBe('Planning Mijn Voorbeeldstad');
    expect(plan.filter).toBe(`A3:K${3 + dates.milestones.length}`);
    expect(plan.rows.slice(3).map(([day]: string[]) => day)).toEqual(
      dates.milestones.map(({ date }) => `day ${toIso(date)} 00:00`),
    );
    expect(plan.rows[3][9]).toBe(`day ${toIso(dates.start)} 00:00`);
    expect(others.map(({ name }: { name: string }) => name).slice(0, 3)).toEqual(['Doelgroep', 'Feiten', 'Uitstel']);
    for (const { formulas, name } of others) expect(formulas, name).toBe(0);
  });
  test('reads the choices of the inventory', () => {
    const [{ choices, rows, formulas }] = read('inventaris.xlsx');
    expect(choices.map(([, list]: string[]) => list?.split(',').length)).toEqual([8, 3, 4]);
    expect(rows[4][7]).toBe(`day ${toIso(dates.cutover)} 00:00`);
    expect(formulas).toBe(0);
  });
});
