/** Rules that look for words of a list in what the user wrote: levels, jargon, the law, threats, "je", time without a date. */
import type { CheckRule } from '../base/rule-names.ts';
import type { CheckList } from '../guide/types.ts';
import { isDenied, list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { type Match, matcher } from './phrase.ts';
import { withoutQuotes } from './sentences.ts';
import type { Sentence } from './text.ts';
import { folderOf, isForCitizens, isOutside } from './where.ts';

/** What makes a match no fault: that it is denied ("niet van de wet"), or also that it is only asked. */
type Excuse = 'none' | 'denied' | 'denied in its clause' | 'denied or asked';

const wordRule =
  (rule: CheckRule, from: CheckList, applies: (identity: string) => boolean, excuse: Excuse): TextRule =>
  (text, context) =>
    !applies(text.identity)
      ? []
      : ownSentences(text).flatMap((sentence) =>
          excuse === 'denied or asked' && /\?["”’]?$/.test(sentence.text)
            ? []
            : list(
                context,
                from,
              )(sentence.text)
                .filter(
                  (match) =>
                    excuse === 'none' || !isDenied(sentence, match, context, excuse === 'denied in its clause'),
                )
                .map((match) => at(rule, sentence, match)),
        );

const at = (rule: CheckRule, { line }: Sentence, { words }: Match): Found => ({ rule, line, words });

export const levels = wordRule('inlogniveau', 'inlogniveau', isForCitizens, 'none');
export const law = wordRule('wet', 'wet', isOutside, 'denied or asked');
export const threats = wordRule('dreiging', 'dreiging', isForCitizens, 'denied in its clause');
export const inboxOnly = wordRule('berichtenbox', 'berichtenbox', isForCitizens, 'denied');

/** Jargon, with the word that people know. */
export const jargon: TextRule = (text, { guide }) => {
  const { jargon: words } = guide.checkWords;
  if (!isForCitizens(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) =>
    matcher(words)(sentence.text).map((match) => ({
      ...at('jargon', sentence, match),
      fix: `Schrijf bijvoorbeeld '${words.get(match.phrase)}'.`,
    })),
  );
};

/** "je" among "u": not in what somebody else says, nor where a citizen speaks ("Waarom doen jullie dit? Ik vind ..."). */
export const informal: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) => {
    const citizenSpeaks =
      list(context, 'inwoner-spreekt').test(sentence.block.text) ||
      (sentence.block.kind === 'kop' && sentence.text.endsWith('?'));
    return list(
      context,
      'aanspreken',
    )(withoutQuotes(sentence.text))
      .filter(({ words }) => !(citizenSpeaks && words.toLowerCase() === 'jullie'))
      .map((match) => at('je-en-u', sentence, match));
  });
};

/** Time that depends on the day of reading. On social media the day of the message stands beside it. */
export const relativeTime: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  const lists: readonly CheckList[] =
    folderOf(text.identity) === 'social' ? ['relatieve-tijd'] : ['relatieve-tijd', 'dag-van-lezen'];
  return ownSentences(text).flatMap((sentence) =>
    lists.flatMap((name) => list(context, name)(sentence.text).map((match) => at('relatieve-tijd', sentence, match))),
  );
};
