/** Writes exported files into a folder of the user's choice, and never over a file that says something else. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, SOURCES_FOLDER, STATE_FOLDER } from '../base/layout.ts';
import type { ExportedFile } from '../kit/export.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';

export interface Written {
  /** Relative to the folder; with a number when that name was taken. */
  readonly path: string;
  readonly status: 'created' | 'unchanged';
}

export interface ExportTarget {
  /** Absolute. */
  readonly folder: string;
  /** As messages name it. */
  readonly shown: string;
  /** Whether what stands there with other content gets a newer version beside it, "1-aankondiging (2).docx", or is a mistake. */
  readonly numbered: boolean;
}

/** More versions than anyone keeps: then somebody has to tidy up. */
const MOST_VERSIONS = 99;

/**
 * Writes all files below the folder, and says where each stands and which were there already with the same content.
 * Throws a UserError, before anything is written, that names every file that cannot be there.
 */
export function writeExport({ folder, shown, numbered }: ExportTarget, files: readonly ExportedFile[]): Written[] {
  checkPlace(folder, shown);
  const places = files.map((file) => placeFor(folder, file, numbered ? MOST_VERSIONS : 1));
  const taken = places.filter(({ there }) => there === 'other');
  if (taken.length > 0) throw new UserError(taken.map(({ path }) => takenMistake(`${shown}/${path}`)));
  return files.map(({ content }, index): Written => {
    const { path, there } = places[index] as Place;
    if (there === 'same') return { path, status: 'unchanged' };
    writeNew(join(folder, path), `${shown}/${path}`, content);
    return { path, status: 'created' };
  });
}

interface Place {
  readonly path: string;
  readonly there: 'absent' | 'same' | 'other';
}

/** The first of the names of this file that is free, or under which the same stands already. */
function placeFor(folder: string, file: ExportedFile, versions: number): Place {
  for (let version = 1; version <= versions; version++) {
    const path = version === 1 ? file.path : file.path.replace(/(?=\.[^./]+$)/, ` (${version})`);
    const there = isThere(join(folder, path), file);
    if (there !== 'other') return { path, there };
  }
  return { path: file.path, there: 'other' };
}

const OWN_FOLDERS: readonly string[] = [SOURCES_FOLDER, OUTPUTS_FOLDER, STATE_FOLDER];

/** What is written among the sources would be read as one, and the other two are of the tool: throws a UserError. */
function checkPlace(folder: string, shown: string): void {
  for (let path = realPlace(folder); dirname(path) !== path; path = dirname(path)) {
    const own = OWN_FOLDERS.find((name) => name === basename(path).toLowerCase());
    if (own === undefined || !existsSync(join(dirname(path), CAMPAIGN_FILE))) continue;
    throw new UserError({
      message: `In de map ${own} van een campagne kan export niets zetten.`,
      place: `--naar ${shown}`,
      fix: 'Geef met --naar een andere map, of laat --naar weg.',
    });
  }
}

/** The place behind links, also of a folder that is still to be made. */
function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const above = dirname(path);
    if (above === path || (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR')) return path;
    return join(realPlace(above), basename(path));
  }
}

const takenMistake = (path: string): Mistake => ({
  message: `${path} bestaat al, met een andere inhoud.`,
  place: path,
  fix: 'Geef een nieuwe map mee, bijvoorbeeld --naar versie-2.',
});

function isThere(path: string, { content }: ExportedFile): 'absent' | 'same' | 'other' {
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
