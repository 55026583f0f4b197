import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Parts, zipped } from '../outputs/zip.ts';
import { startPacker } from './packer.ts';

/** The built thread; `npm test` builds it first. */
const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const files: readonly Parts[] = ['é', 'ab', '\ud800'].map((piece) => ({
  'word/document.xml': `<w:t>${piece.repeat(5000)}</w:t>`,
  'media/a.png': new Uint8Array([1, 2, 3]),
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digid-packer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const packedIn = async (place: string): Promise<Uint8Array[]> => {
  const { pack, close } = startPacker(place);
  const packed = await Promise.all(files.map(pack));
  close();
  return packed.map((bytes) => Uint8Array.from(bytes));
};
const here = (): Promise<Uint8Array[]> => Promise.all(files.map(zipped));

test('the other thread makes the same bytes', async () => {
  expect(await packedIn(BUILT)).toEqual(await here());
});

test.each([
  ['cannot start', undefined],
  ['fails at its start', 'throw new Error();'],
  ['ends before it answers', "require('node:worker_threads').parentPort.once('message', () => process.exit(1));"],
  [
    'fails when it is asked',
    "require('node:worker_threads').parentPort.once('message', () => { throw new Error(); });",
  ],
  [
    'says that it could not',
    "const { parentPort: p } = require('node:worker_threads'); p.on('message', ({ id }) => p.postMessage({ id }));",
  ],
])('where it %s, they are made here', async (_what, program) => {
  if (program !== undefined) writeFileSync(join(folder, 'inpakken.cjs'), program);
  expect(await packedIn(folder)).toEqual(await here());
});

test('once closed it packs here, also what it was asked before', async () => {
  const { pack, close } = startPacker(BUILT);
  const before = files.map(pack);
  close();
  const packed = await Promise.all([...before, ...files.map(pack)]);
  expect(packed.map((bytes) => Uint8Array.from(bytes))).toEqual([...(await here()), ...(await here())]);
});
