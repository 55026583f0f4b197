/** Whether one word is spelled right: by the dictionary, by the words of guide and campaign, or put together of such words. */
import type { Dictionary, SpellingWords } from '../guide/spelling-words.ts';

export interface Judge {
  /** Whether the word is right in this place. `initial`: it begins a sentence, where a capital is no sign of a name. */
  isRight(word: string, initial?: boolean): boolean;
  /** Whether dictionary or lists say so themselves: not what is only put together here. */
  isSure(word: string): boolean;
  /** Stands in a list itself, and is no compound that only may be. */
  isListed(word: string): boolean;
  /** How a name is spelled that is known with other capitals: "digid" -> "DigiD". */
  nameOf(word: string): string | undefined;
}

const SHORTEST_COMPOUND = 8;
/** Of the part that the dictionary does not know as the first of a compound: a shorter one is too often an article or a verb. */
const SHORTEST_FIRST = 6;
const SHORTEST_LAST = 4;

const CAPITAL = /[A-Z\u00c0-\u00d6\u00d8-\u00de]/;
const STARTS_WITH_CAPITAL = new RegExp(`^'?${CAPITAL.source}`);
const CAPITAL_WITHIN = new RegExp(`^.+${CAPITAL.source}`);
/** BSN, PDF's, UWV'er, ID */
const ABBREVIATION = /^[A-Z]{2,}(?:'?[a-z]{1,4})?$/;
const STREET = /(?:straat|weg|laan|plein|dijk|kade|singel|gracht|steeg|dreef|hof|plantsoen)$/;
/** Behind such an end an s joins: "overheidsloket"; without it "activeringcode" is wrong. */
const NEEDS_S = /(?:ing|heid|teit|schap)$/;
const JOINED_BY_S = /(?:ing|heid|teit|schap|ie|ment)s$/;
/** "ge-update" was never right, though the dictionary has "ge". */
const NO_PART = 'ge';
/** Ends of adjectives, that are words too: "schriftlijk" is no corpse. */
const NO_LAST = /^(?:lijke?|loze?|loos|baar|bare)$/;
const STRESSED: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/** Without accents that only stress: "dé" -> "de", "vóór" -> "voor". */
export const withoutStress = (word: string): string => word.replace(/[áéíóú]/g, (letter) => STRESSED[letter] ?? letter);

/** `own`: words of the campaign, as the user spells them. */
export function makeJudge(dictionary: Dictionary, guide: SpellingWords, own: Iterable<string>): Judge {
  const added = new Set([...guide.words, ...own]);
  const first = new Set(guide.first);
  const last = new Set(guide.last);
  const names = new Map(
    [...added].filter((word) => CAPITAL.test(word)).map((word) => [word.toLowerCase(), word] as const),
  );
  const known = new Map<string, boolean>();

  const isListed = (word: string): boolean => added.has(word) || dictionary.lists(word);
  const isSure = (word: string): boolean => added.has(word) || dictionary.has(word);
  const isKnown = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = judge(word);
    known.set(word, found);
    return found;
  };
  const judge = (word: string): boolean =>
    isSure(word) ||
    (withoutStress(word) !== word && isKnown(withoutStress(word))) ||
    isNameWithEnding(word) ||
    isJoinedByHyphens(word) ||
    isCompound(word);

  /** "Logius's", "Anna's": of a name, as of other words the dictionary knows the form. */
  const isNameWithEnding = (word: string): boolean => {
    const name = /^(.+)'(?:s|er|ers|tje|tjes)$/.exec(word)?.[1];
    return name !== undefined && (added.has(name) || (CAPITAL.test(name) && isKnown(name)));
  };

  const isJoinedByHyphens = (word: string): boolean => {
    const parts = word.split('-');
    return (
      parts.length > 1 && parts.every((part, at) => isPart(part) || (at < parts.length - 1 && isPart(withoutS(part))))
    );
  };
  const isPart = (part: string): boolean => part.length === 1 || (part !== NO_PART && isRight(part, false));

  const isCompound = (word: string): boolean => {
    if (word.length < SHORTEST_COMPOUND || CAPITAL.test(word) || /['-]/.test(word)) return false;
    for (let at = 3; at <= word.length - 3; at++) {
      const [front, back] = [word.slice(0, at), word.slice(at)];
      if (first.has(front) && back.length >= SHORTEST_LAST && dictionary.lists(back)) return true;
      if (last.has(back) && (beginsCompound(front) || isFirstPart(front))) return true;
      if (back.length >= SHORTEST_LAST && dictionary.ends(back) && !NO_LAST.test(back) && isFirstPart(front))
        return true;
    }
    return false;
  };
  /** No inflected form: "nieuwebrief" is no word. */
  const isFirstPart = (part: string): boolean => {
    const bare = withoutS(part);
    return bare.length >= SHORTEST_FIRST && isListed(bare) && !NEEDS_S.test(part) && !/[^i]e$/.test(bare);
  };
  const beginsCompound = (part: string): boolean => first.has(part) || dictionary.has(`${part}kaart`);

  const isRight = (word: string, initial = false): boolean => {
    if (isKnown(word) || ABBREVIATION.test(word)) return true;
    const name = names.get(word.toLowerCase());
    const isName = STARTS_WITH_CAPITAL.test(word) || CAPITAL_WITHIN.test(word);
    if (!isName) return false;
    if (isKnown(smallFirst(word)) || isKnown(word.toLowerCase())) return true;
    if (name !== undefined && CAPITAL_WITHIN.test(name)) return false;
    // Each of its parts may be a name, and was looked at.
    if (word.includes('-')) return false;
    return !initial || CAPITAL_WITHIN.test(word) || STREET.test(word);
  };

  return { isRight, isSure, isListed, nameOf: (word) => names.get(word.toLowerCase()) };
}

const withoutS = (part: string): string => (JOINED_BY_S.test(part) ? part.slice(0, -1) : part);

/** "Wij" -> "wij", "'S" -> "'s" */
export const smallFirst = (word: string): string => word.replace(/^'?./, (start) => start.toLowerCase());
