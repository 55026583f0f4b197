/** Dates that the user typed: another one than that of the campaign, a wrong weekday, no year. */
import { addDays, type Day, toDutch, toIso, weekdayName } from '../base/day.ts';
import { type Context, list, ownSentences, type TextRule } from './context.ts';
import { datesIn, monthsIn, type TypedDate, type TypedMonth } from './date-words.ts';
import type { Found } from './found.ts';
import type { Sentence } from './text.ts';
import { isForCitizens } from './where.ts';

/** What a sentence about the change speaks of. */
const ABOUT_LOGIN = /inlog|ingelogd|logt|\bdigid\b|wachtwoord|\bsms|\bapp\b|\bcode\b|verander|ingangsdatum|overstap/i;
/** What makes a date one on which the change begins, or before which somebody has to act. */
const OF_CHANGE =
  /verander(?:t|en)?\b|\bingangsdatum\b|\bingang\b|\banders\b|gaat\s.*\bin\b|stop(?:t|pen|te)|verval|verdwijn|klaar met|einde van|afgelopen|alleen nog|niet meer|overstap|omzet|omschakel/i;
const LIMIT = /(?:vanaf|per|sinds|uiterlijk|vóór|voor|tot(?: en met)?|t\/m|na)\s+(?:op\s+)?$/i;
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

const isEarlier = (day: Day, { progress }: Context): boolean =>
  progress.earlierCutovers.some(({ cutoverDate }) => cutoverDate === day);

export const otherDates: TextRule = (text, context) => {
  const dates = campaignDates(context);
  return ownSentences(text).flatMap((sentence) => [
    ...otherMonths(sentence, context),
    ...datesIn(sentence.text).flatMap((date): Found[] => {
      const { day, words } = date;
      if (day === undefined) return date.year === undefined ? [] : [noSuchDay(sentence, date)];
      const known = dates.get(day);
      const isOfChange = OF_CHANGE.test(sentence.text) || LIMIT.test(sentence.text.slice(0, date.at));
      const at = { line: sentence.line, words } as const;
      // A letter may go out on that day, but inloggen does not change on it.
      if (known && !known.ofChange && !OF_CHANGE.test(sentence.text)) return [];
      if (known?.ofChange) {
        return text.isOutput ? [] : [{ rule: 'getypte-datum', ...at, fix: `Schrijf ${known.placeholder}.` }];
      }
      if (!isOfChange || !ABOUT_LOGIN.test(sentence.text) || isOtherOccasion(sentence, context)) return [];
      if (isEarlier(day, context) && IS_OFF.test(sentence.text)) return [];
      const own = `de ingangsdatum is ${toDutch(context.campaign.cutoverDate)}`;
      return [{ rule: 'andere-datum', ...at, message: `'${words}': deze datum is niet van uw campagne; ${own}.` }];
    }),
  ]);
};

/** Said of the change itself: "vanaf september kunt u niet meer inloggen". */
const CHANGES =
  /\blogt u\b|kunt u .*inlog|inloggen .*(?:stopt|verandert|verdwijnt)|wachtwoord .*(?:niet meer|stopt|vervalt)|gaat\s.*\bin\b|niet meer .*inlog/i;

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
export const weekdays: TextRule = (text) =>
  text.dated().flatMap(({ text: sentence, line }) =>
    datesIn(sentence).flatMap(({ day, weekday, words }): Found[] => {
      if (day === undefined || weekday === undefined || weekdayName(day) === weekday) return [];
      const message = `'${words}': ${toDutch(day)} is een ${weekdayName(day)}.`;
      return [{ rule: 'weekdag', line, words, message }];
    }),
  );

export const datesWithoutYear: TextRule = (text) =>
  !isForCitizens(text.identity)
    ? []
    : ownSentences(text).flatMap(({ text: sentence, line }) =>
        [...datesIn(sentence), ...monthsIn(sentence)]
          .filter(({ year }) => year === undefined)
          .map(({ words }): Found => ({ rule: 'datum-zonder-jaar', line, words })),
      );
