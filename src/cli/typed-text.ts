/** The text of a file of the user, and the way back to bytes: a byte order mark and the encoding stay. Pure. */

export interface Typed {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  encode(text: string): Uint8Array;
}

/** `absent`: the text for a file that is not there. The bytes were read as text before, so they are one. */
export function typedText(bytes: Uint8Array | undefined, absent: string): Typed {
  const utf16 = bytes !== undefined && bytes[0] === 0xff && bytes[1] === 0xfe;
  const text =
    bytes === undefined ? absent : new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encode: (changed) => Buffer.from(changed, utf16 ? 'utf16le' : 'utf8') };
}
