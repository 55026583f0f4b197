/** planning.md: the plan for the adviser and for whoever must approve it. */

import { type Day, toDutch, toTable } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { atSentenceStart } from '../campaign/forms.ts';
import { type Campaign, PHASE_NAMES, PHASES, type Phase } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { escapeInline, escapeMarkdown } from './escape-markdown.ts';
import { lengthLabel } from './length-label.ts';
import { type Done, doneOn, milestoneTitle } from './milestone-words.ts';
import { ownerLabel } from './owner-label.ts';
import { plainLine } from './plain-text.ts';
import { type NeededStep, whenOf } from './postponement.ts';

/** What each phase is for, in words that a client council may read. */
const PHASE_AIM: Readonly<Record<Phase, string>> = {
  prepare: 'Alles ligt klaar voordat gebruikers iets merken.',
  inform: 'Gebruikers horen wat er verandert, vanaf wanneer en wat zij kunnen doen.',
  persuade: 'Gebruikers stappen uit zichzelf over, met hulp waar dat nodig is.',
  require:
    'Wie nog een wachtwoord gebruikt, krijgt bericht. Op de ingangsdatum stopt inloggen met alleen een wachtwoord.',
  aftercare: 'Wie niet meer kan inloggen, krijgt hulp. De hulppagina blijft staan.',
};

const HOW_TO_READ = `De datum is de dag waarop iets gebeurt of klaar moet zijn. Begin dus op tijd.
De fasen lopen soms door elkaar. Op datum staat alles in planning.csv.
`;

const COLUMNS = ['Datum', 'Mijlpaal', 'Kanaal', 'Eigenaar', 'Tekst', 'Klaar', 'Naam in campagne.yaml'] as const;

/** Names and titles are mere text: one line, escaped. */
const text = (value: string): string => escapeMarkdown(plainLine(value));
/** The same inside a table. */
const cell = (value: string): string => escapeInline(plainLine(value));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/**
 * The whole plan as Markdown; `audienceLines` are lines of plain text, as `audience` makes them. Nothing in it depends on
 * today.
 */
export function planMarkdown(
  schedule: Schedule,
  campaign: Campaign,
  done: Done,
  audienceLines: readonly string[],
  { schoolHolidays, postponement }: Pick<Guide, 'schoolHolidays'> & { readonly postponement: readonly NeededStep[] },
): string {
  const phases = PHASES.map((phase) => phaseSection(phase, schedule.milestones, campaign, done));
  return [
    `# Planning: ${text(campaign.service.name)}\n`,
    `${text(atSentenceStart(campaign.organisation.inSentence))} stapt over op inloggen met de DigiD app of sms-controle.\n`,
    HOW_TO_READ,
    essentials(schedule, campaign),
    ...phases.filter((section) => section !== ''),
    droppedSection(schedule),
    findingsSection(schedule.findings),
    `## Uw doelgroep in cijfers\n\n${list(audienceLines.map(text))}`,
    `## Als de ingangsdatum verschuift\n\n${postponementSection(postponement, campaign)}`,
    `## Waar deze planning op rekent\n\n${list(assumptions(campaign, schoolHolidays))}`,
  ]
    .filter((section) => section !== '')
    .join('\n');
}

function essentials(schedule: Schedule, campaign: Campaign): string {
  const rows: readonly (readonly [string, Day | string])[] = [
    ['Start: de pagina gaat live', schedule.start],
    ['Ingangsdatum: inloggen met alleen een wachtwoord stopt', schedule.cutover],
    ['Laatste veilige dag om een code per post aan te vragen', schedule.lastSafeDay],
    ['Lengte van de campagne', lengthLabel(campaign, schedule)],
  ];
  const lines = rows.map(([label, value]) => row([label, typeof value === 'string' ? value : toTable(value)]));
  return `${[row(['Wat', 'Wanneer']), row(['---', '---']), ...lines].join('\n')}\n`;
}

function phaseSection(phase: Phase, all: readonly Milestone[], campaign: Campaign, done: Done): string {
  const milestones = all.filter((milestone) => milestone.phase === phase);
  if (milestones.length === 0) return '';
  const lines = milestones.map((milestone) => {
    const ready = doneOn(done, milestone.id);
    return row([
      toTable(milestone.date),
      cell(milestoneTitle(milestone)),
      milestone.channel,
      cell(ownerLabel(milestone.owner, campaign)),
      milestone.texts.map(cell).join(', '),
      ready === undefined ? '' : toTable(ready),
      cell(milestone.id),
    ]);
  });
  const head = [row(COLUMNS), row(COLUMNS.map(() => '---'))];
  const name = PHASE_NAMES[phase];
  return `## ${name[0]?.toUpperCase()}${name.slice(1)}\n\n${PHASE_AIM[phase]}\n\n${[...head, ...lines].join('\n')}\n`;
}

function droppedSection(schedule: Schedule): string {
  if (schedule.dropped.length === 0) return '';
  const items = schedule.dropped.map(({ title, reason }) => `${text(title)}: ${text(reason)}`);
  return `## Wat is weggelaten, en waarom\n\n${list(items)}`;
}

function findingsSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ message, fix }) => `${text(message)} ${text(fix)}`.trimEnd());
  return `## Let op bij deze planning\n\n${list(items)}`;
}

const POSTPONEMENT =
  'Uitstel komt vaak voor. Doe dan dit, in deze volgorde. De teksten hiervoor staan in 1-teksten-aanpassen; ingevuld ' +
  'komen ze in 2-kant-en-klaar zodra er een nieuwe datum is.';

/** What to do when the date slips, counted from the day of the decision: nobody should have to think of it then. */
function postponementSection(steps: readonly NeededStep[], campaign: Campaign): string {
  const lines = steps.map((step) =>
    row([
      whenOf(step),
      cell(step.title),
      cell(ownerLabel(step.owner, campaign)),
      cell(step.action),
      step.texts.map(cell).join(', '),
    ]),
  );
  const columns = ['Wanneer', 'Wat', 'Wie', 'Hoe', 'Tekst'];
  const head = [row(columns), row(columns.map(() => '---'))];
  return `${POSTPONEMENT}\n\n${[...head, ...lines].join('\n')}\n`;
}

function assumptions(campaign: Campaign, school: Guide['schoolHolidays']): string[] {
  const region = campaign.region === 'landelijk' ? "alle regio's" : `regio ${campaign.region}`;
  return [
    'Berichten aan gebruikers zijn niet in een weekend of op een feestdag gepland, behalve op dagen die u zelf koos.',
    `Voor een code per post rekenen we ${workingDays(campaign.letterWorkingDays)}, en ${workingDays(campaign.marginWorkingDays)} extra voor de zekerheid.`,
    `Schoolvakanties: ${region}, bekend tot en met ${toDutch(school.knownUntil)} (bron: ${text(school.source)}).`,
  ];
}

const workingDays = (count: number): string => (count === 1 ? '1 werkdag' : `${count} werkdagen`);
