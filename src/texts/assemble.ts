/** Puts included sections in their place: their headings come below the heading under which they stand. */
import { Lexer, type Token } from 'marked';
import { SECTION_MARK } from './private-use.ts';
import type { Rendered } from './render.ts';

const DEEPEST = 6;
/** Far more than a person reads; sections that include each other twice would grow without end. */
const LARGEST = 500_000;

/** Thrown when includes make a text larger than any text can be. */
export class TooLargeError extends Error {}

/** A part of a text: a heading, or all that stands between two. Their `raw` together is the text again. */
interface Block {
  readonly raw: string;
  /** Of a heading: its level, and its words. */
  readonly heading?: { readonly depth: number; readonly text: string };
}

/** Code, HTML, underlined or indented headings: where one of these stands, only the lexer can tell what is a heading. */
const UNUSUAL = /^(?: {0,3}(?:```|~~~|=|-+[ \t]*$|<)| {4}|\t| +#)/m;
const HEADING = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*\n*$/;
/** Before a line that is a heading, and after it. */
const AROUND_HEADINGS = /(?<=\n)(?=#{1,6}(?:[ \t\n]|$))|(?<=(?:^|\n)#{1,6}(?:[ \t][^\n]*)?\n)/;

/**
 * The headings of a text and what stands between them. The lexer of marked decides, except where a text is so usual
 * that each line which looks like a heading is one: that is many times quicker, and nearly all texts are.
 */
export function blocks(markdown: string): Block[] {
  if (UNUSUAL.test(markdown)) {
    return new Lexer().blockTokens(markdown, []).map((token: Token): Block => {
      if (token.type !== 'heading') return { raw: token.raw };
      return { raw: token.raw, heading: { depth: Number(token.depth), text: String(token.text) } };
    });
  }
  return markdown.split(AROUND_HEADINGS).map((raw): Block => {
    const found = HEADING.exec(raw);
    return found?.[1] === undefined ? { raw } : { raw, heading: { depth: found[1].length, text: found[2] ?? '' } };
  });
}

/**
 * The whole Markdown of a text: each mark of a section replaced by what `section` gives for its name, or by nothing.
 * No heading before it counts as a title of level 1 above it.
 */
export function assemble({ markdown, sections }: Rendered, section: (name: string) => string | undefined): string {
  if (sections.length === 0) return tidyLines(markdown);
  let level = 1;
  let whole = '';
  for (const token of blocks(markdown)) {
    if (token.heading) level = token.heading.depth;
    whole += token.raw.replace(SECTION_MARK, (_mark, index: string) => {
      const included = section(sections[Number(index)] ?? '');
      return included === undefined ? '' : `\n\n${shiftHeadings(included, level + 1)}\n\n`;
    });
    if (whole.length > LARGEST) throw new TooLargeError();
  }
  return tidyLines(whole);
}

/** The same Markdown with its highest heading at `level`; the others keep their distance, as far as level 6 goes. */
function shiftHeadings(markdown: string, level: number): string {
  const tokens = blocks(markdown);
  const levels = tokens.flatMap((token) => (token.heading ? [token.heading.depth] : []));
  const shift = level - Math.min(...levels);
  if (levels.length === 0 || shift === 0) return markdown;
  return tokens
    .map((token) => {
      if (!token.heading) return token.raw;
      const depth = Math.min(DEEPEST, Math.max(1, token.heading.depth + shift));
      return `${'#'.repeat(depth)} ${token.heading.text}\n\n`;
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
