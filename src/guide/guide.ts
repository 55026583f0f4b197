import { type DataFile, type Prepared, readData } from './data-files.ts';
import type { CheckWords, Guide } from './types.ts';

/**
 * Makes the guide from the text of its files (path relative to templates/ -> content). Every .md file is a text source.
 * `prepared` saves reading what was read before. Throws a UserError when a data file is missing or wrong.
 */
export function parseGuide(files: ReadonlyMap<string, string>, prepared?: Prepared): Guide {
  const data = <Name extends DataFile>(name: Name) => readData(name, files.get(name), prepared);
  let words: CheckWords | undefined;
  return {
    texts: [...files]
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, content]) => ({ path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    plan: data('planning.yaml'),
    facts: data('feiten.yaml'),
    holidays: data('feestdagen.yaml'),
    schoolHolidays: data('vakanties.yaml'),
    busyPeriods: data('drukke-perioden.yaml'),
    audience: data('doelgroep.yaml'),
    articles: data('lidwoorden.yaml'),
    // Only `check` asks for these, and no other command has to wait for them.
    get checkWords() {
      if (words === undefined) {
        const { jargon, ...lists } = data('controles.yaml');
        words = { ...lists, jargon: new Map(jargon), simpler: new Map(data('moeilijke-woorden.yaml')) };
      }
      return words;
    },
  };
}
