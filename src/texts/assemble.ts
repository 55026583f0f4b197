/** Puts included sections in their place: their headings come below the heading under which they stand. */
import { Lexer, type Token } from 'marked';
import { SECTION_MARK } from './private-use.ts';
import type { Rendered } from './render.ts';

const DEEPEST = 6;
/** Far more than a person reads; sections that include each other twice would grow without end. */
const LARGEST = 500_000;

/** Thrown when includes make a text larger than any text can be. */
export class TooLargeError extends Error {}

/** The blocks alone: what stands inside a paragraph does not matter here, and takes most of the time. */
const blocks = (markdown: string): Token[] => new Lexer().blockTokens(markdown, []);

/**
 * The whole Markdown of a text: each mark of a section replaced by what `section` gives for its name, or by nothing.
 * No heading before it counts as a title of level 1 above it.
 */
export function assemble({ markdown, sections }: Rendered, section: (name: string) => string | undefined): string {
  if (sections.length === 0) return tidyLines(markdown);
  let level = 1;
  let whole = '';
  for (const token of blocks(markdown)) {
    if (token.type === 'heading') level = token.depth;
    whole += token.raw.replace(SECTION_MARK, (_mark, index: string) => {
      const included = section(sections[Number(index)] ?? '');
      return included === undefined ? '' : `\n\n${shiftHeadings(included, level + 1)}\n\n`;
    });
    if (whole.length > LARGEST) throw new TooLargeError();
  }
  return tidyLines(whole);
}

/** The same Markdown with its highest heading at `level`; the others keep their distance, as far as level 6 goes. */
export function shiftHeadings(markdown: string, level: number): string {
  const tokens = blocks(markdown);
  const levels = tokens.flatMap((token) => (token.type === 'heading' ? [Number(token.depth)] : []));
  const shift = level - Math.min(...levels);
  if (levels.length === 0 || shift === 0) return markdown;
  return tokens
    .map((token) => {
      if (token.type !== 'heading') return token.raw;
      const depth = Math.min(DEEPEST, Math.max(1, token.depth + shift));
      return `${'#'.repeat(depth)} ${token.text}\n\n`;
    })
    .join('');
}

/** No blank lines at the edges, never two together (but inside a code block), and one line end at the end. */
export function tidyLines(markdown: string): string {
  let fence = '';
  const kept: string[] = [];
  for (const line of markdown.split('\n')) {
    const blank = line.trim() === '';
    if (blank && fence === '' && (kept.at(-1) ?? '') === '') continue;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    kept.push(blank && fence === '' ? '' : line);
  }
  const text = kept.join('\n').replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
}
