import { createHash } from 'node:crypto';

/**
 * SHA-256 of a file's content, in hex. Of a text without its byte order mark, kind of line ends and final newlines: an
 * editor that changes only those has not changed the text.
 */
export function contentHash(content: string | Uint8Array): string {
  if (typeof content !== 'string') return sha256(content);
  // The same text is asked for as it was, as it is, and as the guide has it.
  const known = hashes.get(content);
  if (known !== undefined) return known;
  if (hashes.size >= MOST_KEPT) hashes.clear();
  const hash = sha256(bareText(content));
  hashes.set(content, hash);
  return hash;
}

const hashes = new Map<string, string>();
const MOST_KEPT = 1000;
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function bareText(content: string): string {
  const unmarked = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  let end = text.length;
  // Not /\n+$/, which tries at each of the line ends of a long page.
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}
