/** What was found, as somebody would write it in the margin: each cause once, at the words that matter. */
import type { CheckRule } from '../base/rule-names.ts';
import { eachOnce, type Found } from './found.ts';
import { RULES } from './rules.ts';
import type { CheckedText } from './text.ts';

/** What is wrong in a text, in its order; without what another finding says. */
export const tidied = (found: readonly Found[], text: CheckedText): Found[] =>
  withoutRepeats(atWords(withoutEchoes(passiveToo(eachOnce(found))), text));

/** A sentence may run on over lines; the words stand on one of those. */
const LONGEST_SENTENCE = 12;
function atWords(found: readonly Found[], { lines }: CheckedText): Found[] {
  if (found.length === 0) return [];
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  return found.map((one) => {
    const { line: from, words } = one;
    if (from === undefined || !words) return one;
    for (let line = from; line < from + LONGEST_SENTENCE; line++) {
      if (texts.get(line)?.includes(words)) return { ...one, line };
    }
    return one;
  });
}

/** "Wordt gefaciliteerd": another word leaves the sentence passive, and is told in its place. */
function passiveToo(found: readonly Found[]): readonly Found[] {
  const passive = new Set(
    found.flatMap(({ rule, line, words }) => (rule === 'lijdende-vorm' ? [`${line} ${words?.split(' ').at(-1)}`] : [])),
  );
  if (passive.size === 0) return found;
  return found.map((one) =>
    one.rule === 'moeilijk-woord' && passive.has(`${one.line} ${one.words}`)
      ? { ...one, fix: `${one.fix} Zeg ook wie het doet.` }
      : one,
  );
}

/** Who writes the words of a graver finding anew, is rid of these. */
const ABOUT_WORDING: readonly CheckRule[] = ['moeilijk-woord', 'jargon', 'hoofdletters', 'lijdende-vorm'];
const RANKS = ['tip', 'warning', 'error'];
const rankOf = ({ rule, severity }: Found): number => RANKS.indexOf(severity ?? RULES[rule].severity);

/**
 * The same words are told once, by the gravest rule: who mends that, mends the rest too. So a threat in the passive is a
 * threat, and "verificatie" is jargon, not also difficult.
 */
function withoutEchoes(found: readonly Found[]): Found[] {
  const placed = byLine(found);
  return found.filter((one, at) => {
    const words = (one.rule === 'lijdende-vorm' ? one.words?.split(' ').at(-1) : one.words)?.toLowerCase();
    if (!words) return true;
    const isEcho = ({ one: other, theirs, place }: Placed): boolean => {
      if (!theirs.includes(words)) return false;
      if (theirs !== words && !ABOUT_WORDING.includes(one.rule)) return false;
      const rank = rankOf(other) - rankOf(one);
      return rank > 0 || (rank === 0 && (one.rule === 'lijdende-vorm' || (theirs === words && place < at)));
    };
    const there = placed.get(one.line) ?? new Map<CheckRule, Placed[]>();
    return ![...there].some(([rule, others]) => rule !== one.rule && others.some(isEcho));
  });
}

interface Placed {
  readonly one: Found;
  readonly theirs: string;
  readonly place: number;
}

/** Of each line what each rule found there: only others on the same line are echoes, and a rule is none of itself. */
function byLine(found: readonly Found[]): ReadonlyMap<number | undefined, ReadonlyMap<CheckRule, Placed[]>> {
  const lines = new Map<number | undefined, Map<CheckRule, Placed[]>>();
  for (const [place, one] of found.entries()) {
    const rules = lines.get(one.line) ?? new Map<CheckRule, Placed[]>();
    const others = rules.get(one.rule) ?? [];
    others.push({ one, theirs: one.words?.toLowerCase() ?? '', place });
    lines.set(one.line, rules.set(one.rule, others));
  }
  return lines;
}

/** These ask for one decision about the whole text, or about each place where a word stands. */
const ONCE: Readonly<Partial<Record<CheckRule, 'text' | 'words'>>> = {
  'je-en-u': 'text',
  jargon: 'words',
  'moeilijk-woord': 'words',
  hoofdletters: 'words',
};

/** A word that stands in ten places is one remark, at the first; it names the lines of the others. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const first = new Map<string, { readonly one: Found; readonly others: Set<number> }>();
  const kept: (Found | string)[] = [];
  for (const one of found) {
    const once = ONCE[one.rule];
    const key = once === undefined ? undefined : `${one.rule} ${once === 'text' ? '' : one.words?.toLowerCase()}`;
    const before = key === undefined ? undefined : first.get(key);
    if (before && one.line !== undefined && one.line !== before.one.line) before.others.add(one.line);
    if (before) continue;
    if (key !== undefined) first.set(key, { one, others: new Set() });
    kept.push(key ?? one);
  }
  return kept.flatMap((one): Found[] => {
    if (typeof one !== 'string') return [one];
    const known = first.get(one);
    if (!known) return [];
    const lines = [...known.others].sort((a, b) => a - b);
    return [lines.length === 0 ? known.one : { ...known.one, also: lines }];
  });
}
