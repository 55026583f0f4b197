/** The rule `spelling`: words of the user that no dictionary knows. Asked for only with --spelling, and made only then. */
import type { Dictionary, SpellingWords } from '../guide/spelling-words.ts';
import type { SourceFile } from '../guide/types.ts';
import { type Context, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { LETTERS } from './phrase.ts';
import { type SpelledWord, spelledWords } from './spelled-words.ts';
import { type Judge, makeJudge, smallFirst } from './spelling-judge.ts';
import { suggestions } from './spelling-suggest.ts';
import type { CheckedText } from './text.ts';

export interface SpellingInput {
  readonly dictionary: Dictionary;
  readonly words: SpellingWords;
  /** Words of this campaign that are right: those of its answers, and those that the user listed. */
  readonly own: Iterable<string>;
}

/** Each word once per text. */
export function spellingRule({ dictionary, words, own }: SpellingInput): TextRule {
  const names = [...words.words, ...own];
  const judge = makeJudge(dictionary, words, names);
  const apart = new Map(words.apart.map((one) => [one.replaceAll(' ', '-'), one]));
  let ownWords: ReadonlySet<string> | undefined;
  const told = new Map<string, string>();
  const message = (word: string, { guide }: Context): string => {
    const before = told.get(word);
    if (before !== undefined) return before;
    const helped = word.length <= LONGEST_HELPED && told.size < MOST_HELPED;
    if (helped) ownWords ??= ownWordsOf(guide.texts, judge, names);
    const offered = ownWords && helped ? suggestions(word, { judge, sounds: words.sounds, ownWords }) : [];
    const made = `Dit woord staat niet in het woordenboek.${meant(offered.map((one) => apart.get(one) ?? one))}`;
    told.set(word, made);
    return made;
  };
  return (text, context) => {
    const found = new Map<string, Found>();
    for (const { text: sentence, line } of ownSentences(text)) {
      for (const one of wrongIn(sentence, judge, context)) {
        const key = one.word.toLowerCase();
        if (found.has(key)) continue;
        found.set(key, {
          ...{ rule: 'spelling', line: lineOf(one.words, line, text), words: one.words },
          message: `'${one.words}': ${message(one.word, context).replace(/^./, (first) => first.toLowerCase())}`,
        });
      }
    }
    return [...found.values()];
  };
}

/** Taken away without a reader of front matter, which would be loaded for this only. */
const HEAD = /^---\n[\s\S]*?\n---\n/;

/** The words of the texts of the guide, and names: these are meant sooner than any others. */
function ownWordsOf(texts: readonly SourceFile[], judge: Judge, names: readonly string[]): ReadonlySet<string> {
  const all = texts.flatMap(({ content }) => spelledWords(content.replace(HEAD, '').replace(/\{\{.*?\}\}/g, ' ')));
  const written = [...new Set(all.map(({ word }) => smallFirst(word)))];
  // "Controleer" stands there, and "controleert" may be meant.
  return new Set([...names, ...written, ...written.map((word) => `${word}t`).filter(judge.isListed)]);
}

/** Longer is no word, but a code that was pasted. */
const LONGEST_WORD = 60;
/** What may be meant is looked for only where that is quick: in words of this many letters, and in so many of them. */
const LONGEST_HELPED = 30;
const MOST_HELPED = 100;

/** " Bedoelt u 'a', 'b' of 'c'?" */
function meant(words: readonly string[]): string {
  if (words.length === 0) return '';
  const quoted = words.map((word) => `'${word}'`);
  const last = quoted.pop() ?? '';
  return ` Bedoelt u ${quoted.length === 0 ? '' : `${quoted.join(', ')} of `}${last}?`;
}

/** So many strange words, and so large a part of the sentence, are another language. */
const FOREIGN = { words: 3, part: 0.5 } as const;

function wrongIn(sentence: string, judge: Judge, context: Context): SpelledWord[] {
  const all = spelledWords(sentence);
  const wrong = all.filter(
    ({ word, initial, hanging }) =>
      word.length <= LONGEST_WORD &&
      !judge.isRight(word, initial) &&
      !(hanging && judge.isRight(word.replace(/s$/, ''), initial)) &&
      !(initial && namesIn(context).has(word)),
  );
  const isForeign = wrong.length >= FOREIGN.words && wrong.length >= all.length * FOREIGN.part;
  return isForeign ? [] : wrong;
}

const namesOf = new WeakMap<object, ReadonlySet<string>>();
/** What has a capital within a sentence of the user is a name at the beginning of another as well. */
function namesIn({ own }: Context): ReadonlySet<string> {
  const before = namesOf.get(own);
  if (before) return before;
  const names = new Set(
    own.flatMap(({ sentences }) =>
      sentences.flatMap(({ text }) =>
        spelledWords(text)
          .filter(({ word, initial }) => !initial && word.charAt(0) !== word.charAt(0).toLowerCase())
          .map(({ word }) => word),
      ),
    ),
  );
  namesOf.set(own, names);
  return names;
}

/** More lines than a sentence has. */
const LONGEST_SENTENCE = 12;

/** The line on which the word stands by itself, and not as a part of another. */
function lineOf(words: string, from: number, { lines }: CheckedText): number {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![${LETTERS}])${escaped}(?![${LETTERS}])`);
  const at = lines.find(({ line, text }) => line >= from && line < from + LONGEST_SENTENCE && whole.test(text));
  return at?.line ?? from;
}
