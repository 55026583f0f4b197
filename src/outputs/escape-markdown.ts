/**
 * Text as Markdown that shows exactly that text: nothing in it becomes a link, a heading, a list, HTML or a table cell. Line
 * ends stay; who writes a cell passes one line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`))
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');
}
