/** Text that anyone may have typed, made harmless for outputs that are read line by line: calendar, cells, terminal. */
import { characters } from '../base/characters.ts';

export { characters };

/** Controls (also C1), line and paragraph separators, lone surrogates, noncharacters: each becomes a space. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;
/** Byte order mark and marks that turn the direction of what follows: they go without a trace. */
const INVISIBLE = /[\uFEFF\u202A-\u202E\u2066-\u2069]/g;
/** Most texts are such a line already. */
const PLAIN = /^[!-~\u00A1-\u024F\u20AC]+(?: [!-~\u00A1-\u024F\u20AC]+)*$/;

/** The text as one line without control characters; runs of spaces become one. */
export function plainLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(BREAKING, ' ').replace(/ {2,}/g, ' ').trim();
}

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

/** The same, cut behind a word; a first word that is too long is cut itself. */
export function cutAtWord(text: string, limit: number): string {
  const short = cut(text, limit);
  const whole = /^.*\S(?=\s+\S*…$)/s.exec(short);
  return short === text || whole === null || text[short.length - 1] === ' ' ? short : `${whole[0]}…`;
}
