/** The parts of an Office file -> its bytes. The same parts give the same bytes, on every day and in every time zone. */

/** The parts of a Word document or a workbook, by their name in the file. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/**
 * Parts of fewer bytes are stored: to pack the Word files of a campaign takes a seventh of its making, and a letter of 25 kB
 * is small enough.
 */
const WORTH_PACKING = 48 * 1024;
const PACKED_ALREADY = /\.(?:png|jpe?g|gif|webp)$/i;
const PACKED = { level: 6 } as const;
const STORED = { level: 0 } as const;

/** A zip with its entries in a fixed order. */
export async function zipped(parts: Parts): Promise<Uint8Array> {
  // Not node:zlib: what that makes differs between versions of Node, and between processors.
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]): [string, [Uint8Array, typeof PACKED | typeof STORED]] => {
      const bytes = typeof part === 'string' ? strToU8(part) : part;
      const pack = bytes.length >= WORTH_PACKING && !PACKED_ALREADY.test(name);
      return [name, [bytes, pack ? PACKED : STORED]];
    });
  // The local first of January 1980: the format knows no time zone, and nothing before that day.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
