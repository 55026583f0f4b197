/**
 * The Word documents in programs of others: LibreOffice lays them out, python-docx reads them. Skipped where those are
 * not installed. LibreOffice has Liberation Sans in place of Arial, with letters of the same widths.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/campaign/types.ts';
import { wordApproval } from '../../src/outputs/word/approval.ts';
import { wordDocument } from '../../src/outputs/word/document.ts';
import { wordLetter } from '../../src/outputs/word/letter.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { bodyPlain } from '../../src/texts/body-plain.ts';
import type { FilledText } from '../../src/texts/types.ts';
import { ALL_ANSWERS, answeredCampaign, fillCampaign, folderOf, guide, named } from '../support/all-texts.ts';
import { lacks, PYTHON, unless, works } from '../support/programs.ts';
import { temporaryFolder } from '../support/run.ts';
import { GOOD } from './house-fixtures.ts';

const noPdf = lacks('LibreOffice or poppler', works('soffice', '--version') && works('pdftotext', '-v'));
const noPython = lacks('python-docx', works(PYTHON, '-c', 'import docx'));

const LONG = 'Samenwerkingsverband Gemeentelijke Belastingen en Sociale Zaken Noord-Veluwe-Oos';
const HOSTILE = '=1+1 & "Zo" <b>';
const withName = (name: string): Campaign => ({
  ...answeredCampaign(),
  ...ALL_ANSWERS,
  ...{ organisation: named(name), service: named(name), sender: name },
});
/** By the folder in which their documents stand. */
const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  voorbeeld: answeredCampaign(),
  lang: withName(LONG),
  vreemd: withName(HOSTILE),
};
const textsOf = (campaign: Campaign): readonly FilledText[] => fillCampaign(campaign, { postponed: true }).texts;
const DOCUMENTS = ['helpdesk', 'balie', 'intern', 'partners'];
const fileOf = (text: FilledText): string => text.meta.tekst.replace('/', '-');

const root = temporaryFolder();
afterAll(() => root.remove());
const inFolder = (folder: string, name: string): string => join(root.path, folder, name);

beforeAll(async () => {
  for (const [folder, campaign] of Object.entries(CAMPAIGNS)) {
    mkdirSync(inFolder(folder, ''), { recursive: true });
    const organisation = campaign.organisation.name;
    const texts = textsOf(campaign);
    for (const text of texts) {
      const kind = folderOf(text.meta.tekst);
      const bytes = DOCUMENTS.includes(kind)
        ? await wordDocument(text, { title: text.meta.titel, organisation })
        : kind === 'brieven'
          ? await wordLetter(text, { sender: campaign.sender, organisation })
          : undefined;
      if (bytes !== undefined) writeFileSync(inFolder(folder, `${fileOf(text)}.docx`), bytes);
    }
    const about = { campaign, schedule: schedule(campaign, guide) };
    writeFileSync(inFolder(folder, 'alle-teksten.docx'), await wordApproval(texts, about));
  }
  mkdirSync(inFolder('huisstijl', ''), { recursive: true });
  const campaign = answeredCampaign();
  const letter = textsOf(campaign).find(({ meta }) => meta.tekst === 'brieven/1-aankondiging');
  if (letter === undefined) throw new Error('no letter');
  for (const [index, make] of Object.values(GOOD).entries()) {
    const bytes = await wordLetter(letter, { sender: campaign.sender, organisation: campaign.sender }, await make());
    writeFileSync(inFolder('huisstijl', `${index}.docx`), bytes);
  }
  if (noPdf) return;
  for (const folder of [...Object.keys(CAMPAIGNS), 'huisstijl']) toPdf(folder);
});

/** Every document of a folder at once. With a profile of its own, so that an office that is open does not stand in the way. */
function toPdf(folder: string): void {
  const files = readdirSync(inFolder(folder, '')).map((name) => inFolder(folder, name));
  convert('pdf', inFolder(folder, ''), files);
}
function convert(to: string, into: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${root.path}/profile`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', into, ...files];
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 110_000 });
}
const pdfs = (folder: string): string[] =>
  readdirSync(inFolder(folder, ''))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => basename(name, '.pdf'));
const pagesOf = (folder: string, name: string): number => {
  const about = execFileSync('pdfinfo', [inFolder(folder, `${name}.pdf`)], { encoding: 'utf8' });
  return Number(/Pages: +(\d+)/.exec(about)?.[1]);
};
/** The words on the pages, without what lines and pages put between them, and hyphens, which pdftotext joins at the end of a line. */
const wordsOf = (text: string): string => text.replace(/-\s*/g, '').replace(/[\s\u00a0\f]+/g, ' ');
const shown = (folder: string, name: string): string =>
  wordsOf(execFileSync('pdftotext', [inFolder(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }));

describe.skipIf(noPdf)(`LibreOffice${unless(noPdf, 'LibreOffice or poppler-utils')}`, () => {
  test.each(Object.entries(CAMPAIGNS))('shows every sentence of every text, %s', (folder, campaign) => {
    const texts = textsOf(campaign).filter(({ meta }) => [...DOCUMENTS, 'brieven'].includes(folderOf(meta.tekst)));
    expect(pdfs(folder)).toHaveLength(texts.length + 1);
    for (const text of texts) {
      const page = shown(folder, fileOf(text));
      const lines = bodyPlain(text)
        .replace(/^ *(?:- |\d+\. )/gm, '')
        .split(/\n| \| /)
        .map((line) => wordsOf(line.replace(/ \((?:https:|[^()\s]+@)[^)]*\)/g, '').trim()))
        // What a page breaks in two, or shows as a box, is not one line.
        .filter((line) => line !== '' && line.length < 90 && line !== '[ ]' && line !== '[]');
      const missing = lines.filter((line) => !page.includes(line));
      expect(missing.length, `${text.meta.tekst}: ${missing.join(' / ')}`).toBeLessThanOrEqual(lines.length * 0.05);
    }
  });
  test.each(Object.keys(CAMPAIGNS))('sheets of one page take one page, %s', (folder) => {
    for (const name of ['balie-hulpblad', 'balie-hulpblad-vanaf-ingangsdatum', 'intern-notitie-opdrachtgever']) {
      expect(pagesOf(folder, name), name).toBe(1);
    }
  });
  test.each(Object.keys(CAMPAIGNS))('letters take one sheet, and the run sheet two pages, %s', (folder) => {
    for (const name of pdfs(folder).filter((file) => file.startsWith('brieven-'))) {
      expect(pagesOf(folder, name), name).toBeLessThanOrEqual(2);
    }
    expect(pagesOf(folder, 'intern-draaiboek-ingangsdatum')).toBeLessThanOrEqual(2);
  });
  test('the address stands in the window of an envelope', () => {
    const box = execFileSync('pdftotext', ['-bbox', inFolder('lang', 'brieven-1-aankondiging.pdf'), '-'], {
      encoding: 'utf8',
    });
    const [, x, y] = /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>«Naam»/.exec(box) ?? [];
    const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
    expect(mm(x)).toBeCloseTo(25, 0);
    expect(mm(y)).toBeGreaterThan(48);
    expect(mm(y)).toBeLessThan(53);
  });
  test('pages are numbered', () => {
    const count = pagesOf('voorbeeld', 'helpdesk-script');
    expect(shown('voorbeeld', 'helpdesk-script')).toContain(`bladzijde ${count} van ${count}`);
  });
  test('the document to approve has each text on a page', () => {
    const page = shown('vreemd', 'alle-teksten');
    expect(page).toContain(`Teksten ter goedkeuring: ${HOSTILE}`);
    for (const [index, text] of ['1. ', '2. ', '3. '].entries()) expect(page, String(index)).toContain(text);
    expect(page.match(/Vaste tekst van Logius/g)?.length).toBeGreaterThan(1);
  });
  test.each(Object.keys(GOOD).map((name, index) => [name, String(index)] as const))(
    'a letter on paper %s',
    (_, file) => {
      const page = shown('huisstijl', file);
      expect(page).toContain('Beste heer of mevrouw,');
      expect(page).not.toContain('{{');
      expect(pagesOf('huisstijl', file)).toBeLessThanOrEqual(3);
    },
  );
});

describe.skipIf(noPython)(`python-docx${unless(noPython, 'python3-docx')}`, () => {
  const READ = `
import json, sys, docx
out = {}
for path in sys.argv[1:]:
    d = docx.Document(path)
    out[path.split('/')[-1]] = {
        'headings': [[p.style.name, p.text] for p in d.paragraphs if p.style and p.style.name.startswith(('Heading', 'Title'))],
        'tables': [[len(t.rows), len(t.columns), t.style and t.style.name] for t in d.tables],
        'title': d.core_properties.title, 'language': d.core_properties.language,
        'fields': [f.get('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instr').strip() for f in d.element.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}fldSimple')],
        'paper': [round(d.sections[0].page_width.mm), round(d.sections[0].page_height.mm)],
        'footer': [p.text for p in d.sections[0].footer.paragraphs],
    }
print(json.dumps(out))`;
  const read = (folder: string) => {
    const files = readdirSync(inFolder(folder, '')).filter((name) => name.endsWith('.docx'));
    const paths = files.map((name) => inFolder(folder, name));
    return JSON.parse(execFileSync(PYTHON, ['-c', READ, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
  };
  test.each(Object.keys(CAMPAIGNS))('reads every document: A4, in Dutch, with one title, %s', (folder) => {
    for (const [file, about] of Object.entries<{ headings: string[][] }>(read(folder))) {
      expect(about, file).toMatchObject({ paper: [210, 297], language: 'nl-NL', title: expect.stringMatching(/\S/) });
      const titles = about.headings.filter(([style]) => style === 'Title');
      expect(titles.length, file).toBe(file.startsWith('brieven') ? 0 : 1);
    }
  });
  test('reads the merge fields of the letters', () => {
    const all: Record<string, { fields: string[] }> = read('voorbeeld');
    const letters = Object.entries(all).filter(([file]) => file.startsWith('brieven-'));
    expect(letters.length).toBeGreaterThan(3);
    for (const [file, { fields }] of letters) {
      expect(fields, file).toEqual(['Naam', 'Adres', 'Postcode', 'Plaats'].map((name) => `MERGEFIELD ${name}`));
    }
  });
  test('reads the table of the run sheet', () => {
    const { tables, headings } = read('voorbeeld')['intern-draaiboek-ingangsdatum.docx'];
    expect(tables).toEqual([[14, 5, 'Campagnetabel']]);
    expect(headings[0]).toEqual(['Title', 'Draaiboek voor donderdag 1\u00a0juli\u00a02027']);
  });
  test('reads the letters on paper, with the footer of the paper', () => {
    const all = read('huisstijl');
    expect(Object.keys(all)).toHaveLength(Object.keys(GOOD).length);
    expect(all['0.docx'].footer).toEqual(['Postbus 1, 1234 AB Voorbeeldstad']);
  });
  test('a letter on paper that python-docx or LibreOffice saved', async () => {
    mkdirSync(inFolder('papier', ''), { recursive: true });
    const make = [
      'import sys, docx',
      'd = docx.Document()',
      "d.sections[0].header.paragraphs[0].text = 'Gemeente Voorbeeldstad'",
      "d.add_paragraph('Ons kenmerk: 1')",
      "p = d.add_paragraph(); [p.add_run(t) for t in ('{{', 'brief', '}}')]",
      'd.save(sys.argv[1])',
    ];
    execFileSync(PYTHON, ['-c', make.join('\n'), inFolder('papier', 'brief.docx')]);
    const campaign = answeredCampaign();
    const letter = textsOf(campaign).find(({ meta }) => meta.tekst === 'brieven/2-regel-het-nu');
    if (letter === undefined) throw new Error('no letter');
    const about = { sender: campaign.sender, organisation: campaign.sender };
    const write = async (from: string, to: string): Promise<void> =>
      writeFileSync(inFolder('papier', to), await wordLetter(letter, about, readFileSync(inFolder('papier', from))));
    await write('brief.docx', 'python.docx');
    if (!noPdf) {
      mkdirSync(inFolder('papier', 'office'));
      convert('docx', inFolder('papier', 'office'), [inFolder('papier', 'brief.docx')]);
      await write('office/brief.docx', 'libreoffice.docx');
    }
    const all: Record<string, { headings: string[][]; fields: string[] }> = read('papier');
    for (const name of noPdf ? ['python.docx'] : ['python.docx', 'libreoffice.docx']) {
      expect(all[name]?.fields, name).toContain('MERGEFIELD Naam');
      if (name === 'python.docx') expect(all[name]?.headings.map(([style]) => style)).toContain('Heading 2');
    }
    if (!noPdf) {
      convert(
        'pdf',
        inFolder('papier', ''),
        Object.keys(all).map((name) => inFolder('papier', name)),
      );
      for (const name of ['python', 'libreoffice']) {
        expect(shown('papier', name), name).toMatch(
          /Ons kenmerk: 1 «Naam».*Beste heer of mevrouw,.*Met vriendelijke groet,/,
        );
      }
    }
  });
});
