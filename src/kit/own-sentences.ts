/** What the user wrote in an output, to take over into its source. Pure. */
import { type Day, MONTHS, toDutch } from '../base/day.ts';
import type { ReadLine } from '../outputs/read-back.ts';

const DATE = new RegExp(`\\b\\d{1,2}\\s+(?:${MONTHS.join('|')})(?:\\s+\\d{4})?`, 'gi');
const WEEKDAY = /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b/gi;

/**
 * The sentences of the user's file that the tool's own version does not have, in their order, each once. Sentences that
 * differ only in a date are the tool's own of before a move. A cutover date in them becomes its placeholder, so that it
 * moves along in the source. `wrapped`: a paragraph may go on on the next line, as in a text file.
 */
export function ownSentences(
  users: readonly ReadLine[],
  tools: readonly ReadLine[],
  cutovers: readonly Day[],
  wrapped = true,
): string[] {
  const known = new Set(sentences(tools, wrapped).map(comparable));
  const own = sentences(users, wrapped).filter(
    (sentence) => /\p{L}/u.test(sentence) && !known.has(comparable(sentence)),
  );
  return [...new Set(own)].map((sentence) =>
    cutovers.reduce((text, date) => text.replaceAll(toDutch(date), '{{ingangsdatum}}'), sentence),
  );
}

/** Without days, and without how many of them stand in a row: "19 januari, 25 maart en 3 juni 2027". */
const comparable = (sentence: string): string =>
  sentence
    .replace(DATE, '§')
    .replace(WEEKDAY, '§')
    .replace(/§(?:(?:,| en|, en)? §)+/g, '§');

/** Lines that follow each other are one paragraph; a list item, heading or row begins a new one. */
function sentences(lines: readonly ReadLine[], wrapped: boolean): string[] {
  const paragraphs: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, text } of lines) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (wrapped && at === last + 1 && paragraphs.length > 0 && !/^(?:[-*+#>|•]|\d+[.)]\s)/.test(line)) {
      paragraphs[paragraphs.length - 1] += ` ${line}`;
    } else paragraphs.push(line);
    last = at;
  }
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?][)"'”’*]*)\s+(?=[\p{Lu}\d"'“‘(*{])/u))
    .filter((one) => one !== '');
}
