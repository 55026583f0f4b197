/** Has another thread make the Word and Excel files, while this one makes the rest of the campaign. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type MakeOffice, officeHere } from '../kit/office.ts';
import type { Made } from './office-app.ts';

export interface Office {
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
export function startOffice(folder: string = import.meta.dirname): Office {
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
      worker?.postMessage(input);
      return async (path) => {
        if (worker === undefined) return here(path);
        // A thread that has nothing to do must not keep the program from ending; this one has.
        worker.ref();
        return (await askedFor(path).answer) ?? here(path);
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
