import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeXml, type ReadSheet, readXlsx, sheetNamed, xmlFault } from '../../../test/office/read-xlsx.ts';
import { fillCampaign, guide } from '../../../test/support/all-texts.ts';
import { anyCampaign, anyName } from '../../../test/support/arbitrary-campaign.ts';
import { exampleCampaign, exampleSchedule } from '../../../test/support/campaign.ts';
import { isoDay } from '../../base/day.ts';
import type { Campaign } from '../../campaign/types.ts';
import { useFact } from '../../guide/facts.ts';
import { plainLine } from '../plain-text.ts';
import { neededPostponement } from '../postponement.ts';
import { type PlanWorkbook, planXlsx } from './plan-xlsx.ts';

/** What the example campaign puts in, with these changes. */
function input(overrides: Partial<PlanWorkbook> = {}): PlanWorkbook {
  const campaign = overrides.campaign ?? exampleCampaign();
  const schedule = overrides.schedule ?? exampleSchedule();
  const factOf = (id: string): Campaign['facts'][string] | undefined => campaign.facts[id];
  return {
    campaign,
    schedule,
    done: {},
    audience: guide.audience,
    facts: guide.facts.map((fact) => ({
      fact,
      use: useFact(fact, factOf(fact.id), schedule.start),
      asSentence: fact.insideTexts.length === 0,
      inside: fact.insideTexts.length > 0,
    })),
    postponement: neededPostponement(guide.plan.postponement, schedule.milestones, new Set()),
    findings: [],
    ...overrides,
  };
}
const made = async (overrides: Partial<PlanWorkbook> = {}) => readXlsx(await planXlsx(input(overrides)));
const sheetOf = async (name: string, overrides: Partial<PlanWorkbook> = {}): Promise<ReadSheet> =>
  sheetNamed(await made(overrides), name);
/** The cells of a column, without title, notes and head. */
function column({ rows }: ReadSheet, label: string): unknown[] {
  const head = rows.findIndex((cells) => cells.includes(label));
  const at = rows[head]?.indexOf(label) ?? -1;
  expect(at, label).toBeGreaterThanOrEqual(0);
  return rows.slice(head + 1).map((cells) => cells[at] ?? null);
}
/** The number under which Excel knows a day. */
const serial = (day: string) => ({ serial: isoDay(day) + 25_569 });

describe('the workbook', () => {
  test('has the plan first, then audience, facts and postponement', async () => {
    expect((await made()).sheets.map(({ name }) => name)).toEqual(['Planning', 'Doelgroep', 'Feiten', 'Uitstel']);
  });
  test('has a filter, a head that stays in sight and on every page, and fits on the width of A4', async () => {
    const { sheets, files } = await made();
    for (const { name, xml } of sheets) {
      expect(xml, name).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
      expect(xml, name).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
      expect(xml, name).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml, name).toMatch(/<\/sheetData><autoFilter ref="A3:[A-Z]\d+"\/>/);
    }
    expect(sheets[0]?.xml).toContain('<autoFilter ref="A3:K8"/>');
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Planning'!$A$3:$K$8</definedName>`,
    );
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Planning'!$A$1:$J$8</definedName>`,
    );
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Planning'!$3:$3</definedName>`,
    );
  });
  test('the elements of a sheet stand in the order of the standard', async () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    for (const { xml } of (await made()).sheets) {
      const places = [...order, 'ignoredErrors'].map((name) => xml.search(new RegExp(`<${name}[ >/]`)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
  test('has a normal style, and own formats outside the numbers of Excel', async () => {
    const styles = (await made()).files['xl/styles.xml'] ?? '';
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="dd-mm-yyyy"/>');
    expect(styles).toMatch(/<\/borders><cellStyleXfs count="1">.*<cellXfs .*<\/cellXfs><cellStyles count="1">/);
  });
  test('a row grows when somebody types in it', async () => {
    expect((await made()).sheets[0]?.xml).not.toContain('customHeight');
  });
});

describe('sheet Planning', () => {
  test('one row per milestone, with its day as a date', async () => {
    const { rows } = await sheetOf('Planning', { done: { 'verzoek-logius': isoDay('2026-11-25') } });
    expect(rows.slice(0, 3)).toEqual([
      ['Planning Mijn Voorbeeldstad'],
      [
        'Start: di 5 jan 2027 · Laatste veilige dag voor een code per post: do 17 jun 2027 · Ingangsdatum: do 1 jul 2027',
      ],
      [
        ...['Datum', 'Dag', 'Fase', 'Mijlpaal', 'Wat u doet', 'Kanaal', 'Eigenaar', 'Betrokken', 'Teksten', 'Klaar op'],
        'Naam in campagne.yaml',
      ],
    ]);
    expect(rows[3]).toEqual([
      ...[serial('2026-11-24'), 'di', 'voorbereiden', 'Meldingen op het inlogscherm aanvragen bij Logius', 'Doe dit.'],
      ...['logius', 'functioneel-beheer', null, 'logius/verzoek-melding-inlogscherm', serial('2026-11-25')],
      'verzoek-logius',
    ]);
    expect(rows[5]?.[8]).toBe('website/pagina\ninlogscherm/tekst-bij-inlogknop');
    expect(rows).toHaveLength(3 + 5);
  });
  test('an owner stands with the name that campagne.yaml gives', async () => {
    const campaign = exampleCampaign({ ownerNames: { ict: 'Team Platform & Techniek' } });
    expect(column(await sheetOf('Planning', { campaign }), 'Eigenaar')).toContain('ict (Team Platform & Techniek)');
  });
  test.each(['1970-01-01', '2027-03-28', '2027-10-31', '2028-02-29', '2099-12-31'])('%s is that day', async (day) => {
    const [first, ...rest] = exampleSchedule().milestones;
    if (first === undefined) throw new Error('no milestone');
    const moved = { ...first, date: isoDay(day), end: isoDay(day) };
    const schedule = exampleSchedule({ milestones: [moved, ...rest] });
    expect(column(await sheetOf('Planning', { schedule }), 'Datum')[0]).toEqual(serial(day));
  });
});

describe('sheet Doelgroep', () => {
  test('own figures first, then national ones with year and source', async () => {
    const campaign = exampleCampaign({ userCount: 40_000, figures: { onlyPassword: 1200, targetPercent: 97.5 } });
    const { rows } = await sheetOf('Doelgroep', { campaign });
    expect(rows.slice(3).map((cells) => cells.slice(1, 4))).toEqual([
      [null, 40_000, null],
      [0.03, 1200, null],
      [null, null, null],
      [0.975, null, null],
      [0.987, 'ongeveer 39.000', 2024],
      [0.19, 'ongeveer 7.600', 2022],
    ]);
    expect(rows[5]?.at(-1)).toBe('Nog invullen in campagne.yaml, bij cijfers.');
    expect(rows[7]?.slice(4)).toEqual([
      'tweakers.net/nieuws/218936, begin 2024',
      'landelijk, 2024; uw doelgroep kan sterk afwijken',
    ]);
  });
  test('without the number of users there are no estimates', async () => {
    expect(column(await sheetOf('Doelgroep'), 'Aantal bij u')).toEqual(Array(7).fill(null));
  });
});

describe('sheet Feiten', () => {
  const factRow = async (overrides: Partial<PlanWorkbook>, id: string) =>
    (await sheetOf('Feiten', overrides)).rows.find((cells) => cells.at(-1) === id);
  test('an old fact is to be confirmed, and its sentence is the one without the value', async () => {
    expect(await factRow({}, 'digihulplijn')).toEqual([
      ...['Telefoonnummer van de DigiHulplijn', '0800 1508', 'ja', 'de website van de DigiHulplijn'],
      'Vraag in uw bibliotheek wie u kan helpen met uw computer, tablet of telefoon.',
      ...['tweakers.net/nieuws/218350, begin 2024', serial('2024-01-01'), null, 36, 'digihulplijn'],
    ]);
  });
  test('a fact that was checked has its day and the own value', async () => {
    const checkedOn = isoDay('2026-11-20');
    const campaign = exampleCampaign({ facts: { digihulplijn: { value: '0800 0000', checkedOn } } });
    const row = await factRow({ campaign }, 'digihulplijn');
    expect([row?.[1], row?.[2], row?.[7]]).toEqual(['0800 0000', 'nee', serial('2026-11-20')]);
    expect(row?.[4]).toContain('belt u gratis de DigiHulplijn: 0800 0000.');
  });
  test('what stands in a fixed text is told as it stands there', async () => {
    expect((await factRow({}, 'aanvragen-in-de-app'))?.[4]).toBe('Op uw pagina staan de stappen van juli 2021.');
  });
  test('a fact that no text has needs no confirming', async () => {
    const facts = input().facts.map((used) => ({ ...used, asSentence: false, inside: false }));
    for (const id of ['buitenland', 'digid-machtigen']) {
      const row = await factRow({ facts }, id);
      expect([row?.[2], row?.[4]]).toEqual(['nee', 'Staat niet in uw teksten.']);
    }
  });
  test('a fact that stands in a letter only does not say that it is on the page', async () => {
    const facts = input().facts.map((used) => ({ ...used, asSentence: true, inside: false }));
    expect((await factRow({ facts }, 'buitenland'))?.[4]).toMatch(/^Woont u in het buitenland\? .*\.$/);
  });
  test('asks to confirm the facts of the findings, and no others', async () => {
    const { facts, findings } = fillCampaign(exampleCampaign());
    const sheet = await sheetOf('Feiten', { facts });
    const asked = column(sheet, 'Naam in campagne.yaml').filter(
      (_, index) => column(sheet, 'Nog bevestigen')[index] === 'ja',
    );
    expect(asked).toEqual([...new Set(findings.flatMap(({ fact }) => fact ?? []))]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(guide.facts.length);
  });
});

describe('sheet Uitstel', () => {
  test('steps in order; one for a milestone that this plan lacks is not there', async () => {
    const sheet = await sheetOf('Uitstel');
    // The plan by hand has the request to Logius and the page, and none of the others that a step answers.
    expect(column(sheet, 'Wanneer')).toEqual(['dag van het besluit', '1 werkdag later', '5 werkdagen later']);
    expect(column(sheet, 'Wat')).not.toContain('Brief over het uitstel');
  });
  test('a step is needed when one of its milestones is in the plan', async () => {
    const { milestones } = exampleSchedule();
    const letter = milestones.map((milestone, index) => (index === 0 ? { ...milestone, id: 'brief-2' } : milestone));
    const sheet = await sheetOf('Uitstel', { schedule: exampleSchedule({ milestones: letter }) });
    expect(sheet.rows.at(-1)?.slice(0, 4)).toEqual([
      ...['5 werkdagen later', 'Brief over het uitstel'],
      'Stuur een brief aan iedereen die een brief met de oude datum kreeg.',
      'Meldingen op het inlogscherm aanvragen bij Logius',
    ]);
  });
});

describe('sheet Let op', () => {
  test('tells what to watch and what was left out; facts have their own sheet', async () => {
    const findings = [
      { rule: 'ingangsdatum-dag', severity: 'warning', message: 'Een vrijdag.', fix: 'Kies een dinsdag.' },
      { rule: 'feit-bevestigen', severity: 'warning', message: 'Oud.', fix: 'Kijk na.' },
    ] as const;
    const schedule = exampleSchedule({ dropped: [{ id: 'brief-1', title: 'Brief 1', reason: 'korte aanloop' }] });
    expect((await sheetOf('Let op', { findings, schedule })).rows.slice(1)).toEqual([
      ['Soort', 'Wat', 'Wat u kunt doen'],
      ['let op', 'Een vrijdag.', 'Kies een dinsdag.'],
      ['weggelaten', 'Brief 1', 'korte aanloop'],
    ]);
  });
});

describe('text stays text', () => {
  const hostile = [
    ...['=1+1', '+31 6', '-1', '@x', "'=1", '<b>&amp;</b>', ']]>', '007', '1e3', 'ja', '0,5', 'TRUE', '1-7-2027'],
    ...['constructor', '__proto__', 'toString', '_x0041_', '_x000D_', '&P', '"', '🏛️', 'مرحبا', '$&', "$'"],
  ];
  test.each(hostile)('%j', async (name) => {
    const campaign = exampleCampaign({ service: { name, inSentence: name }, ownerNames: { ict: name } });
    const [first, ...rest] = exampleSchedule().milestones;
    if (first === undefined) throw new Error('no milestone');
    const schedule = exampleSchedule({ milestones: [{ ...first, title: name, action: name }, ...rest] });
    const { sheets, files } = await made({ campaign, schedule });
    expect(sheets[0]?.rows[3]?.slice(3, 5)).toEqual([name, name]);
    expect(sheets[0]?.rows[0]).toEqual([`Planning ${name}`]);
    for (const [path, xml] of Object.entries(files)) expect([path, xmlFault(xml)]).toEqual([path, undefined]);
    for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/);
    expect(decodeXml(sheets[0]?.xml ?? '')).toContain(`&L&8 Planning ${name.replaceAll('&', '&&')}&R`);
    expect(decodeXml(files['docProps/core.xml'] ?? '')).toContain(`<dc:title>Planning ${name}</dc:title>`);
  });
  test('what Excel would reckon out after an edit has the format of text', async () => {
    const campaign = exampleCampaign({ facts: { digihulplijn: { value: '=1+1' } } });
    const formats = async (of: Campaign) => (await made({ campaign: of })).files['xl/styles.xml'] ?? '';
    expect(await formats(campaign)).toContain('formatCode="@"');
    expect(await formats(exampleCampaign())).not.toContain('formatCode="@"');
  });
  test('any names and settings', async () => {
    await fc.assert(
      fc.asyncProperty(anyCampaign, anyName, anyName, async (campaign, title, action) => {
        const milestones = exampleSchedule().milestones.map((milestone) => ({ ...milestone, title, action }));
        const { sheets, files } = await made({ campaign, schedule: exampleSchedule({ milestones }) });
        for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/);
        for (const [path, xml] of Object.entries(files)) expect([path, xmlFault(xml)]).toEqual([path, undefined]);
        const shown = sheets[0]?.rows[3]?.slice(3, 5).map((cell) => cell ?? '');
        expect(shown).toEqual([plainLine(title), plainLine(action)]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same input gives the same bytes', () => {
  afterEach(() => vi.unstubAllEnvs());
  test('in every time zone', async () => {
    const all = [];
    for (const zone of ['UTC', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      all.push(await planXlsx(input()));
    }
    expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(480);
    for (const bytes of all) expect(Buffer.compare(bytes, all[0] as Uint8Array)).toBe(0);
  });
});
