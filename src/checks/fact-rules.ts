/** Facts that the user typed: old ones, ones that contradict the campaign, percentages without year and source. */
import { useFact } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import { type Context, firstOf, isDenied, list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import type { Sentence } from './text.ts';
import { isOutside } from './where.ts';

const PHONE = /(?<![\d.,-])(?:\+31|0|14 ?0)[\d][\d() -]{3,20}\d(?![\d])/g;
/** "Android 8", "iOS versie 13". */
const TYPED_VERSION = /\b(?:iOS|iPadOS|Android)[ -](?:versie )?\d{1,2}(?:\.\d{1,2})?/gi;
const VERSION = /(?<![\d.])\d{1,2}\.\d(?![\d.])/g;
export const digits = (text: string): string => text.replace(/^\+31/, '0').replace(/\D/g, '');
export const phonesIn = (text: string): string[] =>
  (text.match(PHONE) ?? []).filter((words) => digits(words).length >= 5);

/** What of a fact can be recognised in a typed sentence: telephone numbers, versions of iOS and Android. */
const marksOf = ({ value }: Fact): readonly string[] => [
  ...phonesIn(value).map(digits),
  ...(value.match(VERSION) ?? []),
];

/** A value of the data file that is old and that nobody confirmed, typed instead of its placeholder. */
export const oldFacts: TextRule = (text, { guide, campaign, schedule }) => {
  if (!isOutside(text.identity)) return [];
  const old = guide.facts.filter((fact) => {
    const { usesFallback } = useFact(fact, campaign.facts[fact.id], schedule.start);
    return usesFallback && marksOf(fact).length > 0;
  });
  if (old.length === 0) return [];
  return ownSentences(text).flatMap(({ text: sentence, line }) =>
    old.flatMap((fact): Found[] => {
      const typed = [
        ...phonesIn(sentence),
        ...(/\biOS\b|Android/i.test(sentence) ? (sentence.match(VERSION) ?? []) : []),
      ];
      const isMark = (one: string): boolean => marksOf(fact).includes(/\./.test(one) ? one : digits(one));
      const words = typed.find(isMark) ?? (VERSION.test(fact.value) ? sentence.match(TYPED_VERSION)?.[0] : undefined);
      VERSION.lastIndex = 0;
      if (words === undefined) return [];
      const fix = `Kijk op ${fact.checkAt}. Schrijf dan {{feiten.${fact.id}}}.`;
      return [{ rule: 'feit-oud', line, words, fix }];
    }),
  );
};

export const OTHERS_PHONE = /digid|hulplijn|bibliotheek|informatiepunt|politie|fraude|huisarts|logius/i;
export const OUR_PHONE = /\bbel(?:t|len)?\b|\bons\b|telefoon|bereik|\bnummer\b/i;

/** A telephone number or mail address of ours that is not the one of campagne.yaml. */
export const otherContacts: TextRule = (text, context) => {
  const { phone, email } = context.campaign;
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap((sentence) => [
    ...(phone === undefined ? [] : otherPhones(sentence, phone, context)),
    ...(email === undefined ? [] : otherMails(sentence, email, context)),
  ]);
};

/** The number of a fact, such as that of the DigiHulplijn, is not meant as ours. */
export const isOfFact = (typed: string, { guide, campaign }: Pick<Context, 'guide' | 'campaign'>): boolean =>
  guide.facts.some(({ id, value }) =>
    phonesIn(campaign.facts[id]?.value ?? value).some((one) => digits(one) === digits(typed)),
  );

function otherPhones({ text, line }: Sentence, phone: string, context: Context): Found[] {
  if (OTHERS_PHONE.test(text) || !OUR_PHONE.test(text)) return [];
  return phonesIn(text)
    .filter((typed) => digits(typed) !== digits(phone) && !isOfFact(typed, context))
    .map((words) => ({
      ...{ rule: 'tegenspraak', line, words, message: `'${words}': in campagne.yaml staat het nummer ${phone}.` },
      fix: 'Schrijf {{telefoon}}, of verander het nummer in campagne.yaml.',
    }));
}

function otherMails({ text, line }: Sentence, email: string, { guide, campaign }: Context): Found[] {
  if (!/\bmail(?:en|t)?\b|\bons\b/i.test(text)) return [];
  const known = [email, ...guide.facts.map(({ id, value }) => campaign.facts[id]?.value ?? value)];
  return [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)]
    .map(([words]) => words)
    .filter((words) => !known.some((value) => value.toLowerCase().includes(words.toLowerCase())))
    .map((words) => ({
      ...{ rule: 'tegenspraak', line, words, message: `'${words}': in campagne.yaml staat het adres ${email}.` },
      fix: 'Schrijf {{email}}, of verander het adres in campagne.yaml.',
    }));
}

const COUNT =
  '(\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|twintig|enkele|een paar)';
const UNIT = '(werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?)';
const ABOUT = '(?:(?:ongeveer|hooguit|uiterlijk|circa|zeker|minstens|zo’n|maximaal|ruim|wel) )*';
const TERM = new RegExp(
  `\\b(?:binnen|na|duurt|reken op|kost|neemt)\\s+${ABOUT}${COUNT}\\s+${UNIT}\\b|\\b${ABOUT}${COUNT}\\s+${UNIT}\\s+(?:duren|onderweg|wachten|later)\\b`,
  'gi',
);
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 },
  ...{ twaalf: 12, veertien: 14, twintig: 20 },
};
const LETTER_WITH_CODE = /\bbrief\b|code\b|\bpost\b/i;
const OTHER_TERM = /geldig|verlop|verval|\bwij\b|\bonze\b/i;

interface Term {
  readonly words: string;
  readonly count: number;
  readonly unit: string;
}

/** How long a letter with a code takes, as this sentence says; `before` is the sentence before it. */
export function termsOfLetter({ text }: Sentence, before: string): Term[] {
  // "De code komt per post. Dat kan een maand duren."
  const about = /^(?:dat|die|dit|reken|het)\b/i.test(text) ? `${before} ${text}` : text;
  if (!LETTER_WITH_CODE.test(about) || OTHER_TERM.test(about)) return [];
  return [...text.matchAll(TERM)].flatMap((found): Term[] => {
    const [words, count = found[3] ?? '', unit = found[4] ?? ''] = found;
    const number = NUMBERS[count.toLowerCase()] ?? Number(count);
    return Number.isNaN(number) ? [] : [{ words, count: number, unit: unit.toLowerCase() }];
  });
}

/** How long the letter with the code takes: other texts of the campaign say a week, or three working days. */
export const otherTerms: TextRule = (text, { campaign }) =>
  !isOutside(text.identity)
    ? []
    : text.sentences.flatMap((sentence, at): Found[] => {
        const before = text.sentences[at - 1];
        const topic = before?.block === sentence.block ? before.text : '';
        return (sentence.known ? [] : termsOfLetter(sentence, topic))
          .filter(({ count, unit }) => !isUsual(count, unit, campaign.letterWorkingDays))
          .map(({ words, unit }): Found => {
            const message = `'${words}': in de andere teksten staat 'reken op een week' voor een brief met een code.`;
            return {
              ...{ rule: 'tegenspraak', line: sentence.line, words, message },
              // Logius says three working days; the post does not always make it.
              ...(unit.startsWith('werkdag') && { severity: 'warning' }),
              fix: "Schrijf 'reken op een week'.",
            };
          });
      });

function isUsual(count: number, unit: string, letterWorkingDays: number): boolean {
  if (unit.startsWith('werkdag')) return count === letterWorkingDays;
  if (unit.startsWith('dag')) return count >= 5 && count <= 7;
  return unit.startsWith('week') && count === 1;
}

const VALID =
  /(?:\d+|een|één|twee|drie|vier|vijf|zes) (?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?) (?:lang )?geldig\b|geldig (?:voor )?(?:\d+|een|één|twee|drie|vier|vijf|zes) (?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?)\b/i;

/** How long a code is valid: of that there is a fact only for who lives abroad. */
export const validities: TextRule = (text, { guide, campaign }) => {
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap(({ text: sentence, line }): Found[] => {
    const words = VALID.exec(sentence)?.[0];
    if (words === undefined || !/code/i.test(sentence)) return [];
    const isFact = guide.facts.some(({ id, value }) => (campaign.facts[id]?.value ?? value).includes(words));
    if (isFact && /buitenland/i.test(sentence)) return [];
    const message = `'${words}': hoelang een code geldig is, staat niet bij de feiten van uw campagne.`;
    return [{ rule: 'feit-oud', line, words, message, fix: 'Controleer het op digid.nl, of haal het weg.' }];
  });
};

/** "Uw sms-controle vervalt als ...": of one reader. */
const OF_ONE = /\b(?:uw|zijn|haar)\s+$/i;
/** "Sms-controle stopt in 2028": while nobody knows a day. */
export const endsOfSms: TextRule = (text, context) => {
  if (!isOutside(text.identity) || context.campaign.facts['einde-sms-controle']?.value !== undefined) return [];
  return ownSentences(text).flatMap((sentence) =>
    sentence.text.endsWith('?')
      ? []
      : firstOf(
          list(
            context,
            'einde-sms',
          )(sentence.unquoted).filter(
            (match) => !OF_ONE.test(sentence.unquoted.slice(0, match.at)) && !isDenied(sentence, match, context, true),
          ),
        ).map(({ words }) => ({
          ...{ rule: 'tegenspraak', line: sentence.line, words },
          message: `'${words}': daarvoor is geen datum bekend.`,
          fix: 'Haal dit weg.',
        })),
  );
};
