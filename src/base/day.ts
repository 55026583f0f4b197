/**
 * A calendar day as an integer: the number of days since 1 January 1970 (Gregorian), never an instant.
 * luxon parses and prints; all reckoning is integer arithmetic. This is the only file that knows luxon.
 */
import { DateTime } from 'luxon';

declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const WEEKDAYS_SHORT = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
// Own names, because those of Intl differ between Node releases ("mrt" or "mrt."), and outputs must be the same bytes.
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const MONTHS_SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

// A named locale: without one luxon asks the system for its own, which takes longer than all the rest.
const OPTIONS = { zone: 'utc', locale: 'nl' } as const;
const utc = (day: Day): DateTime => DateTime.fromMillis(day * MS_PER_DAY, OPTIONS);

/** The day as an integer from its parts; undefined when there is no such day (30 February). `month` counts from 1. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const at = DateTime.fromObject({ year, month, day: dayOfMonth }, OPTIONS);
  return at.isValid ? ((at.toMillis() / MS_PER_DAY) as Day) : undefined;
}

/** Reads an ISO calendar day (2027-07-01); throws RangeError for anything else: for data and tests, not for input. */
export function isoDay(text: string): Day {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (day === undefined || day === null) throw new RangeError(`not an ISO day: ${text}`);
  return day;
}

export type ParsedDay =
  | { readonly day: Day }
  | { readonly problem: 'leeg' | 'vorm' | 'bestaat-niet' | 'jaar' | 'weekdag' };

/**
 * Reads a day as a person types it: 2027-07-01, 1-7-2027, 01/07/2027, 1 juli 2027, 1 jul 2027, with or without weekday.
 * Day before month always, as is Dutch use; a year of two figures is refused because it is ambiguous, and so is a weekday
 * that does not fit the date.
 */
export function parseDay(text: string): ParsedDay {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const named = /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,? /.exec(typed);
  const plain = typed.slice(named?.[0].length ?? 0);
  if (plain === '') return { problem: 'leeg' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(plain);
  const words = /^(\d{1,2}) ([a-z]+)\.? (\d{2}|\d{4})$/.exec(plain);
  let parts: [string | undefined, number, string | undefined];
  if (iso) parts = [iso[1], Number(iso[2]), iso[3]];
  else if (dutch) parts = [dutch[3], Number(dutch[2]), dutch[1]];
  else if (words) parts = [words[3], monthNumber(words[2] ?? ''), words[1]];
  else return { problem: 'vorm' };
  if (parts[0]?.length !== 4) return { problem: 'jaar' };
  if (parts[1] === 0 && words) return { problem: 'vorm' };
  const day = dayOf(Number(parts[0]), parts[1], Number(parts[2]));
  if (day === undefined) return { problem: 'bestaat-niet' };
  const wrongName = named?.[1] !== undefined && !weekdayName(day).startsWith(named[1]);
  return wrongName ? { problem: 'weekdag' } : { day };
}

function monthNumber(word: string): number {
  const full = (MONTHS as readonly string[]).indexOf(word);
  if (full >= 0) return full + 1;
  if (word === 'maa') return 3;
  return MONTHS_SHORT.findIndex((month) => month === word || (word === 'sept' && month === 'sep')) + 1;
}

export const addDays = (day: Day, days: number): Day => (day + days) as Day;

/** Adds calendar months; a day that the month does not have becomes its last day (31 May - 3 months = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const at = utc(day);
  const count = at.year * 12 + at.month - 1 + months;
  // `set` keeps within the month, as `plus` would, without asking the system for its locale.
  return (at.set({ year: Math.floor(count / 12), month: (count % 12) + 1 }).toMillis() / MS_PER_DAY) as Day;
}

/** 1 = Monday to 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

// Not luxon: the year is asked for every day of every plan.
export const yearOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCFullYear();

/** The ISO 8601 week with its own year, as Dutch calendars number weeks. */
export function isoWeek(day: Day): { year: number; week: number } {
  const at = utc(day);
  return { year: at.weekYear, week: at.weekNumber };
}

/** "2027-07-01" */
export const toIso = (day: Day): string => utc(day).toISODate() ?? '';

/** "1 juli 2027", as texts for citizens print a date. */
export function toDutch(day: Day): string {
  const at = utc(day);
  return `${at.day} ${MONTHS[at.month - 1]} ${at.year}`;
}

/** "do 1 jul 2027", as tables print a date. */
export function toTable(day: Day): string {
  const at = utc(day);
  return `${WEEKDAYS_SHORT[at.weekday - 1]} ${at.day} ${MONTHS_SHORT[at.month - 1]} ${at.year}`;
}

/** "donderdag" */
export const weekdayName = (day: Day): string => WEEKDAYS[weekday(day) - 1] ?? '';

/** "juli 2027" */
export function monthName(day: Day): string {
  const at = utc(day);
  return `${MONTHS[at.month - 1]} ${at.year}`;
}

/** How a person may write a day, as parts of a regular expression. */
export interface DateForms {
  /** 2027-07-01, and 20270701 as in a calendar. */
  readonly iso: string;
  /** 1-7-2027, 01/07/2027, 1.7.27 */
  readonly figures: string;
  /** "juli", "jul" */
  readonly months: readonly string[];
  readonly dayOfMonth: number;
  readonly year: number;
  /** Whether the other day is the same one of another year. */
  sameDayAs(other: Day): boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Every way in which Dutch people write this day. */
export function dateForms(day: Day): DateForms {
  const { day: dayOfMonth, month, year } = utc(day);
  const names = [MONTHS[month - 1] ?? '', MONTHS_SHORT[month - 1] ?? '', ...(month === 9 ? ['sept'] : [])];
  return {
    iso: `${year}-0?${month}-0?${dayOfMonth}|${year}${two(month)}${two(dayOfMonth)}`,
    figures: `0?${dayOfMonth}[-/.]0?${month}[-/.](?:${year}|'?${String(year).slice(2)})`,
    months: [...new Set(names)],
    dayOfMonth,
    year,
    sameDayAs: (other) => utc(other).day === dayOfMonth && utc(other).month === month,
  };
}
