import { createHash } from 'node:crypto';

/**
 * SHA-256 of a file's content, in hex. Of a text without its byte order mark, kind of line ends and final newlines: an
 * editor that changes only those has not changed the text.
 */
export function contentHash(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? bareText(content) : content;
  return createHash('sha256').update(bytes).digest('hex');
}

function bareText(content: string): string {
  const unmarked = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  let end = text.length;
  // Not /\n+$/, which tries at each of the line ends of a long page.
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}
