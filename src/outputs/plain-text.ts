/** Text that anyone may have typed, made harmless for outputs that are read line by line: calendar, cells, terminal. */

/** Controls (also C1), line and paragraph separators, lone surrogates, noncharacters: each becomes a space. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;
/** Byte order mark and marks that turn the direction of what follows: they go without a trace. */
const INVISIBLE = /[\uFEFF\u202A-\u202E\u2066-\u2069]/g;
/**
 * What a reader takes for one character: a flag of two letters, or a code point with the marks, joiners and tones
 * that follow it. A fixed rule instead of Intl.Segmenter, whose answer changes between Node releases.
 */
const CHARACTER =
  /(?:[\u{1F1E6}-\u{1F1FF}]{2}|[\s\S])(?:\p{M}|\u200C|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]|\u200D[\s\S]?){0,20}/gu;

/** The text as one line without control characters; runs of spaces become one. */
export function plainLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(BREAKING, ' ').replace(/ {2,}/g, ' ').trim();
}

/** The characters as a reader sees them; joined they are the text again. */
export const characters = (text: string): readonly string[] => text.match(CHARACTER) ?? [];

/** At most `limit` UTF-16 units (so at most as many characters), ending in "…" when something was cut off. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  let kept = '';
  for (const character of characters(text.slice(0, limit + 100))) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
