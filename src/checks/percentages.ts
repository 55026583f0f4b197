/** Parts of a group, in figures or words, without the year and the source that they hold for. */
import { list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { folderOf, isOutside } from './where.ts';

const PERCENTAGE = /\d+(?:[.,]\d+)?(?:\s?%|\s+procent\b)/g;
/** Of money, or of a promise. */
const OF_SOMETHING_ELSE = /korting|rente|\bbtw\b|belasting|premie|\b100\s?(?:%|procent)/i;
const YEAR = /\b20\d\d\b/;
const SOURCE = /volgens|bron\b|handleiding|logius|\bcbs\b|onderzoek|cijfers|gemeten|meting/i;

export const percentages: TextRule = (text, context) => {
  if (!isOutside(text.identity) || folderOf(text.identity) === 'helpdesk') return [];
  return ownSentences(text).flatMap(({ text: sentence, line, block }) => {
    if (YEAR.test(block.text) && SOURCE.test(block.text)) return [];
    const figures = OF_SOMETHING_ELSE.test(sentence) ? [] : [...sentence.matchAll(PERCENTAGE)].map(([words]) => words);
    const inWords = list(context, 'mensen').test(sentence)
      ? list(context, 'deel-van')(sentence).map(({ words }) => words)
      : [];
    const all = [...figures, ...inWords.filter((words) => !/^\d+ procent$/.test(words))];
    return all.map((words): Found => ({ rule: 'percentage', line, words }));
  });
};
