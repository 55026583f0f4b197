/** Sets and clears the value behind one key. Pure. */
import { flowScalar } from './yaml-fresh.ts';
import type { EntryPlace, TextPlace } from './yaml-places.ts';
import { cut, cutLines, insert, lineEnd, type Splice, startsLine } from './yaml-splice.ts';
import { yamlQuoted, yamlScalar } from './yaml-write.ts';

/** The value becomes `text`, in the quotes that were there if they can hold it; a comment behind it stays. */
export function setText(content: string, entry: EntryPlace, text: string, inFlow: boolean): Splice[] {
  const { value } = entry;
  const written = inFlow ? flowScalar(text) : yamlScalar(text);
  if (value === undefined) return putBehind(content, entry, written);
  if (value.kind !== 'text') throw new Error(`no value but more below ${entry.key}`);
  if (value.text === text) return [];
  return [{ from: value.from, to: value.to, text: requoted(text, value, written) }, ...cutBody(content, value)];
}

/** Puts what is written behind a key that has no value; before a comment that stands there. */
export function putBehind(content: string, entry: EntryPlace, written: string): Splice[] {
  if (entry.colonTo !== undefined) return [insert(entry.colonTo, ` ${written}`)];
  return [...unasked(content, entry), insert(entry.keyTo, `: ${written}`)];
}

/** "? key" becomes "key", as everybody writes it. */
export const unasked = (content: string, entry: EntryPlace): Splice[] =>
  content[entry.from] === '?' ? [cut(entry.from, entry.from + 1 + spacesAt(content, entry.from + 1))] : [];

const spacesAt = (content: string, at: number): number => /^ */.exec(content.slice(at))?.[0].length ?? 0;

/** The value goes, up to the colon; a comment behind it stays. */
export function clearValue(content: string, entry: EntryPlace): Splice[] {
  const { colonTo, value } = entry;
  if (value === undefined || colonTo === undefined) return [];
  const body = value.kind === 'text' ? cutBody(content, value) : [];
  const onLineOfKey = !content.slice(colonTo, value.from).includes('\n');
  if (onLineOfKey) return [cut(colonTo, value.to), ...body];
  // On lines of its own, below its key: those go whole, unless a comment stands behind it.
  const alone = startsLine(content, value.from) && content.slice(value.to, lineEnd(content, value.to)).trim() === '';
  if (body.length === 0 && alone) return [cutLines(content, value)];
  return [cut(value.from, value.to), ...body];
}

/** The lines of a text behind | or >, with the line end before them. */
function cutBody(content: string, { body }: TextPlace): Splice[] {
  return body ? [cutLines(content, body)] : [];
}

// Within single quotes nothing can be escaped.
const SHOWS = /^[^\p{C}\u2028\u2029]*$/u;

function requoted(text: string, { quote }: TextPlace, written: string): string {
  if (quote === 'double') return yamlQuoted(text);
  if (quote === 'single' && SHOWS.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return written;
}
