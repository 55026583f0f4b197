import { characters } from './characters.ts';

/** Enough to find the place again. */
const LONGEST = 200;

/** Words of the user as a message quotes them: a row of signs without a space may be as long as the file. */
export function shortWords(words: string): string {
  if (words.length <= LONGEST) return words;
  let kept = '';
  for (const character of characters(words.slice(0, LONGEST + 50))) {
    if (kept.length + character.length > LONGEST) break;
    kept += character;
  }
  return `${kept}…`;
}
