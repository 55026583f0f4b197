import { createHash } from 'node:crypto';

/**
 * SHA-256 of a file's content, in hex. Of a text without its byte order mark, kind of line ends and final newlines: an
 * editor that changes only those has not changed the text.
 */
export function contentHash(content: string | Uint8Array): string {
  const bytes =
    typeof content === 'string'
      ? content
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n')
          .replace(/\n+$/, '')
      : content;
  return createHash('sha256').update(bytes).digest('hex');
}
