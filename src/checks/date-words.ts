/** Dates as people type them in a text. */

import { type Day, dayOf, parseDay } from '../base/day.ts';
import { LETTERS } from './phrase.ts';

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** "1 aug. 2027", "15 mrt". */
const SHORT_MONTHS = '(?:jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\\b\\.?';
const WEEKDAYS = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';
/** "za. 17 april". */
const WEEKDAY = `(?:${WEEKDAYS}|(?:ma|di|wo|do|vr|za|zo)\\b\\.?)`;
const YEARS = "\\d{4}|['’]\\d{2}";
const DATE = new RegExp(
  `(?<![${LETTERS}.-])(?:(${WEEKDAY}),?\\s+)?(?:(\\d{1,2})(?:e|ste|de)?\\s+(${MONTHS}|${SHORT_MONTHS})(?:\\s+(${YEARS}))?|` +
    `(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/]\\d{1,2}[-/](?:2[6-9]|3\\d)(?![-/ ]?\\d)))(?![${LETTERS}])(?:\\s+\\((${WEEKDAY})\\))?`,
  'gi',
);
/** "19 januari, 25 maart en 1 juli 2027": the year stands behind the last. */
const MORE = new RegExp(
  `^(?:,|\\s+(?:en|of|tot|tot en met|t/m|-|–))\\s*(?:${WEEKDAY}\\s+)?\\d{1,2}\\s+(?:${MONTHS})(.*)$`,
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
const SHORT =
  /(?<=\b(?:op|per|vanaf|vóór|voor|tot|t\/m|tot en met|na|sinds|uiterlijk)\s+)\d{1,2}[-/]\d{1,2}(?![-/\d]|\.\d)/gi;

export function datesIn(text: string): TypedDate[] {
  const short = [...text.matchAll(SHORT)].map((found): TypedDate => ({ words: found[0], at: found.index }));
  const whole = [...text.matchAll(DATE)].map((found) => {
    const [words, before, dayNumber, month, year, figures, behind] = found;
    const weekday = before ?? behind;
    const rest = text.slice(found.index + words.length);
    const typedYear = figures === undefined ? (wholeYear(year) ?? yearBehind(rest)) : undefined;
    const day = figures === undefined ? named(dayNumber, month, typedYear) : parsed(figures);
    const known = figures === undefined ? typedYear : (/\d{4}/.exec(withCentury(figures))?.[0] ?? undefined);
    return {
      ...{ words: words.replace(/\s+/g, ' '), at: found.index },
      ...(weekday === undefined ? {} : { weekday: wholeWeekday(weekday) }),
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

/** '27 -> 2027 */
const wholeYear = (year: string | undefined): string | undefined => year?.replace(/^['’]/, '20');
/** 1-7-27 -> 1-7-2027 */
const withCentury = (figures: string): string => figures.replace(/^(\d{1,2}[-/]\d{1,2}[-/])(\d{2})$/, '$120$2');
/** za. -> zaterdag */
const wholeWeekday = (weekday: string): string =>
  WEEKDAYS.split('|').find((one) => one.startsWith(weekday.toLowerCase().slice(0, 2))) ?? weekday;
/** aug. -> 8 */
function monthNumber(month: string): number {
  const start = month.toLowerCase().slice(0, 3);
  return MONTHS.split('|').findIndex((one) => one.startsWith(start === 'mrt' ? 'maart' : start)) + 1;
}

function parsed(text: string): Day | undefined {
  const found = parseDay(withCentury(text));
  return 'day' in found ? found.day : undefined;
}

const named = (day = '', month = '', year = ''): Day | undefined =>
  year === '' ? undefined : dayOf(Number(year), monthNumber(month), Number(day));

export interface TypedMonth {
  readonly words: string;
  readonly at: number;
  /** From 1. */
  readonly month: number;
  readonly year?: number;
}

/** "vanaf september", "eind juni 2027": a month without a day. */
const MONTH = new RegExp(
  `(?<=\\b(?:vanaf|per|sinds|tot|t/m|in|eind|einde|begin|medio|half|halverwege|na|vóór|voor)\\s+)(${MONTHS})(?:\\s+(\\d{4}))?(?![${LETTERS}])`,
  'gi',
);
const MORE_MONTHS = new RegExp(`^(?:,|\\s+(?:en|of|tot))\\s*(?:${MONTHS})\\b.{0,40}?\\b(\\d{4})`, 'i');

export const monthsIn = (text: string): TypedMonth[] =>
  [...text.matchAll(MONTH)].map((found) => {
    const [words, month = '', year = MORE_MONTHS.exec(text.slice(found.index + words.length))?.[1]] = found;
    return { words, at: found.index, month: monthNumber(month), ...(year === undefined ? {} : { year: Number(year) }) };
  });
