/** Has another thread make the Word and Excel files, while this one makes the rest of the campaign. */
import { join } from 'node:path';
import { SHARE_ENV, Worker, type WorkerOptions } from 'node:worker_threads';
import { type MakeOffice, officeFiles, officeHere } from '../kit/office.ts';
import { begins, type Made, type ToMake } from './office-app.ts';

export interface OfficeThread {
  /** For one campaign. */
  readonly make: MakeOffice;
  /** Ends the other thread; what is asked and not made by then is refused. For when nobody wants the files any more. */
  close(): void;
}

/** It prints nothing; streams of its own keep Node from making those of this thread, and a copy of the environment takes time. */
const SILENT: WorkerOptions = { stdout: true, stderr: true, execArgv: [], env: SHARE_ENV };

type Bytes = Uint8Array | undefined;

/** A file that is asked of the other thread; without bytes it is made here. */
interface Asked {
  readonly answer: Promise<Bytes>;
  readonly done: (bytes: Bytes) => void;
  readonly refuse: (error: Error) => void;
}

/**
 * Starts the thread, so that it is ready by the time that there is work for it. It is only a help: where it cannot start,
 * ends too early, or cannot make a file, the same bytes are made here, and what is wrong is met here.
 */
export function startOffice(folder: string = import.meta.dirname): OfficeThread {
  const asked = new Map<string, Asked>();
  let worker: Worker | undefined;
  const stop = (): void => {
    worker = undefined;
    for (const { done } of asked.values()) done(undefined);
  };
  try {
    worker = new Worker(join(folder, 'kantoor-draad.cjs'), SILENT);
    worker.on('message', ({ path, bytes }: Made) => asked.get(path)?.done(bytes));
    worker.on('messageerror', stop);
    worker.on('error', stop);
    worker.on('exit', stop);
    worker.unref();
  } catch {
    // No threads here, or no room for one.
  }

  return {
    make: (input) => {
      const here = officeHere(input);
      if (worker === undefined || asked.size > 0) return here;
      const files = officeFiles(input);
      for (const { path } of files) asked.set(path, newAsked());
      const begun = new Int32Array(new SharedArrayBuffer(files.length * Int32Array.BYTES_PER_ELEMENT));
      // A thread that has nothing to do must not keep the program from ending; this one has.
      worker.ref();
      worker.postMessage({ input, begun } satisfies ToMake);
      return {
        file: async (path) => (await asked.get(path)?.answer) ?? here.file(path),
        help: async (turn) => {
          // From the end: the other thread comes from the beginning.
          for (const [index, { path }] of [...files.entries()].reverse()) {
            if (!begins(begun, index)) continue;
            asked.get(path)?.done(await here.file(path).catch(() => undefined));
            await turn();
          }
        },
      };
    },
    close: () => {
      const ended = worker?.terminate();
      worker = undefined;
      for (const { refuse } of asked.values()) refuse(new Error('nobody wants the files any more'));
      ended?.catch(() => {});
    },
  };
}

function newAsked(): Asked {
  let done: Asked['done'] = () => {};
  let refuse: Asked['refuse'] = () => {};
  const answer = new Promise<Bytes>((resolve, reject) => {
    done = resolve;
    refuse = reject;
  });
  answer.catch(() => {});
  return { answer, done, refuse };
}
