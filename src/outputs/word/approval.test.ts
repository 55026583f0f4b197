import { describe, expect, test } from 'vitest';
import { decodeXml, orderFaults, type ReadDocument, readDocx } from '../../../test/office/read-docx.ts';
import { xmlFault } from '../../../test/office/read-xlsx.ts';
import { fillCampaign, guide } from '../../../test/support/all-texts.ts';
import { exampleCampaign } from '../../../test/support/campaign.ts';
import { toTable } from '../../base/day.ts';
import type { Campaign } from '../../campaign/types.ts';
import { schedule } from '../../schedule/schedule.ts';
import { wordApproval } from './approval.ts';

const FIXED = 'Vaste tekst van Logius';

const GREY = '<w:shd w:val="clear" w:color="auto" w:fill="EFEFEF"/>';
/** The paragraphs of the text with this title. */
function partOf({ paragraphs }: ReadDocument, title: string): ReadDocument['paragraphs'] {
  const from = paragraphs.findIndex(({ style, text }) => style === 'Heading1' && text.endsWith(`. ${title}`));
  const length = paragraphs.slice(from + 1).findIndex(({ style }) => style === 'Heading1');
  return paragraphs.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

async function made(overrides: Partial<Campaign> = {}) {
  const campaign = exampleCampaign(overrides);
  const { texts } = fillCampaign(campaign, { postponed: true });
  const plan = schedule(campaign, guide);
  const bytes = await wordApproval(texts, { campaign, schedule: plan });
  return { campaign, texts, plan, bytes, read: readDocx(bytes) };
}
const titles = ({ read }: Awaited<ReturnType<typeof made>>) =>
  read.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);

describe('the document to approve', () => {
  test('says what is asked and by when', async () => {
    const { read, plan, texts } = await made({ ownerNames: { communicatie: 'Team Web' } });
    const said = read.paragraphs.map(({ text }) => text);
    expect(said[0]).toBe('Teksten ter goedkeuring: Mijn Voorbeeldstad');
    expect(said).toContain('Doe dat uiterlijk op donderdag 10 december 2026. Op die dag staan de teksten vast.');
    expect(toTable(plan.milestones.find(({ id }) => id === 'teksten-vast')?.date ?? plan.start)).toBe('do 10 dec 2026');
    expect(said).toContain('Geef het document terug aan communicatie (Team Web).');
    expect(said.join('\n')).toContain(`alle ${texts.length} teksten`);
  });
  test('names no day when the plan has none', async () => {
    const { read } = await made({ milestones: { 'teksten-vast': { dropped: 'doen wij anders' } } });
    expect(read.paragraphs.map(({ text }) => text)).toContain('Spreek af wanneer de teksten vaststaan.');
  });
  test('has every text once, by the first day on which it is used, and those without a day last', async () => {
    const all = await made();
    const order = titles(all).map((title) => all.texts.find(({ meta }) => title.replace(/^\d+\. /, '') === meta.titel));
    expect(new Set(order).size).toBe(all.texts.length);
    const days = order.map(
      (text) => all.plan.milestones.find(({ texts }) => texts.includes(text?.meta.tekst ?? ''))?.date ?? Infinity,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.at(-1)).toBe(Infinity);
    expect(titles(all).map((title) => Number.parseInt(title, 10))).toEqual(order.map((_, index) => index + 1));
  });
  test('has a table of contents with a link to each text, and the day', async () => {
    const all = await made();
    const entries = all.read.paragraphs.filter(({ style }) => style === 'TOC1');
    expect(entries.map(({ text }) => text.split('\t')[0])).toEqual(titles(all));
    const days = entries.map(({ text }) => text.split('\t')[1] ?? '');
    expect(days[0]).toBe(toTable(all.plan.milestones[0]?.date ?? all.plan.start));
    expect(days.at(-1)).toBe('als het nodig is');
    const anchors = entries.map(({ xml }) => /w:anchor="([^"]*)"/.exec(xml)?.[1] ?? '');
    for (const anchor of anchors) expect(all.read.document).toContain(`w:name="${anchor}"`);
    expect(all.read.document).toContain('TOC \\o "1-1" \\h \\z \\u');
  });
  test('has room to agree with each text, and with all of them', async () => {
    const { read, texts } = await made();
    const tables = read.tables.filter(({ rows }) => rows[0]?.[0] === 'Akkoord');
    const fixed = texts.filter(({ meta }) => meta.bron !== undefined);
    expect(tables).toHaveLength(texts.length - fixed.length + 1);
    for (const { head, rows } of tables) {
      expect(head).toBe(true);
      expect(rows).toEqual([
        ['Akkoord', 'Naam', 'Datum'],
        ['☐\u00a0ja   ☐\u00a0ja,\u00a0met\u00a0wijzigingen   ☐\u00a0nee   ', '', ''],
      ]);
    }
    // Nobody is asked to agree with words that cannot change.
    const seen = read.tables.filter(({ rows }) => rows[0]?.[0] === 'Gezien').map(({ rows }) => rows[1]);
    expect(seen).toEqual(fixed.map(() => ['☐\u00a0gezien   ', '', '']));
    const ids = [...read.document.matchAll(/<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('marks the texts of the guide, and no others', async () => {
    const { read, texts } = await made();
    const fixed = texts.filter(({ meta }) => meta.bron !== undefined);
    expect(fixed.length).toBeGreaterThan(1);
    for (const { meta } of fixed) expect(read.tables.flatMap(({ rows }) => rows)).toContainEqual(['Bron', meta.bron]);
    for (const { meta } of fixed) {
      const own = partOf(read, meta.titel).filter(({ style }) => !['Heading1', 'Tabeltekst'].includes(style));
      const words = own.filter(({ text }) => text !== '' && text !== FIXED);
      expect(words.length).toBeGreaterThan(0);
      for (const { xml, text } of words) expect(xml, text).toContain(GREY);
    }
  });
  test('marks the words of Logius in a text of ours', async () => {
    const { read, texts } = await made();
    const page = texts.find(({ meta }) => meta.tekst === 'website/pagina');
    const own = partOf(read, page?.meta.titel ?? '');
    expect(own.map(({ text }) => text)).toContain('geschreven voor deze campagne, met vaste delen van Logius (grijs)');
    const grey = own.filter(({ xml }) => xml.includes(GREY)).map(({ text }) => text);
    expect(grey.filter((text) => text === FIXED).length).toBeGreaterThan(1);
    const source = guide.texts.find(({ path }) => path === 'kernboodschappen/digid-app.md')?.content ?? '';
    const sentence = /^[A-Z][^{\n]{40,}$/m.exec(source)?.[0] ?? 'none';
    expect(grey.some((text) => text.includes(sentence.slice(0, 40)))).toBe(true);
    expect(own.filter(({ xml, style }) => style === 'Normal' && !xml.includes(GREY)).length).toBeGreaterThan(3);
  });
  test('each box has a name of its own, with the answer first', async () => {
    const { read } = await made();
    const names = [...read.document.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name = '']) => decodeXml(name));
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('ja: alle teksten');
    expect(names.filter((name) => name.startsWith('ja, met wijzigingen: ')).length).toBeGreaterThan(30);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(64);
  });
  test('shows when, where, subject, preview and length', async () => {
    const { read } = await made();
    const details = new Map(
      read.tables
        .filter(({ rows }) => rows[0]?.[0] === 'Wanneer')
        .map(({ rows }) => {
          const fields = Object.fromEntries(rows);
          return [/bestand (\S+)/.exec(fields.Waar ?? '')?.[1], fields] as const;
        }),
    );
    expect(details.get('mailings/1-aankondiging')).toMatchObject({
      Wanneer: expect.stringMatching(/^di 19 jan 2027: /),
      Waar: 'Mailings · bestand mailings/1-aankondiging',
      Onderwerp: expect.stringContaining('Mijn Voorbeeldstad'),
      Voorbeeldregel: expect.stringMatching(/\S/),
      Bron: 'geschreven voor deze campagne, met vaste delen van Logius (grijs)',
    });
    expect(details.get('social/1-aankondiging-kort')?.Waar).toMatch(/ · \d+ van ten hoogste \d+ tekens$/);
    expect(details.get('intern/notitie-opdrachtgever')?.Waar).toMatch(/ · past op één A4$/);
    expect(details.get('website/melding-storing')?.Wanneer).toBe('alleen als het nodig is');
  });
  test('prints the address behind a link, and no link where a text has none', async () => {
    const { read } = await made();
    expect(read.links).toContain('https://mijn.digid.nl');
    expect(read.paragraphs.some(({ text }) => text.includes('Mijn DigiD (https://mijn.digid.nl)'))).toBe(true);
    expect(
      read.document.split(/<w:pStyle w:val="Heading1"\/>/).find((part) => part.includes('mailings/1-aankondiging')),
    ).not.toContain('<w:hyperlink r:id');
  });
  test.each(['Mijn Voorbeeldstad', '<w:p> & "x" ]]>', '🏛️ مرحبا', '$& {{x}}'])('is sound for %j', async (name) => {
    const { read, bytes, ...input } = await made({
      service: { name, inSentence: name },
      organisation: { name, inSentence: name },
    });
    for (const [path, xml] of Object.entries(read.files))
      expect([xmlFault(xml), ...orderFaults(xml)], path).toEqual([undefined]);
    const again = await wordApproval(input.texts, { campaign: input.campaign, schedule: input.plan });
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });
  test('of no texts is a cover', async () => {
    const { campaign, plan } = await made();
    const { paragraphs, files } = readDocx(await wordApproval([], { campaign, schedule: plan }));
    expect(paragraphs[0]?.style).toBe('Title');
    for (const xml of Object.values(files)) expect(xmlFault(xml)).toBeUndefined();
  });
});
