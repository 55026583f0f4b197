/** What is spelled right: the words of a dictionary, and those that the guide adds to it. */
import * as v from 'valibot';
import { parseData } from './yaml-data.ts';

/** A dictionary of Dutch. All is as written: accents and capitals count. */
export interface Dictionary {
  /** Whether the word is right, by itself or put together of others as the dictionary allows. */
  has(word: string): boolean;
  /** Whether the word stands in the dictionary itself: false of a compound that it only allows. */
  lists(word: string): boolean;
  /** Whether the word can be the last part of a compound. */
  ends(word: string): boolean;
}

/** The words of templates/spelling.yaml. */
export interface SpellingWords {
  readonly words: readonly string[];
  /** May begin a compound, as "nep" in "nepbrief". */
  readonly first: readonly string[];
  /** May end a compound, as "pas" in "stadspas". */
  readonly last: readonly string[];
  readonly sounds: readonly Sound[];
  /** Written apart, with a space: "DigiD app". */
  readonly apart: readonly string[];
}
/** Two spellings of one sound. */
export type Sound = readonly [string, string];

const words = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('mag niet leeg zijn')));
const PAIR = /^(.+)=(.+)$/;
const pairs = v.array(v.pipe(v.string(), v.regex(PAIR, 'zijn er twee, met = ertussen')));
const schema = v.strictObject({ woorden: words, vooraan: words, achteraan: words, los: words, klanken: pairs });

/** Reads templates/spelling.yaml. Throws a UserError that names file and key. */
export function parseSpellingWords(text: string, place: string): SpellingWords {
  const { woorden, vooraan, achteraan, los, klanken } = parseData(text, place, schema);
  const sounds = klanken.map((pair): Sound => {
    const [, one = '', other = ''] = PAIR.exec(pair) ?? [];
    return [one, other];
  });
  return { words: woorden, first: vooraan, last: achteraan, sounds, apart: los };
}
