import { UserError } from '../base/errors.ts';
import { parseArticles } from './articles.ts';
import { parseAudience } from './audience.ts';
import { parseCheckLists, parseSimplerWords } from './check-words.ts';
import { parseFacts } from './facts.ts';
import { parseBusyPeriods, parseHolidays, parseSchoolHolidays } from './holidays.ts';
import { parsePlan } from './plan.ts';
import type { CheckWords, Guide } from './types.ts';
import type { ReadYaml } from './yaml-data.ts';

/** The mistake of a data file of templates/ that is not there. */
export const missingData = (name: string): UserError =>
  new UserError({
    message: `Het bestand templates/${name} ontbreekt.`,
    place: `templates/${name}`,
    fix: 'Installeer het programma opnieuw.',
  });

/**
 * Makes the guide from the text of its files (path relative to templates/ -> content). Every .md file is a text source.
 * `read` replaces the YAML parser, for who has the values already. Throws a UserError when a data file is missing or wrong.
 */
export function parseGuide(files: ReadonlyMap<string, string>, read?: ReadYaml): Guide {
  const data = <T>(name: string, parse: (text: string, place: string, read?: ReadYaml) => T): T => {
    const text = files.get(name);
    if (text === undefined) throw missingData(name);
    return parse(text, `templates/${name}`, read);
  };
  let words: CheckWords | undefined;
  return {
    texts: [...files]
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, content]) => ({ path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    plan: data('planning.yaml', parsePlan),
    facts: data('feiten.yaml', parseFacts),
    holidays: data('feestdagen.yaml', parseHolidays),
    schoolHolidays: data('vakanties.yaml', parseSchoolHolidays),
    busyPeriods: data('drukke-perioden.yaml', parseBusyPeriods),
    audience: data('doelgroep.yaml', parseAudience),
    articles: data('lidwoorden.yaml', parseArticles),
    // Only `check` asks for these, and no other command has to wait for them.
    get checkWords() {
      words ??= {
        ...data('controles.yaml', parseCheckLists),
        simpler: data('moeilijke-woorden.yaml', parseSimplerWords),
      };
      return words;
    },
  };
}
