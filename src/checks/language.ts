/** The language of what the user wrote: long sentences, passive ones, difficult words. Tips, and never a score. */
import { type Context, list, ownSentences, type TextRule } from './context.ts';
import { withoutAddresses } from './domains.ts';
import type { Found } from './found.ts';
import { LETTERS, matcher } from './phrase.ts';
import { wordsOf } from './sentences.ts';
import { isOutside } from './where.ts';

const MOST_WORDS = 25;
const SHOWN_WORDS = 8;

export const longSentences: TextRule = (text) =>
  !isOutside(text.identity)
    ? []
    : ownSentences(text).flatMap(({ text: piece, whole: sentence = piece, line }): Found[] => {
        const count = wordsOf(sentence).length;
        if (count <= MOST_WORDS) return [];
        const words = `${sentence.split(' ').slice(0, SHOWN_WORDS).join(' ')} ...`;
        return [{ rule: 'lange-zin', line, words, message: `'${readable(words)}': deze zin heeft ${count} woorden.` }];
      });

const readable = (text: string): string => text.replace(/\ue000/g, '{{...}}');

export const difficultWords: TextRule = (text, { guide }) => {
  const { simpler } = guide.checkWords;
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) =>
    matcher(simpler)(withoutAddresses(sentence.text)).map(
      ({ words, phrase }): Found => ({
        ...{ rule: 'moeilijk-woord', line: sentence.line, words },
        fix: `Schrijf bijvoorbeeld '${simpler.get(phrase)}'.`,
      }),
    ),
  );
};

const AUXILIARY = /^(?:wordt|worden|werd|werden)$/i;
/** Passive only beside "door": "is door ons verstuurd". */
const DONE = /^(?:is|zijn|was|waren)$/i;
/** "U bent geïnformeerd": with some participles. "De brief is verstuurd" says how things are. */
const HAS_BEEN = /^(?:bent|ben)$/i;
/** In one clause, and not further apart than this. */
const FURTHEST = 9;
const PREFIX =
  '(?:aan|af|op|uit|in|mee|door|na|om|over|toe|voor|weg|terug|samen|bij|goed|vast|klaar|los|open|dicht|neer|rond|thuis|binnen|vrij|stil|tegen|onder|achter|heen|her)?';
const PARTICIPLE = new RegExp(
  `^(?:${PREFIX}ge[${LETTERS}]{2,}(?:d|t|en)|${PREFIX}(?:be|ver|ont|er|her)[${LETTERS}]{2,}(?:d|t)|${PREFIX}(?:verzonden|ontvangen|vergeten|verwezen|verboden|besproken|besloten|onderzocht|overgenomen|ontnomen|behouden))$`,
  'i',
);

/** Passive clauses: "wordt ... verstuurd", "aangevraagd worden". */
export const passive: TextRule = (text, context) =>
  !isOutside(text.identity)
    ? []
    : ownSentences(text).flatMap(({ unquoted, line }): Found[] => {
        const all = clauses(unquoted);
        const words = all.flatMap((clause, at) => passiveIn(clause, tailOf(all[at + 1]), context));
        return words.map((found) => ({ rule: 'lijdende-vorm', line, words: found }));
      });

const clauses = (sentence: string): string[] => sentence.split(/[,:;()]|\s(?:en|maar|of|omdat|als|dat)\s/);

/** "... aan inwoners van achttien jaar en | ouder verstuurd": the rest of the clause before it. */
function tailOf(next = ''): readonly string[] {
  const words = wordsOf(next);
  return words.length <= LONGEST_TAIL ? words : [];
}
const LONGEST_TAIL = 3;

function passiveIn(clause: string, tail: readonly string[], context: Context): string[] {
  const all = wordsOf(clause);
  const hidden = list(context, 'lijdende-vorm-ook');
  const allowed = list(context, 'lijdende-vorm-mag');
  return all.flatMap((word, at) => {
    const byWhom = DONE.test(word) && all.slice(at + 1).includes('door');
    if (HAS_BEEN.test(word)) {
      const done = all.slice(at + 1, at + 1 + FURTHEST).find((one) => hidden.test(one));
      return done === undefined ? [] : [`${word} ${all[at + 1] === done ? '' : '... '}${done}`];
    }
    if (!AUXILIARY.test(word) && !byWhom) return [];
    const participle = (one: string | undefined): boolean =>
      one !== undefined && PARTICIPLE.test(one) && !allowed.test(one);
    if (!byWhom && participle(all[at - 1])) return [`${all[at - 1]} ${word}`];
    const after = all.slice(at + 1, at + 1 + FURTHEST);
    const found = after.find(participle) ?? (after.length < FURTHEST ? tail.slice(-1).find(participle) : undefined);
    return found === undefined ? [] : [`${word} ${after[0] === found ? '' : '... '}${found}`];
  });
}
