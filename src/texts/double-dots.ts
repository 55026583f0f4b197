/** A name such as "Voorbeeld N.V." ends a sentence by itself. */
import { VALUE_CHARACTERS } from './private-use.ts';

const AT_END = new RegExp(`(${VALUE_CHARACTERS.source})\\.(?=[ \\t\\n"')\\]*_|]|$)`, 'g');

/**
 * The text without each "." that ends a sentence directly behind a value that ends one already: with ".", "!", "?" or
 * "…". `values` are what the characters in the text stand for.
 */
export const withoutDoubleDots = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(AT_END, (both, character: string) => (/[.!?…]$/.test(values.get(character) ?? '') ? character : both));
