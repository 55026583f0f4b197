/** The counter or the post, offered by the user while campagne.yaml says that people cannot use it; or denied while they can. */
import type { CheckList } from '../guide/types.ts';
import { type Context, firstOf, isDenied, list, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import type { Match } from './phrase.ts';
import type { CheckedText, Sentence } from './text.ts';
import { isOutside } from './where.ts';

interface Way {
  /** The lists with what offers it, and with what says that it is not there. */
  readonly from: CheckList;
  readonly denied: CheckList;
  /** What offers it also where a sentence speaks of help. */
  readonly visit?: CheckList;
  readonly where: string;
  /** In campagne.yaml. */
  readonly answer: string;
  readonly isOpen: (context: Context) => boolean;
  readonly asked: RegExp;
}
const WAYS: readonly Way[] = [
  {
    from: 'aan-de-balie',
    denied: 'niet-aan-de-balie',
    visit: 'langs-aan-de-balie',
    where: 'aan de balie',
    answer: 'balie',
    isOpen: ({ campaign }) => campaign.counter,
    asked: /\bbalie\b|\blangs\s?komen\b/i,
  },
  {
    from: 'per-post',
    denied: 'niet-per-post',
    where: 'per post',
    answer: 'post',
    isOpen: ({ campaign }) => campaign.byPost,
    asked: /\bper post\b|\bop papier\b|\bschriftelijk\b/i,
  },
];

export const otherWays: TextRule = (text, context) => {
  if (!isOutside(text.identity)) return [];
  const open = WAYS.filter(({ isOpen }) => isOpen(context));
  const closed = WAYS.filter((way) => !open.includes(way));
  return [
    ...(open.length === 0 ? [] : waysDenied(text, open, context)),
    ...(closed.length === 0 ? [] : waysOffered(text, closed, context)),
  ];
};

const waysOffered = (text: CheckedText, closed: readonly Way[], context: Context): Found[] =>
  text.sentences.flatMap((sentence, index) =>
    sentence.known || isAnsweredNo(sentence, text.sentences[index + 1])
      ? []
      : closed.flatMap(({ from, visit, where, answer }) =>
          firstOf(
            offered(sentence, from, visit, context).filter((match) => !isDenied(sentence, match, context, true)),
          ).map(
            ({ words }): Found => ({
              ...{ rule: 'tegenspraak', line: sentence.line, words },
              message: `'${words}': in campagne.yaml staat dat het niet ${where} kan.`,
              fix: `Kies in campagne.yaml ${answer}: ja, of haal deze zin weg.`,
            }),
          ),
        ),
  );

/** Who believes that there is no way but online, and cannot go that way, is shut out. */
const waysDenied = (text: CheckedText, open: readonly Way[], context: Context): Found[] =>
  text.sentences.flatMap((sentence, at): Found[] => {
    if (sentence.known) return [];
    const before = text.sentences[at - 1];
    const answered = open.filter(({ asked }) => isNo(sentence, before, asked, context));
    if (answered.length > 0) return [denied(sentence, sentence.text, answered)];
    if (/\?["”’]?$/.test(sentence.text) || list(context, 'andere-weg').test(sentence.text)) return [];
    const said = (name: CheckList): readonly Match[] =>
      firstOf(
        list(
          context,
          name,
        )(sentence.unquoted).filter(
          (match) =>
            !isDenied(sentence, match, context, true) &&
            // "Per post duurt het niet langer dan een week."
            !/^ dan\b/i.test(sentence.unquoted.slice(match.at + match.words.length)),
        ),
      );
    const one = open.find(({ denied: name }) => said(name).length > 0);
    if (one) return said(one.denied).map(({ words }) => denied(sentence, words, [one]));
    // To log in, there is no other way.
    return (isOfWays(sentence, open) ? said('alleen-online') : []).map(({ words }) => denied(sentence, words, open));
  });

function offered(
  { text }: Sentence,
  from: CheckList,
  visit: CheckList | undefined,
  context: Context,
): readonly Match[] {
  if (!list(context, 'andere-weg').test(text)) return list(context, from)(text);
  return visit === undefined || OF_OTHERS.test(text) ? [] : list(context, visit)(text);
}
const OF_OTHERS = /bibliotheek|digid[ -]balie|buitenland/i;

const isAnsweredNo = ({ text }: Sentence, next: Sentence | undefined): boolean =>
  text.endsWith('?') && /^nee\b/i.test(next?.text ?? '');

/** Not "u kunt alleen online inloggen", nor "alles online, of per post". */
const isOfWays = ({ text }: Sentence, open: readonly Way[]): boolean =>
  ARRANGED.test(text) && !/inlog|\blogt\b/i.test(text) && !open.some(({ asked }) => asked.test(text));
const ARRANGED = /regel|\bzaken\b|aanvra|doorge|indien|formulier|aangifte|\bkan\b|\balles\b/i;

/** "Kan ik mijn aanvraag nog per post doen? Nee, dat kan niet meer." */
const isNo = ({ text }: Sentence, before: Sentence | undefined, asked: RegExp, context: Context): boolean =>
  before !== undefined &&
  /^nee\b/i.test(text) &&
  before.text.endsWith('?') &&
  asked.test(before.text) &&
  TO_ARRANGE.test(before.text) &&
  !list(context, 'andere-weg').test(before.text);
const TO_ARRANGE = /\bnog\b|\bzaken\b|regelen|aanvra|doorgeven|indienen/i;

const denied = ({ line }: Sentence, words: string, open: readonly Way[]): Found => {
  const where = open.map((one) => one.where).join(' en ');
  return {
    ...{ rule: 'tegenspraak', line, words },
    message: `'${words}': in campagne.yaml staat dat het ook ${where} kan.`,
    fix: `Schrijf dat het ook ${where} kan, of kies in campagne.yaml ${open.map(({ answer }) => `${answer}: nee`).join(' en ')}.`,
  };
};
