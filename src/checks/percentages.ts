/** Parts of a group, in figures or words, without the year and the source that they hold for. */
import { type Context, list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { wordsOf } from './sentences.ts';
import { folderOf, isOutside } from './where.ts';

const PERCENTAGE = /\d+(?:[.,]\d+)?(?:\s?%|\s+procent\b)/g;
/** Of money, or of a promise. */
const OF_SOMETHING_ELSE = /korting|rente|\bbtw\b|belasting|premie|\b100\s?(?:%|procent)/i;
const YEAR = /\b20\d\d\b/;
const SOURCE = /\bvolgens\b|bron\b|handleiding|logius|\bcbs\b|onderzoek|cijfers|gemeten|meting/i;

/** What stands between "een derde van" and the people, at most. */
const FURTHEST = 4;
const LOGIN = /\bapp\b|\bsms|wachtwoord|digid|\blog(?:t|de|den|gen)\b|inlog/i;

/** Parts of a group of people in words: "driekwart van de inwoners", "een derde logt in". No third letter, no half of the day. */
export function partsIn(sentence: string, context: Pick<Context, 'guide'>): string[] {
  const people = list(context, 'mensen');
  const does = list(context, 'deel-doet');
  return list(
    context,
    'deel-van',
  )(sentence).flatMap(({ words, at }) => {
    const [first = '', ...more] = wordsOf(sentence.slice(at + words.length));
    const before = wordsOf(sentence.slice(0, at)).at(-1) ?? '';
    const isOfPeople = people.test([first, ...more.slice(0, FURTHEST)].join(' '));
    const says =
      /\bvan$/.test(words) || first === 'van'
        ? isOfPeople
        : people.test(first) ||
          (does.test(first) && (LOGIN.test(sentence) || people.test(sentence))) ||
          // "Al heeft een kwart de app", and not "wij hebben een derde partij".
          (does.test(before) && LOGIN.test(sentence) && FOLLOWS.test(first));
    return says ? [words] : [];
  });
}
const FOLLOWS = /^(?:al|nog|nooit|geen|de|het|via|met|inmiddels|zo|dit|dat)$|^$/;

export const percentages: TextRule = (text, context) => {
  if (!isOutside(text.identity) || folderOf(text.identity) === 'helpdesk') return [];
  return ownSentences(text).flatMap(({ text: sentence, line, block }) => {
    if (YEAR.test(block.text) && SOURCE.test(block.text)) return [];
    const figures = OF_SOMETHING_ELSE.test(sentence) ? [] : [...sentence.matchAll(PERCENTAGE)].map(([words]) => words);
    const all = [...figures, ...partsIn(sentence, context).filter((words) => !/^\d+ procent$/.test(words))];
    return all.map((words): Found => ({ rule: 'percentage', line, words }));
  });
};
