/** What update tells: first what needs attention, then what happened to each file. Pure: gives lines. */
import { toDutch, toTable } from '../base/day.ts';
import { OUTPUTS_FOLDER, SOURCES_FOLDER } from '../base/layout.ts';
import { VERDICTS, type Verdict } from '../kit/decide.ts';
import type { Move, Published } from '../kit/moved.ts';
import type { OldDate } from '../kit/old-dates.ts';
import type { FileResult, UpdatePlan } from '../kit/update.ts';
import type { CalendarChange } from '../outputs/calendar-history.ts';
import { unitOf } from '../outputs/read-back.ts';

export interface UpdateNews {
  readonly plan: UpdatePlan;
  readonly move?: Move | undefined;
  /** What went out with the old date; of a move only. */
  readonly published: readonly Published[];
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

export function updateSummary(news: UpdateNews): string[] {
  const { plan, move, published, lost, dry, meanwhile } = news;
  const nothing = plan.changes.length === 0;
  return [
    ...oldDateLines(plan.oldDates),
    ...(move ? moveLines(move, dry) : []),
    ...publishedLines(published, move),
    ...lostLines(lost),
    ...(plan.dates ? dateLines(plan.dates, dry) : []),
    ...keptLines(plan.results, dry),
    ...renewedLines(plan.results),
    ...meanwhileLines(meanwhile),
    ...(dry ? everyFile(plan.results) : counts(plan.results)),
    '',
    ...ending(nothing, dry),
  ];
}

function ending(nothing: boolean, dry: boolean): string[] {
  if (nothing) return ['De campagne is bij. Er is niets veranderd.'];
  if (dry) return ['Er is niets geschreven. Zonder --alleen-tonen gebeurt het echt.'];
  return [`De campagne is bijgewerkt. Alles om te gebruiken staat in ${OUTPUTS_FOLDER}.`];
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** "LET OP: 3 door u bewerkte bestanden noemen nog 1 juli 2027." */
function oldDateLines(found: readonly OldDate[]): string[] {
  if (found.length === 0) return [];
  const files = new Set(found.map(({ path }) => path)).size;
  const dates = [...new Set(found.map(({ date }) => date))].map(toDutch).join(' of ');
  return [
    `LET OP: ${count(files, 'door u bewerkt bestand noemt', 'door u bewerkte bestanden noemen')} nog ${dates}.`,
    ...found.map(({ path, at, words }) => `  ${path}, ${unitOf(path)} ${at}: '${words}'`),
    `Verander daar de datum. Schrijf in ${SOURCES_FOLDER} liever {{ingangsdatum}}: dan gaat hij voortaan vanzelf mee.`,
    '',
  ];
}

const moveLines = ({ from, to, announced }: Move, dry: boolean): string[] => [
  `De ingangsdatum ${dry ? 'gaat' : 'ging'} van ${toDutch(from)} naar ${toDutch(to)}.`,
  ...(announced && to > from
    ? ['Uw gebruikers kennen de oude datum al. Daarom staan er nu stappen en teksten voor uitstel in uw planning.']
    : []),
  ...(announced && to < from
    ? ['Uw gebruikers kennen de oude datum al, en de nieuwe is eerder. Schrijf daarover zelf een bericht.']
    : []),
  '',
];

function publishedLines(published: readonly Published[], move: Move | undefined): string[] {
  if (published.length === 0 || !move) return [];
  return [
    `Dit is al naar buiten met ${toDutch(move.from)}. Pas het aan, of trek het terug:`,
    ...published.map(({ title, doneOn, texts }) => `  - ${title} (${toTable(doneOn)}): ${texts.join(', ')}`),
    '',
  ];
}

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
  const most = dry ? Number.POSITIVE_INFINITY : MOST_LINES;
  const lines = [
    ...moved.map(({ title, from, to }) => `  ${toTable(from)} -> ${toTable(to)}  ${title}`),
    ...added.map(({ title, date }) => `  nieuw: ${toTable(date)}  ${title}`),
    ...removed.map(({ title, date }) => `  vervallen: ${toTable(date)}  ${title}`),
  ];
  return [
    'Andere datums in de planning:',
    ...lines.slice(0, most),
    ...(lines.length > most ? [`  en nog ${lines.length - most}: zie ${OUTPUTS_FOLDER}/kalender-wijzigingen.txt`] : []),
    'Staat de kalender al in Outlook? Verwijder die agenda en zet kalender.ics er opnieuw in.',
    '',
  ];
}

function keptLines(results: readonly FileResult[], dry: boolean): string[] {
  return results
    .filter(({ verdict, beside }) => verdict === 'kept' && beside !== undefined)
    .flatMap(({ path, beside, source, sentences = [] }) => [
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
