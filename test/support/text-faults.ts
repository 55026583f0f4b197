/** What a filled text must not show, whatever the names and the answers: each gives the faults that it finds. */
import { characters } from '../../src/base/characters.ts';
import { headingsOf, isForCitizens, type Rendered } from './all-texts.ts';

/** Names that rightly begin with a small letter. */
const SMALL_NAMES = /^(iBurgerzaken|'s-Hertogenbosch)/;
/** What stands before the first word of a sentence: a list mark, a cell, a quote. */
const BEFORE = /^(?:\s|- |\d+\. |["“])+/;

const NOT_IN_A_TEXT: readonly (readonly [string, RegExp])[] = [
  ['a placeholder', /\{\{|\}\}/],
  ['undefined', /undefined|\bnull\b|NaN/],
  ['a private-use character', /\p{Co}/u],
  ['a double article', /\b(de|het) (de|het)\b|\been een\b/i],
  ['a double space', /\S {2,}/],
  ['a space before punctuation', / [.,;:?!)]/],
  ['double punctuation', /[.,;:?!][.,;:?!]/],
  ['empty brackets', /\(\s*\)|\[\]/],
  ['nothing behind a colon', /:\s*[.,;)]/],
  ['a line without words', /^[^\p{L}\p{N}\n]+$/mu],
  ['Markdown', /^#|\*\*|\]\(|^> /m],
  ['an unfinished line', /\b(de|een|bij|van|met|en|of|via|vanaf)[.?!]?$/m],
];

/** The blanks of the run sheet, to be filled in by hand. */
const BLANKS = /\.{6,}/g;

/** Holes and slips: what a condition, an empty answer or a name can leave behind. */
export function languageFaults(text: Rendered): string[] {
  const parts = [text.subject ?? '', text.preview ?? '', text.plain.replace(BLANKS, 'X')].filter((part) => part !== '');
  return [
    ...parts.flatMap((part) =>
      NOT_IN_A_TEXT.flatMap(([what, pattern]) => {
        const found = pattern.exec(part);
        return found ? `${what}: ${around(part, found.index)}` : [];
      }),
    ),
    ...parts.flatMap((part) =>
      sentencesOf(part)
        .filter(beginsSmall)
        .map((sentence) => `small letter: ${sentence}`),
    ),
    ...(/^\s*([-*+]|\d+[.)]|#+)\s*$/m.test(text.markdown) ? ['an item or heading without words'] : []),
  ];
}

const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));

/** Lines taken apart into sentences; rows of a table are none. */
const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !line.includes(' | '))
    .flatMap((line) => line.split(/(?<=[.?!]["”]?)\s+/))
    .map((sentence) => sentence.replace(BEFORE, ''))
    .filter((sentence) => sentence !== '');

const beginsSmall = (sentence: string): boolean =>
  /^\p{Ll}|^['’]\p{Ll}-\p{Ll}/u.test(sentence) && !SMALL_NAMES.test(sentence);

/** Headings with nothing below them: the next is of the same level or higher, or there is none. */
export function emptySections(text: Rendered): string[] {
  const known = new Set(headingsOf(text).map(({ text: heading }) => heading));
  const lines = text.markdown.split('\n').filter((line) => line.trim() !== '');
  const level = (line: string | undefined): number => /^(#+) /.exec(line ?? '')?.[1]?.length ?? 0;
  return lines.flatMap((line, index) => {
    const own = level(line);
    const next = lines[index + 1];
    const isHeading = own > 0 && known.has(line.slice(own + 1));
    const isEmpty = next === undefined || (level(next) > 0 && level(next) <= own);
    return isHeading && isEmpty ? [`nothing below "${line}"`] : [];
  });
}

/** How a sentence begins that leans on the one before it. */
const LEANS =
  /^(Dan|Daarom|Daarna|Daarvoor|Daar|Dat|Die|Anders|Of|Ook (dan|dat|daar)|Nog niet|Logt u al zo|(Kan|Lukt|Doet|Wilt|Kunt|Heeft)( u)?( ook)? (dat|die|het) (niet|wel|nog|al|ook))\b/;
/** What we ask somebody to do is no question that waits for its answer. */
const ASKED_BY_US = /^(Wat vragen wij u\?|Onze vragen)$/;
const REQUEST = /^Wilt u (?!dat )/;

/** Sentences that a left-out neighbour leaves hanging: a question with nothing behind it, a "then" without its "if". */
export function looseSentences(text: Rendered): string[] {
  const headings = new Set(headingsOf(text).map((heading) => heading.text));
  const lines = text.plain.split('\n').filter((line) => line !== '' && !line.includes(' | '));
  let heading = '';
  return lines.flatMap((line, at) => {
    if (headings.has(line)) {
      heading = line;
      return [];
    }
    // What somebody says is one word in the sentence of the script.
    const sentences = line
      .replace(BEFORE, '')
      .replace(/"[^"]*"/g, 'X.')
      .split(/(?<=[.?!])\s+/);
    const before = lines[at - 1] ?? '';
    const standsAlone = /^(- |\d+\. )/.test(line) || at === 0 || (headings.has(before) && !before.endsWith('?'));
    const waits = (sentence = ''): boolean =>
      sentence.endsWith('?') && (isForCitizens(text.name) || !REQUEST.test(sentence));
    const unanswered = ASKED_BY_US.test(heading)
      ? []
      : sentences.filter((sentence, index) => {
          const next = sentences[index + 1];
          return waits(sentence) && (next === undefined || (waits(next) && !/^(Of|Staat|En) /.test(next)));
        });
    const [first = ''] = sentences;
    return [
      ...(standsAlone && LEANS.test(first) ? [`leans on nothing: ${first}`] : []),
      ...unanswered.map((sentence) => `nothing behind: ${sentence}`),
    ];
  });
}

const SUBJECT = 60;
const PREVIEW = [40, 90] as const;

/** What is too long for its place, or too short. */
export function lengthFaults({ subject, preview, room, filled: { meta } }: Rendered): string[] {
  const count = (text: string): number => characters(text).length;
  const previewLength = preview === undefined ? PREVIEW[0] : count(preview);
  return [
    ...(subject !== undefined && count(subject) > SUBJECT ? [`subject of ${count(subject)}: ${subject}`] : []),
    ...(previewLength < PREVIEW[0] || previewLength > PREVIEW[1] ? [`preview of ${previewLength}: ${preview}`] : []),
    ...(meta.ruimte !== undefined && room === undefined ? ['was not measured'] : []),
    ...(room?.fits === false ? [`${room.length} of at most ${room.limit} (${room.kind})`] : []),
  ];
}
