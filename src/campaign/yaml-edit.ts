/**
 * Changes a YAML file of the user so that every byte outside the change stays: comments, order, quoting, line ends, byte
 * order mark. Pure.
 */
import { fillEntry, insertEntry, insertItem, removeItemOf } from './yaml-collection-edit.ts';
import { DEFAULT_INDENTS, type Fresh, type FreshMap, linesBelow } from './yaml-fresh.ts';
import {
  type EntryPlace,
  type ItemPlace,
  type ListPlace,
  type MapPlace,
  type Place,
  readPlaces,
} from './yaml-places.ts';
import { newLines, spliced } from './yaml-splice.ts';
import { parseYamlTree } from './yaml-tree.ts';
import { clearValue, setText } from './yaml-value-edit.ts';
import { valuesOutside, type YamlPath } from './yaml-values.ts';

export type { YamlPath } from './yaml-values.ts';

export type YamlEdit =
  /** Sets one value. Maps on the way are made, and an absent entry comes at the end of its map. */
  | { readonly path: YamlPath; readonly value: string }
  /** Takes the value away; "telefoon:" stays. */
  | { readonly path: YamlPath; readonly clear: true }
  /** Takes the entry away with its lines; the map in which it stood stays, also when empty. */
  | { readonly path: YamlPath; readonly remove: true }
  /** Adds a map to the end of a list, which is made when absent. */
  | { readonly path: YamlPath; readonly append: readonly (readonly [string, string])[] }
  /** Takes the item at this place, from 0, out of a list. */
  | { readonly path: YamlPath; readonly removeItem: number };

const BOM = '\ufeff';

/**
 * The content after these edits, one after the other. An edit that is so already changes nothing: a value that stands
 * there (however it is quoted), an entry or item to take away that is not there. What is put in and then taken away gives
 * the same bytes again, save that maps and lists made on the way stay, empty.
 *
 * Throws an Error for what only a fault in the program can ask for: a content that cannot be read as YAML, a value where
 * the file has a map, an entry of a list that has no such place. And rather than to give a content in which another value
 * changed too: below a text behind | a comment would become text, were the entry between the two taken away.
 */
export function editYaml(content: string, edits: readonly YamlEdit[]): string {
  const mark = content.startsWith(BOM) ? BOM : '';
  const changed = mark + edits.reduce(edited, content.slice(mark.length));
  const paths = edits.map(({ path }) => path);
  if (valuesOf(content, paths) !== valuesOf(changed, paths)) throw new Error(`not only ${paths.map(shown)} changed`);
  return changed;
}

function valuesOf(content: string, paths: readonly YamlPath[]): string {
  const { root, mistakes } = parseYamlTree(content, '');
  if (mistakes.length > 0) throw new Error(`no YAML that can be edited: ${mistakes[0]?.message}`);
  return valuesOutside(root, paths).join();
}

function edited(content: string, edit: YamlEdit): string {
  if ('value' in edit) return put(content, edit.path, edit.value);
  if ('append' in edit) return append(content, edit.path, edit.append);
  const { item, parent, rest } = find(readPlaces(content).root, edit.path);
  if (rest.length > 0 || item === undefined) return content;
  if ('removeItem' in edit) {
    const list = item.value?.kind === 'list' ? item.value : undefined;
    const gone = list?.items[edit.removeItem];
    return list && gone ? spliced(content, removeItemOf(content, list, gone)) : content;
  }
  if (parent?.kind !== 'map' || !('key' in item)) throw new Error(`no entry of a map: ${shown(edit.path)}`);
  return spliced(content, 'clear' in edit ? clearValue(content, item) : removeItemOf(content, parent, item));
}

interface Found {
  /** The last entry or item on the path that is there, and the map or list in which it stands. */
  readonly item?: ItemPlace | EntryPlace;
  readonly parent?: MapPlace | ListPlace;
  /** The part of the path that is not there. */
  readonly rest: YamlPath;
}

/** Follows a path as far as it goes. */
function find(root: Place | undefined, path: YamlPath): Found {
  let found: Found = { rest: path };
  let place = root;
  for (const [index, step] of path.entries()) {
    const item = place && itemAt(place, step);
    if (!item) return found;
    found = { item, ...(place && place.kind !== 'text' ? { parent: place } : {}), rest: path.slice(index + 1) };
    place = item.value;
  }
  return found;
}

function itemAt(place: Place, step: string | number): ItemPlace | undefined {
  if (place.kind === 'map') return place.items.find(({ key }) => key === step);
  return place.kind === 'list' && typeof step === 'number' ? place.items[step] : undefined;
}

function put(content: string, path: YamlPath, value: string): string {
  const { item, parent, rest } = find(readPlaces(content).root, path);
  if (rest.length > 0) return putNew(content, path, value);
  if (!item || !('key' in item)) throw new Error(`no entry of a map: ${shown(path)}`);
  return spliced(content, setText(content, item, value, parent?.kind === 'map' && parent.flow));
}

function append(content: string, path: YamlPath, map: FreshMap): string {
  const { root } = readPlaces(content);
  const { item, rest } = find(root, path);
  if (rest.length > 0 || item?.value?.kind !== 'list') return putNew(content, path, { list: [map] });
  return spliced(content, [insertItem(content, root, item.value, map)]);
}

/** Puts `fresh` at a path of which the end, or what stands behind it, is not there yet. */
function putNew(content: string, path: YamlPath, fresh: Fresh): string {
  const { root, end } = readPlaces(content);
  const { item, parent, rest } = find(root, path);
  const target = item ? item.value : root;
  if (target?.kind === 'map' && rest.length > 0) {
    const atEnd = target === root ? end : undefined;
    return spliced(content, [insertEntry(content, root, target, nested(rest, fresh), atEnd)]);
  }
  const below = rest.length === 0 ? fresh : [nested(rest, fresh)];
  if (typeof below === 'string' || (item && !('key' in item))) throw new Error(`no entry of a map: ${shown(path)}`);
  if (item === undefined && target === undefined) {
    // A file of nothing but comments starts at its end.
    const lines = linesBelow(below, -DEFAULT_INDENTS.map, DEFAULT_INDENTS);
    return spliced(content, [newLines(content, end, lines)]);
  }
  if (item === undefined || (target && !isEmpty(target))) throw new Error(`something else stands at ${shown(path)}`);
  // Empty quotes are no value either: they go first.
  if (target) return putNew(spliced(content, clearValue(content, item)), path, fresh);
  return spliced(content, fillEntry(content, root, item, below, parent?.kind === 'map' && parent.flow));
}

const isEmpty = (place: Place): boolean => place.kind === 'text' && place.text.trim() === '';
const shown = (path: YamlPath): string => path.join('.');

/** "a: b: value" as one entry, made of the part of a path that is not there. */
function nested([key, ...rest]: YamlPath, fresh: Fresh): readonly [string, Fresh] {
  if (typeof key !== 'string') throw new Error(`no such place in a list: ${key}`);
  return [key, rest.length === 0 ? fresh : [nested(rest, fresh)]];
}
