/** What stands in the paragraph {{brief}} beside those words: without it the paper, or the file, would not be whole. */
import { attribute, type Element, inside } from './scan.ts';

const DRAWINGS = ['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'];
const BOOKMARKS = ['w:bookmarkStart', 'w:bookmarkEnd'];
const FIELDS = ['w:fldChar', 'w:instrText'];
/** Of these one half may stand elsewhere in the paper. */
const RANGES = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:permStart', 'w:permEnd'];
const NOTE = 'w:commentReference';
const DELETED = ['w:del', 'w:moveFrom'];
const OF_PARAGRAPH = ['w:pPr', ...DELETED];
const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';

/**
 * The letter with what was in its place: drawings that hang there, bookmarks, breaks of the page, the end of a section,
 * and one half of a field, comment or range of which the other stands elsewhere. A pair that is whole goes.
 */
export function withKept(written: string, mark: Element, xml: string): string {
  const pieces = (names: readonly string[], skip: readonly string[] = []): Element[] => found(mark, names, skip);
  const xmlOf = ({ from, to }: Element): string => xml.slice(from, to);
  const inRun = (content: string): string => `<w:r>${content}</w:r>`;
  const text = inside(mark, 'w:t')[0]?.from ?? mark.to;
  const breaks = pieces(['w:br'], OF_PARAGRAPH).filter(({ tag }) =>
    ['page', 'column'].includes(attribute(tag, 'w:type') ?? ''),
  );
  const fields = halfFields(pieces(FIELDS, DELETED));
  const before = [
    ...(startsPage(mark) ? [PAGE_BREAK] : []),
    ...breaks.filter(({ from }) => from < text).map((each) => inRun(xmlOf(each))),
    ...fields.closing.map((each) => inRun(xmlOf(each))),
    ...halfRanges(pieces([...RANGES, NOTE])).map((each) => (each.name === NOTE ? inRun(xmlOf(each)) : xmlOf(each))),
    ...pieces(BOOKMARKS).map(xmlOf),
    ...pieces(DRAWINGS).map((each) => inRun(xmlOf(each))),
  ];
  // A field that begins here and goes on behind the letter: the letter is not a part of it.
  const after = [...breaks.filter(({ from }) => from > text), ...fields.opening].map((each) => inRun(xmlOf(each)));
  const section = pieces(['w:sectPr']).map(xmlOf).join('');
  const end = section === '' ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
  return inLast(inFirst(written, before.join('')), after.join('')) + end;
}

/** The elements with these names, in order, and nothing inside those. */
const found = (element: Element, names: readonly string[], skip: readonly string[]): Element[] =>
  element.children.flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return skip.includes(child.name) || DRAWINGS.includes(child.name) ? [] : found(child, names, skip);
  });

/** In the first paragraph, behind its properties. */
function inFirst(written: string, pieces: string): string {
  const first = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/.exec(written)?.[0] ?? '';
  return first + pieces + written.slice(first.length);
}

/** In the last paragraph, or in one of its own behind a table. */
function inLast(written: string, pieces: string): string {
  if (pieces === '') return written;
  const end = '</w:p>';
  if (!written.endsWith(end)) return `${written}<w:p>${pieces}</w:p>`;
  return written.slice(0, -end.length) + pieces + end;
}

/** Whether the paragraph asks for a new page: the letter then begins on one. */
function startsPage(mark: Element): boolean {
  const asked = mark.children
    .filter(({ name }) => name === 'w:pPr')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'w:pageBreakBefore'));
  return asked.some(({ tag }) => !['0', 'false', 'off'].includes(attribute(tag, 'w:val') ?? ''));
}

/** Of fields that only end in the paragraph, or only begin there, the pieces that stand there. */
function halfFields(parts: readonly Element[]): { closing: readonly Element[]; opening: readonly Element[] } {
  const open: Element[][] = [];
  const closing: Element[] = [];
  for (const part of parts) {
    const kind = part.name === 'w:fldChar' ? attribute(part.tag, 'w:fldCharType') : 'instruction';
    if (kind === 'begin') open.push([part]);
    else if (open.length === 0) closing.push(part);
    else if (kind === 'end') open.pop();
    else open.at(-1)?.push(part);
  }
  return { closing, opening: open.flat() };
}

/** Of ranges that only begin or only end in the paragraph that mark, and the sign of its comment. */
function halfRanges(parts: readonly Element[]): Element[] {
  const keyOf = ({ name, tag }: Element): string =>
    `${name.replace(/RangeStart|RangeEnd|Start|End|Reference/, '')} ${attribute(tag, 'w:id')}`;
  const marks = parts.filter(({ name }) => name !== NOTE);
  const isHalf = (part: Element): boolean => marks.filter((other) => keyOf(other) === keyOf(part)).length === 1;
  return parts.filter(isHalf);
}
