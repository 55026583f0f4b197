/**
 * The one table of answers (its words stand in answer-words.ts). Its key is the flag, the key in --antwoorden and campagne.yaml, and what a mistake names.
 * Flags, questions and files all read a value with `parse`, so that each says the same.
 */
import type { Day } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { ANSWER_KEYS, ANSWER_WORDS, type AnswerKey, type AnswerValues, type AnswerWords } from './answer-words.ts';
import type { Parsed } from './names.ts';
import {
  type Campaign,
  LENGTHS,
  type MilestoneSetting,
  type Months,
  type Owner,
  type Period,
  REGIONS,
} from './types.ts';
import {
  parseAppName,
  parseChoice,
  parseDayValue,
  parseEmail,
  parseId,
  parseInSentence,
  parsePageAddress,
  parsePhone,
  parseServices,
  parseText,
  parseWebsite,
  parseWhole,
  parseYesNo,
  show,
} from './values.ts';

/** The settings with a structure of their own: only in files, not as flags. */
export interface Sections {
  'vrije-dagen': { goodFriday?: boolean; liberationDay?: Campaign['daysOff']['liberationDay'] };
  geblokkeerd: Period[];
  pieken: Period[];
  eigenaren: Partial<Record<Owner, string>>;
  mijlpalen: Record<string, MilestoneSetting>;
  feiten: Campaign['facts'];
  controles: Campaign['checksOff'];
  cijfers: Campaign['figures'];
  logius: Campaign['logius'];
}

/** What somebody answered so far, from flags, a file or questions; what is absent gets its default. */
export type Answers = Partial<AnswerValues> & Partial<Sections>;

/** An answer of the table: its words, and how its value is read. */
export interface Answer<T> extends AnswerWords {
  readonly parse: (text: string) => Parsed<T>;
}

function parseMonths(text: string): Parsed<Months> {
  const months = LENGTHS.find((length) => String(length) === text.trim());
  if (months !== undefined) return { value: months };
  return { message: 'Dit aantal maanden kan niet.', fix: `Kies uit ${LENGTHS.join(', ')}.` };
}

const PARSERS: { readonly [K in AnswerKey]: (text: string) => Parsed<AnswerValues[K]> } = {
  id: parseId,
  organisatie: parseText,
  'organisatie-in-zin': parseInSentence,
  dienst: parseText,
  'dienst-in-zin': parseInSentence,
  ingangsdatum: parseDayValue,
  maanden: parseMonths,
  'plannen-vanaf': parseDayValue,
  'korte-aanloop': parseYesNo,
  regio: parseChoice(REGIONS),
  machtigen: parseYesNo,
  buitenland: parseYesNo,
  post: parseYesNo,
  balie: parseYesNo,
  'eigen-app': parseAppName,
  'geldt-ook-voor': parseServices,
  'kernboodschap-noemt': parseChoice(['dienst', 'organisatie']),
  website: parseWebsite,
  'pagina-adres': parsePageAddress,
  telefoon: parsePhone,
  email: parseEmail,
  afzender: parseText,
  'aantal-gebruikers': parseWhole(1, 100_000_000),
  'brief-werkdagen': parseWhole(1, 30),
  'marge-werkdagen': parseWhole(0, 30),
};

const answer = <K extends AnswerKey>(key: K): Answer<AnswerValues[K]> => ({
  ...ANSWER_WORDS[key],
  parse: PARSERS[key],
});
export const ANSWERS = Object.fromEntries(ANSWER_KEYS.map((key) => [key, answer(key)])) as {
  readonly [K in AnswerKey]: Answer<AnswerValues[K]>;
};
/** Without these there is no campaign. */
export const REQUIRED = ['organisatie', 'dienst', 'ingangsdatum'] as const satisfies readonly AnswerKey[];

/** Reads one answer into `answers`; gives the mistake, with its place, when it cannot be. */
export function readAnswer<K extends AnswerKey>(
  answers: Answers,
  key: K,
  text: string,
  place: string,
): Mistake | undefined {
  const found: Parsed<AnswerValues[K]> = ANSWERS[key].parse(text);
  if ('value' in found) {
    const own: Partial<Pick<AnswerValues, K>> = answers;
    own[key] = found.value;
    return undefined;
  }
  return mistakeIn(key, text, found, place);
}

/** The mistake for a value that was refused, with the value as it was typed (shortened). */
export function mistakeIn(
  key: string,
  text: string,
  problem: { readonly message: string; readonly fix: string },
  place: string,
): Mistake {
  const shown = show(text);
  return { message: `${key}${shown && ` (${shown})`}: ${problem.message}`, place, fix: problem.fix };
}

/** The mistakes for required answers that are absent; all at once. */
export function missingAnswers(answers: Answers): Mistake[] {
  return REQUIRED.filter((key) => answers[key] === undefined).map((key) => ({
    message: `Er ontbreekt een antwoord: ${key} (${ANSWERS[key].about}).`,
    place: `--${key}`,
    fix: `Geef het mee: --${key} <${ANSWERS[key].value}>`,
  }));
}

/**
 * `over` wins from `under`, per answer and per section. Facts are merged by name, and within a fact: who confirms his own
 * value keeps it.
 */
export function mergeAnswers(under: Answers, over: Answers): Answers {
  const merged: Answers = { ...under, ...over };
  if (under.feiten && over.feiten) {
    const before = under.feiten;
    const confirmed = Object.entries(over.feiten).map(([id, fact]) => [id, { ...before[id], ...fact }] as const);
    merged.feiten = { ...before, ...Object.fromEntries(confirmed) };
  }
  return merged;
}

/** What is still needed beside the answers to make a campaign, worked out by whoever has guide and clock. */
export interface Worked {
  readonly id: string;
  readonly organisatie: string;
  readonly dienst: string;
  readonly 'organisatie-in-zin': string;
  readonly 'dienst-in-zin': string;
  readonly ingangsdatum: Day;
  readonly maanden: Months;
  readonly 'plannen-vanaf': Day;
}

/** The default of each answer that is absent: one place for flags, files and questions. */
export const DEFAULTS = {
  'korte-aanloop': false,
  regio: 'landelijk',
  machtigen: false,
  buitenland: false,
  post: false,
  balie: false,
  'kernboodschap-noemt': 'dienst',
  'brief-werkdagen': 5,
  'marge-werkdagen': 5,
} as const satisfies Partial<AnswerValues>;
export const DEFAULT_DAYS_OFF: Campaign['daysOff'] = { goodFriday: true, liberationDay: 'ieder-jaar' };

/** The campaign of these answers, with defaults for what is absent. */
export function toCampaign(answers: Answers & Worked): Campaign {
  const optional = <K extends string, T>(name: K, value: T | undefined) =>
    (value === undefined ? {} : { [name]: value }) as { [P in K]?: T };
  const all = { ...DEFAULTS, ...answers };
  return {
    id: all.id,
    organisation: { name: all.organisatie, inSentence: all['organisatie-in-zin'] },
    service: { name: all.dienst, inSentence: all['dienst-in-zin'] },
    cutoverDate: all.ingangsdatum,
    months: all.maanden,
    plannedFrom: all['plannen-vanaf'],
    shortRunUp: all['korte-aanloop'],
    region: all.regio,
    machtigen: all.machtigen,
    buitenland: all.buitenland,
    byPost: all.post,
    counter: all.balie,
    ...optional('ownApp', all['eigen-app']),
    ...optional('alsoFor', all['geldt-ook-voor']),
    keyMessageNames: all['kernboodschap-noemt'],
    ...optional('website', all.website),
    ...optional('pageAddress', all['pagina-adres']),
    ...optional('phone', all.telefoon),
    ...optional('email', all.email),
    sender: all.afzender ?? all.organisatie,
    ...optional('userCount', all['aantal-gebruikers']),
    daysOff: { ...DEFAULT_DAYS_OFF, ...all['vrije-dagen'] },
    blocked: all.geblokkeerd ?? [],
    peaks: all.pieken ?? [],
    letterWorkingDays: all['brief-werkdagen'],
    marginWorkingDays: all['marge-werkdagen'],
    ownerNames: all.eigenaren ?? {},
    milestones: all.mijlpalen ?? {},
    facts: all.feiten ?? {},
    checksOff: all.controles ?? {},
    figures: all.cijfers ?? {},
    logius: all.logius ?? {},
  };
}
