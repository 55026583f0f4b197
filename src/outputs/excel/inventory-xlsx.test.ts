import { describe, expect, test } from 'vitest';
import { readXlsx, xmlFault } from '../../../test/office/read-xlsx.ts';
import { exampleCampaign, exampleSchedule } from '../../../test/support/campaign.ts';
import { isoDay } from '../../base/day.ts';
import { PLACES } from './inventory-places.ts';
import { inventoryXlsx } from './inventory-xlsx.ts';

const made = async (name = 'Mijn Voorbeeldstad') => {
  const campaign = exampleCampaign({ service: { name, inSentence: name } });
  const { sheets, files } = readXlsx(await inventoryXlsx({ campaign, schedule: exampleSchedule() }));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { sheet, files };
};
const HEAD = 4;
const serial = (day: string) => ({ serial: isoDay(day) + 25_569 });

describe('the inventory', () => {
  test('has the usual places, each with a hint, an owner and a day, and room for sixty more', async () => {
    const { rows } = (await made()).sheet;
    expect(rows[HEAD - 1]).toEqual([
      ...['Soort plek', 'Waar u zoekt', 'Adres of naam', 'Wat er nu staat', 'Wat er moet staan'],
      ...['Eigenaar', 'Wanneer', 'Uiterlijk', 'Status', 'Klaar op'],
    ]);
    const filled = rows.slice(HEAD, HEAD + PLACES.length);
    for (const [kind, hint, , , , owner, when, day, status] of filled)
      for (const cell of [kind, hint, owner, when, day, status]) expect(cell, String(kind)).not.toBeNull();
    expect(rows.slice(HEAD + PLACES.length)).toEqual(Array(60).fill(Array(10).fill(null)));
  });
  test.each([
    'website: teksten',
    'website: inlogpagina',
    'online formulieren',
    'brieven uit systemen',
    'mails uit systemen',
    'bevestigingsmails',
    'chatbot',
    'telefoonmenu',
    'mailhandtekening',
    'folders en brochures',
    'intranet',
    'eigen app',
    'zoekmachine',
  ])('names %s', async (kind) => {
    expect((await made()).sheet.rows.map(([first]) => first)).toContain(kind);
  });
  test.each([
    ['bij de start', '2027-01-05'],
    ['voor de ingangsdatum', '2027-06-17'],
    ['op de ingangsdatum', '2027-07-01'],
  ])('%s is %s', async (when, day) => {
    const days = (await made()).sheet.rows.filter((cells) => cells[6] === when).map((cells) => cells[7]);
    expect(days.length).toBeGreaterThan(0);
    for (const found of days) expect(found).toEqual(serial(day));
  });
  test('offers owners, moments and statuses in every row, and is kept to what Excel allows', async () => {
    const { xml } = (await made()).sheet;
    const last = HEAD + PLACES.length + 60;
    const lists = [...xml.matchAll(/<dataValidation type="list" allowBlank="1" sqref="(.*?)"><formula1>"(.*?)"</g)];
    expect(lists.map(([, range]) => range)).toEqual([`F5:F${last}`, `G5:G${last}`, `I5:I${last}`]);
    expect(lists.map(([, , list]) => list?.split(',')[0])).toEqual(['communicatie', 'bij de start', 'nog doen']);
    for (const [, , list = ''] of lists) expect(list.length).toBeLessThan(250);
    expect(xml).toContain(`<autoFilter ref="A4:J${last}"/><dataValidations count="3">`);
  });
  test.each(['=1+1', '<x>', '&P', '__proto__'])('%j is only a name', async (name) => {
    const { sheet, files } = await made(name);
    expect(sheet.rows[0]).toEqual([`Oude vermeldingen bij ${name}`]);
    expect(sheet.xml).not.toMatch(/<f[ >]/);
    for (const xml of Object.values(files)) expect(xmlFault(xml)).toBeUndefined();
  });
});
