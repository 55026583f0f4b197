import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { planJson } from './plan-json.ts';

test('the plan with English keys, Dutch ids and ISO days', () => {
  const finding = { rule: 'rustige-dag', severity: 'warning', message: 'Let op.', fix: 'Kies.' } as const;
  const json = planJson(exampleSchedule({ findings: [finding] }), {
    campaign: exampleCampaign(),
    done: { 'pagina-live': isoDay('2027-01-05') },
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual({
    campaign: 'gemeente-voorbeeldstad-mijn-voorbeeldstad',
    start: '2027-01-05',
    cutover: '2027-07-01',
    milestones: expect.arrayContaining([
      {
        id: 'pagina-live',
        date: '2027-01-05',
        phase: 'inform',
        channel: 'website',
        title: 'Pagina en tekst bij de inlogknop staan online',
        owner: 'webredactie',
        public: true,
        texts: ['website/pagina', 'inlogscherm/tekst-bij-inlogknop'],
        done: true,
      },
    ]),
    findings: [finding],
  });
  expect(json.milestones.map(({ id, done }) => [id, done])).toEqual([
    ['verzoek-logius', false],
    ['bevestiging-logius', false],
    ['pagina-live', true],
    ['overgang', false],
    ['tweede-melding-uit', false],
  ]);
});
