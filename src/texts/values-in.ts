import { VALUE_CHARACTERS } from './private-use.ts';

/** The text with each value in its place, as it is: for plain text only. */
export const withValues = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(VALUE_CHARACTERS, (character) => values.get(character) ?? '');
