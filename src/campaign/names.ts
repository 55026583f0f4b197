/** What a name may hold, and the folder name that follows from it. A name is only ever text, never code. */
import { createHash } from 'node:crypto';

/** The outcome of reading one value: the value, or what is wrong and how to mend it (Dutch sentences). */
export type Parsed<T> = { readonly value: T } | { readonly message: string; readonly fix: string };

export const NAME_LENGTH = 200;
const SLUG_LENGTH = 60;
const HASH_LENGTH = 6;

// Noncharacters are refused with the control characters: Word and Excel files (XML) cannot hold U+FFFE and U+FFFF.
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'een half teken (een los surrogaat)'],
  [/[\p{Cc}\u2028\u2029\p{Noncharacter_Code_Point}]/u, 'een regeleinde, tab of ander stuurteken'],
  [/\p{Co}/u, 'een teken voor eigen gebruik (private use)'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'een onzichtbaar teken dat de leesrichting omdraait'],
];
const NOTHING_TO_SEE = /^[\p{Z}\p{Cf}\u115f\u1160\u2800\u3164]*$/u;

/**
 * Reads one line of free text: trimmed and in NFC. Refused when there is nothing to see, when longer than `longest`
 * characters (code points), or with control, private-use or bidi-control characters or lone surrogates.
 * Everything else is accepted, also "<script>", "{{x}}" and "=1+1".
 */
export function checkName(text: string, longest = NAME_LENGTH): Parsed<string> {
  // First: normalising a text of megabytes takes long. NFC can make a text shorter, by a factor of 3 at most.
  if (text.length > longest * 8) return tooLong(longest);
  for (const [pattern, what] of FORBIDDEN) {
    if (pattern.test(text.trim())) {
      return { message: `Hierin staat ${what}.`, fix: 'Typ de tekst opnieuw in, zonder te kopiëren en plakken.' };
    }
  }
  const value = text.normalize('NFC').trim();
  if (NOTHING_TO_SEE.test(value)) return { message: 'Dit is leeg.', fix: 'Vul een naam of tekst in.' };
  if ([...value].length > longest) return tooLong(longest);
  return { value };
}

const tooLong = (longest: number): Parsed<never> => ({
  message: `Dit is langer dan ${longest} tekens.`,
  fix: `Kort de tekst in tot ten hoogste ${longest} tekens.`,
});

// Letters that Unicode does not take apart into a base letter and an accent.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const WINDOWS_RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(-|$)/;

/**
 * The name of the campaign folder, and the campaign's id: ASCII letters, figures and single hyphens, 1 to 60
 * characters, no name that Windows reserves. The same names always give the same slug. A name of which nothing remains
 * (emoji, another script), or that is too long, gets a short hash of the whole, so that two campaigns stay apart.
 */
export function slug(organisation: string, service: string): string {
  const parts = [ascii(organisation), ascii(service)];
  const joined = parts.filter((part) => part !== '').join('-');
  const whole = parts.every((part) => part !== '') && joined.length <= SLUG_LENGTH;
  if (whole && !WINDOWS_RESERVED.test(joined)) return joined;
  const hash = createHash('sha256')
    .update(`${organisation.normalize('NFC').trim()}\n${service.normalize('NFC').trim()}`)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const prefix = joined === '' || WINDOWS_RESERVED.test(joined) ? `campagne-${joined}` : joined;
  return `${prefix.slice(0, SLUG_LENGTH - HASH_LENGTH - 1).replace(/-+$/, '')}-${hash}`;
}

function ascii(name: string): string {
  return name
    .toLowerCase()
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What a campaign's id, a milestone's id or a fact's name looks like. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
