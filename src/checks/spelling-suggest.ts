/**
 * What the writer may have meant by a word that is not right. Made here, and not by a library: the same on every computer however
 * slow it is, and sound ("kontakt") before chance.
 */
import { type Judge, smallFirst, withoutStress } from './spelling-judge.ts';

const MOST = 3;
/** A word that is dearer than the cheapest by more than this is not meant. */
const FURTHEST = 0.9;
/** Dearer than this looks like nothing; of a short word nearly every word is near. */
const DEAREST = 3;
const DEAREST_OF_SHORT = 1.5;
const SHORT = 3;

/** Spellings of one sound, either for the other. */
const SOUNDS: readonly (readonly [string, string])[] = (
  'k-c kt-ct ks-x kw-qu s-c s-z sj-ch ij-ei ou-au oe-u i-ie i-y g-ch f-v f-ph d-t dt-t dt-d t-th p-b e-a n-en ' +
  "e-ë e-é i-ï o-ö u-ü s-'s lijk-elijk foon-phone ien-ieën"
)
  .split(' ')
  .map((pair) => pair.split('-') as [string, string]);
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const COST = {
  capital: 0.5,
  sound: 1,
  double: 1,
  swap: 1,
  insert: 1.5,
  drop: 1.5,
  replace: 2,
  vowel: 1.5,
  space: 3,
  first: 1,
  unlisted: 1.1,
} as const;

type Candidates = Map<string, number>;

/** At most three words, the likeliest first; none when nothing looks like it. */
export function suggestions(word: string, judge: Judge): string[] {
  const name = judge.nameOf(word);
  if (name !== undefined && name !== word) return [name];
  const small = smallFirst(word);
  const found = inParts(small, judge) ?? likeliest(small, judge);
  return small === word ? found : found.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
}

/** Of a word with hyphens in which one part is wrong: that part. */
function inParts(word: string, judge: Judge): string[] | undefined {
  const parts = word.split('-');
  const joined = parts.join('');
  if (parts.length > 1 && judge.isListed(joined)) return [joined];
  const wrong = parts.filter((part) => part.length > 1 && !judge.isRight(part));
  const [part = ''] = wrong;
  if (parts.length < 2 || wrong.length !== 1) return undefined;
  const found = suggestions(part, judge).filter((one) => !one.includes(' '));
  if (found.length === 0) return undefined;
  return found.map((one) => parts.map((own) => (own === part ? one : own)).join('-'));
}

function likeliest(word: string, judge: Judge): string[] {
  const bySound = soundsLike(word);
  const near = right(merged(bySound, swapped(word)), word, judge);
  if (Math.min(...near.values()) <= COST.sound) return cheapest(near, word);
  // Only now: there are many of these, and with each step more.
  const once = merged(near, right(merged(edited(word), apart(word, judge)), word, judge));
  if (Math.min(...once.values()) <= COST.insert) return cheapest(once, word);
  const twice: Candidates = new Map();
  for (const [like, cost] of bySound) for (const [other, more] of soundsLike(like)) put(twice, other, cost + more);
  return cheapest(merged(once, right(twice, word, judge)), word);
}

function cheapest(candidates: Candidates, word: string): string[] {
  const sorted = [...candidates].sort(([a, costA], [b, costB]) => costA - costB || (a < b ? -1 : 1));
  const most = Math.min(word.length > SHORT ? DEAREST : DEAREST_OF_SHORT, (sorted[0]?.[1] ?? 0) + FURTHEST);
  return sorted
    .filter(([one, cost]) => cost <= most && one.length > 1)
    .slice(0, MOST)
    .map(([one]) => one);
}

/** Those that are words. */
function right(candidates: Candidates, word: string, judge: Judge): Candidates {
  const found: Candidates = new Map();
  for (const [one, cost] of candidates) {
    const isRight = one.includes(' ') || (judge.isSure(one) && one !== word);
    const stressed = withoutStress(one);
    if (!isRight || (stressed !== one && judge.isSure(stressed))) continue;
    const unlisted = one.includes(' ') || judge.isListed(one) ? 0 : COST.unlisted;
    put(found, one, cost + unlisted + (one.charAt(0).toLowerCase() === word.charAt(0) ? 0 : COST.first));
  }
  return found;
}

/** Other spellings of what one hears. */
function soundsLike(word: string): Candidates {
  const found: Candidates = new Map([[word.charAt(0).toUpperCase() + word.slice(1), COST.capital]]);
  for (const [one, other] of SOUNDS) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
        put(found, word.slice(0, at) + to + word.slice(at + from.length), COST.sound);
      }
    }
  }
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const rest = word.slice(at + 1);
    if (letter === rest.charAt(0)) put(found, word.slice(0, at) + rest, COST.double);
    else put(found, word.slice(0, at) + letter + letter + rest, COST.double);
  }
  return found;
}

const isVowel = (letter: string): boolean => /^[aeiouy]$/.test(letter);

/** Two letters in each other's place. */
function swapped(word: string): Candidates {
  const found: Candidates = new Map();
  for (let at = 0; at < word.length - 1; at++) {
    put(found, word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2), COST.swap);
  }
  return found;
}

/** One letter more, less or other. */
function edited(word: string): Candidates {
  const found: Candidates = new Map();
  for (let at = 0; at <= word.length; at++) {
    const [front, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    if (letter !== '') put(found, front + rest, COST.drop);
    for (const other of ALPHABET) {
      put(found, front + other + letter + rest, COST.insert);
      if (letter !== '')
        put(found, front + other + rest, isVowel(letter) && isVowel(other) ? COST.vowel : COST.replace);
    }
  }
  return found;
}

/** A space that was forgotten: "uwgegevens". */
function apart(word: string, judge: Judge): Candidates {
  const found: Candidates = new Map();
  for (let at = 2; at <= word.length - 3; at++) {
    const [front, back] = [word.slice(0, at), word.slice(at)];
    if (judge.isListed(front) && judge.isListed(back)) put(found, `${front} ${back}`, COST.space);
  }
  return found;
}

function merged(...all: readonly Candidates[]): Candidates {
  const found: Candidates = new Map();
  for (const one of all) for (const [word, cost] of one) put(found, word, cost);
  return found;
}

/** The cheapest way to a word counts. */
function put(candidates: Candidates, word: string, cost: number): void {
  candidates.set(word, Math.min(cost, candidates.get(word) ?? cost));
}
