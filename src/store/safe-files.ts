/** What it takes to write all of something or nothing: operations that can be taken back, and that do not hide why they failed. */
import { writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CancelledError } from '../base/errors.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import { codeOf } from '../load/file-mistake.ts';

/** The file operations used here, so that a test can let one fail. */
export type Files = Pick<
  typeof fs,
  | 'lstat'
  | 'mkdir'
  | 'mkdtemp'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'stat'
  | 'unlink'
> & { readonly writeFileSync: typeof writeFileSync };

export const REAL_FILES: Files = { ...fs, writeFileSync };

/** How the name begins of what is still being written; what a run that was killed left behind is known by it. */
export const TEMPORARY = `${STATE_FOLDER}-nieuw-`;
/** Beside the work of others a younger one may be of a run that is still writing. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/** Whether this is such a file or folder, last changed so long ago that no run can be busy with it. */
export async function isOldLeftover(path: string, kind: 'file' | 'folder', io: Files): Promise<boolean> {
  const about = await io.lstat(path).catch(() => undefined);
  const isOfKind = kind === 'folder' ? about?.isDirectory() : about?.isFile();
  return about !== undefined && isOfKind === true && Date.now() - about.mtimeMs > LEFT_AFTER_MS;
}

/** Whether nothing stands there, not even a link to nowhere. */
export async function isAbsent(path: string, io: Files): Promise<boolean> {
  try {
    await io.lstat(path);
    return false;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

/** The folder and those above it that do not exist yet, deepest first. */
export async function missingFolders(folder: string, io: Files): Promise<string[]> {
  const missing: string[] = [];
  // A drive that is not there is its own parent.
  for (let at = folder; (await isAbsent(at, io)) && missing.at(-1) !== at; at = dirname(at)) missing.push(at);
  return missing;
}

/**
 * Makes folders, given deepest first. One by one: asked for all at once, Node says of a disk that can only be read that a
 * folder does not exist.
 */
export async function makeFolders(missing: readonly string[], io: Files): Promise<void> {
  for (const folder of missing.toReversed()) {
    await io.mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/** Takes a folder that we made away again. */
export async function removeEmpty(folder: string, io: Files): Promise<void> {
  try {
    await io.rmdir(folder);
  } catch {
    // Never made, or somebody else put something there meanwhile: then it stays.
  }
}

/** Takes something temporary away; when even that fails, the error that led here says more than this one. */
export async function discard(path: string, io: Files): Promise<void> {
  try {
    await io.rm(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // What is left is hidden, and its name says what it was.
  }
}

/** Work on items that come in one by one. */
export interface Work<Item> {
  /** Begins with it at once, or as soon as others are done. */
  put(item: Item): void;
  /** Lets what is busy go on for a moment. Throws what `end` would throw. */
  turn(): Promise<void>;
  /** Begins nothing any more, and ends with this error, or with the one before it. */
  fail(error: unknown): void;
  /**
   * Waits until all is done. Throws the first error, or a CancelledError once the signal is aborted; by then nothing is busy
   * any more, so that it can be taken back.
   */
  end(): Promise<void>;
}

/** A few at a time: flushing to disk is mostly waiting. */
const AT_A_TIME = 32;

/** Does `work` for each item that is put in. After an error or an abort nothing new is begun. */
export function startWork<Item>(
  signal: AbortSignal | undefined,
  work: (item: Item, index: number) => Promise<void>,
): Work<Item> {
  const items: Item[] = [];
  const workers = new Set<Promise<void>>();
  let busy = 0;
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
  };
  const worker = async (): Promise<void> => {
    busy++;
    while (next < items.length && failure === undefined && !signal?.aborted) {
      const index = next++;
      await work(items[index] as Item, index).catch(fail);
    }
    // At once: what is put in a moment later would find nobody.
    busy--;
  };
  const refuse = (): void => {
    if (failure !== undefined) throw failure.error;
    if (signal?.aborted) throw new CancelledError();
  };
  return {
    put: (item) => {
      items.push(item);
      if (busy >= AT_A_TIME) return;
      const one = worker().finally(() => workers.delete(one));
      workers.add(one);
    },
    turn: async () => {
      await setImmediate();
      refuse();
    },
    fail,
    end: async () => {
      while (workers.size > 0) await Promise.all(workers);
      refuse();
      if (next < items.length) throw new Error(`${items.length - next} items were not done`);
    },
  };
}

/** Does `work` for all items, a few at a time; ends as `Work.end` does. */
export async function aFewAtATime<Item>(
  items: readonly Item[],
  signal: AbortSignal | undefined,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const all = startWork(signal, work);
  for (const item of items) all.put(item);
  await all.end();
}

/** Writes a new file and flushes it; never over one that is there. */
export async function writeOne(path: string, content: string | Uint8Array, io: Files): Promise<void> {
  const file = await io.open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a new file without waiting until it is on the disk; never over one that is there. At once: what takes no waiting
 * takes a quarter of the time so.
 */
export function writeAtOnce(path: string, content: string | Uint8Array, io: Files): void {
  io.writeFileSync(path, content, { flag: 'wx' });
}
