/** How a paragraph of a house letter stands: kept apart from the next by itself or by an empty line, and with a number. */
import type { Part } from './house-open.ts';
import { attribute, type Element, inside } from './scan.ts';

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** Whether the paragraph has a number or a bullet, of itself or of its styles. */
export function isNumbered(paragraph: Element, styles: Part | undefined): boolean {
  const own = child(paragraph, 'w:pPr');
  const style = attribute(child(own, 'w:pStyle')?.tag ?? '', 'w:val');
  const chain = styles === undefined ? [] : chainOf(styles, style).map((each) => child(each, 'w:pPr'));
  const first = [own, ...chain].map((properties) => child(properties, 'w:numPr')).find((each) => each !== undefined);
  const list = child(first, 'w:numId');
  return list !== undefined && attribute(list.tag, 'w:val') !== '0';
}

/** The styles of a paragraph, from its own to the one on which all are based; a circle ends. */
function chainOf(styles: Part, first: string | undefined): Element[] {
  const all = inside(styles.root, 'w:style').filter(({ tag }) => attribute(tag, 'w:type') === 'paragraph');
  const isDefault = ({ tag }: Element): boolean => ['1', 'true', 'on'].includes(attribute(tag, 'w:default') ?? '');
  const chain: Element[] = [];
  let next = first === undefined ? all.find(isDefault) : all.find(({ tag }) => attribute(tag, 'w:styleId') === first);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    const base = attribute(child(next, 'w:basedOn')?.tag ?? '', 'w:val');
    next = base === undefined ? undefined : all.find(({ tag }) => attribute(tag, 'w:styleId') === base);
  }
  return chain;
}

/** Whether there is room between two paragraphs like this one: of itself, of its styles, or of the whole document. */
export function hasRoom(paragraph: Element, styles: Part | undefined): boolean {
  const own = child(paragraph, 'w:pPr');
  const style = attribute(child(own, 'w:pStyle')?.tag ?? '', 'w:val');
  const chain = styles === undefined ? [] : chainOf(styles, style).map((each) => child(each, 'w:pPr'));
  const defaults = styles && child(inside(styles.root, 'w:pPrDefault')[0], 'w:pPr');
  const spacings = [own, ...chain, defaults].map((properties) => child(properties, 'w:spacing')?.tag ?? '');
  const first = (name: string): number =>
    Number(spacings.map((tag) => attribute(tag, name)).find((value) => value !== undefined) ?? 0);
  return first('w:after') > 0 || first('w:before') > 0;
}
