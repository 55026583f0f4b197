/** What is different between two texts, for a person to read. */
import { diffLines } from 'diff';

/**
 * The lines that went ("- ") and came ("+ "), in their order, without the lines that stayed. Lines that differ only in white
 * space at their end count as the same.
 */
export function difference(before: string, after: string): string[] {
  return diffLines(readable(before), readable(after)).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => `${added ? '+' : '-'} ${line}`)
      : [],
  );
}

const readable = (text: string): string =>
  `${text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
