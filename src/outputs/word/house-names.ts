/** The names in a part of a house letter: a prefix that nothing declares makes a file that Word does not open. */
import { houseFault } from './house-fault.ts';
import { attributes, type Element } from './scan.ts';

/** Known in all XML. */
const KNOWN: ReadonlySet<string> = new Set(['xml', 'xmlns']);

/** Throws a UserError for an element or attribute with a prefix that no element around it declares. */
export function checkPrefixes(element: Element, around: ReadonlySet<string> = KNOWN): void {
  const own = attributes(element.tag);
  const declared = own.flatMap(([name]) => (name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : []));
  const known = declared.length === 0 ? around : new Set([...around, ...declared]);
  // What a program may pass over, it has to know by name as well.
  const ignorable = own.flatMap(([name, value]) => (name === 'mc:Ignorable' ? value.split(/\s+/).filter(Boolean) : []));
  const used = [element.name, ...own.map(([name]) => name)].flatMap((name) => /^([^:]+):/.exec(name)?.[1] ?? []);
  if ([...used, ...ignorable].some((prefix) => !known.has(prefix))) throw houseFault('damaged');
  for (const child of element.children) checkPrefixes(child, known);
}
