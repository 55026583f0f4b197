/** Packs Office files in another thread, while this one writes the other files of the campaign. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Pack, type Parts, zipped } from '../outputs/zip.ts';

/** What the other thread is sent, and what it answers; without bytes it could not. */
export interface ToPack {
  readonly id: number;
  readonly parts: Parts;
}
export interface Packed {
  readonly id: number;
  readonly bytes?: Uint8Array;
}

export interface Packer {
  readonly pack: Pack;
  /** Ends the other thread. What is still asked after this is packed here. */
  close(): void;
}

interface Waiting {
  readonly parts: Parts;
  readonly done: (bytes: Uint8Array | Promise<Uint8Array>) => void;
}

/** Starts the thread. It is only a help: where it cannot start, or ends too early, the same bytes are made here. */
export function startPacker(folder: string = import.meta.dirname): Packer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const answer = (id: number, bytes?: Uint8Array): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    // A thread that has nothing to do must not keep the program from ending.
    if (waiting.size === 0) worker?.unref();
    asked?.done(bytes ?? zipped(asked.parts));
  };
  const stop = (): void => {
    worker = undefined;
    for (const id of [...waiting.keys()]) answer(id);
  };
  try {
    worker = new Worker(join(folder, 'inpakken.cjs'));
    worker.on('message', ({ id, bytes }: Packed) => answer(id, bytes));
    worker.on('error', stop);
    worker.on('exit', stop);
    worker.unref();
  } catch {
    // No threads here, or no room for one.
  }

  return {
    pack: (parts) => {
      if (worker === undefined) return zipped(parts);
      const id = ++last;
      worker.ref();
      worker.postMessage({ id, parts } satisfies ToPack);
      return new Promise((done) => waiting.set(id, { parts, done }));
    },
    close: () => {
      const ended = worker?.terminate();
      stop();
      ended?.catch(() => {});
    },
  };
}
