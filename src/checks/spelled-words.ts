/** The words of a sentence of which the spelling can be judged: no addresses, numbers, placeholders, abbreviations with points. */
import { LETTERS, OPAQUE } from './phrase.ts';

export interface SpelledWord {
  /** As it stands in the text. */
  readonly words: string;
  /** With straight apostrophes and plain hyphens, without signs that nobody sees. */
  readonly word: string;
  /** No word stands before it: a capital is no sign of a name. */
  readonly initial: boolean;
  /** The first part of a compound of which the rest comes later: "in- en uitloggen". */
  readonly hanging: boolean;
}

/** Stand within words and are not seen: a place to break off, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060]/g;
const HYPHENS = /[\u2010\u2011]/g;

/** A web or mail address, the name of a file, a hashtag or an account. */
const ADDRESS = /:\/\/|^["'“‘„(]*www\.|@|^["'“‘„(]*#|[A-Za-z0-9-]\.[a-z]{2,}/;
/** "a.u.b.", "m.b.t" */
const POINTED = /^["'“‘„(]*[A-Za-z](?:\.[A-Za-z])+\.?[)"'”’,;:.]*$/;
/** "kind(eren)": one word in two forms. */
const IN_TWO_FORMS = new RegExp(`[${LETTERS}]\\(|\\)[${LETTERS}]`);
/** Letters of other scripts. */
const OTHER_SCRIPT = /[\u0250-\u02bb\u02bd-\u1fff\u2c00-\ud7ff]/;

const SIGN = `${LETTERS}${OPAQUE}_`;
/** With the apostrophe of "'s avonds" before it, and within it. */
const WORD = new RegExp(
  `(?:(?<![${SIGN}'])'(?=[stnmkr](?![${SIGN}'])))?[${SIGN}][${SIGN}'’‘\\u2010\\u2011\\u00ad-]*`,
  'g',
);
const NO_WORD = new RegExp(`[0-9_${OPAQUE}]`);

/** The words that can be judged, in their order. */
export function spelledWords(sentence: string): SpelledWord[] {
  const found: SpelledWord[] = [];
  let initial = true;
  for (const raw of sentence.replace(/&#?\w{1,10};/g, ' ').split(/\s+/)) {
    const chunk = raw.replace(HYPHENS, '-').replace(APOSTROPHES, "'").replace(UNSEEN, '');
    const skipped = [ADDRESS, POINTED, IN_TWO_FORMS, OTHER_SCRIPT].some((pattern) => pattern.test(chunk));
    for (const part of skipped ? [] : chunk.split(/[/\\]/)) {
      for (const [match] of part.matchAll(WORD)) {
        const word = match.replace(/['-]+$/, '');
        if (!NO_WORD.test(word) && word.length > 1) {
          found.push({ words: asWritten(raw, word), word, initial, hanging: /-$/.test(match) });
        }
        initial = false;
      }
    }
    if (skipped) initial = false;
  }
  return found;
}

/** The word in the signs of the text, which may have a curled apostrophe; with signs that nobody sees it is given without these. */
function asWritten(raw: string, word: string): string {
  const at = raw.replace(HYPHENS, '-').replace(APOSTROPHES, "'").indexOf(word);
  return at < 0 ? word : raw.slice(at, at + word.length);
}
