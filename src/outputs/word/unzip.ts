/** A Word file of a user as its parts. Nothing in it is trusted: sizes, names, checksums, encryption. */
import { houseFault } from './house-fault.ts';

const MOST_BYTES = 20 * 2 ** 20;
const MOST_UNPACKED = 100 * 2 ** 20;
const MOST_XML = 25 * 2 ** 20;
const MOST_ENTRIES = 2000;

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The parts of the file by name. Throws a UserError for what is no sound .docx of a reasonable size. */
export async function unzipHouse(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  if (bytes.length === 0) throw houseFault('empty');
  if (bytes.length > MOST_BYTES) throw houseFault('tooLarge');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw houseFault(isLocked(bytes) ? 'locked' : 'oldWord');
  if (!startsWith(bytes, [0x50, 0x4b])) throw houseFault('foreign');
  const entries = directory(bytes);
  const sizes = entries.map(({ unpacked }) => unpacked);
  const isXml = ({ name }: Entry): boolean => /\.(xml|rels)$/i.test(name);
  if (entries.length > MOST_ENTRIES || sum(sizes) > MOST_UNPACKED) throw houseFault('tooLarge');
  if (entries.some((entry) => isXml(entry) && entry.unpacked > MOST_XML)) throw houseFault('tooLarge');
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length || !names.every(staysInside)) throw houseFault('damaged');
  const { inflateSync } = await import('fflate');
  const parts: [string, Uint8Array][] = entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => [entry.name, contentOf(bytes, entry, inflateSync)]);
  return Object.assign(Object.create(null), Object.fromEntries(parts));
}

/** Who unpacks the letters must not find a part in another place than theirs. */
const staysInside = (name: string): boolean =>
  !/[\\:\p{Cc}]/u.test(name) && !name.startsWith('/') && !name.split('/').includes('..');

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Office puts a file with a password in a container of old Word, with this name in its list of streams. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(name);
}

/** What the directory at the end of the file says. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw houseFault('damaged');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw houseFault('locked');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const nameAt = at + CENTRAL_LENGTH;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + (nameLength ?? 0))).replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameAt + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the last record stands: behind it only a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw houseFault('damaged');
}

type Inflate = (bytes: Uint8Array, options: { out: Uint8Array }) => Uint8Array;

/** The bytes of one part, never more than its entry says, and the ones that were put in. */
function contentOf(bytes: Uint8Array, entry: Entry, inflate: Inflate): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packed, unpacked, method } = entry;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) throw houseFault('damaged');
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = bytes.subarray(from, from + packed);
  if (raw.length < packed || (method !== STORED && method !== DEFLATED)) throw houseFault('damaged');
  const content = method === STORED ? raw : inflated(raw, unpacked, inflate);
  if (content.length !== unpacked || checksumOf(content) !== entry.checksum) throw houseFault('damaged');
  return content;
}

function inflated(raw: Uint8Array, unpacked: number, inflate: Inflate): Uint8Array {
  try {
    return inflate(raw, { out: new Uint8Array(unpacked) });
  } catch {
    throw houseFault('damaged');
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip has it. */
function checksumOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
}
