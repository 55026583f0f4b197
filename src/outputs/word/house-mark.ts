/** Where {{brief}} stands in a house letter. */
import { houseFault } from './house-fault.ts';
import { around, decode, type Element, inside, scan } from './scan.ts';

/** As people and Word write it: with spaces, and with a capital at the start of a sentence. */
const MARK = /\{\{\s*brief\s*\}\}/gi;
const ONLY_MARK = /^\s*\{\{\s*brief\s*\}\}\s*$/i;
/** A paragraph in which others stand: those of a text box are read by themselves. */
const NESTED = ['w:txbxContent', 'w:del', 'w:moveFrom'];
/** Controls in which only words may stand, or whose content Word takes from elsewhere. */
const STRICT_CONTROLS = [
  'w:text',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w:picture',
  'w:dataBinding',
  'w15:dataBinding',
];

/** The paragraph that is {{brief}} and nothing else. Throws a UserError when there is not exactly one. */
export function findMark(root: Element, xml: string, others: readonly string[]): Element {
  const marked = inside(root, 'w:p').filter((element) => found(element, xml) > 0);
  const [mark, second] = marked;
  if (mark === undefined) {
    const elsewhere = others.some((part) => inside(scan(part), 'w:p').some((element) => found(element, part) > 0));
    throw houseFault(elsewhere ? 'markElsewhere' : 'noMark');
  }
  if (marked.every((element) => around(element).some(({ name }) => name === 'w:txbxContent')))
    throw houseFault('markInBox');
  if (second !== undefined || found(mark, xml) > 1) throw houseFault('manyMarks');
  if (!ONLY_MARK.test(textOf(mark, xml))) throw houseFault('markInLine');
  const controls = [...around(mark).filter(({ name }) => name === 'w:sdt'), ...inside(mark, 'w:sdt', NESTED)];
  if (controls.some(isStrict)) throw houseFault('markInControl');
  return mark;
}

const found = (element: Element, xml: string): number => textOf(element, xml).match(MARK)?.length ?? 0;

const isStrict = (control: Element): boolean =>
  control.children
    .filter(({ name }) => name === 'w:sdtPr')
    .some((properties) => properties.children.some(({ name }) => STRICT_CONTROLS.includes(name)));

/** The words of a paragraph, over all its runs, without those of a text box in it and those that were deleted. */
function textOf(element: Element, xml: string): string {
  return element.children
    .map((child) => {
      if (NESTED.includes(child.name)) return '';
      if (child.name === 'w:t')
        return decode(xml.slice(...child.inside)).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
      if (child.name === 'w:tab' || child.name === 'w:br') return child.parent?.name === 'w:r' ? ' ' : '';
      return textOf(child, xml);
    })
    .join('');
}
