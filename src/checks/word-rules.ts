/** Rules that look for words of a list in what the user wrote: levels, jargon, the law, threats, "je", time without a date. */
import type { CheckRule } from '../base/rule-names.ts';
import type { CheckList } from '../guide/types.ts';
import { type Context, citizenSpeaks, firstOf, isDenied, list, ownSentences, type TextRule } from './context.ts';
import { withoutAddresses } from './domains.ts';
import { eachOnce, type Found } from './found.ts';
import { type Match, matcher } from './phrase.ts';
import type { Sentence } from './text.ts';
import { folderOf, isForCitizens, isOutside } from './where.ts';

/** What makes a match no fault: that it is denied ("niet van de wet"), or also that it is only asked. */
type Excuse = 'none' | 'denied' | 'denied in its clause' | 'denied in its clause, or asked';

const wordRule =
  (rule: CheckRule, from: CheckList, applies: (identity: string) => boolean, excuse: Excuse): TextRule =>
  (text, context) =>
    !applies(text.identity)
      ? []
      : ownSentences(text).flatMap((sentence) =>
          excuse === 'denied in its clause, or asked' && isQuestion(sentence)
            ? []
            : firstOf(
                list(
                  context,
                  from,
                )(sentence.unquoted).filter(
                  (match) =>
                    excuse === 'none' || !isDenied(sentence, match, context, excuse.startsWith('denied in its clause')),
                ),
              ).map((match) => at(rule, sentence, match)),
        );

const isQuestion = ({ text }: Sentence): boolean => /\?["”’]?$/.test(text);
const at = (rule: CheckRule, { line }: Sentence, { words }: Match): Found => ({ rule, line, words });

/** "Ik heb vorige week een nieuwe telefoon gekocht": a question of a citizen, not what the organisation says. */
const citizenAsks = ({ text, block }: Sentence, context: Context): boolean =>
  citizenSpeaks(text, context) || (block.kind === 'kop' && citizenSpeaks(block.text, context));

const everyLevel = wordRule('inlogniveau', 'inlogniveau', isForCitizens, 'none');
/** Levels of logging in, not those of swimming. */
const OF_LOGIN = /inlog|login|digid|betrouwbaarheid|beveiliging|zekerheid|eidas/i;
export const levels: TextRule = (text, context) => {
  const found = eachOnce(everyLevel(text, context));
  if (found.length === 0) return found;
  const ofOther = saidIn(ownSentences(text).filter((sentence) => list(context, 'ander-niveau').test(sentence.text)));
  return found.filter(
    (one) => OF_LOGIN.test((one.words ?? '').replace(/\b(?:ingelogd|inloggen)\b/gi, '')) || !ofOther(one),
  );
};
/** Whether one of these sentences stands on the line of what was found, and has its words. */
const saidIn =
  (sentences: readonly Sentence[]) =>
  ({ line, words = '' }: Found): boolean =>
    sentences.some((one) => one.line === line && one.text.includes(words));
const everyLaw = wordRule('wet', 'wet', isOutside, 'denied in its clause, or asked');
const ABOUT_LOGIN = /inlog|ingelogd|logt|digid|wachtwoord|\bsms|\bapp\b|overstap|overgang/i;
/** The law that a benefit, a passport or a parent has to do with may be named. */
export const law: TextRule = (text, context) => {
  const found = eachOnce(everyLaw(text, context));
  if (found.length === 0) return found;
  const ofOther = saidIn(
    ownSentences(text).filter((one) => !ABOUT_LOGIN.test(one.text) && list(context, 'andere-wet').test(one.text)),
  );
  return found.filter((one) => !ofOther(one));
};
const everyThreat = wordRule('dreiging', 'dreiging', isForCitizens, 'denied in its clause');
/** Who asks "Is mijn account geblokkeerd?" threatens nobody. */
export const threats: TextRule = (text, context) => {
  const found = eachOnce(everyThreat(text, context));
  if (found.length === 0) return found;
  const asked = saidIn(ownSentences(text).filter((one) => isQuestion(one) && citizenAsks(one, context)));
  return found.filter((one) => !asked(one));
};
export const inboxOnly = wordRule('berichtenbox', 'berichtenbox', isForCitizens, 'denied');

/** Jargon, with the word that people know. */
export const jargon: TextRule = (text, { guide, campaign }) => {
  const { jargon: words } = guide.checkWords;
  if (!isForCitizens(text.identity)) return [];
  const names = [campaign.service.name, campaign.organisation.name, campaign.ownApp ?? ''];
  return ownSentences(text).flatMap((sentence) =>
    matcher(words)(withoutAddresses(withoutNames(sentence.text, names))).map((match) => ({
      ...at('jargon', sentence, match),
      fix: `Schrijf bijvoorbeeld '${words.get(match.phrase)}'.`,
    })),
  );
};

/** Who is called "Klantportaal Noord" may say so. */
const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' '.repeat(name.length))), text);

/** "je" among "u": not in what somebody else says, nor where a citizen speaks ("Waarom doen jullie dit? Ik vind ..."). */
export const informal: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) => {
    const byCitizen =
      citizenSpeaks(sentence.block.text, context) || (sentence.block.kind === 'kop' && sentence.text.endsWith('?'));
    return list(
      context,
      'aanspreken',
    )(sentence.unquoted)
      .filter(({ words }) => !(byCitizen && words.toLowerCase() === 'jullie'))
      .map((match) => at('je-en-u', sentence, match));
  });
};

/** Time that depends on the day of reading. On social media the day of the message stands beside it. */
export const relativeTime: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  const lists: readonly CheckList[] =
    folderOf(text.identity) === 'social' ? ['relatieve-tijd'] : ['relatieve-tijd', 'dag-van-lezen'];
  return ownSentences(text).flatMap((sentence) =>
    citizenAsks(sentence, context)
      ? []
      : firstOf(lists.flatMap((name) => list(context, name)(sentence.text))).map((match) =>
          at('relatieve-tijd', sentence, match),
        ),
  );
};
