/**
 * What the writer may have meant by a word that is not right. Made here, and not by a library: the same on every computer however
 * slow it is, and sound ("kontakt") before chance.
 */
import type { Sound } from '../guide/spelling-words.ts';
import { type Judge, smallFirst, withoutStress } from './spelling-judge.ts';

const MOST = 3;
/** A word that is dearer than the cheapest by more than this is not meant. */
const FURTHEST = 0.9;
/** The same where the cheapest is a word of the campaign. */
const FURTHEST_OF_OWN = 0.4;
/** Dearer than this looks like nothing; of a short word nearly every word is near. */
const DEAREST = 3;
const DEAREST_OF_SHORT = 1.5;
const SHORT = 3;

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
  hyphen: 1,
} as const;
/** A word of the campaign is likelier than any other of the language. */
const OWN_WORD = 1;
/** Letters of a word of the campaign may not be less or more than this. */
const LENGTHS_APART = 2;
const SHORTEST_OWN = 5;

type Candidates = Map<string, number>;

export interface Known {
  readonly judge: Judge;
  readonly sounds: readonly Sound[];
  /** Words of the campaign: of its texts and its names. */
  readonly ownWords: ReadonlySet<string>;
}

/** At most three words, the likeliest first; none when nothing looks like it. */
export function suggestions(word: string, known: Known): string[] {
  const { judge } = known;
  const name = judge.nameOf(word);
  if (name !== undefined && name !== word) return [name];
  const small = smallFirst(word);
  const found = inParts(small, known) ?? likeliest(small, known);
  return small === word ? found : found.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
}

/** Of a word with hyphens in which one part is wrong: that part. */
function inParts(word: string, known: Known): string[] | undefined {
  const { judge } = known;
  const parts = word.split('-');
  const joined = parts.join('');
  if (parts.length > 1 && judge.isListed(joined)) return [joined];
  const wrong = parts.filter((part) => part.length > 1 && !judge.isRight(part));
  const [part = ''] = wrong;
  if (parts.length < 2 || wrong.length !== 1) return undefined;
  const found = suggestions(part, known).filter((one) => !one.includes(' '));
  if (found.length === 0) return undefined;
  return found.map((one) => parts.map((own) => (own === part ? one : own)).join('-'));
}

function likeliest(word: string, known: Known): string[] {
  const { judge, sounds, ownWords } = known;
  const own = ownNear(word, known);
  const choose = (found: Candidates): string[] => cheapest(merged(own, found), word, ownWords);
  const bySound = soundsLike(word, sounds);
  const near = right(merged(bySound, swapped(word)), word, judge);
  if (Math.min(...near.values()) <= COST.sound) return choose(near);
  // Only now: there are many of these, and with each step more.
  const once = merged(near, right(merged(edited(word), apart(word, judge)), word, judge));
  if (Math.min(...once.values(), ...own.values()) <= COST.insert) return choose(once);
  const twice: Candidates = new Map();
  for (const [like, cost] of bySound)
    for (const [other, more] of soundsLike(like, sounds)) put(twice, other, cost + more);
  return choose(merged(once, right(twice, word, judge)));
}

function cheapest(candidates: Candidates, word: string, ownWords: ReadonlySet<string>): string[] {
  const priced = [...candidates].map(([one, cost]) => [one, ownWords.has(one) ? cost - OWN_WORD : cost] as const);
  const sorted = priced.sort(([a, costA], [b, costB]) => costA - costB || (a < b ? -1 : 1));
  const [first, cheapestCost] = sorted[0] ?? ['', 0];
  const most = Math.min(
    word.length > SHORT ? DEAREST : DEAREST_OF_SHORT,
    cheapestCost + (ownWords.has(first) ? FURTHEST_OF_OWN : FURTHEST),
  );
  return sorted
    .filter(([one, cost]) => cost <= most && one.length > 1)
    .slice(0, MOST)
    .map(([one]) => one);
}

/** Words of the campaign that look like it, also where more than one letter is other. */
function ownNear(word: string, { ownWords, sounds }: Known): Candidates {
  const found: Candidates = new Map();
  if (word.length < SHORTEST_OWN) return found;
  const most = word.length < 2 * SHORTEST_OWN ? COST.replace : DEAREST;
  for (const one of ownWords) {
    if (one.charAt(0) !== word.charAt(0) || Math.abs(one.length - word.length) > LENGTHS_APART) continue;
    const cost = distance(word, one, sounds);
    if (cost <= most) put(found, one, cost);
  }
  return found;
}

/** What it costs to make one word of the other, letter by letter. */
function distance(from: string, to: string, sounds: readonly Sound[]): number {
  const isSound = (a: string, b: string): boolean =>
    sounds.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
  const added = (letter: string, before: string): number =>
    letter === '-' ? COST.hyphen : letter === before ? COST.double : COST.insert;
  const changed = (a: string, b: string): number =>
    a === b ? 0 : isSound(a, b) ? COST.sound : isVowel(a) && isVowel(b) ? COST.vowel : COST.replace;
  const rows: number[][] = [[0]];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= from.length; i++) {
    const row = rows[i] ?? [];
    rows[i] = row;
    const a = from.charAt(i - 1);
    for (let j = i === 0 ? 1 : 0; j <= to.length; j++) {
      const b = to.charAt(j - 1);
      const isSwap = i > 1 && j > 1 && a === to.charAt(j - 2) && b === from.charAt(i - 2);
      row[j] = Math.min(
        at(i - 1, j) + added(a, from.charAt(i - 2)),
        (row[j - 1] ?? Number.POSITIVE_INFINITY) + added(b, to.charAt(j - 2)),
        at(i - 1, j - 1) + changed(a, b),
        isSwap ? at(i - 2, j - 2) + COST.swap : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(from.length, to.length);
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
function soundsLike(word: string, sounds: readonly Sound[]): Candidates {
  const found: Candidates = new Map([[word.charAt(0).toUpperCase() + word.slice(1), COST.capital]]);
  for (const [one, other] of sounds) {
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
