import { marked, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { planGuide as wholeGuide } from '../../test/support/plan-guide.ts';
import { isoDay } from '../base/day.ts';
import { planMarkdown } from './plan-markdown.ts';
import { neededPostponement } from './postponement.ts';

const planGuide = {
  ...wholeGuide,
  postponement: neededPostponement(
    wholeGuide.plan.postponement,
    [{ id: 'mailing-1', title: 'Mailing 1' }],
    new Set(wholeGuide.plan.postponement.flatMap(({ texts }) => texts)),
  ),
};

const HEADINGS = [
  '# Planning: Mijn Voorbeeldstad',
  '## Voorbereiden',
  '## Informeren',
  '## Overstappen',
  '## Nazorg',
  '## Uw doelgroep in cijfers',
  '## Als de ingangsdatum verschuift',
  '## Waar deze planning op rekent',
];
const headings = (markdown: string) => markdown.match(/^#.*/gm);

test('heading, essentials, a table per phase, and the audience', () => {
  const done = { 'pagina-live': isoDay('2027-01-06') };
  const markdown = planMarkdown(exampleSchedule(), exampleCampaign(), done, ['Ongeveer 10 | 20.'], planGuide);
  expect(headings(markdown)).toEqual(HEADINGS);
  expect(markdown).toContain('| Ingangsdatum: inloggen met alleen een wachtwoord stopt | do 1 jul 2027 |');
  expect(markdown).toContain('| Laatste veilige dag om een code per post aan te vragen | do 17 jun 2027 |');
  expect(markdown).toContain('| Lengte van de campagne | 6 maanden |');
  expect(markdown).toContain(
    '| di 5 jan 2027 | Pagina en tekst bij de inlogknop staan online | website | webredactie | website/pagina, inlogscherm/tekst-bij-inlogknop | wo 6 jan 2027 | pagina-live |',
  );
  expect(markdown).toContain('| Datum | Mijlpaal | Kanaal | Eigenaar | Tekst | Klaar | Naam in campagne.yaml |');
  expect(markdown.slice(0, markdown.indexOf('|'))).toBe(
    '# Planning: Mijn Voorbeeldstad\n\n' +
      'De gemeente Voorbeeldstad stapt over op inloggen met de DigiD app of sms-controle.\n\n' +
      'De datum is de dag waarop iets gebeurt of klaar moet zijn. Begin dus op tijd.\n' +
      'De fasen lopen soms door elkaar. Op datum staat alles in planning.csv.\n\n',
  );
  expect(markdown).toContain('Wie niet meer kan inloggen, krijgt hulp.');
  expect(markdown).toContain("Schoolvakanties: alle regio's,");
  expect(markdown).toContain('- Ongeveer 10 \\| 20.\n');
  expect(markdown.endsWith('\n') && !markdown.endsWith('\n\n')).toBe(true);
  expect(markdown).not.toMatch(/undefined|\n{3}/);
});

test('what was left out and what to mind have their place', () => {
  const schedule = exampleSchedule({
    dropped: [{ id: 'social-2', title: 'Tweede berichten', reason: 'de aanloop is te kort' }],
    findings: [
      { rule: 'vakantie', severity: 'warning', message: 'Mailing 1 valt in de vakantie.', fix: 'Kies een dag.' },
    ],
  });
  const markdown = planMarkdown(schedule, exampleCampaign(), {}, ['Ongeveer 10 | 20.'], planGuide);
  expect(headings(markdown)).toEqual([
    ...HEADINGS.slice(0, 5),
    '## Wat is weggelaten, en waarom',
    '## Let op bij deze planning',
    ...HEADINGS.slice(5),
  ]);
  expect(markdown).toContain('- Tweede berichten: de aanloop is te kort\n');
  expect(markdown).toContain('- Mailing 1 valt in de vakantie. Kies een dag.\n');
});

test('what to do when the date slips names the texts for it', () => {
  const markdown = planMarkdown(exampleSchedule(), exampleCampaign(), {}, ['x'], planGuide);
  expect(markdown).toMatch(/\| 2 werkdagen later \| Mailing over het uitstel \| .* \| mailings\/uitstel, .* \|/);
});

test('names are only text', () => {
  const evil = 'x | y\n# kop <script>alert(1)</script> [klik](https://kwaad.example) {{x}}';
  const campaign = exampleCampaign({
    service: { name: evil, inSentence: evil },
    organisation: { name: evil, inSentence: evil },
    ownerNames: { ict: evil, webredactie: evil },
  });
  const plain = exampleSchedule();
  const schedule = exampleSchedule({
    milestones: plain.milestones.map((milestone) => ({ ...milestone, title: evil, texts: [evil] })),
    dropped: [{ id: 'a', title: evil, reason: evil }],
    findings: [{ rule: 'a', severity: 'tip', message: evil, fix: evil }],
  });
  const tokens = marked.lexer(planMarkdown(schedule, campaign, {}, ['Ongeveer 10 | 20.'], planGuide));
  const kinds = new Set<string>();
  marked.walkTokens(tokens, (token) => {
    kinds.add(token.type);
  });
  expect([...kinds].sort()).toEqual(['escape', 'heading', 'list', 'list_item', 'paragraph', 'space', 'table', 'text']);
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  expect(tables.map((table) => table.rows.map((row) => row.length))).toEqual([
    [2, 2, 2, 2],
    [7, 7],
    [7],
    [7],
    [7],
    planGuide.postponement.map(() => 5),
  ]);
});
