import { describe, expect, test } from 'vitest';
import { orderFaults, readDocx } from '../../../test/office/read-docx.ts';
import { xmlFault } from '../../../test/office/read-xlsx.ts';
import { fillCampaign, guide } from '../../../test/support/all-texts.ts';
import { exampleCampaign } from '../../../test/support/campaign.ts';
import { toTable } from '../../base/day.ts';
import type { Campaign } from '../../campaign/types.ts';
import { schedule } from '../../schedule/schedule.ts';
import { wordApproval } from './approval.ts';

const FIXED = 'Vaste tekst van Logius, niet wijzigen';

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
    expect(tables).toHaveLength(texts.length + 1);
    for (const { head, rows } of tables) {
      expect(head).toBe(true);
      expect(rows).toEqual([
        ['Akkoord', 'Naam', 'Datum'],
        ['☐\u00a0ja   ☐\u00a0ja,\u00a0met\u00a0wijzigingen   ☐\u00a0nee   ', '', ''],
      ]);
    }
    const ids = [...read.document.matchAll(/<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('marks the texts of the guide, and no others', async () => {
    const { read, texts } = await made();
    const fixed = texts.filter(({ meta }) => meta.bron !== undefined);
    expect(fixed.length).toBeGreaterThan(1);
    const marked = read.paragraphs.flatMap(({ text }, index) =>
      text === FIXED ? [read.paragraphs[index - 1]?.text.replace(/^\d+\. /, '')] : [],
    );
    expect(marked.sort()).toEqual(fixed.map(({ meta }) => meta.titel).sort());
    for (const { meta } of fixed) expect(read.tables.flatMap(({ rows }) => rows)).toContainEqual(['Bron', meta.bron]);
  });
  test('shows when, where, subject, preview and length', async () => {
    const { read } = await made();
    const details = new Map(
      read.tables
        .filter(({ rows }) => rows[0]?.[0] === 'Wanneer')
        .map(({ rows }) => {
          const fields = Object.fromEntries(rows);
          return [fields.Bestand, fields] as const;
        }),
    );
    expect(details.get('mailings/1-aankondiging')).toMatchObject({
      Wanneer: expect.stringMatching(/^di 19 jan 2027: /),
      Kanaal: 'Mailings',
      Onderwerp: expect.stringContaining('Mijn Voorbeeldstad'),
      Voorbeeldregel: expect.stringMatching(/\S/),
      Bron: 'geschreven voor deze campagne',
    });
    expect(details.get('social/1-aankondiging-kort')?.Lengte).toMatch(/^\d+ van ten hoogste \d+ tekens$/);
    expect(details.get('intern/notitie-opdrachtgever')?.Lengte).toBe('past op één A4');
    expect(details.get('website/melding-storing')?.Wanneer).toBe('niet in de planning: voor als het nodig is');
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
