/** campagne.yaml: all answers and settings of a campaign, with short comments for who edits it. Pure. */
import { toIso, yearOf } from '../base/day.ts';
import { toCampaign } from './answers.ts';
import { type KnownNames, readAnswers } from './schema.ts';
import { type Campaign, OWNERS, type Period, PHASE_NAMES } from './types.ts';
import { yamlLine, yamlScalar, yamlYesNo } from './yaml-write.ts';

export { CAMPAIGN_FILE } from '../base/layout.ts';

/** The part of the guide that the comments name: its facts. A Guide fits. */
export interface NamedFacts {
  readonly facts: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The text of campagne.yaml. `readCampaign` of it gives the same campaign again. The names of the guide's facts stand
 * in a comment when `guide` is given.
 */
export function campaignYaml(campaign: Campaign, guide?: NamedFacts): string {
  const year = yearOf(campaign.cutoverDate);
  const lines = [
    '# De antwoorden en instellingen van uw campagne. U mag dit bestand aanpassen.',
    '# Achter een # staat uitleg. Een voorbeeld gebruiken? Haal dan bij alle regels van dat voorbeeld het # weg.',
    '',
    '# Het vaste kenmerk van deze campagne. Verander dit niet: de afspraken in de kalender hangen eraan.',
    yamlLine('id', campaign.id),
    '',
    '# De naam, en zoals de naam in een zin staat: "bij de gemeente Utrecht".',
    yamlLine('organisatie', campaign.organisation.name),
    yamlLine('organisatie-in-zin', campaign.organisation.inSentence),
    yamlLine('dienst', campaign.service.name),
    yamlLine('dienst-in-zin', campaign.service.inSentence),
    '',
    '# De eerste dag zonder inloggen met alleen een wachtwoord.',
    yamlLine('ingangsdatum', toIso(campaign.cutoverDate)),
    '# De lengte in maanden: 3, 4, 5 of 6.',
    yamlLine('maanden', campaign.months),
    '# Vóór deze dag plant de campagne niets.',
    yamlLine('plannen-vanaf', toIso(campaign.plannedFrom)),
    '# ja: maak ook een plan als er te weinig tijd is. Er vervallen dan contactmomenten.',
    yamlLine('korte-aanloop', yamlYesNo(campaign.shortRunUp)),
    '# Voor de schoolvakanties: noord, midden, zuid of landelijk.',
    yamlLine('regio', campaign.region),
    '',
    '# Bent u aangesloten op DigiD Machtigen? Bij nee staat op uw pagina dat machtigen bij u nog niet kan.',
    yamlLine('machtigen', yamlYesNo(campaign.machtigen)),
    '# Wonen veel van uw gebruikers in het buitenland? Bij ja staat er een stuk over op uw pagina.',
    yamlLine('buitenland', yamlYesNo(campaign.buitenland)),
    '# Hoe regelen mensen hun zaken als zij niet kunnen inloggen? Dat staat in alle teksten. Per post: ja of nee.',
    yamlLine('post', yamlYesNo(campaign.byPost)),
    '# Aan de balie: ja of nee.',
    yamlLine('balie', yamlYesNo(campaign.counter)),
    '# De naam van uw eigen app waarin mensen inloggen met DigiD. Geen eigen app? Laat dit leeg.',
    yamlLine('eigen-app', campaign.ownApp),
    '# Andere diensten van u waarvoor de verandering ook geldt, zoals in een zin: Mijn Werk en Mijn Zorg. Leeg mag.',
    yamlLine('geldt-ook-voor', campaign.alsoFor),
    '# De naam in de kernboodschap: dienst of organisatie.',
    yamlLine('kernboodschap-noemt', campaign.keyMessageNames),
    '',
    '# Waar mensen u vinden. Leeg mag.',
    yamlLine('website', campaign.website),
    '# Een kort adres dat mensen kunnen overtypen, bijvoorbeeld voorbeeldstad.nl/digid.',
    yamlLine('pagina-adres', campaign.pageAddress),
    yamlLine('telefoon', campaign.phone),
    yamlLine('email', campaign.email),
    '# De naam onder uw berichten.',
    yamlLine('afzender', campaign.sender),
    '',
    '# Hoeveel mensen loggen bij u in met DigiD? Uit uw eigen administratie.',
    yamlLine('aantal-gebruikers', campaign.userCount),
    '# Alleen eigen cijfers geven aantallen brieven en een doel. Het doel stelt u zelf.',
    'cijfers:',
    '  # Aantal mensen dat de laatste 12 maanden alleen een wachtwoord gebruikte.',
    indent(yamlLine('alleen-wachtwoord', campaign.figures.onlyPassword)),
    '  # Aantal van hen zonder e-mailadres.',
    indent(yamlLine('zonder-e-mail', campaign.figures.withoutEmail)),
    '  # Welk deel van de inlogs moet met de app of sms gaan voordat u doorgaat? Een percentage, bijvoorbeeld 97,5.',
    indent(yamlLine('doel-procent', campaign.figures.targetPercent)),
    '',
    '# Goede Vrijdag vrij: ja of nee. Bevrijdingsdag vrij: ieder-jaar, lustrum (2030, 2035) of nee.',
    'vrije-dagen:',
    indent(yamlLine('goede-vrijdag', yamlYesNo(campaign.daysOff.goodFriday))),
    indent(yamlLine('bevrijdingsdag', campaign.daysOff.liberationDay)),
    '# Werkdagen die een brief met een activeringscode kan duren, en de marge daarbovenop.',
    yamlLine('brief-werkdagen', campaign.letterWorkingDays),
    yamlLine('marge-werkdagen', campaign.marginWorkingDays),
    '',
    '# Dagen waarop uw organisatie niets naar buiten brengt, bijvoorbeeld verkiezingen of een verhuizing.',
    'geblokkeerd:',
    ...periods(campaign.blocked),
    ...example({ reden: 'Verhuizing van het klantcontactcentrum', van: `${year}-03-15`, tot: `${year}-03-19` }),
    '',
    '# Drukke tijden van uw organisatie. De campagne ontwijkt die als het kan. Voorbeelden; pas de datums aan.',
    'pieken:',
    ...periods(campaign.peaks),
    '  # Gemeente:',
    ...example({ reden: 'Aanslagen gemeentelijke belastingen', van: `${year}-02-01`, tot: `${year}-02-28` }),
    '  # Pensioenfonds:',
    ...example({ reden: 'Uniform Pensioenoverzicht (UPO)', van: `${year}-06-01`, tot: `${year}-06-30` }),
    '  # Verzekeraar:',
    ...example({ reden: 'Overstapseizoen', van: `${year - 1}-11-15`, tot: `${year}-01-31` }),
    '  # Onderwijs:',
    ...example({ reden: 'Start van het studiejaar', van: `${year}-08-15`, tot: `${year}-09-15` }),
    '',
    '# Wie doet wat? Een naam of team per rol.',
    'eigenaren:',
    ...OWNERS.map((owner) => indent(yamlLine(owner, campaign.ownerNames[owner]))),
    '',
    '# Mijlpalen verzetten, aan een ander geven, laten vervallen, of zelf toevoegen. De namen staan in planning.md.',
    'mijlpalen:',
    ...milestones(campaign),
    '  # mailing-2:',
    `  #   datum: ${year}-03-09`,
    '  #   eigenaar: webredactie',
    '  # brief-1:',
    '  #   vervalt: wij hebben van iedereen een e-mailadres',
    '  # inloopavond-bibliotheek:',
    '  #   titel: Inloopavond in de bibliotheek',
    '  #   fase: stimuleren',
    '  #   kanaal: balie',
    `  #   datum: ${year}-04-13`,
    '  #   eigenaar: klantcontact',
    '  #   openbaar: ja',
    '',
    '# Feiten in de teksten. Klopt een feit nog? Zet er de dag bij waarop u het controleerde.',
    ...(guide ? guide.facts.map((fact) => `#   ${fact.id}: ${comment(fact.title)}`) : []),
    'feiten:',
    ...facts(campaign),
    '  # app-vereisten:',
    `  #   gecontroleerd: ${toIso(campaign.plannedFrom)}`,
    '  #   waarde: alleen als die anders is',
    '',
    '# Wilt u een controle van check niet? Schrijf de naam op, en waarom. De namen staan in HANDLEIDING.md.',
    'controles:',
    ...Object.entries(campaign.checksOff).map(([rule, reason]) => indent(yamlLine(rule, reason))),
    '  # lijdende-vorm: onze eindredactie let hier zelf op',
    '',
    '# Voor het verzoek aan Logius.',
    'logius:',
    '  # De naam waaronder de dienst bij Logius bekend is, als die anders is.',
    indent(yamlLine('geregistreerde-naam', campaign.logius.registeredName)),
    indent(yamlLine('contactpersoon', campaign.logius.contactName)),
    indent(yamlLine('telefoon', campaign.logius.contactPhone)),
    indent(yamlLine('email', campaign.logius.contactEmail)),
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (line: string): string => `  ${line}`;
const comment = (text: string): string => text.replace(/\s+/g, ' ');

const periods = (list: readonly Period[]): string[] =>
  list.flatMap((period) => [
    `  - reden: ${yamlScalar(period.reason)}`,
    `    van: ${toIso(period.from)}`,
    `    tot: ${toIso(period.to)}`,
  ]);

const example = (entry: { reden: string; van: string; tot: string }): string[] => [
  `  # - reden: ${entry.reden}`,
  `  #   van: ${entry.van}`,
  `  #   tot: ${entry.tot}`,
];

function milestones(campaign: Campaign): string[] {
  return Object.entries(campaign.milestones).flatMap(([id, setting]) => [
    `  ${id}:`,
    ...filled([
      ['titel', setting.own?.title],
      ['fase', setting.own && PHASE_NAMES[setting.own.phase]],
      ['kanaal', setting.own?.channel],
      ['datum', setting.date === undefined ? undefined : toIso(setting.date)],
      ['eigenaar', setting.owner],
      ['vervalt', setting.dropped],
      ['openbaar', setting.own && yamlYesNo(setting.own.public)],
    ]),
  ]);
}

function facts(campaign: Campaign): string[] {
  return Object.entries(campaign.facts).flatMap(([id, fact]) => [
    `  ${id}:`,
    ...filled([
      ['gecontroleerd', fact.checkedOn === undefined ? undefined : toIso(fact.checkedOn)],
      ['waarde', fact.value],
    ]),
  ]);
}

const filled = (entries: readonly (readonly [string, string | undefined])[]): string[] =>
  entries.filter(([, value]) => value !== undefined).map(([key, value]) => `    ${yamlLine(key, value)}`);

/** What campagne.yaml always has: without it a campaign made again would be another one. */
const NEEDED = [
  'id',
  'organisatie',
  'organisatie-in-zin',
  'dienst',
  'dienst-in-zin',
  'ingangsdatum',
  'maanden',
  'plannen-vanaf',
] as const;

/**
 * Reads campagne.yaml. Throws a UserError with every mistake at once, with file and line. `file` is the name of the file
 * in messages; `known` are the names of milestones and facts that the guide has.
 */
export const readCampaign = (content: string, file: string, known?: KnownNames): Campaign =>
  toCampaign(readAnswers(content, file, known, NEEDED));
