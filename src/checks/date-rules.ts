/** Dates that the user typed: another one than that of the campaign, a wrong weekday, no year. */
import { addDays, type Day, toDutch, toIso, weekdayName } from '../base/day.ts';
import { type Context, list, ownSentences, type TextRule } from './context.ts';
import { datesIn, monthsIn, type TypedDate, type TypedMonth } from './date-words.ts';
import type { Found } from './found.ts';
import { isLate } from './late-texts.ts';
import type { Sentence } from './text.ts';
import { isForCitizens, isMessage } from './where.ts';

/** What a sentence about the change speaks of. */
const ABOUT_LOGIN = /inlog|ingelogd|logt|\bdigid\b|wachtwoord|\bsms|\bapp\b|\bcode\b|verander|ingangsdatum|overstap/i;
/** What makes a date one on which the change begins, or before which somebody has to act. */
const OF_CHANGE =
  /verander(?:t|en)?\b|\bingangsdatum\b|\bingang\b|\banders\b|gaat\s.*\bin\b|stop(?:t|pen|te)|verval|verdwijn|klaar met|einde van|afgelopen|alleen nog|niet meer|overstap|omzet|omschakel/i;
const LIMIT = /(?:vanaf|per|sinds|uiterlijk|vóór|voor|tot(?: en met)?|t\/m|na)\s+(?:op\s+)?$/i;
/** In a message about inloggen this is a date before which somebody has to act, whatever the sentence says. */
const LAST_DAY = /(?:uiterlijk|vóór)\s+(?:op\s+)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?$/i;
const TILL =
  /(?:uiterlijk|vóór|voor|tot(?: en met)?|t\/m)\s+(?:op\s+)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?$/i;
const CAN_LOG_IN = /(?:blijven|blijft|nog|straks|niet meer) (?:u )?inloggen|kunt u .*inloggen/i;
const NO_LAST_DAY = 'De laatste veilige dag is voorbij. Noem geen uiterste dag.';
/** Of something else than the change. */
const OF_OTHER = /\baanmeld|\bmeld\b|\bopgeven\b|\binschrijv|\bbezwaar|\bbetal|\baangifte\b|\baanvraag\b|\breageer/i;
/** An earlier date may be named to say that it does not hold any more. */
const IS_OFF = /\bniet\b|\beerder\b|\boude?\b|\bschreven\b|\bin plaats van\b|\buitgesteld\b|\blater\b/i;

/** The dates of the campaign by day: the placeholder of each, and whether the change itself hangs on it. */
interface CampaignDate {
  readonly placeholder: string;
  readonly ofChange: boolean;
}

function campaignDates({ campaign, schedule }: Context): ReadonlyMap<Day, CampaignDate> {
  const dates = new Map<Day, CampaignDate>();
  const add = (day: Day, placeholder: string, ofChange: boolean): void => {
    if (!dates.has(day)) dates.set(day, { placeholder, ofChange });
  };
  add(campaign.cutoverDate, '{{ingangsdatum}}', true);
  add(addDays(campaign.cutoverDate, -1), '{{ingangsdatum.dag-ervoor}}', true);
  add(schedule.lastSafeDay, '{{laatste-veilige-dag}}', true);
  add(schedule.start, '{{start}}', false);
  for (const { id, date } of schedule.milestones) add(date, `{{datum.${id}}}`, false);
  return dates;
}

/** The placeholder to write for a typed date, with that of the day of the week where there is one. */
function write(placeholder: string, weekday: string | undefined): string {
  if (weekday === undefined) return `Schrijf ${placeholder}.`;
  if (placeholder === '{{ingangsdatum}}') return 'Schrijf {{ingangsdatum.weekdag}} {{ingangsdatum}}.';
  if (placeholder.startsWith('{{datum.')) {
    return `Schrijf ${placeholder.replace('{{datum.', '{{weekdag.')} ${placeholder}.`;
  }
  return `Schrijf ${placeholder}, zonder de dag van de week.`;
}

/** "1 juli", of the year of the change: who types it means that day. */
function inYearOf({ campaign }: Context, { words, year, day }: TypedDate): Day | undefined {
  if (day !== undefined || year !== undefined) return day;
  const typed = toIso(campaign.cutoverDate).slice(0, 4);
  const short = /^\d{1,2}([-/])\d{1,2}$/.exec(words)?.[1];
  return datesIn(`${words.replace(/\.$/, '')}${short ?? ' '}${typed}`)[0]?.day;
}

const isEarlier = (day: Day, { progress }: Context): boolean =>
  progress.earlierCutovers.some(({ cutoverDate }) => cutoverDate === day);

export const otherDates: TextRule = (text, context) => {
  const dates = campaignDates(context);
  return ownSentences(text).flatMap((sentence) => [
    ...otherMonths(sentence, context),
    ...datesIn(sentence.text).flatMap((date): Found[] => {
      const { day, words } = date;
      if (day === undefined) {
        return date.year === undefined ? otherDayOfYear(sentence, date, dates, context) : [noSuchDay(sentence, date)];
      }
      const known = dates.get(day);
      const before = sentence.text.slice(0, date.at);
      const isOfChange = OF_CHANGE.test(sentence.text) || LIMIT.test(before);
      const isLastDay =
        (isMessage(text.identity) || text.isSms) && LAST_DAY.test(before) && !OF_OTHER.test(sentence.text);
      const at = { line: sentence.line, words } as const;
      // A letter may go out on that day, but inloggen does not change on it.
      if (known && !known.ofChange && !OF_CHANGE.test(sentence.text)) return [];
      if (day === context.schedule.lastSafeDay && isLate(text.identity, context)) {
        return [{ rule: 'na-veilige-dag', ...at, fix: NO_LAST_DAY }];
      }
      if (known?.ofChange) {
        return text.isOutput ? [] : [{ rule: 'getypte-datum', ...at, fix: write(known.placeholder, date.weekday) }];
      }
      // "Ga vóór 12 oktober langs, dan kunt u blijven inloggen": whatever happens there, by then it is too late.
      const isTooLate = day > context.campaign.cutoverDate && TILL.test(before) && CAN_LOG_IN.test(sentence.text);
      if (!isOfChange || (!isTooLate && isOtherOccasion(sentence, context))) return [];
      if (!ABOUT_LOGIN.test(sentence.text) && !isLastDay) return [];
      if (isEarlier(day, context) && IS_OFF.test(sentence.text)) return [];
      const own = `de ingangsdatum is ${toDutch(context.campaign.cutoverDate)}`;
      const late = isLate(text.identity, context) && {
        fix: TILL.test(before) ? NO_LAST_DAY : 'Schrijf {{ingangsdatum}}.',
      };
      return [
        { rule: 'andere-datum', ...at, message: `'${words}': deze datum is niet van uw campagne; ${own}.`, ...late },
      ];
    }),
  ]);
};

/** Said of the change itself: "vanaf september kunt u niet meer inloggen". */
const CHANGES =
  /\blogt u\b|kunt u .*inlog|inloggen .*(?:stopt|verandert|verdwijnt)|wachtwoord .*(?:niet meer|stopt|vervalt)|gaat\s.*\bin\b|niet meer .*inlog/i;

/** A day without a year, on which the change does not begin. */
function otherDayOfYear(
  sentence: Sentence,
  date: TypedDate,
  dates: ReadonlyMap<Day, CampaignDate>,
  context: Context,
): Found[] {
  const meant = inYearOf(context, date);
  const sameDay = (day: Day): string => toIso(day).slice('2027-'.length);
  if (meant === undefined || !ABOUT_LOGIN.test(sentence.text)) return [];
  if (!CHANGES.test(sentence.text) || isOtherOccasion(sentence, context)) return [];
  if (IS_BACK.test(sentence.text) || IS_OFF.test(sentence.text.replace(/niet meer/gi, ''))) return [];
  if (![...dates].every(([day, { ofChange }]) => !ofChange || sameDay(day) !== sameDay(meant))) return [];
  const own = `de ingangsdatum is ${toDutch(context.campaign.cutoverDate)}`;
  const { words } = date;
  const message = `'${words}': deze datum is niet van uw campagne; ${own}.`;
  return [{ rule: 'andere-datum', line: sentence.line, words, message }];
}
/** A disturbance, not the change. */
const IS_BACK = /\bweer\b|storing|onderhoud/i;

/** A month without a day, that is not the month of the change. */
function otherMonths(sentence: Sentence, context: Context): Found[] {
  if (!CHANGES.test(sentence.text) || isOtherOccasion(sentence, context)) return [];
  const [year, month] = toIso(context.campaign.cutoverDate).split('-').map(Number);
  const isOther = (typed: TypedMonth): boolean => typed.month !== month || (typed.year ?? year) !== year;
  return monthsIn(sentence.text)
    .filter((typed) => isOther(typed) && !IS_OFF.test(sentence.text.replace(/niet meer/gi, '')))
    .map(({ words }): Found => {
      const own = `de ingangsdatum is ${toDutch(context.campaign.cutoverDate)}`;
      return {
        rule: 'andere-datum',
        line: sentence.line,
        words,
        message: `'${words}': deze maand is niet die van uw campagne; ${own}.`,
      };
    });
}

const noSuchDay = ({ line }: Sentence, { words }: TypedDate): Found => ({
  ...{ rule: 'andere-datum', line, words, message: `'${words}': deze dag bestaat niet.` },
  fix: 'Verbeter de datum.',
});

/** An evening in the library, a day on which the counter is closed. */
const isOtherOccasion = ({ text }: Sentence, context: Context): boolean => list(context, 'andere-dag').test(text);

/** A weekday beside a date, also where that date is a placeholder. */
export const weekdays: TextRule = (text, context) => {
  const found = text
    .dated()
    .flatMap((sentence) => datesIn(sentence.text).map((date) => ({ date, line: sentence.line })));
  if (found.every(({ date }) => date.weekday === undefined)) return [];
  const dates = campaignDates(context);
  return found.flatMap(({ date, line }): Found[] => {
    const { weekday, words } = date;
    const meant = inYearOf(context, date);
    // Without a year only that of the campaign is known.
    const day = date.day ?? (meant !== undefined && dates.get(meant)?.ofChange ? meant : undefined);
    if (day === undefined || weekday === undefined || weekdayName(day) === weekday) return [];
    const known = dates.get(day);
    const near = [...dates].find(
      ([one, { ofChange }]) => ofChange && weekdayName(one) === weekday && Math.abs(one - day) < DAYS_OF_WEEK,
    );
    return [
      {
        ...{ rule: 'weekdag', line, words, message: `'${words}': ${toDutch(day)} is een ${weekdayName(day)}.` },
        ...(known?.ofChange && !text.isOutput ? { fix: write(known.placeholder, weekday) } : {}),
        ...(near && !known?.ofChange ? { fix: meantDay(near, weekday, text.isOutput) } : {}),
      },
    ];
  });
};

const DAYS_OF_WEEK = 7;

/** A day of the campaign on the day of the week that was typed. */
const meantDay = ([day, { placeholder }]: readonly [Day, CampaignDate], weekday: string, isOutput: boolean): string =>
  `Bedoelt u ${weekday} ${toDutch(day)}?${isOutput ? '' : ` ${write(placeholder, weekday)}`}`;

export const datesWithoutYear: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  const dates = campaignDates(context);
  return ownSentences(text).flatMap(({ text: sentence, line }) => [
    ...datesIn(sentence)
      .filter(({ year }) => year === undefined)
      .map((date): Found => {
        const day = inYearOf(context, date);
        const known = day === undefined || text.isOutput ? undefined : dates.get(day);
        return {
          ...{ rule: 'datum-zonder-jaar', line, words: date.words },
          ...(known?.ofChange ? { fix: write(known.placeholder, date.weekday) } : {}),
        };
      }),
    ...(list(context, 'elk-jaar').test(sentence) ? [] : monthsIn(sentence))
      .filter(({ year }) => year === undefined)
      .map(({ words }): Found => ({ rule: 'datum-zonder-jaar', line, words })),
  ]);
};
