/** voortgang.yaml: what is done, measurements, earlier cutover dates. Pure. */
import { type Day, toIso } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import { MapReader } from './map-reader.ts';
import type { Parsed } from './names.ts';
import { parseDayValue, parseId, parsePercent, parseYesNo } from './values.ts';
import { parseYamlTree } from './yaml-tree.ts';

export { PROGRESS_FILE } from '../base/layout.ts';

export interface Progress {
  /** Id of a milestone -> the day on which it was done. */
  readonly done: Readonly<Record<string, Day>>;
  /** Share of logins with app or sms in per cent, with the day of measuring. */
  readonly measurements: readonly { readonly on: Day; readonly percent: number }[];
  /** Cutover dates that held before, oldest first. */
  readonly earlierCutovers: readonly EarlierCutover[];
}

export interface EarlierCutover {
  readonly cutoverDate: Day;
  /** The day on which it was changed. */
  readonly changedOn: Day;
  /** Whether anybody outside the working group had heard this date by then, such as Logius: they have to hear of the next. */
  readonly announced: boolean;
  /** Whether users had heard it: only then does a text for them speak of it. Absent: as `announced`. */
  readonly usersKnow?: boolean | undefined;
}

export const NO_PROGRESS: Progress = { done: {}, measurements: [], earlierCutovers: [] };

/** The dates other than this one that were told before it, in the order in which they were told, each once. */
export function toldBefore({ earlierCutovers }: Progress, cutover: Day): EarlierCutover[] {
  const told = earlierCutovers
    .filter(({ announced, cutoverDate }) => announced && cutoverDate !== cutover)
    .sort((a, b) => a.changedOn - b.changedOn);
  return told.filter(({ cutoverDate }, at) => told.findLastIndex((one) => one.cutoverDate === cutoverDate) === at);
}

/** The text of voortgang.yaml; `readProgress` of it gives the same again. */
export function progressYaml(progress: Progress = NO_PROGRESS): string {
  const lines = [
    '# De voortgang van uw campagne. U mag dit bestand aanpassen.',
    '',
    '# Wat klaar is: de naam van de mijlpaal en de dag.',
    '# De namen staan in planning.md. Zet er een regel per mijlpaal onder, met twee spaties ervoor:',
    '#   start-werkgroep: 2027-01-12',
    'klaar:',
    ...Object.entries(progress.done).map(([id, day]) => `  ${id}: ${toIso(day)}`),
    '',
    '# Metingen: welk deel van de inlogs ging met de DigiD app of sms-controle? Een dag en een percentage.',
    '#   - datum: 2027-03-01',
    '#     procent: 71',
    'metingen:',
    ...progress.measurements.flatMap(({ on, percent }) => [`  - datum: ${toIso(on)}`, `    procent: ${percent}`]),
    '',
    '# Ingangsdatums die eerder golden.',
    '# verteld: ja als uw gebruikers die datum al van u hoorden. Dan staat in uw teksten dat hij niet meer geldt.',
    '# verteld: intern als alleen anderen hem kenden, zoals Logius of de helpdesk. verteld: nee als niemand hem kende.',
    'eerdere-ingangsdata:',
    ...progress.earlierCutovers.flatMap(({ cutoverDate, changedOn, announced, usersKnow }) => [
      `  - datum: ${toIso(cutoverDate)}`,
      `    gewijzigd: ${toIso(changedOn)}`,
      `    verteld: ${toldWord({ announced, usersKnow })}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads voortgang.yaml. Throws a UserError with every mistake at once, with file and line. */
export function readProgress(content: string, file: string): Progress {
  const tree = parseYamlTree(content, file);
  const mistakes: Mistake[] = [...tree.mistakes];
  const progress = tree.root
    ? readTop(new MapReader({ file, mistakes }, tree.root, '', ['klaar', 'metingen', 'eerdere-ingangsdata']))
    : NO_PROGRESS;
  if (mistakes.length > 0) throw new UserError(mistakes);
  return progress;
}

function readTop(top: MapReader): Progress {
  const done: [string, Day][] = [];
  const doneMap = top.map('klaar');
  for (const key of doneMap?.keys ?? []) {
    const id = parseId(key);
    if (!('value' in id)) doneMap?.mistake(doneMap.lineOf(key), id.message, id.fix);
    else if (!doneMap?.has(key)) doneMap?.mistake(doneMap.lineOf(key), `Bij ${key} ontbreekt de dag.`, DAY_FIX);
    const day = doneMap?.value(key, parseDayValue);
    if (day !== undefined) done.push([key, day]);
  }
  return {
    done: Object.fromEntries(done),
    measurements: dated(top, 'metingen', 'procent', parsePercent).map(({ on, value }) => ({ on, percent: value })),
    earlierCutovers: dated(top, 'eerdere-ingangsdata', 'gewijzigd', parseDayValue, ['verteld']).map(
      ({ on, value, item }) => ({
        cutoverDate: on,
        changedOn: value,
        // A list from before this key held announced dates only.
        ...(item.value('verteld', parseTold) ?? { announced: true }),
      }),
    ),
  };
}

/** How `verteld` says who knew a date. */
export const toldWord = ({
  announced,
  usersKnow = announced,
}: Pick<EarlierCutover, 'announced' | 'usersKnow'>): string => (usersKnow ? 'ja' : announced ? 'intern' : 'nee');

function parseTold(text: string): Parsed<Pick<EarlierCutover, 'announced' | 'usersKnow'>> {
  if (/^\s*intern\s*$/i.test(text)) return { value: { announced: true, usersKnow: false } };
  const found = parseYesNo(text);
  if ('value' in found) return { value: { announced: found.value } };
  return { message: 'Dit is geen ja, nee of intern.', fix: 'Schrijf ja, nee of intern.' };
}

const DAY_FIX = 'Zet achter de naam de dag waarop het klaar was, bijvoorbeeld 2027-07-01.';

interface Dated<T> {
  readonly on: Day;
  readonly value: T;
  readonly item: MapReader;
}

/** The entries of a list with a date and one other value; `optional`: what else may stand there. */
function dated<T>(
  top: MapReader,
  key: string,
  other: string,
  parse: (text: string) => Parsed<T>,
  optional: readonly string[] = [],
): Dated<T>[] {
  return top.list(key, ['datum', other, ...optional]).flatMap((item) => {
    for (const name of ['datum', other]) {
      if (!item.has(name))
        item.mistake(item.line, `Hier ontbreekt '${name}'.`, `Voeg een regel toe met ${name}: en de waarde.`);
    }
    const on = item.value('datum', parseDayValue);
    const value = item.value(other, parse);
    return on === undefined || value === undefined ? [] : [{ on, value, item }];
  });
}

/** Mistakes for milestones marked done that neither the plan nor the campaign has. */
export function unknownDone(progress: Progress, names: readonly string[], file: string): Mistake[] {
  return Object.keys(progress.done)
    .filter((id) => !names.includes(id))
    .map((id) => {
      const near = nearest(id, names);
      return {
        message: `De mijlpaal '${id}' bestaat niet.`,
        place: `${file}, klaar`,
        fix: near ? `Bedoelde u '${near}'?` : 'Haal deze regel weg, of zet de mijlpaal terug in campagne.yaml.',
      };
    });
}
