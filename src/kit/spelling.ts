/** The rule `spelling` for one campaign: it knows the words of its answers too. Pure. */
import type { Campaign } from '../campaign/types.ts';
import type { TextRule } from '../checks/context.ts';
import { spelledWords } from '../checks/spelled-words.ts';
import { spellingRule } from '../checks/spelling.ts';
import type { Dictionary, SpellingWords } from '../guide/spelling-words.ts';

export interface SpellingOf {
  readonly campaign: Campaign;
  readonly dictionary: Dictionary;
  /** Of the guide. */
  readonly words: SpellingWords;
  /** The user's own list, as text: one word a line, or more. */
  readonly ownList: string;
}

export const spellingOf = ({ campaign, dictionary, words, ownList }: SpellingOf): TextRule =>
  spellingRule({ dictionary, words, own: [...wordsIn(textsOf(campaign)), ...wordsIn(listed(ownList))] });

/** Also what stands behind a name: "Kerkstraat 12". */
const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => spelledWords(text.normalize('NFC')).map(({ word }) => word));

/** Behind # stands an explanation. */
const listed = (list: string): string[] =>
  list.split(/\r\n?|\n/).map((line) =>
    line
      .replace(/^\ufeff/, '')
      .replace(/#.*/, '')
      .replace(/[,;|•]/g, ' '),
  );

/** Every text in the answers, names of the user's own milestones and reasons included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
