/** Changes to a text by offset and by line: everything outside them stays, byte for byte. Pure. */
import type { Span } from './yaml-places.ts';

/** The characters of the span become `text`. */
export interface Splice extends Span {
  readonly text: string;
}

export const cut = (from: number, to: number): Splice => ({ from, to, text: '' });
export const insert = (at: number, text: string): Splice => ({ from: at, to: at, text });

/** The content after these changes, which do not overlap. What is put in at one place comes in the order given. */
export function spliced(content: string, splices: readonly Splice[]): string {
  let changed = content;
  for (const { from, to, text } of [...splices].reverse().sort((a, b) => b.from - a.from)) {
    changed = changed.slice(0, from) + text + changed.slice(to);
  }
  return changed;
}

export const lineStart = (content: string, at: number): number => content.lastIndexOf('\n', at - 1) + 1;

/** Behind the line end of the line in which `at` stands, or the end of the content. */
export function lineEnd(content: string, at: number): number {
  const found = content.indexOf('\n', at);
  return found < 0 ? content.length : found + 1;
}

/** How far `at` is from the start of its line. */
export const columnOf = (content: string, at: number): number => at - lineStart(content, at);

/** Whether nothing but spaces stands before it on its line. */
export const startsLine = (content: string, at: number): boolean =>
  content.slice(lineStart(content, at), at).trim() === '';

/** New lines at `at`, a start of a line or the end of the content: a last line without line end stays so. */
export function newLines(content: string, at: number, lines: readonly string[]): Splice {
  const ending = lineEnding(content, at);
  const open = at > 0 && content[at - 1] !== '\n';
  return insert(at, lines.map((line) => (open ? ending + line : line + ending)).join(''));
}

/** Takes whole lines out, from the line of `from` to that of `to`: of a last line without line end the one before it. */
export function cutLines(content: string, { from, to }: Span): Splice {
  const start = lineStart(content, from);
  const end = lineEnd(content, to);
  const isOpen = start > 0 && content[end - 1] !== '\n';
  return cut(isOpen ? start - (/\r?\n$/.exec(content.slice(0, start))?.[0].length ?? 0) : start, end);
}

/** As the line before `at` ends; when that has none, as the first line of the file does. */
function lineEnding(content: string, at: number): string {
  const before = /\r?\n$/.exec(content.slice(0, at))?.[0];
  return before ?? /\r?\n/.exec(content)?.[0] ?? '\n';
}
