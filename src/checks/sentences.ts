/** Text taken apart into sentences and words. */
import { LETTERS, OPAQUE } from './phrase.ts';

/** Behind these a point ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dhr|mevr|mw|dr|drs|mr|ir|ing|prof|bijv|bv|nr|tel|ca|max|min|ma|di|wo|do|vr|za|zo|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|incl|excl|jl|evt|o\.a|o\.m|t\.a\.v|d\.w\.z|a\.u\.b|m\.b\.t|i\.v\.m|n\.a\.v|t\/m)\.$/i;
const END = /(?<![.?!…])[.?!…]+["”’»)]*(?=\s)/g;

/** The sentences of a text, with the place at which each begins. */
export function sentencesOf(text: string): { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let from = 0;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') found.push({ text: trimmed, at: from + raw.indexOf(trimmed.charAt(0)) });
    from = to;
  };
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length;
    const next = /^\s+["“‘'(«]*(\S)/.exec(text.slice(to, to + 12))?.[1] ?? '';
    const begins = next === next.toUpperCase();
    if (
      begins &&
      !(end[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, end.index - 12), end.index + 1)))
    )
      add(to);
  }
  add(text.length);
  return found;
}

const WORD = new RegExp(`[${LETTERS}${OPAQUE}][${LETTERS}${OPAQUE}'’-]*`, 'g');
const QUOTED = new RegExp(`"[^"]*"|“[^”]*”|„[^”]*”|«[^»]*»|(?<![${LETTERS}])['‘][^'’\\n]*['’](?![${LETTERS}])`, 'g');

/** The words of a sentence; a placeholder is one. */
export const wordsOf = (sentence: string): readonly string[] => sentence.match(WORD) ?? [];

/** What somebody else says: not the words of the writer. */
export const withoutQuotes = (text: string): string => text.replace(QUOTED, (quoted) => quoted.replace(/\S/g, '·'));
