/** `controle-uit:` in the front matter of a text: the rules of `check` that do not hold for it, each with a reason. */
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Mistake } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { SWITCHABLE_RULES } from '../base/rule-names.ts';
import { mistakeAt } from './place.ts';
import { shownValue } from './strange-signs.ts';

export interface OffEntry {
  readonly rule: string;
  /** Empty: there is none. */
  readonly reason: string;
  /** Counts from 1 in the file. */
  readonly line: number;
}

const REASON_FIX = "Schrijf het als 'relatieve-tijd: deze tekst staat er één dag', met twee spaties ervoor.";

/** The rules below `controle-uit`, written as a map or as a list; undefined: something else stands there. */
export function offEntries(
  value: unknown,
  lineAt: (offset: number | undefined) => number,
): readonly OffEntry[] | undefined {
  if (isMap(value)) return pairs(value, lineAt);
  if (!isSeq(value)) return undefined;
  return value.items.flatMap((item): OffEntry[] => {
    if (isMap(item)) return pairs(item, lineAt);
    if (!isScalar(item)) return [];
    return [{ rule: String(item.value ?? ''), reason: '', line: lineAt(item.range?.[0]) }];
  });
}

const pairs = ({ items }: YAMLMap, lineAt: (offset: number | undefined) => number): OffEntry[] =>
  items.map(({ key, value }) => ({
    rule: isScalar(key) ? String(key.value) : '',
    reason: isScalar(value) ? String(value.value ?? '').trim() : '',
    line: lineAt(isScalar(key) ? key.range?.[0] : undefined),
  }));

/** A mistake for each rule that does not exist, and for each without a reason. */
export function offMistakes(path: string, line: number, entries: readonly OffEntry[] | undefined): Mistake[] {
  if (entries === undefined) {
    return [mistakeAt(path, line, "Onder 'controle-uit' horen namen van controles, met een reden.", REASON_FIX)];
  }
  return entries.flatMap((entry) => {
    if (!SWITCHABLE_RULES.includes(entry.rule)) {
      const message = `De controle '${shownValue(entry.rule)}' bestaat niet.`;
      return [mistakeAt(path, entry.line, message, meantOrList(entry.rule, SWITCHABLE_RULES))];
    }
    if (!/^(ja|nee|)$/i.test(entry.reason)) return [];
    return [mistakeAt(path, entry.line, `Bij de controle '${entry.rule}' ontbreekt de reden.`, REASON_FIX)];
  });
}
