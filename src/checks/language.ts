/** The language of what the user wrote: long sentences, passive ones, difficult words. Tips, and never a score. */
import { type Context, list, ownSentences, type TextRule } from './context.ts';
import { withoutAddresses } from './domains.ts';
import type { Found } from './found.ts';
import { LETTERS, matcher, OPAQUE } from './phrase.ts';
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

const readable = (text: string): string => text.replaceAll(OPAQUE, '{{...}}');

export const difficultWords: TextRule = (text, { guide }) => {
  const { simpler } = guide.checkWords;
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) =>
    matcher(simpler)(withoutAddresses(sentence.text)).map(
      ({ words, phrase }): Found => ({
        ...{ rule: 'moeilijk-woord', line: sentence.line, words },
        ...(words.includes(' ') && { message: `'${words}': dit is deftige taal.` }),
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
        return all.flatMap((clause, at) => {
          const doer = doerIn(clause, context);
          return passiveIn(clause, tailOf(all[at + 1]), doer, context).map(
            (words): Found => ({ rule: 'lijdende-vorm', line, words, ...(doer && saidBehind(doer, words)) }),
          );
        });
      });

/** Who does it stands there, but not in front. */
const saidBehind = (doer: string, words: string): Pick<Found, 'message' | 'fix'> => ({
  message: `'${words}': wie het doet, staat hier achter 'door'.`,
  fix: `Zet vooraan wie het doet: '${doer === 'ons' ? 'wij' : readable(doer)}' in plaats van 'door ${readable(doer)}'.`,
});

const BEFORE_NOUN =
  /^(?:(?:de|het|een|ons|onze|uw|zijn|haar|hun|deze|die|dit|dat|alle|twee|drie|veel|andere|eigen|nieuwe|bijna|vrijwel|steeds|meer)|[a-z]+(?:lijke|ische|ale|ieve))$/i;
const NAME = new RegExp(`^[A-Z${OPAQUE}]`);
/** "Door ons per post verstuurd": not of us. */
const NO_NOUN =
  /^(?:wordt|worden|werd|werden|per|naar|aan|op|in|bij|met|van|voor|om|te|uit|over|binnen|niet|al|ook|nog|zelf)$/;

/** "door de gemeente Utrecht verstuurd" -> "de gemeente Utrecht"; undefined where nobody is said to do it: "door de drukte". */
function doerIn(clause: string, context: Context): string | undefined {
  if (!/\bdoor\b/i.test(clause)) return undefined;
  const all = wordsOf(clause);
  const from = all.findIndex((word) => /^door$/i.test(word)) + 1;
  if (from === 0 || from === all.length) return undefined;
  const isNoun = (word = ''): boolean => word !== '' && !NO_NOUN.test(word) && !PARTICIPLE.test(word);
  let last = from;
  while (BEFORE_NOUN.test(all[last] ?? '') && isNoun(all[last + 1])) last++;
  while (NAME.test(all[last + 1] ?? '')) last++;
  const isCause = list(context, 'door-oorzaak').test(all.slice(from, last + 2).join(' '));
  return isCause || (BEFORE_NOUN.test(all[last] ?? '') && all[last] !== 'ons')
    ? undefined
    : all.slice(from, last + 1).join(' ');
}

const clauses = (sentence: string): string[] => sentence.split(/[,:;()]|\s(?:en|maar|of|omdat|als|dat)\s/);

/** "... aan inwoners van achttien jaar en | ouder verstuurd": the rest of the clause before it. */
function tailOf(next = ''): readonly string[] {
  const words = wordsOf(next);
  return words.length <= LONGEST_TAIL ? words : [];
}
const LONGEST_TAIL = 3;

function passiveIn(clause: string, tail: readonly string[], doer: string | undefined, context: Context): string[] {
  const all = wordsOf(clause);
  const hidden = list(context, 'lijdende-vorm-ook');
  const allowed = list(context, 'lijdende-vorm-mag');
  return all.flatMap((word, at) => {
    const byWhom = DONE.test(word) && doer !== undefined && all.slice(at + 1).includes('door');
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
