/** The file operations of a safe write, in one place: so that a test can let each of them fail. */
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../load/file-mistake.ts';

export interface WriteIo
  extends Pick<typeof fs, 'access' | 'link' | 'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'rmdir' | 'unlink'> {
  wait(ms: number): Promise<unknown>;
}

const { access, link, lstat, mkdir, open, readdir, rename, rmdir, unlink } = fs;
export const REAL_IO: WriteIo = {
  access,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rmdir,
  unlink,
  wait: (ms) => setTimeout(ms),
};

/** A campaign folder on disk, how messages name it, and what reaches it. */
export interface Place {
  /** Absolute. */
  readonly folder: string;
  readonly shown: string;
  readonly io: WriteIo;
}

export const inPlace = ({ folder }: Place, path: string): string => join(folder, ...path.split('/'));
/** As messages name a file of the campaign. */
export const shownIn = ({ shown }: Place, path: string): string => `${shown}/${path}`;

/** What Windows answers for a file that Word or Excel holds, or that a virus scanner is looking at. */
const IN_USE = new Set(['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY']);
export const isInUse = (error: unknown): boolean => IN_USE.has(codeOf(error) ?? '');
export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Ten tries in two seconds: step 4 of safe-write.ts. */
const TRIES = 10;
const PAUSE_MS = 220;

/** Does `work`, again and again while the file is in use. */
export async function insist<T>(io: WriteIo, work: () => Promise<T>, tries: number = TRIES): Promise<T> {
  for (let done = 1; ; done++) {
    try {
      return await work();
    } catch (error) {
      if (!isInUse(error) || done >= tries) throw error;
      await io.wait(PAUSE_MS);
    }
  }
}

/** A new file with this content, flushed; taken away again when that fails. What stood there under this name was ours. */
export async function writeNew(io: WriteIo, path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  // Unlinked first and made as new: opening what stands there would follow a link.
  await unlinkIfThere(io, path);
  const file = await io.open(path, 'wx');
  try {
    try {
      await file.writeFile(content);
      // A shared folder may let colleagues write where the mask of this user does not; not every disk knows modes.
      if (mode !== undefined) await file.chmod(mode).catch(() => {});
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await unlinkIfThere(io, path).catch(() => {});
    throw error;
  }
}

export async function unlinkIfThere(io: WriteIo, path: string): Promise<void> {
  try {
    await io.unlink(path);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

export async function readBytes(io: WriteIo, path: string): Promise<Buffer> {
  const file = await io.open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder last; not every system can (Windows cannot), and then nothing is lost but this. */
export async function flushFolder(path: string, io: Pick<WriteIo, 'open'>): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await io.open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // A network disk may refuse this; the files themselves have been flushed.
  }
}
