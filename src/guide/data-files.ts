/** The data files of templates/, each with what reads it. */
import { UserError } from '../base/errors.ts';
import { parseArticles } from './articles.ts';
import { parseAudience } from './audience.ts';
import { parseCheckLists, parseSimplerWords } from './check-words.ts';
import { parseFacts } from './facts.ts';
import { parseBusyPeriods, parseHolidays, parseSchoolHolidays } from './holidays.ts';
import { parsePlan } from './plan.ts';
import { parseSpellingWords } from './spelling-words.ts';

/** What these give is plain: the build keeps it as JSON (src/load/prepared-data.ts). */
export const DATA_FILES = {
  'planning.yaml': parsePlan,
  'feiten.yaml': parseFacts,
  'feestdagen.yaml': parseHolidays,
  'vakanties.yaml': parseSchoolHolidays,
  'drukke-perioden.yaml': parseBusyPeriods,
  'doelgroep.yaml': parseAudience,
  'lidwoorden.yaml': parseArticles,
  'controles.yaml': parseCheckLists,
  'moeilijke-woorden.yaml': parseSimplerWords,
  'spelling.yaml': parseSpellingWords,
} as const satisfies Readonly<Record<string, (text: string, place: string) => unknown>>;

export type DataFile = keyof typeof DATA_FILES;

/** What a file with exactly this text gave before; undefined when that is not known. */
export type Prepared = (name: DataFile, text: string) => unknown;

/** Reads one data file. Throws a UserError when it is not there (`text` undefined) or wrong. */
export function readData<Name extends DataFile>(
  name: Name,
  text: string | undefined,
  prepared: Prepared = () => undefined,
): ReturnType<(typeof DATA_FILES)[Name]> {
  const place = `templates/${name}`;
  if (text === undefined) {
    throw new UserError({
      message: `Het bestand ${place} ontbreekt.`,
      place,
      fix: 'Installeer het programma opnieuw.',
    });
  }
  const read = DATA_FILES[name] as (text: string, place: string) => ReturnType<(typeof DATA_FILES)[Name]>;
  return (prepared(name, text) as ReturnType<typeof read> | undefined) ?? read(text, place);
}
