/** The other thread of packer.ts: packs what it is sent. Small, so that it has begun before the first file is there. */
import { parentPort } from 'node:worker_threads';
import { zipped } from '../outputs/zip.ts';
import type { Packed, ToPack } from './packer.ts';

parentPort?.on('message', ({ id, parts }: ToPack) => {
  zipped(parts).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies Packed, [bytes.buffer as ArrayBuffer]),
    // The program packs it again itself, and meets what is wrong.
    () => parentPort?.postMessage({ id } satisfies Packed),
  );
});
