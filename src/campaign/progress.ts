/** voortgang.yaml: what is done, measurements, earlier cutover dates. Pure. */
import { type Day, toIso } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { MapReader } from './map-reader.ts';
import { parseDayValue, parseId, parsePercent } from './values.ts';
import { parseYamlTree } from './yaml-tree.ts';

export { PROGRESS_FILE } from '../base/layout.ts';

export interface Progress {
  /** Id of a milestone -> the day on which it was done. */
  readonly done: Readonly<Record<string, Day>>;
  /** Share of logins with app or sms in per cent, with the day of measuring. */
  readonly measurements: readonly { readonly on: Day; readonly percent: number }[];
  /** Cutover dates that were announced before, oldest first, with the day on which they were changed. */
  readonly earlierCutovers: readonly { readonly cutoverDate: Day; readonly changedOn: Day }[];
}

export const NO_PROGRESS: Progress = { done: {}, measurements: [], earlierCutovers: [] };

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
    '# Metingen: welk deel van de mensen logt in met de app of sms? Een dag en een percentage.',
    '#   - datum: 2027-03-01',
    '#     procent: 71',
    'metingen:',
    ...progress.measurements.flatMap(({ on, percent }) => [`  - datum: ${toIso(on)}`, `    procent: ${percent}`]),
    '',
    '# Ingangsdatums die eerder golden.',
    'eerdere-ingangsdata:',
    ...progress.earlierCutovers.flatMap(({ cutoverDate, changedOn }) => [
      `  - datum: ${toIso(cutoverDate)}`,
      `    gewijzigd: ${toIso(changedOn)}`,
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
    measurements: pairs(top, 'metingen', 'procent', parsePercent).map(([on, percent]) => ({ on, percent })),
    earlierCutovers: pairs(top, 'eerdere-ingangsdata', 'gewijzigd', parseDayValue).map(([cutoverDate, changedOn]) => ({
      cutoverDate,
      changedOn,
    })),
  };
}

const DAY_FIX = 'Zet achter de naam de dag waarop het klaar was, bijvoorbeeld 2027-07-01.';

/** The entries of a list with a date and one other value. */
function pairs<T>(top: MapReader, key: string, other: string, parse: Parameters<typeof top.value<T>>[1]): [Day, T][] {
  return top.list(key, ['datum', other]).flatMap((item) => {
    for (const name of ['datum', other]) {
      if (!item.has(name))
        item.mistake(item.line, `Hier ontbreekt '${name}'.`, `Voeg een regel toe met ${name}: en de waarde.`);
    }
    const on = item.value('datum', parseDayValue);
    const value = item.value(other, parse);
    return on === undefined || value === undefined ? [] : [[on, value] as [Day, T]];
  });
}

/** Mistakes for milestones marked done that neither the plan nor the campaign has. */
export function unknownDone(progress: Progress, names: readonly string[], file: string): Mistake[] {
  return Object.keys(progress.done)
    .filter((id) => !names.includes(id))
    .map((id) => ({
      message: `De mijlpaal '${id}' bestaat niet.`,
      place: `${file}, klaar`,
      fix: meantOrList(id, names),
    }));
}
