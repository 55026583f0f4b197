/** Prescribed texts inside an output that the user edited: which of their words differ. */
import type { SourceFile } from '../guide/types.ts';
import { bodyPlain } from '../texts/body-plain.ts';
import { frontMatterOf } from '../texts/source.ts';
import type { FilledText } from '../texts/types.ts';
import { closureOf, type Named } from './closure.ts';
import type { Found } from './found.ts';
import { OPAQUE } from './phrase.ts';
import { changeOf, isPrescribed } from './prescribed.ts';
import { blocksOf, sentenceKey } from './read-text.ts';
import { sentencesOf } from './sentences.ts';
import type { CheckedText } from './text.ts';
import { wordChanges } from './word-diff.ts';

const MOST_FINDINGS = 5;
/** A shorter sentence is a heading of many texts. */
const FEWEST_WORDS = 3;
/** So much of a prescribed sentence must be left to know it again. */
const LIKE = 0.5;

/** Without marks of a list, a heading or a link, and with the quotes that a word processor makes of ours. */
const plain = (text: string): string =>
  sentenceKey(
    text
      .replace(/^\s*(?:[-•*] |\d+\. |#{1,6} )/, '')
      .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
      .replace(/\s*\(https?:[^()\s]*\)/g, '')
      .replace(/\*\*/g, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"'),
  );

/** The sentences of a prescribed text as they are printed in this filled one. */
function printedSentences(source: SourceFile, printed: readonly string[]): string[] {
  const lines = frontMatterOf(source)
    .body.split('\n')
    .map((text, line) => ({ text, line }));
  const sentences = blocksOf(lines).flatMap(({ text }) => sentencesOf(text).map((one) => plain(one.text)));
  return sentences.flatMap((sentence) => {
    if (!sentence.includes(OPAQUE)) return printed.includes(sentence) ? [sentence] : [];
    const parts = sentence.split(OPAQUE);
    // A sentence that is a placeholder only: a fact, which is not prescribed.
    if (parts.join('').trim().length < 10) return [];
    return printed.filter((one) => isFilled(one, parts)).slice(0, 1);
  });
}

/** Whether these parts stand in a sentence in this order, with something between them. */
function isFilled(sentence: string, parts: readonly string[]): boolean {
  let from = 0;
  return (
    sentence.startsWith(parts[0] ?? '') &&
    sentence.endsWith(parts.at(-1) ?? '') &&
    parts.every((part) => {
      const at = sentence.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    })
  );
}

const likeness = (a: readonly string[], b: readonly string[]): number => {
  const words = new Set(b.map((word) => word.toLowerCase()));
  return a.filter((word) => words.has(word.toLowerCase())).length / Math.max(a.length, b.length);
};

/** What the user changed in the prescribed parts of this output. */
export function prescribedInOutput(
  output: CheckedText,
  filled: FilledText | undefined,
  sources: ReadonlyMap<string, Named>,
  builtIn: ReadonlyMap<string, SourceFile>,
): Found[] {
  if (!filled) return [];
  const parts = [...closureOf(output.identity, sources)].flatMap((identity) => {
    const original = builtIn.get(identity);
    return original && isPrescribed(original.content) ? [sources.get(identity) ?? original] : [];
  });
  if (parts.length === 0) return [];
  const printed = bodyPlain(filled)
    .split('\n')
    .flatMap((line) => sentencesOf(line).map(({ text }) => plain(text)));
  const own = output.sentences.map((sentence) => ({ ...sentence, text: plain(sentence.text) }));
  // The first place of each.
  const there = new Map([...own].reverse().map(({ text, line }) => [text, line]));
  const used = new Set<(typeof own)[number]>();
  const found = parts.flatMap((part) => {
    const prescribed = printedSentences(part, printed);
    return prescribed.flatMap((sentence, at): Found[] => {
      const words = sentence.split(' ');
      if (there.has(sentence) || words.length < FEWEST_WORDS) return [];
      const like = own
        .filter((one) => !used.has(one) && !printed.includes(one.text))
        .map((one) => ({ one, score: likeness(words, one.text.split(' ')) }))
        .sort((a, b) => b.score - a.score)[0];
      if (like && like.score >= LIKE) {
        used.add(like.one);
        return wordChanges(words, like.one.text.split(' ')).map((change) => changeOf(change, like.one.line));
      }
      // The whole of it taken out is a choice; one sentence out of it is a change.
      const beside = [prescribed[at - 1], prescribed[at + 1]].find((one) => one !== undefined && there.has(one));
      const line = beside === undefined ? undefined : there.get(beside);
      return line === undefined ? [] : [changeOf({ removed: words, added: [] }, line)];
    });
  });
  return found.slice(0, MOST_FINDINGS);
}
