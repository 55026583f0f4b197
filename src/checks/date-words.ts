/** Dates as people type them in a text. */

import { type Day, dayOf, parseDay } from '../base/day.ts';
import { LETTERS } from './phrase.ts';

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const WEEKDAYS = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';
const DATE = new RegExp(
  `(?<![${LETTERS}.-])(?:(${WEEKDAYS}),?\\s+)?(?:(\\d{1,2})\\s+(${MONTHS})(?:\\s+(\\d{4}))?|(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}-\\d{2}-\\d{2}))(?![${LETTERS}])`,
  'gi',
);
/** "19 januari, 25 maart en 1 juli 2027": the year stands behind the last. */
const MORE = new RegExp(
  `^(?:,|\\s+(?:en|of|tot|tot en met|t/m|-|–))\\s*(?:(?:${WEEKDAYS})\\s+)?\\d{1,2}\\s+(?:${MONTHS})(.*)$`,
  'is',
);
/** A list of dates is not longer than this. */
const FURTHEST = 200;
const YEAR = /^\s+(\d{4})\b/;

export interface TypedDate {
  readonly words: string;
  readonly at: number;
  /** As typed. */
  readonly weekday?: string;
  readonly year?: number;
  /** undefined: there is no such day, or no year. */
  readonly day?: Day;
}

/** "per 1-7": a day and a month in figures, without a year. */
const SHORT = /(?<=\b(?:op|per|vanaf|vóór|voor|tot|sinds|uiterlijk)\s+)\d{1,2}[-/]\d{1,2}(?![-/\d]|\.\d)/gi;

export function datesIn(text: string): TypedDate[] {
  const short = [...text.matchAll(SHORT)].map((found): TypedDate => ({ words: found[0], at: found.index }));
  const whole = [...text.matchAll(DATE)].map((found) => {
    const [words, weekday, dayNumber, month, year, figures] = found;
    const rest = text.slice(found.index + words.length);
    const typedYear = year ?? (figures === undefined ? yearBehind(rest) : undefined);
    const day = figures === undefined ? named(dayNumber, month, typedYear) : parsed(figures);
    const known = figures === undefined ? typedYear : (/\d{4}/.exec(figures)?.[0] ?? undefined);
    return {
      ...{ words: words.replace(/\s+/g, ' '), at: found.index },
      ...(weekday === undefined ? {} : { weekday: weekday.toLowerCase() }),
      ...(known === undefined ? {} : { year: Number(known) }),
      ...(day === undefined ? {} : { day }),
    };
  });
  return [...whole, ...short];
}

function yearBehind(rest: string): string | undefined {
  const more = MORE.exec(rest.slice(0, FURTHEST))?.[1];
  if (more === undefined) return undefined;
  return YEAR.exec(more)?.[1] ?? yearBehind(more);
}

function parsed(text: string): Day | undefined {
  const found = parseDay(text);
  return 'day' in found ? found.day : undefined;
}

const named = (day = '', month = '', year = ''): Day | undefined =>
  year === '' ? undefined : dayOf(Number(year), MONTHS.split('|').indexOf(month.toLowerCase()) + 1, Number(day));
