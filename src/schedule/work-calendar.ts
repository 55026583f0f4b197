import { easter } from 'date-easter';
import { addDays, type Day, dayOf, weekday, yearOf } from '../base/day.ts';
import type { Campaign, Period, Region } from '../campaign/types.ts';
import type { Guide, SchoolHoliday } from '../guide/types.ts';

/** What the calendar needs of a campaign. */
export interface CalendarSettings {
  readonly region: Region;
  readonly daysOff: Campaign['daysOff'];
  readonly blocked: readonly Period[];
  readonly peaks: readonly Period[];
}

/** Kinds of days for one campaign. All questions are about calendar days and have no side effects but a cache. */
export interface WorkCalendar {
  /** Name of the public holiday on that day, or undefined. */
  holidayName(day: Day): string | undefined;
  /** Monday to Friday, not a public holiday. */
  isWorkingDay(day: Day): boolean;
  /** A working day outside the Christmas holiday: counts for preparation. */
  isPreparationDay(day: Day): boolean;
  /** A working day outside the blocked periods: a public milestone may stand here. */
  isOpenDay(day: Day): boolean;
  schoolHoliday(day: Day): SchoolHoliday | undefined;
  peak(day: Day): Period | undefined;
  blockedBy(day: Day): Period | undefined;
}

export type DayTest = (day: Day) => boolean;

/** No search for a day goes further than this many days; a longer row of days off means that there is none. */
const FURTHEST = 800;

const LIBERATION_YEARS: Record<Campaign['daysOff']['liberationDay'], (year: number) => boolean> = {
  'ieder-jaar': () => true,
  lustrum: (year) => year % 5 === 0,
  nee: () => false,
};

/** The public holidays of one year by these rules, as day -> name. */
export function publicHolidays(
  year: number,
  daysOff: Campaign['daysOff'],
  rules: Guide['holidays'],
): ReadonlyMap<Day, string> {
  const holds = (setting: 'goodFriday' | 'liberationDay' | undefined): boolean =>
    setting === undefined ||
    (setting === 'goodFriday' ? daysOff.goodFriday : LIBERATION_YEARS[daysOff.liberationDay](year));
  const names = new Map<Day, string>();
  for (const rule of rules.fixed) {
    const day = dayOf(year, rule.month, rule.day);
    if (day === undefined || !holds(rule.setting)) continue;
    names.set(weekday(day) === 7 ? addDays(day, rule.onSunday) : day, rule.name);
  }
  const { month, day } = easter(year);
  const easterSunday = dayOf(year, month, day);
  for (const rule of rules.easter) {
    if (easterSunday !== undefined && holds(rule.setting)) names.set(addDays(easterSunday, rule.offset), rule.name);
  }
  return names;
}

const covers = (period: { readonly from: Day; readonly to: Day }, day: Day): boolean =>
  period.from <= day && day <= period.to;

/** The calendar of one campaign. "landelijk" counts the school holidays of every region. */
export function workCalendar(settings: CalendarSettings, guide: Guide): WorkCalendar {
  const years = new Map<number, ReadonlyMap<Day, string>>();
  const holidayName = (day: Day): string | undefined => {
    const year = yearOf(day);
    let names = years.get(year);
    if (!names) {
      names = publicHolidays(year, settings.daysOff, guide.holidays);
      years.set(year, names);
    }
    return names.get(day);
  };
  const { region } = settings;
  const school = guide.schoolHolidays.holidays.filter(
    (holiday) => region === 'landelijk' || holiday.regions.includes(region),
  );
  const schoolByDay = new Map<Day, SchoolHoliday>();
  for (const holiday of school) {
    for (let day = holiday.from; day <= holiday.to; day = addDays(day, 1)) {
      if (!schoolByDay.has(day)) schoolByDay.set(day, holiday);
    }
  }
  const working = new Map<Day, boolean>();
  const isWorkingDay: DayTest = (day) => {
    let known = working.get(day);
    if (known === undefined) {
      known = weekday(day) <= 5 && holidayName(day) === undefined;
      working.set(day, known);
    }
    return known;
  };
  const blockedBy = (day: Day): Period | undefined => settings.blocked.find((period) => covers(period, day));
  return {
    holidayName,
    isWorkingDay,
    isPreparationDay: (day) => isWorkingDay(day) && schoolByDay.get(day)?.name !== 'kerstvakantie',
    isOpenDay: (day) => isWorkingDay(day) && blockedBy(day) === undefined,
    schoolHoliday: (day) => schoolByDay.get(day),
    peak: (day) => settings.peaks.find((period) => covers(period, day)),
    blockedBy,
  };
}

/** The first such day on or after `day`; undefined when there is none within two years. */
export function firstFrom(day: Day, test: DayTest): Day | undefined {
  for (let step = 0; step <= FURTHEST; step++) if (test(addDays(day, step))) return addDays(day, step);
  return undefined;
}

/** The last such day on or before `day`; undefined when there is none within two years. */
export function lastUntil(day: Day, test: DayTest): Day | undefined {
  for (let step = 0; step <= FURTHEST; step++) if (test(addDays(day, -step))) return addDays(day, -step);
  return undefined;
}

/**
 * The day that lies `count` such days after (negative: before) `day`. `day` itself does not count: from Friday, one
 * working day after is Monday. Count 0 gives `day` itself. Throws RangeError when there are too few such days.
 */
export function shiftBy(day: Day, count: number, test: DayTest): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count), steps = 0; left > 0; steps++) {
    if (steps > FURTHEST * 4) throw new RangeError('too few such days');
    at = addDays(at, step);
    if (test(at)) left--;
  }
  return at;
}

/** How many such days there are in [from, to); counting stops at `atMost`. */
export function countDays(from: Day, to: Day, test: DayTest, atMost: number): number {
  let count = 0;
  for (let day = from; day < to && count < atMost; day = addDays(day, 1)) if (test(day)) count++;
  return count;
}
