/** What stands in an output, read back from its bytes: a person may have edited it in Word or Notepad. Pure. */
import { decodeText } from '../base/decode.ts';
import { unzipHouse } from './word/unzip.ts';

/** A piece of text and where it stands. */
export interface ReadLine {
  /** Counts from 1: the line of a text file, the paragraph of a Word document. */
  readonly at: number;
  readonly text: string;
}

/** Files that hold bytes, not text: their hash is of the bytes. */
export const isBinary = (path: string): boolean => /\.(docx|xlsx)$/i.test(path);

/** What `at` counts in this file. */
export const unitOf = (path: string): 'regel' | 'alinea' => (/\.docx$/i.test(path) ? 'alinea' : 'regel');

/** The lines of the file as a person reads them; none when it cannot be read (damaged, no text). */
export async function readBack(path: string, bytes: Uint8Array): Promise<readonly ReadLine[]> {
  if (/\.docx$/i.test(path)) return paragraphs(bytes);
  if (/\.xlsx$/i.test(path)) return cells(bytes);
  const text = decodeText(bytes)?.replace(/\r\n?/g, '\n');
  if (text === undefined) return [];
  if (/\.html?$/i.test(path)) return numbered(withoutTags(text));
  if (/\.eml$/i.test(path)) return numbered(quotedPrintable(text));
  return numbered(text);
}

const numbered = (text: string): ReadLine[] =>
  text
    .split('\n')
    .map((line, index) => ({ at: index + 1, text: line }))
    .filter(({ text: line }) => line.trim() !== '');

/** As many lines as before, each without tags; what is no text for a reader (scripts, styles, the HTML to copy) goes. */
function withoutTags(html: string): string {
  const keepLines = (part: string): string => part.replace(/[^\n]+/g, ' ');
  return decodeEntities(
    html
      .replace(/<(script|style|head|svg|textarea)\b[\s\S]*?<\/\1>/gi, keepLines)
      .replace(/<!--[\s\S]*?-->/g, keepLines)
      .replace(/<\/(p|li|h[1-6]|div|td|th|tr|dd|dt)>/gi, ' ')
      .replace(/<[^>]*>/g, (tag) => keepLines(tag).replace(/^ $/, '')),
  );
}

/** Lines of base64, as a mail program may save a part; they become the text that they hold. */
const BASE64 = /(?:^[A-Za-z0-9+/]{60,}\n)+[A-Za-z0-9+/]*={0,2}$/gm;

/** The text of a mail as it is sent (RFC 2045, 6.7 and 6.8): soft line ends undone, with as many lines as before. */
function quotedPrintable(sent: string): string {
  const mail = sent.replace(BASE64, (lines) => {
    const bytes = Uint8Array.from(atob(lines.replace(/\n/g, '')), (letter) => letter.charCodeAt(0));
    return decodeText(bytes)?.replace(/\r\n?/g, '\n') ?? lines;
  });
  const joined = mail.replace(
    /(?:[^\n]*=\n)+[^\n]*/g,
    (run) => run.replaceAll('=\n', '') + '\n'.repeat(run.split('=\n').length - 1),
  );
  return joined.replace(/(?:=[0-9A-F]{2})+/g, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16));
    return decodeText(bytes) ?? codes;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

async function partsOf(bytes: Uint8Array, wanted: RegExp): Promise<string[]> {
  try {
    const parts = await unzipHouse(bytes);
    return Object.keys(parts)
      .filter((name) => wanted.test(name))
      .sort()
      .map((name) => new TextDecoder().decode(parts[name]));
  } catch {
    // Damaged, locked, or no zip at all: a file of the user, about which nothing can be said.
    return [];
  }
}

/** The paragraphs of a Word document, numbered as Word counts them (empty ones too). */
async function paragraphs(bytes: Uint8Array): Promise<ReadLine[]> {
  const [document = ''] = await partsOf(bytes, /^word\/document\.xml$/i);
  return document
    .split('</w:p>')
    .map((xml, index) => ({ at: index + 1, text: wordText(xml) }))
    .filter(({ text }) => text.trim() !== '');
}

/** A place to fill in that still shows what is asked: nobody wrote that. */
const UNFILLED = /<w:sdt>(?:(?!<\/?w:sdt>)[\s\S])*?<w:showingPlcHdr\/>(?:(?!<\/?w:sdt>)[\s\S])*?<\/w:sdt>/g;

const wordText = (xml: string): string =>
  decodeEntities(
    [
      ...xml
        .replace(UNFILLED, '')
        .matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b[^>]*\/>|<w:noBreakHyphen\/>/g),
    ]
      .map(([whole, text]) => text ?? (whole.includes('noBreakHyphen') ? '-' : ' '))
      .join(''),
  );

/** The texts in the cells of a workbook, each once. */
async function cells(bytes: Uint8Array): Promise<ReadLine[]> {
  const parts = await partsOf(bytes, /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/i);
  return parts
    .flatMap((xml) => [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)])
    .map(([, text], index) => ({ at: index + 1, text: decodeEntities(text ?? '') }))
    .filter(({ text }) => text.trim() !== '');
}
