import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { addDays, isoDay } from '../base/day.ts';
import { csvCell, planCsv } from './plan-csv.ts';

const campaign = exampleCampaign({ ownerNames: { ict: 'Team "ICT"; beheer' } });

test('the plan as Dutch Excel reads it', () => {
  const schedule = exampleSchedule();
  expect(planCsv(schedule, campaign, { 'verzoek-logius': isoDay('2026-11-25') }).split('\r\n')).toEqual([
    '\uFEFF"datum";"weekdag";"fase";"mijlpaal";"kanaal";"eigenaar";"tekst";"klaar";"naam"',
    '"24-11-2026";"dinsdag";"voorbereiden";"Meldingen op het inlogscherm aanvragen bij Logius";"logius";"functioneel-beheer";"logius/verzoek-melding-inlogscherm";"25-11-2026";"verzoek-logius"',
    '"08-12-2026";"dinsdag";"voorbereiden";"De bevestiging van Logius is binnen";"logius";"functioneel-beheer";"";"";"bevestiging-logius"',
    '"05-01-2027";"dinsdag";"informeren";"Pagina en tekst bij de inlogknop staan online";"website";"webredactie";"website/pagina, inlogscherm/tekst-bij-inlogknop";"";"pagina-live"',
    '"01-07-2027";"donderdag";"overstappen";"Inloggen met alleen een wachtwoord gaat uit";"intern";"ict (Team ""ICT""; beheer)";"";"";"overgang"',
    '"12-08-2027";"donderdag";"nazorg";"De tweede melding op het inlogscherm gaat uit";"inlogscherm";"functioneel-beheer";"";"";"tweede-melding-uit"',
    '',
  ]);
});

test('a block says until when', () => {
  const { milestones } = exampleSchedule();
  const block = milestones.slice(3, 4).map((milestone) => ({ ...milestone, end: addDays(milestone.date, 4) }));
  expect(planCsv(exampleSchedule({ milestones: block }), campaign, {})).toContain('gaat uit (t/m ma 5 jul 2027)"');
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+31 30', `"'+31 30"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1+1', `"'=1+1"`],
  ['\r\n=1+1', `"'=1+1"`],
  ['  =1+1', `"'=1+1"`],
  ['\uFEFF=1+1', `"'=1+1"`],
  ['＝1+1', `"'＝1+1"`],
  ['＠x', `"'＠x"`],
  ['a=1', '"a=1"'],
  ['zeg "ja";"nee"', '"zeg ""ja"";""nee"""'],
])('the cell %j becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('any text is one quoted cell on one line that starts no formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const cell = csvCell(text);
      expect(cell).toMatch(/^"(?:[^"]|"")*"$/u);
      expect(cell).not.toMatch(/^"\s*[=+\-@＝＋－＠]|[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
});
