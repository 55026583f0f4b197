/**
 * Text as Markdown that shows exactly that text: nothing in it becomes a link, a heading, a list, HTML or a table cell. Line
 * ends stay; who writes a cell passes one line.
 */
export const escapeMarkdown = (text: string): string => escapeBlockStart(escapeInline(text));

/** The same for text that begins no line, paragraph, heading or item: a table cell, or the middle of a sentence. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?[a-z0-9]*(?:;|$))/gi, '&amp;')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');
}

/** Text that is escaped already, made harmless for the beginning of a line: no heading, list or rule. */
export const escapeBlockStart = (escaped: string): string =>
  escaped.replace(/^(\s*)([#+=-])/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
