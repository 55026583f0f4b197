/** Has another thread make the Word and Excel files, while this one makes the rest of the campaign. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type MakeOffice, officeFiles, officeHere } from '../kit/office.ts';
import { begins, type Made, type ToMake } from './office-app.ts';

export interface OfficeThread {
  readonly make: MakeOffice;
  /** Ends the other thread. What is still asked after this is made here. */
  close(): void;
}

/** What is asked of the other thread: its bytes, or that it is made here. */
interface Asked {
  readonly answer: Promise<Uint8Array | undefined>;
  readonly done: (bytes: Uint8Array | undefined) => void;
}

/**
 * Starts the thread, so that it is ready by the time that there is work for it. It is only a help: where it cannot start,
 * ends too early, or cannot make a file, the same bytes are made here, and what is wrong is met here.
 */
export function startOffice(folder: string = import.meta.dirname): OfficeThread {
  const asked = new Map<string, Asked>();
  let worker: Worker | undefined;
  const askedFor = (path: string): Asked => {
    const known = asked.get(path) ?? newAsked();
    asked.set(path, known);
    return known;
  };
  const stop = (): void => {
    worker = undefined;
    for (const { done } of asked.values()) done(undefined);
  };
  try {
    worker = new Worker(join(folder, 'kantoor-draad.cjs'));
    worker.on('message', ({ path, bytes }: Made) => askedFor(path).done(bytes));
    worker.on('error', stop);
    worker.on('exit', stop);
    worker.unref();
  } catch {
    // No threads here, or no room for one.
  }

  return {
    make: (input) => {
      const here = officeHere(input);
      if (worker === undefined) return here;
      const files = officeFiles(input);
      const begun = new Int32Array(new SharedArrayBuffer(files.length * Int32Array.BYTES_PER_ELEMENT));
      worker.postMessage({ input, begun } satisfies ToMake);
      return {
        file: async (path) => {
          // A thread that has nothing to do must not keep the program from ending; this one has.
          worker?.ref();
          if (worker === undefined) return here.file(path);
          return (await askedFor(path).answer) ?? here.file(path);
        },
        help: async () => {
          // From the end: the other thread comes from the beginning.
          for (const [index, { path }] of [...files.entries()].reverse()) {
            if (begins(begun, index)) askedFor(path).done(await here.file(path).catch(() => undefined));
            await setImmediate();
          }
        },
      };
    },
    close: () => {
      const ended = worker?.terminate();
      stop();
      ended?.catch(() => {});
    },
  };
}

function newAsked(): Asked {
  let done: Asked['done'] = () => {};
  const answer = new Promise<Uint8Array | undefined>((resolve) => {
    done = resolve;
  });
  return { answer, done };
}
