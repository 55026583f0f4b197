/** What update tells: first what needs attention, then what happened to each file. Pure: gives lines. */
import { type Day, toDutch, toTable } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { OUTPUTS_FOLDER, SOURCES_FOLDER } from '../base/layout.ts';
import type { Campaign } from '../campaign/types.ts';
import { VERDICTS, type Verdict } from '../kit/decide.ts';
import type { FileResult } from '../kit/decide-outputs.ts';
import type { Move, OpenStep, Published } from '../kit/moved.ts';
import type { OldDate } from '../kit/old-dates.ts';
import type { UpdatePlan } from '../kit/update.ts';
import type { CalendarChange } from '../outputs/calendar-history.ts';
import { byFile, errorsInTexts } from '../outputs/finding-words.ts';
import { ownerLabel } from '../outputs/owner-label.ts';
import { cut } from '../outputs/plain-text.ts';
import { unitOf } from '../outputs/read-back.ts';

export interface UpdateNews {
  readonly plan: UpdatePlan;
  readonly campaign: Campaign;
  readonly today: Day;
  readonly move?: Move | undefined;
  /** What went out with the old date, and what is to do now; of a move only. */
  readonly published: readonly Published[];
  readonly steps: readonly OpenStep[];
  /** Facts that were confirmed in this run, by their titles. */
  readonly confirmed: readonly string[];
  /** Files of .digid-campagne that were missing or damaged. */
  readonly lost: readonly string[];
  /** Only shown, not carried out. */
  readonly dry: boolean;
  /** What the user saved while the update ran: our version came beside it. */
  readonly meanwhile: readonly { readonly path: string; readonly beside: string }[];
}

/** So many files are named of one verdict; `--alleen-tonen` names all. */
const MOST_NAMED = 8;
const MOST_LINES = 30;
/** So many places are named of one file, and so many characters of the line that they stand in. */
const MOST_PLACES = 3;
const MOST_QUOTED = 90;

export function updateSummary(news: UpdateNews): string[] {
  const { plan, campaign, today, move, published, steps, confirmed, lost, dry, meanwhile } = news;
  const nothing = plan.changes.length === 0;
  return [
    ...oldDateLines(plan.oldDates),
    ...(move ? moveLines(move, steps, dry) : []),
    ...(move ? stepLines(steps, campaign, today) : []),
    ...(move ? publishedLines(published, move) : []),
    ...(move ? overtakenLines(plan.findings) : []),
    ...(plan.dates ? dateLines(plan.dates, dry) : []),
    ...lostLines(lost),
    ...keptLines(plan.results, dry, lost.length > 0),
    ...renewedLines(plan.results),
    ...meanwhileLines(meanwhile),
    ...confirmed.map((title) => `Bevestigd op ${toDutch(today)}: ${title}.`),
    ...(dry ? everyFile(plan.results) : counts(plan.results)),
    '',
    ...ending(nothing, dry, plan),
    ...(move && !dry ? ['Moet dit toch niet? Typ: npx --no digid-campagne update --terugzetten'] : []),
  ];
}

function ending(nothing: boolean, dry: boolean, plan: UpdatePlan): string[] {
  const files = [...byFile(errorsInTexts(plan.checked)).keys()];
  return [
    ended(nothing, dry, files.length > 0),
    ...(files.length === 0 ? [] : [`Let op: gebruik ${files.length === 1 ? 'deze tekst' : 'deze teksten'} nog niet:`]),
    // All of them: what is not named here goes out.
    ...files.flatMap((file) => [`  - ${file}`, ...madeFrom(file, files, plan)]),
  ];
}

function ended(nothing: boolean, dry: boolean, wrong: boolean): string {
  if (nothing) return 'Alles is al bij. Er was niets te doen.';
  if (dry) return 'Er is niets geschreven. Zonder --alleen-tonen gebeurt het echt.';
  return wrong
    ? `De campagne is bijgewerkt. De bestanden staan in ${OUTPUTS_FOLDER}.`
    : `De campagne is bijgewerkt. Alles om te gebruiken staat in ${OUTPUTS_FOLDER}.`;
}

/** What people send, of a source: "ook niet: 2-kant-en-klaar/mailings/1-aankondiging.eml, .html en .txt". */
function madeFrom(file: string, named: readonly string[], { results, textOf }: UpdatePlan): string[] {
  if (!file.startsWith(`${SOURCES_FOLDER}/`)) return [];
  const text = textOf(file);
  const made = results
    .filter(
      ({ path, verdict }) => path.startsWith(`${OUTPUTS_FOLDER}/`) && verdict !== 'expired' && !named.includes(path),
    )
    .map(({ path }) => path)
    .filter((path) => textOf(path) === text);
  const [first, ...others] = made;
  if (first === undefined) return [];
  const all = [first, ...others.map((path) => path.slice(path.lastIndexOf('.')))];
  const last = all.length > 1 ? ` en ${all.pop()}` : '';
  return [`    ook niet: ${all.join(', ')}${last}`];
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** "LET OP: 3 door u bewerkte bestanden noemen nog 1 juli 2027." */
function oldDateLines(found: readonly OldDate[]): string[] {
  if (found.length === 0) return [];
  const byFile = new Map<string, OldDate[]>();
  for (const one of found) byFile.set(one.path, [...(byFile.get(one.path) ?? []), one]);
  const dates = [...new Set(found.map(({ date }) => date))].map(toDutch).join(' of ');
  const inOutputs = [...byFile.keys()].some((path) => path.startsWith(`${OUTPUTS_FOLDER}/`));
  return [
    `LET OP: ${count(byFile.size, 'door u bewerkt bestand noemt', 'door u bewerkte bestanden noemen')} nog ${dates}.`,
    ...[...byFile].flatMap(([path, places]) => [
      ...places.slice(0, MOST_PLACES).map(({ at, text }) => `  ${path}, ${unitOf(path)} ${at}: "${around(text)}"`),
      ...(places.length > MOST_PLACES
        ? [`  ${path}: en nog op ${count(places.length - MOST_PLACES, 'plaats', 'plaatsen')}`]
        : []),
    ]),
    `Verander daar de datum. Schrijf in ${SOURCES_FOLDER} liever {{ingangsdatum}}: dan gaat hij voortaan vanzelf mee.`,
    ...(inOutputs ? [`Staat er in ${OUTPUTS_FOLDER} een nieuwe versie naast uw bestand? Gebruik dan liever die.`] : []),
    '',
  ];
}

const around = (text: string): string => cut(text.replace(/\*\*/g, ''), MOST_QUOTED);

function moveLines(move: Move, steps: readonly OpenStep[], dry: boolean): string[] {
  const { from, to } = move;
  return [
    `De ingangsdatum ${dry ? 'gaat' : 'ging'} van ${toDutch(from)} naar ${toDutch(to)}.`,
    ...whoKnows(move, steps),
    '',
  ];
}

function whoKnows({ from, to, announced, usersKnow }: Move, steps: readonly OpenStep[]): string[] {
  if (announced && steps.length === 0) {
    return [
      `Vertelde u ${toDutch(from)} al aan iemand, zoals Logius, de helpdesk of uw gebruikers? Laat dan vandaag weten dat die datum niet geldt.`,
    ];
  }
  if (!announced) {
    return [
      'Er is nog niets verteld. U hoeft over de nieuwe datum dus geen bericht te sturen.',
      'Weet Logius of een ander de oude datum toch al? Zet dan bij die datum in voortgang.yaml verteld: intern en typ update.',
    ];
  }
  if (to < from) {
    return [
      `De nieuwe datum is eerder. Vertel dat vandaag aan Logius, ict en de helpdesk. Vertelde u ${toDutch(from)} al aan gebruikers?`,
      'Schrijf daarover dan zelf een bericht: de teksten voor uitstel passen hier niet.',
    ];
  }
  return usersKnow
    ? ['Uw gebruikers kennen de oude datum al. Daarom staan er stappen en teksten voor uitstel in uw planning.']
    : [
        'Uw gebruikers weten nog van niets. Anderen wel: daarvoor staan er stappen in uw planning.',
        'Op uw website zegt u niets over uitstel.',
      ];
}

/** What is to do now, because the date moved. */
function stepLines(steps: readonly OpenStep[], campaign: Campaign, today: Day): string[] {
  if (steps.length === 0) return [];
  return [
    'Doe dit nu, in deze volgorde:',
    ...steps.map(({ date, title, owner, texts }) => {
      const names = texts.length === 0 ? '' : ` (${texts.join(', ')})`;
      return `  - ${date === today ? 'vandaag, ' : ''}${toTable(date)}, ${ownerLabel(owner, campaign)}: ${title}${names}`;
    }),
    'Klaar met een stap? Vink die af, bijvoorbeeld: npx --no digid-campagne status --klaar uitstel-logius',
    '',
  ];
}

function publishedLines(published: readonly Published[], { from }: Move): string[] {
  const line = ({ title, doneOn, texts }: Published): string =>
    `  - ${title} (${toTable(doneOn)}): ${texts.join(', ')}`;
  const standing = published.filter(({ stands }) => stands);
  const sent = published.filter(({ stands }) => !stands);
  return [
    ...(standing.length === 0 ? [] : [`Dit staat er al met ${toDutch(from)}. Vervang het:`, ...standing.map(line), '']),
    ...(sent.length === 0
      ? []
      : [
          'Dit is al verstuurd met een oude datum. Terughalen kan niet; een nieuw bericht lost het op:',
          ...sent.map(line),
          '',
        ]),
  ];
}

/** Milestones that the move overtook: nobody knows whether they were done. */
function overtakenLines(findings: readonly Finding[]): string[] {
  const found = findings.filter(({ rule }) => OVERTAKEN.includes(rule));
  if (found.length === 0) return [];
  return [
    'Deze stappen waren al voorbij en staan niet op klaar:',
    ...found.slice(0, MOST_DATES).map(({ message }) => `  - ${message}`),
    ...(found.length > MOST_DATES ? [`  - en nog ${found.length - MOST_DATES}: zie planning.md`] : []),
    'Is er een gedaan? Zet die met de dag onder klaar in voortgang.yaml en typ update. Wilt u een stap die vervallen is toch doen?',
    'Zet er een datum bij in campagne.yaml, onder mijlpalen.',
    '',
  ];
}

/** The rules of the findings that `overtakenLines` tells. */
export const OVERTAKEN: readonly string[] = ['mijlpaal-ingehaald', 'mijlpaal-vervallen'];

function lostLines(lost: readonly string[]): string[] {
  if (lost.length === 0) return [];
  return [
    `${lost.join(' en ')} ${lost.length === 1 ? 'ontbreekt of is' : 'ontbreken of zijn'} beschadigd. Daarin staat wat het programma zelf schreef.`,
    'Er gaat niets verloren: elk bestand dat anders is dan het programma het nu maakt, geldt als door u bewerkt.',
    '',
  ];
}

function dateLines({ moved, added, removed }: CalendarChange, dry: boolean): string[] {
  // Where nothing is written, no file can be pointed to.
  const most = dry ? Number.POSITIVE_INFINITY : MOST_DATES;
  const lines = [
    ...moved.map(({ title, from, to }) => `  ${toTable(from)} -> ${toTable(to)}  ${title}`),
    ...added.map(({ title, date }) => `  nieuw: ${toTable(date)}  ${title}`),
    ...removed.map(({ title, date }) => `  vervallen: ${toTable(date)}  ${title}`),
  ];
  return [
    'Andere datums in de planning:',
    ...lines.slice(0, most),
    ...(lines.length > most
      ? [`  en nog ${lines.length - most}. Alle datums staan in ${OUTPUTS_FOLDER}/kalender-wijzigingen.txt`]
      : []),
    'Staat de kalender al in Outlook? Verwijder die agenda en zet kalender.ics er opnieuw in.',
    '',
  ];
}

/** So many dates are read; the rest is for the file. */
const MOST_DATES = 12;

function keptLines(results: readonly FileResult[], dry: boolean, unknown: boolean): string[] {
  const kept = results.filter(({ verdict, beside }) => verdict === 'kept' && beside !== undefined);
  // Without the state most of these are no files of the user at all.
  if (unknown && kept.length > MOST_NAMED) {
    return [
      `Van ${kept.length} bestanden ${dry ? 'komt' : 'staat'} er een nieuwe versie naast, met (nieuwe versie) in de naam.`,
      '',
    ];
  }
  return kept.flatMap(({ path, beside, source, sentences = [] }) => [
    `Uw versie van ${path} is bewaard.`,
    `  De nieuwe versie ${dry ? 'komt' : 'staat'} ernaast: ${beside}`,
    ...(source === undefined
      ? []
      : [`  Verander de tekst voortaan in ${source}. Dan blijft uw zin staan en gaan datums mee.`]),
    ...(sentences.length === 0
      ? []
      : [
          '  Dit schreef u zelf. U kunt het daar plakken:',
          ...sentences.slice(0, MOST_LINES).map((one) => `    ${one}`),
        ]),
    ...(sentences.length > MOST_LINES ? [`    en nog ${sentences.length - MOST_LINES} zinnen`] : []),
    '  Klaar? Verwijder een van de twee bestanden. Dan vraagt het programma er niet meer om.',
    '',
  ]);
}

function renewedLines(results: readonly FileResult[]): string[] {
  return results
    .filter(({ verdict }) => verdict === 'renewed')
    .flatMap(({ path, beside, difference = [] }) => [
      `De standaardtekst van ${path} is vernieuwd. Uw tekst is gebleven en is dus verouderd.`,
      ...difference.slice(0, MOST_LINES).map((line) => `    ${line}`),
      ...(difference.length > MOST_LINES ? [`    en nog ${difference.length - MOST_LINES} regels`] : []),
      `  De nieuwe tekst staat in ${beside}. Neem over wat u wilt en verwijder dat bestand daarna.`,
      '',
    ]);
}

const meanwhileLines = (meanwhile: UpdateNews['meanwhile']): string[] =>
  meanwhile.flatMap(({ path, beside }) => [
    `U sloeg ${path} op terwijl het programma bezig was. Uw versie is gebleven; de nieuwe staat in ${beside}.`,
    '',
  ]);

/** In the order in which they are told. */
const ORDER: readonly Verdict[] = ['created', 'updated', 'kept', 'renewed', 'expired', 'deleted', 'unchanged'];

function counts(results: readonly FileResult[]): string[] {
  return ORDER.flatMap((verdict) => {
    const paths = results.filter((result) => result.verdict === verdict).map(({ path }) => path);
    if (paths.length === 0) return [];
    const line = `  ${String(paths.length).padStart(3)} ${VERDICTS[verdict]}`;
    return named(verdict) && paths.length <= MOST_NAMED ? [`${line}: ${paths.join(', ')}`] : [line];
  });
}

/** What a person may not have expected is named. */
const named = (verdict: Verdict): boolean => verdict !== 'unchanged' && verdict !== 'updated';

function everyFile(results: readonly FileResult[]): string[] {
  const widest = Math.max(...Object.values(VERDICTS).map(({ length }) => length));
  return [
    'Bestanden:',
    ...[...results]
      .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
      .map(
        ({ path, verdict, beside }) =>
          `  ${VERDICTS[verdict].padEnd(widest)}  ${path}${beside ? ` (nieuw: ${beside})` : ''}`,
      ),
    ...(results.length === 0 ? [`  geen: in ${SOURCES_FOLDER} staat niets`] : []),
  ];
}
