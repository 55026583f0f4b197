/** The elements of an XML part with their places, so that a piece of it can be replaced and every other byte stays. */
import { houseFault } from './house-fault.ts';

/** An element: its tags and everything between them stand from `from` to `to`. */
export interface Element {
  /** As written, with its prefix: w:p */
  readonly name: string;
  readonly from: number;
  /** Behind the opening tag, and before the closing one. */
  readonly inside: readonly [number, number];
  readonly to: number;
  /** The opening tag. */
  readonly tag: string;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
}
type Growing = { -readonly [K in keyof Element]: Element[K] } & { children: Element[] };

const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/g;
const DEEPEST = 500;

/** The root element of a part. Throws a UserError when the part is not well-formed, or holds a DTD or entities of its own. */
export function scan(xml: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw houseFault('damaged');
  const open: Growing[] = [];
  let root: Growing | undefined;
  let reached = 0;
  for (const match of xml.matchAll(MARKUP)) {
    // Between two pieces of markup stands text, in which no "<" may stand.
    if (xml.slice(reached, match.index).includes('<')) throw houseFault('damaged');
    reached = match.index + match[0].length;
    const [tag, closing, name, , empty] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      const element = open.pop();
      if (element?.name !== name) throw houseFault('damaged');
      element.inside = [element.inside[0], match.index];
      element.to = reached;
      continue;
    }
    const parent = open.at(-1);
    const element: Growing = {
      ...{ name, tag, parent, from: match.index, to: reached, inside: [reached, reached], children: [] },
    };
    if (parent !== undefined) parent.children.push(element);
    else if (root === undefined) root = element;
    else throw houseFault('damaged');
    if (empty !== '/') open.push(element);
    if (open.length > DEEPEST) throw houseFault('damaged');
  }
  if (root === undefined || open.length > 0 || xml.slice(reached).includes('<')) throw houseFault('damaged');
  return root;
}

/** All elements inside this one with this name, in order, without those inside another one of `stopAt`. */
export function inside(element: Element, name: string, stopAt: readonly string[] = []): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(stopAt.includes(child.name) ? [] : inside(child, name, stopAt)),
  ]);
}

/** The elements in which this one stands, from near to far. */
export function around(element: Element): Element[] {
  return element.parent === undefined ? [] : [element.parent, ...around(element.parent)];
}

const ATTRIBUTE = /\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The names of all attributes of a tag with their values. */
export const attributes = (tag: string): [string, string][] =>
  [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, decode(double ?? single ?? '')]);

/** The value of an attribute of a tag, its entities as characters; undefined: it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? undefined : decode(found[1] ?? found[2] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an XML piece without markup in it. */
export const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
