/** Text in columns of a terminal. */
import { characters } from './plain-text.ts';

/** The colours that a view uses; picocolors fits. */
export interface Colors {
  bold(text: string): string;
  dim(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const same = (text: string): string => text;
export const NO_COLORS: Colors = { bold: same, dim: same, cyan: same, green: same, yellow: same };

/** Characters that take two columns: East Asian wide forms and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}\u{1F1E6}-\u{1F1FF}]/u;
/** Latin letters, figures and signs, without combining marks: one column each. */
const SINGLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f]*$/;
const ZERO = /^[\p{M}\p{Cf}]/u;

/** The number of columns that a text without colour codes takes. */
export function columns(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let total = 0;
  for (const character of characters(text)) total += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return total;
}

/** Fills up with spaces; too long stays as it is. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** Breaks at spaces, and inside a word only when that alone is wider than a line. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(word, width))) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wraps after a first word ("- ", "Let op: "), with the next lines below the text. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = columns(first);
  return wrap(text, Math.max(10, width - indent)).map(
    (line, index) => (index === 0 ? first : ' '.repeat(indent)) + line,
  );
}

const NARROWEST = 20;
const USUAL = 80;

/** The width to write for: that of the window, or 80 where it is unknown or said to be less than anyone can read. */
export const usableWidth = (reported: number | undefined): number =>
  reported !== undefined && reported >= NARROWEST ? reported : USUAL;

/** What stands before the text of a line: the next lines of the same text come below the text. */
const MARK = /^ *(?:- |Let op: |Waar: |Oplossing: )?/;

/** Lines fitted to a width, each below its own mark. A line to copy (a command) stays whole. */
export function fitLines(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => {
    if (columns(line) <= width || /^ *npx /.test(line)) return [line];
    const mark = MARK.exec(line)?.[0] ?? '';
    const indent = mark.trimEnd() === '' || mark.trimEnd().endsWith('-') ? mark : mark.replace(/\S.*$/, '');
    return hang(indent, line.slice(indent.length), width);
  });
}

function pieces(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of characters(word)) {
    if (part !== '' && columns(part) + columns(character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
