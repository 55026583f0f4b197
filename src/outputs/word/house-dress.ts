/** The blocks of a letter in the styles of a house letter, as far as it has them. */
import { DEEPEST_LEVEL, type Dress, type Kind } from './dress.ts';
import type { House, Part } from './house-open.ts';
import { hasRoom, isNumbered } from './house-spacing.ts';
import { indentOf, numberingOf } from './numbering.ts';
import { mm } from './page.ts';
import { attribute, type Element, inside } from './scan.ts';
import { PLAIN_TABLE } from './styles.ts';
import { type ParagraphProperties, type RunLook, val } from './xml.ts';

/** The width that a table asks for; it takes what there is. */
const WIDTH = mm(160);
const BETWEEN_ITEMS = 'w:before="0" w:after="60"';

/** How the letter is dressed, and the lists that it then needs. */
export function houseDress(
  house: House,
  mark: Element,
): {
  readonly dress: Dress;
  readonly definitions: () => string;
  /** Once the letter is written. */
  readonly lists: () => string;
} {
  const styles = stylesByName(house.styles);
  const numbering = numberingOf({
    definition: highest(house.numbering, 'w:abstractNum', 'w:abstractNumId') + 1,
    list: highest(house.numbering, 'w:num', 'w:numId') + 1,
  });
  const styled = (name: string, otherwise: ParagraphProperties): ParagraphProperties => {
    const id = styles.get(name);
    return id === undefined ? otherwise : { pStyle: val(id) };
  };
  const plain = isNumbered(mark, house.styles) ? { ...bodyOf(mark), ...NO_NUMBER } : bodyOf(mark);
  const body = hasRoom(mark, house.styles) ? plain : withRoom(plain);
  const inList: ParagraphProperties = {
    ...(body.pStyle === undefined ? {} : { pStyle: body.pStyle }),
    ...(body.numPr === undefined ? {} : { numPr: body.numPr }),
    spacing: BETWEEN_ITEMS,
  };
  const properties = (kind: Kind): ParagraphProperties => {
    if (kind === 'body') return body;
    if (kind === 'quote') return styled('quote', { ...body, ind: 'w:left="397"' });
    if (kind === 'cell') {
      const indent = body.numPr === undefined ? {} : { ind: body.ind };
      return { ...inList, ...indent, spacing: 'w:before="40" w:after="40"' };
    }
    if ('heading' in kind) {
      const level = Math.max(1, Math.min(kind.heading, 4));
      return { keepNext: '', ...styled(`heading ${level}`, { ...body, outlineLvl: val(level - 1) }) };
    }
    const level = Math.min(kind.level, DEEPEST_LEVEL - 1);
    return kind.list === 'continue' ? { ...inList, ind: `w:left="${indentOf(level)}"` } : inList;
  };
  return {
    dress: {
      ...{ properties, numbering, table: PLAIN_TABLE, width: WIDTH, addresses: false },
      look: lookOf(mark, house.document.xml),
      boldHeadings: !styles.has('heading 2'),
      belowList: 120,
    },
    definitions: () => numbering.definitions(false),
    lists: numbering.lists,
  };
}

/** A letter is no list, even where {{brief}} is an item of one; the indent was that of the number. */
const NO_NUMBER: ParagraphProperties = { numPr: `<w:numId ${val(0)}/>`, ind: 'w:left="0" w:firstLine="0"' };

/** Below each paragraph about a line: the text has no empty lines. */
const ROOM = 200;
const withRoom = (body: ParagraphProperties): ParagraphProperties => ({
  ...body,
  spacing: `${(body.spacing ?? '').replace(/\s*w:after="[^"]*"/, '')} w:after="${ROOM}"`.trim(),
});

/** How the paragraph {{brief}} stands there is how the letter is to stand there. */
function bodyOf(mark: Element): ParagraphProperties {
  const properties = mark.children.find(({ name }) => name === 'w:pPr')?.children ?? [];
  const attributesOf = (name: string): string | undefined =>
    properties.find((child) => child.name === `w:${name}`)?.tag.replace(/^<\S+\s*|\s*\/?>$/g, '');
  const kept = (['pStyle', 'spacing', 'ind', 'contextualSpacing', 'jc'] as const).flatMap((name) => {
    const attributes = attributesOf(name);
    return attributes === undefined ? [] : [[name, attributes] as const];
  });
  return Object.fromEntries(kept);
}

/** The letters of the words {{brief}}, where they are not those of the style. */
function lookOf(mark: Element, xml: string): RunLook {
  const run = inside(mark, 'w:r').find((element) => element.children.some(({ name }) => name === 'w:t'));
  const properties = run?.children.find(({ name }) => name === 'w:rPr')?.children ?? [];
  const kept = (...names: string[]): string =>
    names
      .flatMap((name) => properties.filter((child) => child.name === name))
      .map(({ from, to }) => xml.slice(from, to))
      .join('');
  return { language: true, font: kept('w:rFonts'), letters: kept('w:color', 'w:sz', 'w:szCs') };
}

/** The id of each paragraph style by its name, which is English in every Word: "heading 2" is Kop2. */
function stylesByName(styles: Part | undefined): ReadonlyMap<string, string> {
  if (styles === undefined) return new Map();
  return new Map(
    inside(styles.root, 'w:style').flatMap((style) => {
      const name = style.children.find((child) => child.name === 'w:name');
      const id = attribute(style.tag, 'w:styleId');
      if (name === undefined || id === undefined || attribute(style.tag, 'w:type') !== 'paragraph') return [];
      return [[attribute(name.tag, 'w:val')?.toLowerCase() ?? '', id.replace(/[<>&"]/g, '')] as const];
    }),
  );
}

/** The highest number that elements of the part have; 0 without any. */
function highest(part: Part | undefined, element: string, key: string): number {
  if (part === undefined) return 0;
  const numbers = inside(part.root, element).map(({ tag }) => Number(attribute(tag, key)));
  return Math.max(0, ...numbers.filter((number) => Number.isInteger(number) && number < 2 ** 30));
}
