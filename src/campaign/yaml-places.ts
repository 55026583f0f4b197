/**
 * Where the maps, lists and values of a YAML text stand, by offset, from the concrete syntax tree: what somebody changes
 * in a text without touching the rest needs no more. Pure.
 */
import { CST, Parser } from 'yaml';

/** From `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Place = TextPlace | MapPlace | ListPlace;

export interface TextPlace extends Span {
  readonly kind: 'text';
  readonly text: string;
  readonly quote: 'none' | 'single' | 'double';
  /** Of a text behind | or >: `from` to `to` is that sign only, the lines of the text are these. */
  readonly body?: Span;
}

/** `flow`: between { and }; else one entry per line. */
export interface MapPlace extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly items: readonly EntryPlace[];
}

/** `flow`: between [ and ]; else each item behind a hyphen. */
export interface ListPlace extends Span {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ItemPlace[];
}

/** One entry or item, with its key or hyphen; `to` is the end of its value. */
export interface ItemPlace extends Span {
  readonly value?: Place;
  /** In flow: where the comma before it and the comma behind it stand. */
  readonly commaBefore?: number;
  readonly commaBehind?: number;
}

export interface EntryPlace extends ItemPlace {
  readonly key: string;
  readonly keyTo: number;
  /** Behind the colon; absent when there is none. */
  readonly colonTo?: number;
}

export interface Places {
  readonly root?: Place;
  /** Where the content ends: the end of the text, or the line with "..." that closes it. */
  readonly end: number;
}

/** The places in a text without byte order mark, which can be read as YAML; else an Error. */
export function readPlaces(content: string): Places {
  const tokens = [...new Parser().parse(content)];
  const document = tokens.find((token) => token.type === 'document');
  const closed = tokens.find((token) => token.type === 'doc-end');
  const end = closed?.offset ?? content.length;
  return document?.type === 'document' && document.value ? { root: placeOf(document.value), end } : { end };
}

/** The end of the last line of what stands at this place. */
export const endOf = (place: Place): number => (place.kind === 'text' ? (place.body?.to ?? place.to) : place.to);

function placeOf(token: CST.Token): Place {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return {
        kind: 'text',
        ...span(token.offset, token.source),
        text: textOf(token),
        quote: token.type === 'scalar' ? 'none' : token.type === 'single-quoted-scalar' ? 'single' : 'double',
      };
    case 'block-scalar':
      return blockText(token);
    case 'block-map': {
      const items = token.items.flatMap((item) => (item.key ? [entryOf(item, item.key)] : []));
      return { kind: 'map', flow: false, items, ...around(token.offset, items) };
    }
    case 'block-seq': {
      const items = token.items.flatMap((item) => listItem(item));
      return { kind: 'list', flow: false, items, ...around(token.offset, items) };
    }
    case 'flow-collection':
      return flowPlace(token);
    default:
      throw new Error(`no YAML that can be edited: ${token.type}`);
  }
}

const span = (from: number, source: string): Span => ({ from, to: from + source.length });
const around = (from: number, items: readonly Span[]): Span => ({ from, to: items.at(-1)?.to ?? from });
const textOf = (token: CST.FlowScalar | CST.BlockScalar): string => CST.resolveAsScalar(token)?.value ?? '';

function blockText(token: CST.BlockScalar): TextPlace {
  const props = token.props as readonly CST.SourceToken[];
  const header = signOf(props, 'block-scalar-header');
  const last = props.at(-1);
  if (header === undefined || last === undefined) throw new Error('no header of a block scalar');
  const from = last.offset + last.source.length;
  // Empty lines below the text stay where they are, also when the parser counts them as text.
  const to = from + withoutBlanks(token.source, token.source.length);
  const body = to === from ? {} : { body: { from, to } };
  return { kind: 'text', ...span(header.offset, header.source), text: textOf(token), quote: 'none', ...body };
}

/** The end of what stands before `end` without the spaces and line ends there. */
function withoutBlanks(text: string, end: number): number {
  let to = end;
  while (to > 0 && ' \t\r\n'.includes(text[to - 1] ?? 'x')) to -= 1;
  return to;
}

const signOf = (tokens: readonly CST.SourceToken[] | undefined, type: CST.SourceToken['type']) =>
  tokens?.find((token) => token.type === type);

/** A value that is not there may still have an empty token. */
const valuePlace = (item: CST.CollectionItem): Place | undefined =>
  item.value && !(item.value.type === 'scalar' && item.value.source === '') ? placeOf(item.value) : undefined;

function entryOf(item: CST.CollectionItem, key: CST.Token): EntryPlace {
  const place = placeOf(key);
  if (place.kind !== 'text') throw new Error('a key that is no word');
  const colon = signOf(item.sep, 'map-value-ind');
  const value = valuePlace(item);
  const colonTo = colon && colon.offset + 1;
  return {
    key: place.text,
    from: signOf(item.start, 'explicit-key-ind')?.offset ?? place.from,
    keyTo: place.to,
    to: value ? endOf(value) : (colonTo ?? place.to),
    ...(colonTo === undefined ? {} : { colonTo }),
    ...(value ? { value } : {}),
  };
}

function listItem(item: CST.CollectionItem): ItemPlace[] {
  const hyphen = signOf(item.start, 'seq-item-ind');
  if (!hyphen) return [];
  const value = valuePlace(item);
  return [{ from: hyphen.offset, to: value ? endOf(value) : hyphen.offset + 1, ...(value ? { value } : {}) }];
}

function flowPlace(token: CST.FlowCollection): Place {
  const close = token.end[0];
  if (close === undefined) throw new Error('a bracket that is not closed');
  const whole = { from: token.offset, to: close.offset + 1 };
  const isMap = token.start.type === 'flow-map-start';
  const commas = token.items.map((item) => signOf(item.start, 'comma')?.offset);
  const placed = token.items.flatMap((item, index): (ItemPlace & { readonly key?: string })[] => {
    const own = isMap ? (item.key ? entryOf(item, item.key) : undefined) : flowItem(item);
    if (!own) return [];
    const [commaBefore, commaBehind] = [commas[index], commas[index + 1]];
    return [
      {
        ...own,
        ...(commaBefore === undefined ? {} : { commaBefore }),
        ...(commaBehind === undefined ? {} : { commaBehind }),
      },
    ];
  });
  return isMap
    ? { kind: 'map', flow: true, items: placed as EntryPlace[], ...whole }
    : { kind: 'list', flow: true, items: placed, ...whole };
}

function flowItem(item: CST.CollectionItem): ItemPlace | undefined {
  if (item.key) throw new Error('an entry without braces in a list');
  const value = valuePlace(item);
  return value && { from: value.from, to: value.to, value };
}
