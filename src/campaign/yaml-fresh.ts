/** New YAML beside what a user wrote: as lines of its own, or between the brackets that he used. Pure. */
import { yamlQuoted, yamlScalar } from './yaml-write.ts';

/** What is put in: a value, a map, or a list of maps. */
export type Fresh = string | FreshMap | { readonly list: readonly FreshMap[] };
export type FreshMap = readonly (readonly [string, Fresh])[];

/** How far each level stands to the right of the one above it. */
export interface Indents {
  /** Of the entries of a map from its key. */
  readonly map: number;
  /** Of the hyphens of a list from its key. */
  readonly list: number;
  /** From a hyphen to what stands behind it. */
  readonly hyphen: number;
}

/** As the tool itself writes. */
export const DEFAULT_INDENTS: Indents = { map: 2, list: 2, hyphen: 2 };

const isMap = (fresh: Fresh): fresh is FreshMap => Array.isArray(fresh);

/** "key: value", or "key:" with its entries below it, `column` from the left. */
export function entryLines(key: string, fresh: Fresh, column: number, indents: Indents): string[] {
  const name = `${' '.repeat(column)}${yamlScalar(key)}:`;
  return typeof fresh === 'string' ? [`${name} ${yamlScalar(fresh)}`] : [name, ...linesBelow(fresh, column, indents)];
}

/** What stands below a key at `column`. */
export function linesBelow(fresh: Exclude<Fresh, string>, column: number, indents: Indents): string[] {
  if (isMap(fresh)) return fresh.flatMap(([key, value]) => entryLines(key, value, column + indents.map, indents));
  return fresh.list.flatMap((map) => itemLines(map, column + indents.list, indents));
}

/** "- key: value" and its other entries below it, the hyphen at `column`. */
export function itemLines(map: FreshMap, column: number, indents: Indents): string[] {
  const lines = map.flatMap(([key, value]) => entryLines(key, value, column + indents.hyphen, indents));
  const first = lines[0]?.slice(column + 1) ?? '';
  return [`${' '.repeat(column)}-${first}`, ...lines.slice(1)];
}

/** As it is written between brackets. */
export function flowText(fresh: Fresh): string {
  if (typeof fresh === 'string') return flowScalar(fresh);
  if (isMap(fresh)) return `{${fresh.map(([key, value]) => flowEntry(key, value)).join(', ')}}`;
  return `[${fresh.list.map(flowText).join(', ')}]`;
}

export const flowEntry = (key: string, fresh: Fresh): string => `${flowScalar(key)}: ${flowText(fresh)}`;

/** There a comma would end the value. */
export const flowScalar = (text: string): string => (text.includes(',') ? yamlQuoted(text) : yamlScalar(text));
