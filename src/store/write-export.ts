/** Writes exported files into a folder of the user's choice: all or nothing, and never over a file that says something else. */
import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { CancelledError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, SOURCES_FOLDER, STATE_FOLDER } from '../base/layout.ts';
import type { ExportedFile } from '../kit/export.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';
import {
  aFewAtATime,
  discard,
  type Files,
  isAbsent,
  isOldLeftover,
  makeFolders,
  missingFolders,
  REAL_FILES,
  removeEmpty,
  TEMPORARY,
  writeOne,
} from './safe-files.ts';
import { flushFolder } from './write-io.ts';

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

export interface ExportOptions {
  /** Aborted by Ctrl-C: everything is taken back, and a CancelledError thrown. */
  readonly signal?: AbortSignal;
  readonly files?: Files;
}

/** A file on its way: written as `temporary`, beside `path`, where it is to stand. */
interface Move {
  readonly path: string;
  readonly temporary: string;
  /** How messages name it. */
  readonly shown: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files below the folder, and says where each stands and which were there already with the same content. Throws
 * a UserError that names every file that cannot be there, or why writing failed, and a CancelledError when aborted; then
 * nothing is left behind, neither a file nor a folder that had to be made.
 */
export async function writeExport(
  { folder, shown, numbered }: ExportTarget,
  files: readonly ExportedFile[],
  { signal, files: io = REAL_FILES }: ExportOptions = {},
): Promise<Written[]> {
  checkPlace(folder, shown);
  const written: Written[] = [];
  const mistakes = new Map<string, Mistake>();
  const moves: Move[] = [];
  const run = randomBytes(4).toString('hex');
  for (const { path: name, content } of files) {
    const { below, there } = await placeFor(
      { folder, shown },
      { path: name, content },
      numbered ? MOST_VERSIONS : 1,
      io,
    );
    const path = join(folder, below);
    const file = { path, shown: `${shown}/${below}`, content };
    const inTheWay = there === 'absent' ? await fileInTheWay(path, io) : undefined;
    if (there === 'other') mistakes.set(path, taken(file.shown));
    if (inTheWay !== undefined) mistakes.set(inTheWay, noFolder(shownAs(inTheWay, folder, shown)));
    if (there === 'absent') {
      moves.push({ ...file, temporary: join(dirname(path), `${TEMPORARY}${run}-${moves.length}`) });
    }
    written.push({ path: below, status: there === 'same' ? 'unchanged' : 'created' });
  }
  if (mistakes.size > 0) throw new UserError([...mistakes.values()]);
  await writeAll(moves, shown, io, signal);
  return written;
}

type There = 'absent' | 'same' | 'other';

/** The first of the names of this file that is free, or under which the same stands already. */
async function placeFor(
  { folder, shown }: Pick<ExportTarget, 'folder' | 'shown'>,
  { path: name, content }: ExportedFile,
  versions: number,
  io: Files,
): Promise<{ readonly below: string; readonly there: There }> {
  for (let version = 1; version <= versions; version++) {
    const below = version === 1 ? name : name.replace(/(?=\.[^./]+$)/, ` (${version})`);
    const there = await lookAt({ path: join(folder, below), shown: `${shown}/${below}`, content }, io);
    if (there !== 'other') return { below, there };
  }
  return { below: name, there: 'other' };
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

const taken = (path: string): Mistake => ({
  message: `${path} bestaat al, met een andere inhoud.`,
  place: path,
  fix: 'Geef een nieuwe map mee, bijvoorbeeld --naar versie-2.',
});
const noFolder = (path: string): Mistake => ({
  message: `${path} is een bestand, geen map.`,
  place: path,
  fix: 'Geef met --naar een andere map, of verplaats dit bestand eerst.',
});

const shownAs = (path: string, folder: string, shown: string): string => {
  const below = relative(folder, path).split(sep).join('/');
  if (below === '') return shown;
  return below.startsWith('..') ? path : `${shown}/${below}`;
};

const isNowhere = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');

async function lookAt({ path, shown, content }: Omit<Move, 'temporary'>, io: Files): Promise<There> {
  try {
    if (!(await io.stat(path)).isFile()) return 'other';
    return Buffer.from(content).equals(await io.readFile(path)) ? 'same' : 'other';
  } catch (error) {
    if (isNowhere(error)) return 'absent';
    throw fileError(error, 'Schrijven van', shown);
  }
}

/** What stands where a folder must come; undefined: nothing. */
async function fileInTheWay(path: string, io: Files): Promise<string | undefined> {
  const above = dirname(path);
  if (above === path) return undefined;
  const about = await io.stat(above).catch((error: unknown) => {
    if (isNowhere(error)) return undefined;
    throw fileError(error, 'Schrijven in', above);
  });
  if (about === undefined) return fileInTheWay(above, io);
  return about.isDirectory() ? undefined : above;
}

/** All under temporary names first, because that is where it fails: a full disk, a folder in which one may not write. */
async function writeAll(moves: readonly Move[], shown: string, io: Files, signal?: AbortSignal): Promise<void> {
  const folders = [...new Set(moves.map(({ path }) => dirname(path)))];
  const missing = new Set<string>();
  const moved: string[] = [];
  try {
    for (const folder of folders) for (const each of await missingFolders(folder, io)) missing.add(each);
    await makeFolders(deepestFirst(missing), io);
    for (const folder of folders) await removeLeftovers(folder, io);
    await aFewAtATime(moves, signal, (file) => named(file, () => writeOne(file.temporary, file.content, io)));
    for (const file of moves) {
      if (signal?.aborted) throw new CancelledError();
      await named(file, () => moveIntoPlace(file, io));
      moved.push(file.path);
    }
  } catch (error) {
    for (const path of [...moved, ...moves.map(({ temporary }) => temporary)]) await discard(path, io);
    for (const folder of deepestFirst(missing)) await removeEmpty(folder, io);
    throw fileError(error, 'Schrijven in', shown);
  }
  await Promise.all(folders.map((folder) => flushFolder(folder, io)));
}

const deepestFirst = (folders: Iterable<string>): string[] => [...folders].sort((a, b) => b.length - a.length);

/** Somebody may have put a file here since we looked; a rename would replace it. */
async function moveIntoPlace({ path, temporary, shown }: Move, io: Files): Promise<void> {
  if (!(await isAbsent(path, io))) throw new UserError(taken(shown));
  await io.rename(temporary, path);
}

/** With the name of the file in the error. */
async function named({ shown }: Move, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw fileError(error, 'Schrijven van', shown);
  }
}

/** Takes away what runs that were killed left here, long ago. That it fails is no reason to stop. */
async function removeLeftovers(folder: string, io: Files): Promise<void> {
  const names = await io.readdir(folder).catch(() => []);
  for (const name of names) {
    const isOurs = name.startsWith(TEMPORARY) && /^[0-9a-f]{8}-\d+$/.test(name.slice(TEMPORARY.length));
    if (isOurs && (await isOldLeftover(join(folder, name), 'file', io))) await discard(join(folder, name), io);
  }
}
