/** Puts entries and items into maps and lists, and takes them out: on lines of their own or between brackets. Pure. */
import {
  DEFAULT_INDENTS,
  entryLines,
  type Fresh,
  type FreshMap,
  flowEntry,
  flowText,
  type Indents,
  itemLines,
  linesBelow,
} from './yaml-fresh.ts';
import type { EntryPlace, ItemPlace, ListPlace, MapPlace, Place } from './yaml-places.ts';
import {
  columnOf,
  cut,
  cutLines,
  insert,
  lineEnd,
  lineStart,
  newLines,
  type Splice,
  startsLine,
} from './yaml-splice.ts';
import { putBehind, unasked } from './yaml-value-edit.ts';

/** A new entry at the end of a map; `end` is the end of the file, for the map that is the file. */
export function insertEntry(
  content: string,
  root: Place | undefined,
  map: MapPlace,
  [key, fresh]: readonly [string, Fresh],
  end?: number,
): Splice {
  if (map.flow) return insertInFlow(map, flowEntry(key, fresh));
  const lines = entryLines(key, fresh, columnOf(content, map.from), indentsOf(content, root));
  return newLines(content, end ?? lineEnd(content, map.to), lines);
}

/** A new item at the end of a list. */
export function insertItem(content: string, root: Place | undefined, list: ListPlace, map: FreshMap): Splice {
  if (list.flow) return insertInFlow(list, flowText(map));
  const lines = itemLines(map, columnOf(content, list.from), indentsOf(content, root, list));
  return newLines(content, lineEnd(content, list.to), lines);
}

/** The first entries or items behind a key that has no value. `inFlow`: the key stands between brackets. */
export function fillEntry(
  content: string,
  root: Place | undefined,
  entry: EntryPlace,
  fresh: Exclude<Fresh, string>,
  inFlow: boolean,
): Splice[] {
  if (inFlow) return putBehind(content, entry, flowText(fresh));
  const lines = linesBelow(fresh, columnOf(content, entry.from), indentsOf(content, root));
  const colon = entry.colonTo === undefined ? [...unasked(content, entry), insert(entry.keyTo, ':')] : [];
  return [...colon, newLines(content, lineEnd(content, entry.to), lines)];
}

function insertInFlow({ items, from }: MapPlace | ListPlace, text: string): Splice {
  const last = items.at(-1);
  return last ? insert(last.to, `, ${text}`) : insert(from + 1, text);
}

/** Takes an entry or item out of its map or list. */
export function removeItemOf(content: string, { flow, items }: MapPlace | ListPlace, item: ItemPlace): Splice[] {
  if (flow) return removeInFlow(content, items, item);
  // Behind the hyphen of a list the rest of the item stays: "-", and its other entries below it.
  return [startsLine(content, item.from) ? cutLines(content, item) : cut(item.from, item.to)];
}

/** With it goes one comma: the one before the last item, which `insertInFlow` puts there, else the one behind the item. */
function removeInFlow(content: string, items: readonly ItemPlace[], item: ItemPlace): Splice[] {
  const { from, to, commaBefore, commaBehind } = item;
  if (items.at(-1) === item && commaBefore !== undefined) {
    const spaces = /[ \t]*$/.exec(content.slice(Math.max(commaBefore + 1, lineStart(content, from)), from));
    return [cut(commaBefore, commaBefore + 1), cut(from - (spaces?.[0].length ?? 0), to)];
  }
  if (commaBehind === undefined) return [cut(from, to)];
  // A comment needs a space before it.
  const spaces = /^[ \t]*(?!#)/.exec(content.slice(commaBehind + 1))?.[0].length ?? 0;
  return [cut(from, to), cut(commaBehind, commaBehind + 1 + spaces)];
}

/** How the user indents, from the first map and list in his file; else as the tool does. `own`: the list at hand. */
function indentsOf(content: string, root: Place | undefined, own?: ListPlace): Indents {
  const seen: { map?: number; list?: number; hyphen?: number } = {};
  const look = (place: Place | undefined): void => {
    if (place === undefined || place.kind === 'text' || place.flow) return;
    const at = columnOf(content, place.from);
    for (const item of place.items) {
      const { value } = item;
      if (place.kind === 'list' && value?.kind === 'map' && !value.flow && !startsLine(content, value.from)) {
        seen.hyphen ??= value.from - item.from;
      }
      if (place.kind === 'map' && value && value.kind !== 'text' && !value.flow) {
        seen[value.kind] ??= columnOf(content, value.from) - at;
      }
      look(value);
    }
  };
  look(own);
  look(root);
  const map = seen.map ?? DEFAULT_INDENTS.map;
  return { map, list: seen.list ?? map, hyphen: seen.hyphen ?? DEFAULT_INDENTS.hyphen };
}
