/** Writes exported files into a folder of the user's choice, and never over a file that says something else. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';

export interface FileToWrite {
  /** Relative to the folder, with "/". */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type WrittenStatus = 'created' | 'unchanged';

/**
 * Writes all files below `folder` (absolute), and says which were there already with the same content. Throws a UserError,
 * before anything is written, that names every file that stands there with other content.
 */
export function writeExport(folder: string, shown: string, files: readonly FileToWrite[]): WrittenStatus[] {
  const there = files.map((file) => isThere(join(folder, file.path), file));
  const taken = files.filter((_file, index) => there[index] === 'other');
  if (taken.length > 0) throw new UserError(taken.map(({ path }) => takenMistake(`${shown}/${path}`)));
  return files.map((file, index) => {
    if (there[index] === 'same') return 'unchanged';
    writeNew(join(folder, file.path), `${shown}/${file.path}`, file.content);
    return 'created';
  });
}

const takenMistake = (path: string): Mistake => ({
  message: `${path} bestaat al, met een andere inhoud.`,
  place: path,
  fix: 'Geef met --naar een andere map, of verplaats dit bestand eerst.',
});

function isThere(path: string, { content }: FileToWrite): 'absent' | 'same' | 'other' {
  try {
    if (!statSync(path).isFile()) return 'other';
    return Buffer.from(content).equals(readFileSync(path)) ? 'same' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    if (codeOf(error) === 'ENOTDIR') return 'other';
    throw fileError(error, 'Lezen van', path);
  }
}

/** Made as a new file, so that one which somebody put there meanwhile is not replaced. */
function writeNew(path: string, shown: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'wx');
    try {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new UserError(takenMistake(shown));
    throw fileError(error, 'Schrijven van', shown);
  }
}
