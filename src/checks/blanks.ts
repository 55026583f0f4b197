/** Places that somebody has still to fill in. */
import { list, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { sentencesOf } from './sentences.ts';
import { isOutside } from './where.ts';

const SHAPES: readonly RegExp[] = [
  // [naam organisatie], not a link, a check box or a reference.
  /\[(?![ xX]?\])[^[\]\n]{0,80}\p{L}{2}[^[\]\n]{0,80}\](?![([:])/gu,
  /<<[^<>\n]{1,60}>>|«[^«»\n]{1,60}»/g,
  /<(?!\/?(?:br|b|i|em|strong|p|a|img|div|span|table|t[hdr]|ul|ol|li|https?:)\b)[\p{L}][\p{L} .-]{1,40}>/giu,
  /(?<![\p{L}\p{N}])(?:X{2,}|x{2,}|\?{2,}|@{2,}(?=\s|$|[.,]))(?![\p{L}\p{N}])/gu,
  /@@[^@\n]{1,60}@@|#{1,2}\p{L}[\p{L} _-]{1,40}#{1,2}(?!\p{L})|(?<!\{)\{[^{}\n]{1,40}\}(?!\})|%\p{Lu}[\p{Lu}_]{1,40}%|\$\p{Lu}{3,40}\$/gu,
  // (invullen), (nog checken)
  /\((?:[^()\n]{0,40}\s)?(?:invullen|aanvullen|checken|nakijken|opzoeken|volgt)(?:\s[^()\n]{0,40})?\)/giu,
  // op ... mei, van … tot … uur
  /(?<=\b(?:op|om|van|tot|bij|naar|bel|nummer|de|het|datum|uur|met|en)\s)(?:\.{3}|…)(?=\s|$|\.)/giu,
];
/** Room to write by hand, which a run sheet has and a text for others has not. */
const DOTTED = /\.{4,}|…{2,}|_{3,}/g;

export const blanks: TextRule = (text, context) => {
  const shapes = isOutside(text.identity) ? [...SHAPES, DOTTED] : SHAPES;
  return text.lines.flatMap(({ text: line, line: at }): Found[] => {
    if (line === '') return [];
    const plain = line.replace(/\{\{[^{}]*\}\}/g, ' ').replace(/`[^`]*`/g, ' ');
    const found = [
      ...shapes.flatMap((shape) => [...plain.matchAll(shape)].map(({ 0: words, index }) => ({ words, index }))),
      ...list(context, 'invulplek')(plain).map(({ words, at: index }) => ({ words, index })),
    ];
    return firstOfSentences(plain, found).map((words) => ({ rule: 'invulplek', line: at, words }));
  });
};

/** "Bel XXX (nummer volgt)": who fills in the sentence, fills in both. */
function firstOfSentences(
  line: string,
  found: readonly { readonly words: string; readonly index: number }[],
): string[] {
  if (found.length < 2) return found.map(({ words }) => words);
  const starts = sentencesOf(line).map(({ at }) => at);
  const sentenceAt = (index: number): number => starts.filter((start) => start <= index).length;
  const first = new Map<number, string>();
  for (const { words, index } of [...found].sort((a, b) => a.index - b.index)) {
    if (!first.has(sentenceAt(index))) first.set(sentenceAt(index), words);
  }
  return [...first.values()];
}
