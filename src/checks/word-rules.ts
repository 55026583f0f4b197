/** Rules that look for words of a list in what the user wrote: levels, jargon, the law, threats, "je", time without a date. */
import type { CheckRule } from '../base/rule-names.ts';
import type { CheckList } from '../guide/types.ts';
import { type Context, citizenSpeaks, firstOf, isDenied, list, ownSentences, type TextRule } from './context.ts';
import { withoutAddresses } from './domains.ts';
import { eachOnce, type Found } from './found.ts';
import { partsIn } from './percentages.ts';
import { type Match, matcher, OPAQUE } from './phrase.ts';
import type { CheckedText, Sentence } from './text.ts';
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
                consequenceFirst(
                  list(
                    context,
                    from,
                  )(sentence.unquoted).filter(
                    (match) =>
                      excuse === 'none' ||
                      !isDenied(sentence, match, context, excuse.startsWith('denied in its clause')),
                  ),
                ),
              ).map((match) => at(rule, sentence, match)),
        );

/** What happens tells more than when: "loopt zijn subsidie mis", and not "te laat is". */
const consequenceFirst = (found: readonly Match[]): readonly Match[] => {
  const rest = found.filter(({ phrase }) => !/^te (?:laat|lang)\b/.test(phrase));
  return rest.length === 0 ? found : rest;
};
const isQuestion = ({ text }: Sentence): boolean => /\?["”’]?$/.test(text);
const at = (rule: CheckRule, { line }: Sentence, { words }: Pick<Match, 'words'>): Found => ({ rule, line, words });

/** "Ik heb vorige week een nieuwe telefoon gekocht": a question of a citizen, not what the organisation says. */
const citizenAsks = ({ text, block }: Sentence, context: Context): boolean =>
  citizenSpeaks(text, context) || (block.kind === 'kop' && citizenSpeaks(block.text, context));

const writtenLevel = wordRule('inlogniveau', 'inlogniveau', isForCitizens, 'none');
/**
 * In a script for who speaks with citizens: what they are to say, and what they will say after it. Not what a caller says or asks, nor what
 * one should not say.
 */
const spokenLevel: TextRule = (text, context) => {
  if (!isPassedOn(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) =>
    isQuestion(sentence) || citizenSpeaks(sentence.text, context)
      ? []
      : firstOf(
          list(
            context,
            'inlogniveau',
          )(isToSay(sentence) ? sentence.text : sentence.unquoted).filter(
            (match) => !isDenied(sentence, match, context, true),
          ),
        ).map((match) => ({ ...at('inlogniveau', sentence, match), ...passedOn(match, text) })),
  );
};
const everyLevel: TextRule = (text, context) => [...writtenLevel(text, context), ...spokenLevel(text, context)];
/** Read by who speaks with citizens, and not by these themselves. */
const isPassedOn = (identity: string): boolean => isOutside(identity) && !isForCitizens(identity);
/** "Zeg: 'U logt in met ...'" */
const isToSay = ({ block }: Sentence): boolean => /\bzeg\b/i.test(block.text);
const passedOn = ({ words }: Pick<Match, 'words'>, { identity }: CheckedText): Partial<Found> => {
  const heard = folderOf(identity) === 'helpdesk' ? 'wie belt, hoort dit' : 'uw partners zeggen dit tegen mensen';
  return {
    severity: 'warning',
    message: `'${words}': ${heard}. Mensen kennen deze woorden niet.`,
    fix: `Schrijf '${APP_OR_SMS}'. Uitleg voor collega's hoort in de map intern.`,
  };
};
/** What stands for levels, and for all words about ways to log in. */
const APP_OR_SMS = 'de DigiD app of sms-controle';
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
  const named = eachOnce(everyLaw(text, context));
  // "Dit wordt verplicht gesteld" names no law; beside one it tells nothing more.
  const orders = strict(text, context)
    .filter((one) => IS_ORDER.test(one.words ?? '') && !named.some(({ line }) => line === one.line))
    .map((one): Found => ({ ...one, rule: 'wet' }));
  const found = [...named, ...orders];
  if (found.length === 0) return found;
  const ofOther = saidIn(
    ownSentences(text).filter((one) => !ABOUT_LOGIN.test(one.text) && list(context, 'andere-wet').test(one.text)),
  );
  return found.filter((one) => !ofOther(one));
};
const everyThreat = wordRule('dreiging', 'dreiging', isForCitizens, 'denied in its clause');
const IS_ORDER = /gesteld|gemaakt|opgelegd/i;
const everyStrict = wordRule('dreiging', 'streng', isOutside, 'denied in its clause, or asked');
/** "U bent verplicht" names no law, and threatens nobody. */
const strict = (text: CheckedText, context: Context): Found[] =>
  eachOnce(everyStrict(text, context)).map((found) => ({
    ...{ ...found, severity: 'warning', message: `'${found.words}': dit klinkt streng.` },
    fix: "Schrijf: 'kunt u alleen nog inloggen met de DigiD app of sms-controle'.",
  }));
const everyHurry = wordRule('dreiging', 'druk', isForCitizens, 'denied in its clause, or asked');
/** "Doe het vandaag nog": no threat, but who hurries looks less well at a message. */
const hurries: TextRule = (text, context) =>
  eachOnce(everyHurry(text, context)).map((found) => ({
    ...{ ...found, severity: 'warning', message: `'${found.words}': dit jaagt op. Oplichters schrijven ook zo.` },
    fix: 'Schrijf tot wanneer mensen de tijd hebben, met een datum.',
  }));

/** Who asks "Is mijn account geblokkeerd?" threatens nobody. */
export const threats: TextRule = (text, context) => {
  const found = eachOnce(everyThreat(text, context));
  const hurry = [...hurries(text, context), ...strict(text, context).filter(({ words = '' }) => !IS_ORDER.test(words))];
  if (found.length === 0) return hurry;
  const asked = saidIn(ownSentences(text).filter((one) => isQuestion(one) && citizenAsks(one, context)));
  return [...found.filter((one) => !asked(one)), ...hurry];
};
const everyInbox = wordRule('berichtenbox', 'berichtenbox', isForCitizens, 'denied');
/** "Als inloggen niet lukt", "kunt u niet meer inloggen": for those the inbox is closed. */
const CANNOT_LOG_IN =
  /inloggen (?:u |dan |het |ineens )?niet (?:meer |goed )?(?:lukt|kan|gaat)|inloggen (?:u )?niet lukt|lukt (?:het )?inloggen (?:u )?niet|niet (?:meer )?(?:kunt |kan )?(?:u )?(?:inloggen|ingelogd)/i;
/** The inbox of MijnOverheid, and one's own page of the service, for who cannot come in there. */
export const inboxOnly: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  const { name } = context.campaign.service;
  const service = new RegExp(
    `\\b(?:(?:in|op|via) ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|in ${OPAQUE}) (?:vindt|leest|ziet|staat|krijgt)`,
    'i',
  );
  const ofNobody = ownSentences(text).flatMap((sentence): Found[] => {
    if (!CANNOT_LOG_IN.test(sentence.text)) return [];
    const found = list(context, 'berichtenbox')(sentence.text)[0]?.words ?? service.exec(sentence.text)?.[0];
    const words = found?.replace(/^(?:in|op|via) | \S+$/gi, '');
    const own = found !== undefined && service.test(sentence.text) && !found.includes(OPAQUE) ? words : found;
    return own === undefined || /\b(?:geen|niet) (?:in|op|via)\b/i.test(sentence.text)
      ? []
      : [at('berichtenbox', sentence, { words: own })];
  });
  const isLookedUp = saidIn(
    ownSentences(text).filter(
      ({ text: one }) => list(context, 'eigen-gegevens-nakijken').test(one) && !/bericht|brief|post/i.test(one),
    ),
  );
  return eachOnce([...everyInbox(text, context).filter((one) => !isLookedUp(one)), ...ofNobody]);
};

/** "Kies bij voorkeur sms-controle", in an answer; texts as a whole see to themselves. Not beside somebody without a smartphone. */
export const smsPreferred: TextRule = (text, context) =>
  folderOf(text.identity) !== 'vragen'
    ? []
    : ownSentences(text).flatMap((sentence) =>
        /smartphone|vaste telefoon|gewone (?:mobiel|telefoon)|app niet/i.test(sentence.block.text) ||
        isQuestion(sentence)
          ? []
          : firstOf(
              list(
                context,
                'sms-eerst',
              )(sentence.unquoted).filter((match) => !isDenied(sentence, match, context, true)),
            ).map((match) => at('app-eerst', sentence, match)),
      );

/** Jargon, with the word that people know. */
export const jargon: TextRule = (text, context) => {
  const { guide, campaign } = context;
  const { jargon: words } = guide.checkWords;
  if (!isOutside(text.identity)) return [];
  const names = [campaign.service.name, campaign.organisation.name, campaign.ownApp ?? ''];
  // Colleagues and partners know their own jargon; that of logging in comes to citizens.
  const isHeard = (match: Match, sentence: Sentence): boolean =>
    isForCitizens(text.identity) ||
    (words.get(match.phrase) === APP_OR_SMS && !isQuestion(sentence) && !isDenied(sentence, match, context, true));
  return ownSentences(text).flatMap((sentence) =>
    matcher(words)(withoutAddresses(withoutNames(sentence.text, names)))
      .filter((match) => isHeard(match, sentence))
      .map((match) => ({
        ...at('jargon', sentence, match),
        fix: `Schrijf bijvoorbeeld '${words.get(match.phrase)?.replace('{{dienst}}', () => campaign.service.name)}'.`,
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
  const isSentOnTheDay = goesOutOnTheDay(text, context);
  return ownSentences(text).flatMap((sentence) => {
    // That sms-controle ends "binnenkort" has to go, and not only the time.
    if (citizenAsks(sentence, context) || list(context, 'einde-sms').test(sentence.text)) return [];
    return firstOf(
      lists
        .filter((name) => name !== 'dag-van-lezen' || !isOfReader(sentence))
        .flatMap((name) => list(context, name)(sentence.text))
        .filter(({ words }) => !(isSentOnTheDay && words.toLowerCase() === 'vandaag'))
        .filter((match) => !isWithin(match, sentence, ['druk', 'geen-tijd'], context)),
    ).map((match) => ({
      ...at('relatieve-tijd', sentence, match),
      ...(!isOfChange(sentence, text) && { fix: 'Schrijf een datum met een jaar.' }),
      ...(isMeasured(sentence, match, context) && OF_MEASUREMENT),
    }));
  });
};

/** A mail of which "today" is the day of the change. */
const goesOutOnTheDay = ({ identity }: CheckedText, { schedule, campaign }: Context): boolean => {
  const days = schedule.milestones.filter((one) => one.texts.includes(identity)).map(({ date }) => date);
  return folderOf(identity) === 'mailings' && days.length > 0 && days.every((day) => day === campaign.cutoverDate);
};
/** Of a disturbance, or of something else, {{ingangsdatum}} is not the date that is meant. */
const isOfChange = ({ text }: Sentence, { identity }: CheckedText): boolean =>
  (ABOUT_LOGIN.test(text) || /verander/i.test(text)) &&
  !/\bweer\b|storing|onderhoud/i.test(text) &&
  !/storing/.test(identity);
/** "Doe het vandaag nog" is told as hurry, and "vandaag de dag" is no time. */
const isWithin = ({ at: place }: Match, { text }: Sentence, lists: readonly CheckList[], context: Context): boolean =>
  lists.some((name) => list(context, name)(text).some((one) => one.at <= place && place < one.at + one.words.length));
/** "Heeft u vandaag geen telefoon bij u?": on whatever day that is read. */
const isOfReader = (sentence: Sentence): boolean =>
  isQuestion(sentence) &&
  /^(?:heeft|bent|kunt|komt|wilt|lukt|logt|belt|leest|ziet|hoort|krijgt) (?:u|het|dat)\b/i.test(sentence.text);
const OF_MEASUREMENT = { fix: "Schrijf de datum van de meting, met het jaar: 'op 3 mei 2027'." } as const;
/** "Vorige week logde 80 procent in met de app": when that was, is known. */
const isMeasured = ({ text }: Sentence, { words }: Match, context: Context): boolean =>
  list(context, 'voorbije-tijd').test(words) &&
  (/\d\s?%/.test(text) || list(context, 'meting').test(text) || partsIn(text, context).length > 0);
