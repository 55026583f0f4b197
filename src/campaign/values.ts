/** Reads one value as a person types it: the parsers behind flags, questions and campagne.yaml. Pure. */
import { type Day, parseDay } from '../base/day.ts';
import { meantOrList } from '../base/nearest.ts';
import { checkName, ID_PATTERN, NAME_LENGTH, type Parsed } from './names.ts';

/** One line of free text, at most 200 characters. */
export const parseText = (text: string): Parsed<string> => checkName(text);
/** A name in running text: an article may come before it. */
export const parseInSentence = (text: string): Parsed<string> => checkName(text, NAME_LENGTH + 20);
/** One line of free text that may be a whole sentence or two. */
export const parseLongText = (text: string): Parsed<string> => checkName(text, 500);

const DAY_FIX = 'Schrijf de datum als 2027-07-01, 1-7-2027 of 1 juli 2027.';
const DAY_PROBLEMS = {
  leeg: 'De datum is leeg.',
  vorm: 'Dit is geen datum.',
  'bestaat-niet': 'Deze datum bestaat niet.',
  jaar: 'Het jaar heeft geen vier cijfers.',
  weekdag: 'De dag van de week past niet bij deze datum.',
} as const;

/** A day: 2027-07-01, 1-7-2027, 1 juli 2027. */
export function parseDayValue(text: string): Parsed<Day> {
  const found = parseDay(text);
  return 'day' in found ? { value: found.day } : { message: DAY_PROBLEMS[found.problem], fix: DAY_FIX };
}

/** "ja" or "nee"; true and false are read as well. */
export function parseYesNo(text: string): Parsed<boolean> {
  const typed = text.trim().toLowerCase();
  if (['ja', 'j', 'true'].includes(typed)) return { value: true };
  if (['nee', 'n', 'false'].includes(typed)) return { value: false };
  return { message: 'Dit is geen ja of nee.', fix: 'Schrijf ja of nee.' };
}

/** Refuses "nee" or "geen" where words are meant: it would stand in the texts as if it were a name. */
const wordsOnly =
  (parse: (text: string) => Parsed<string>, fix: string) =>
  (text: string): Parsed<string> =>
    'value' in parseYesNo(text) || /^\s*geen\s*$/i.test(text)
      ? { message: 'Hier hoort een naam, geen ja of nee.', fix }
      : parse(text);

/** The name of an app. */
export const parseAppName = wordsOnly(
  parseText,
  'Schrijf de naam van de app. Hebt u geen eigen app? Laat het antwoord dan weg.',
);
/** Names of services, as they stand in a sentence. */
export const parseServices = wordsOnly(
  parseLongText,
  'Schrijf de namen van de diensten. Zijn er geen andere? Laat het antwoord dan weg.',
);

/** One of a list of words; the list is named, or the word that was probably meant. */
export function parseChoice<const T extends string>(choices: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const typed = text.trim().toLowerCase();
    const value = choices.find((choice) => choice === typed);
    if (value !== undefined) return { value };
    return { message: 'Dit is geen van de mogelijkheden.', fix: meantOrList(typed, choices) };
  };
}

/** A whole number from `least` to `most`; 12.000 and 12 000 are read as twelve thousand. */
export function parseWhole(least: number, most: number): (text: string) => Parsed<number> {
  return (text) => {
    const typed = text.trim();
    const plain = /^\d{1,3}([. ]\d{3})+$/.test(typed) ? typed.replace(/[. ]/g, '') : typed;
    const value = /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
    if (value >= least && value <= most) return { value };
    return { message: 'Dit getal kan niet.', fix: `Schrijf een heel getal van ${least} tot en met ${most}.` };
  };
}

/** A percentage from 0 to 100, with at most two decimals; 97,5 and 97.5% are read as 97.5. */
export function parsePercent(text: string): Parsed<number> {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= 0 && value <= 100) return { value };
  return { message: 'Dit is geen percentage.', fix: 'Schrijf een getal van 0 tot en met 100, bijvoorbeeld 97,5.' };
}

/** The name of a milestone or fact: small letters, figures and hyphens. */
export function parseId(text: string): Parsed<string> {
  const typed = text.trim();
  if (typed.length <= 60 && ID_PATTERN.test(typed)) return { value: typed };
  return {
    message: 'Deze naam mag alleen kleine letters, cijfers en streepjes hebben, en ten hoogste 60 tekens.',
    fix: 'Schrijf de naam bijvoorbeeld als inloopavond-bibliotheek.',
  };
}

const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i;

/** The address of a website: https only, without user name; in the normal form of URLs, without a last slash. */
export function parseWebsite(text: string): Parsed<string> {
  const typed = text.trim();
  const fix = 'Schrijf het hele adres, bijvoorbeeld https://www.voorbeeldstad.nl.';
  if (/^http:\/\//i.test(typed))
    return { message: 'Dit adres begint met http.', fix: 'Gebruik https:// aan het begin.' };
  if (!/^https:\/\/[^\s\p{C}\\<>"]+$/iu.test(typed)) return { message: 'Dit is geen volledig webadres.', fix };
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return { message: 'Dit is geen webadres.', fix };
  }
  if (url.username || url.password) return { message: 'In dit adres staat een gebruikersnaam of wachtwoord.', fix };
  if (!HOST.test(url.hostname)) return { message: 'De naam van deze website klopt niet.', fix };
  const value = url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href;
  return value.length <= 300 ? { value } : { message: 'Dit adres is langer dan 300 tekens.', fix };
}

/** A page address that people can type over from a letter: voorbeeldstad.nl/digid. */
export function parsePageAddress(text: string): Parsed<string> {
  const value = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
  const [host = '', ...rest] = value.split('/');
  const typeable = rest.every((part) => /^[a-z0-9]+([-_.][a-z0-9]+)*$/i.test(part));
  if (value.length <= 60 && HOST.test(host) && typeable) return { value };
  return {
    message: 'Dit adres is niet kort en goed over te typen.',
    fix: 'Gebruik ten hoogste 60 gewone letters, cijfers en streepjes, bijvoorbeeld voorbeeldstad.nl/digid.',
  };
}

/** A telephone number as it is to be printed: 14 030, 088 123 65 55, (030) 286 10 00, +31 30 286 1000. */
export function parsePhone(text: string): Parsed<string> {
  const value = text.trim();
  const figures = value.replace(/\D/g, '').length;
  if (/^(\+|\()?\d[\d ()./-]*\d$/.test(value) && figures >= 3 && figures <= 15 && value.length <= 30) return { value };
  return {
    message: 'Dit is geen telefoonnummer.',
    fix: 'Schrijf het nummer bijvoorbeeld als 14 030 of 088 123 45 67.',
  };
}

/** An e-mail address in plain letters. */
export function parseEmail(text: string): Parsed<string> {
  const value = text.trim();
  const [local = '', host = '', ...more] = value.split('@');
  const good = /^[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*$/i.test(local) && HOST.test(host) && more.length === 0;
  if (good && local.length <= 64 && value.length <= 254) return { value };
  return { message: 'Dit is geen e-mailadres.', fix: 'Schrijf het adres bijvoorbeeld als info@voorbeeldstad.nl.' };
}

/** A value as it can be shown on a screen: one line, short, without characters that steer a terminal. */
export function show(text: string): string {
  const plain = text.replace(/[\p{C}\u2028\u2029]/gu, '\ufffd').trim();
  const letters = [...plain];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}...` : plain;
}
