/** The rule `spelling` with its dictionary. A bundle of its own, which `check` loads only with --spelling. */
import { type SpellingOf, spellingOf } from '../kit/spelling.ts';
import { readDictionary } from '../load/dictionary.ts';

/** Throws a UserError when the dictionary is missing or damaged. */
export const loadSpelling = (input: Omit<SpellingOf, 'dictionary'>): ReturnType<typeof spellingOf> =>
  spellingOf({ ...input, dictionary: readDictionary() });
