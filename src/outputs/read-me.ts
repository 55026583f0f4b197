/** LEESMIJ.txt: where to start in a campaign folder, for someone who sees such a folder for the first time. */

import { toDutch, toTable } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import type { TextMeta } from '../texts/types.ts';
import { lengthLabel } from './length-label.ts';
import { type Done, doneOn, milestoneTitle } from './milestone-words.ts';
import { ownerLabel } from './owner-label.ts';
import { cut, plainLine } from './plain-text.ts';
import { hang, wrap } from './terminal-text.ts';

const WIDTH = 78;
const NEXT_STEPS = 3;
const FACT_RULE = 'feit-bevestigen';

export interface ReadMeInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly done: Done;
  /** Facts to confirm, and what else the user should know; they stand under headings of their own. */
  readonly findings: readonly Finding[];
  /** Texts that no milestone of this plan names: for when somebody asks, or because their milestone was left out. */
  readonly onRequest: readonly Pick<TextMeta, 'tekst' | 'titel' | 'opVerzoek'>[];
}

/** The text, with BOM and CRLF so that Notepad shows it well. By the plan, not by today: the same text on every day. */
export function readMe({ campaign, schedule, done, findings, onRequest }: ReadMeInput): string {
  const service = plainLine(campaign.service.name);
  const facts = findings.filter(({ rule }) => rule === FACT_RULE);
  const others = findings.filter(({ rule }) => rule !== FACT_RULE);
  const lines = [
    ...wrap(`DigiD-campagne: ${service}`, WIDTH),
    ...wrap(plainLine(campaign.organisation.name), WIDTH),
    '='.repeat(WIDTH),
    '',
    ...wrap(
      'In deze map staat uw hele campagne: de planning, de kalender en alle teksten, van de pagina op uw website tot de ' +
        'brief en het script voor de helpdesk. In de planning staat bij elke dag welke tekst u gebruikt.',
      WIDTH,
    ),
    '',
    ...wrap('Begin met dit bestand. Open daarna 2-kant-en-klaar/planning.csv in Excel, of planning.md.', WIDTH),
    ...section('In het kort'),
    ...essentials(campaign, schedule),
    ...section('De eerstvolgende stappen'),
    ...nextSteps(campaign, schedule, done),
    ...section('Wat staat waar'),
    ...FOLDER_LINES,
    ...section('De teksten in 2-kant-en-klaar'),
    ...TEXT_LINES,
    ...textSection(
      'Alleen als u ze nodig heeft',
      onRequest.filter(({ opVerzoek }) => opVerzoek),
    ),
    ...textSection(
      'Niet in uw plan',
      onRequest.filter(({ opVerzoek }) => !opVerzoek),
    ),
    ...section('Wat u beter niet verandert'),
    ...DO_NOT_CHANGE,
    ...(facts.length > 0 ? [...section('Nog te bevestigen'), ...toConfirm(facts)] : []),
    ...(others.length > 0 ? [...section('Let op'), ...others.flatMap((finding) => findingLines('  - ', finding))] : []),
    ...section('Het plan bekijken'),
    ...COMMANDS,
  ];
  return `\uFEFF${lines.map((line) => `${line.trimEnd()}\r\n`).join('')}`;
}

const section = (title: string): string[] => ['', '', title, '-'.repeat(title.length), ''];

function essentials(campaign: Campaign, schedule: Schedule): string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Start', `${toTable(schedule.start)} (de pagina gaat live)`],
    ['Ingangsdatum', `${toTable(schedule.cutover)} (vanaf dan niet meer met alleen een wachtwoord)`],
    ['Laatste veilige dag', `${toTable(schedule.lastSafeDay)} (om een code per post aan te vragen)`],
    ['Lengte', lengthLabel(campaign, schedule)],
    ['Afzender', cut(plainLine(campaign.sender), 200)],
  ];
  return rows.flatMap(([label, value]) => hang(`  ${label.padEnd(22)}`, value, WIDTH));
}

function nextSteps(campaign: Campaign, schedule: Schedule, done: Done): string[] {
  const open = schedule.milestones.filter(({ id }) => doneOn(done, id) === undefined).slice(0, NEXT_STEPS);
  if (open.length === 0) return ['  Alle mijlpalen van het plan zijn klaar.'];
  return open.flatMap((milestone, index) => [
    ...(index > 0 ? [''] : []),
    ...hang(`  ${index + 1}. `, `${toDutch(milestone.date)}: ${milestoneTitle(milestone)}`, WIDTH),
    ...hang('     ', plainLine(milestone.action), WIDTH),
    ...hang('     ', `Wie: ${ownerLabel(milestone.owner, campaign)}`, WIDTH),
  ]);
}

const entry = (path: string, text: string): string[] => [`  ${path}`, ...hang('      ', text, WIDTH)];

const FOLDER_LINES: readonly string[] = [
  ...entry(
    '2-kant-en-klaar',
    'Alles om te gebruiken: de planning, de kalender voor Outlook en de teksten, met uw gegevens ingevuld.',
  ),
  ...entry(
    '1-teksten-aanpassen',
    'Dezelfde teksten als bron. Woorden tussen dubbele accolades vult het programma in: laat die staan.',
  ),
  ...entry('campagne.yaml', 'Uw antwoorden en instellingen. U mag dit bestand aanpassen, bijvoorbeeld in Kladblok.'),
  ...entry('voortgang.yaml', 'Wat klaar is, en uw metingen. U mag dit bestand aanpassen.'),
  '',
  ...hang(
    '  ',
    'Let op: deze versie van het programma vult de teksten alleen in bij het maken van de campagne. Verandert u daarna ' +
      'iets in campagne.yaml? Maak dan een nieuwe campagne naast deze, met de antwoorden van deze. Hoe dat gaat, staat in ' +
      'de handleiding. Wilt u een tekst veranderen? Maak een kopie van het bestand in 2-kant-en-klaar en werk daarin.',
    WIDTH,
  ),
];

const TEXT_LINES: readonly string[] = [
  ['website', 'pagina en veelgestelde vragen, elk voor en na de ingangsdatum'],
  ['inlogscherm', 'de meldingen van DigiD, en de tekst bij uw eigen inlogknop'],
  ['mijn-omgeving', 'de melding na het inloggen'],
  ['mailings', 'de mails, met onderwerp en voorbeeldregel, en het bericht voor de nieuwsbrief'],
  ['brieven', 'de brieven'],
  ['social', 'berichten voor social media, met het aantal tekens'],
  ['helpdesk', 'het script voor helpdesk en balie, voor en na de ingangsdatum'],
  ['balie', 'een hulpblad om mee te geven'],
  ['intern', "berichten aan collega's, notitie aan de opdrachtgever, draaiboek"],
  ['partners', 'cliëntenraad, belangenorganisaties, bibliotheek, bewindvoerders, zorg'],
  ['logius', 'het verzoek om de meldingen op het inlogscherm'],
].flatMap(([folder = '', text = '']) => hang(`  ${folder.padEnd(15)}`, text, WIDTH));

const textSection = (title: string, texts: ReadMeInput['onRequest']): string[] =>
  texts.length === 0
    ? []
    : [
        ...section(title),
        ...texts.flatMap(({ tekst, titel }) => hang('  - ', `${plainLine(titel)} (${plainLine(tekst)})`, WIDTH)),
      ];

const DO_NOT_CHANGE: readonly string[] = [
  ...hang(
    '  - ',
    '2-kant-en-klaar: deze bestanden schrijft het programma. Werk in een kopie als u iets wilt veranderen.',
    WIDTH,
  ),
  ...hang('  - ', '.digid-campagne: hiermee onthoudt het programma wat het maakte. Niet verwijderen.', WIDTH),
  ...hang(
    '  - ',
    'De teksten van Logius (de meldingen op het inlogscherm en de kernboodschappen): gebruik die woord voor woord. ' +
      'Zo lezen mensen overal hetzelfde.',
    WIDTH,
  ),
];

function toConfirm(findings: readonly Finding[]): string[] {
  return [
    ...hang(
      '  ',
      'Controleer deze gegevens voordat u de teksten gebruikt. Klopt een gegeven? Zet dan in campagne.yaml, onder ' +
        'feiten, bij dat gegeven de regel "gecontroleerd:" met de datum van uw controle. Is het veranderd? Zet er dan ' +
        'ook "waarde:" bij, met het nieuwe gegeven.',
      WIDTH,
    ),
    '',
    ...findings.flatMap((finding) => findingLines('  [ ] ', finding)),
  ];
}

const findingLines = (mark: string, { message, fix }: Finding): string[] =>
  hang(mark, cut(`${plainLine(message)} ${plainLine(fix)}`.trimEnd(), 600), WIDTH);

const COMMANDS: readonly string[] = [
  '  npx --no digid-campagne plan          het hele plan op uw scherm',
  '  npx --no digid-campagne plan --week   wat er deze en volgende week moet',
  '  npx --no digid-campagne init          nog een campagne maken',
];
