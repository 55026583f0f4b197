/** The text rules of RFC 5545 that the `ics` library leaves to its caller: escaping, and folding by octets. */

const MAX_OCTETS = 75;

/** A value of the type TEXT (RFC 5545, 3.3.11). */
export const escapeIcsText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

/** The text of such a value. */
export const unescapeIcsText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_whole, character: string) => (/n/i.test(character) ? '\n' : character));

/** The logical lines of a calendar, also one that another program wrote. */
export const unfoldLines = (calendar: string): string[] =>
  calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

/**
 * Folds a logical line at 75 octets (RFC 5545, 3.1), never inside a UTF-8 sequence or an escape pair, and ends it with
 * CRLF. The space that begins a next line counts.
 */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return `${line}\r\n`;
  let folded = '';
  let octets = 0;
  for (const unit of line.match(/\\[\s\S]|[\s\S]/gu) ?? []) {
    const size = Buffer.byteLength(unit);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += unit;
    octets += size;
  }
  return `${folded}\r\n`;
}
