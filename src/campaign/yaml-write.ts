/** Writes values as YAML that a person can read and change, and that reads back as exactly the same text. */

const PLAIN = /^[\p{L}\d](?:[\p{L}\p{M}\d '’&/()+@.,-]*[\p{L}\p{M}\d).])?$/u;

/** A value on one line: as it is when that is unmistakable, else between double quotes. */
export const yamlScalar = (text: string): string => (PLAIN.test(text) ? text : yamlQuoted(text));

/** A value between double quotes (JSON's rules hold in YAML). */
export const yamlQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[\p{Cf}\u0085\u2028\u2029\ufeff]/gu, (character) =>
    character.length > 1 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** "ja" or "nee". */
export const yamlYesNo = (value: boolean): string => (value ? 'ja' : 'nee');

/** "naam: waarde", or "naam:" for a value that is not there. */
export const yamlLine = (key: string, value?: string | number): string =>
  value === undefined ? `${key}:` : `${key}: ${yamlScalar(String(value))}`;
