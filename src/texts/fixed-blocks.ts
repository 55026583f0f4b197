/** Which blocks of a text are the fixed words of Logius: those of the texts of the guide that it includes. */
import type { Token } from 'marked';
import { lexMarkdown } from './lex-markdown.ts';
import type { FilledText } from './types.ts';

/** A heading stands lower in the text than in its source, and is the same heading. */
const keyOf = (token: Token): string =>
  token.type === 'heading' ? `# ${String(token.text).trim()}` : token.raw.trim().replace(/\s+/g, ' ');

/** Tells of a block of this text (a heading, paragraph or list) whether its words are fixed. */
export function isFixedBlock({ fixed = [] }: Pick<FilledText, 'fixed'>): (token: Token) => boolean {
  const keys = new Set(fixed.flatMap((markdown) => lexMarkdown(markdown).map(keyOf)));
  keys.delete('');
  return (token) => keys.has(keyOf(token));
}
