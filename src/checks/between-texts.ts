/** Two texts of the user that say something different of the same thing. Each alone may be right. */
import type { Context } from './context.ts';
import { datesIn } from './date-words.ts';
import { digits, isOfFact, OTHERS_PHONE, OUR_PHONE, phonesIn, termsOfLetter } from './fact-rules.ts';
import type { Found } from './found.ts';
import type { CheckedText, Sentence } from './text.ts';
import { isOutside } from './where.ts';

/** That of this thing this is said. */
interface Claim {
  readonly topic: string;
  readonly value: string;
  readonly words: string;
  readonly file: string;
  readonly line: number;
}
type Said = Pick<Claim, 'topic' | 'value' | 'words'>;

const PLACE =
  /\b(balie|loket|servicepunt|klantcontactcentrum|klantcontact|klantenservice|gemeentehuis|stadhuis|wijkcentrum|bibliotheek)\b/i;
const DAYS =
  /\b(?:op |elke |iedere )?(werkdagen|(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:(?: tot en met | t\/m )(?:vrijdag|zaterdag|zondag|donderdag))?)\b/i;
const HOURS = /\b(\d{1,2})[.:](\d{2})(?: uur)?\s*(?:tot|en|-|–)\s*(\d{1,2})[.:](\d{2})/;
/** A lesson, or a day with a date, has hours of its own. */
const OCCASION = /inloop|spreekuur|cursus|les\b|lessen|workshop|bijeenkomst|extra|vakantie|feestdag/i;
const PERCENTAGE = /(\d+(?:[.,]\d+)?)\s?(?:%|procent\b)/;
const YEAR = /\b20\d\d\b/;

/** The telephone number, when campagne.yaml has none that all texts are held against. */
const phone = ({ text }: Sentence, context: Context): Said[] => {
  const { campaign } = context;
  if (campaign.phone !== undefined || OTHERS_PHONE.test(text) || !OUR_PHONE.test(text) || PLACE.test(text)) return [];
  const [words, other] = phonesIn(text).filter((one) => !isOfFact(one, context));
  return words === undefined || other !== undefined
    ? []
    : [{ topic: 'het telefoonnummer', value: digits(words), words }];
};

const openingHours = ({ text }: Sentence): Said[] => {
  const hours = HOURS.exec(text);
  const place = PLACE.exec(text)?.[1]?.toLowerCase();
  if (!hours || place === undefined || OCCASION.test(text) || datesIn(text).length > 0) return [];
  const days = DAYS.exec(text)?.[1]?.toLowerCase().replace('t/m', 'tot en met') ?? '';
  const usual = days === 'maandag tot en met vrijdag' ? 'werkdagen' : days;
  const value = hours.slice(1).map(Number).join(' ');
  return [{ topic: `de openingstijden (${[place, usual].filter(Boolean).join(', ')})`, value, words: hours[0] }];
};

const lettersTerm = (sentence: Sentence, _context: Context, before: string): Said[] =>
  termsOfLetter(sentence, before).map(({ words, count, unit }) => ({
    ...{ topic: 'hoe lang de brief met de code duurt', value: `${count} ${unit.replace(/en$/, '')}`, words },
  }));

const share = ({ text }: Sentence): Said[] => {
  const [found, year] = [PERCENTAGE.exec(text), YEAR.exec(text)?.[0]];
  if (!found || year === undefined || !/\bapp\b|\bsms|wachtwoord/i.test(text)) return [];
  const who = /wachtwoord/i.test(text) ? 'alleen een wachtwoord' : 'de app of sms-controle';
  return [
    {
      topic: `hoeveel mensen in ${year} ${who} gebruikten`,
      value: (found[1] ?? '').replace(',', '.'),
      words: found[0],
    },
  ];
};

const CLAIMS = [phone, openingHours, lettersTerm, share];

function claimsOf(text: CheckedText, context: Context): Claim[] {
  if (!isOutside(text.identity)) return [];
  return text.sentences.flatMap((sentence, at) => {
    if (sentence.known) return [];
    const before = text.sentences[at - 1]?.block === sentence.block ? (text.sentences[at - 1]?.text ?? '') : '';
    return CLAIMS.flatMap((claim) => claim(sentence, context, before)).map((said) => ({
      ...said,
      file: text.file,
      line: sentence.line,
    }));
  });
}

/** Of each thing: what differs from the text that was read first. */
export function betweenTexts(context: Context): Found[] {
  if (context.own.length < 2) return [];
  const first = new Map<string, Claim>();
  return context.own.flatMap((text) =>
    text.off.tegenspraak !== undefined
      ? []
      : claimsOf(text, context).flatMap((claim): Found[] => {
          const known = first.get(claim.topic);
          if (!known) first.set(claim.topic, claim);
          if (!known || known.value === claim.value || known.file === claim.file) return [];
          const message = `'${claim.words}': over ${claim.topic} staat in ${known.file} (regel ${known.line}) iets anders: '${known.words}'.`;
          return [{ rule: 'tegenspraak', file: claim.file, line: claim.line, words: claim.words, message }];
        }),
  );
}
