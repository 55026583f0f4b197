/** Writes a new campaign folder: all of it, or nothing. */
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { quoteFolder } from '../base/quote.ts';
import type { Along, KitFile } from '../kit/types.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';
import {
  discard,
  type Files,
  isAbsent,
  isOldLeftover,
  makeFolders,
  missingFolders,
  REAL_FILES,
  removeEmpty,
  startWork,
  TEMPORARY,
  writeAtOnce,
  writeOne,
} from './safe-files.ts';
import { flushFolder } from './write-io.ts';

export interface CreateOptions {
  /** Aborted by Ctrl-C: everything is taken back, and a CancelledError thrown. */
  readonly signal?: AbortSignal;
  readonly files?: Files;
  /** How messages name the folder. */
  readonly shown?: string;
}

/** What an operating system leaves in a folder by itself: such a folder is still empty. */
const LITTER = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
/** What a run that was killed left behind: it does not make a folder full, and the next one takes it away. */
const isLeftover = (name: string): boolean =>
  name.startsWith(TEMPORARY) && /^[A-Za-z0-9]{6}$/.test(name.slice(TEMPORARY.length));

/** The files of a campaign, or what makes them. */
export type Source = readonly KitFile[] | ((along: Along) => Promise<void>);

/**
 * Writes `files` as the new campaign folder `folder` (absolute). All is written in a temporary folder first, what is the
 * user's is flushed, and the whole is moved into place at the end. Throws a UserError when the folder is taken or cannot be written, a CancelledError
 * when aborted, or what `files` throws while it makes them; then nothing is left behind. A parent that had to be made is
 * taken away again.
 */
export async function createCampaign(folder: string, files: Source, options: CreateOptions = {}): Promise<void> {
  const io = options.files ?? REAL_FILES;
  const shown = options.shown ?? folder;
  try {
    const target = await inspect(folder, shown, io);
    if (target.exists) await fillFolder(target.path, files, io, options.signal);
    else await makeFolder(target.path, files, io, options.signal);
  } catch (error) {
    throw codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
      ? notEmpty(shown)
      : fileError(error, 'Schrijven in', shown);
  }
}

/**
 * Throws a UserError when `folder` is taken already. Changes nothing: for a refusal before any question is asked.
 */
export async function checkFree(folder: string, shown: string = folder, io: Files = REAL_FILES): Promise<void> {
  try {
    await inspect(folder, shown, io);
  } catch (error) {
    throw fileError(error, 'Schrijven in', shown);
  }
}

/** The real place of the folder (a link is followed), and whether it is there already, empty. */
async function inspect(folder: string, shown: string, io: Files): Promise<{ path: string; exists: boolean }> {
  let path = resolve(folder);
  try {
    const about = await io.lstat(path);
    if (about.isSymbolicLink()) path = await io.realpath(path);
    else if (!about.isDirectory()) throw isFile(shown);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (path !== resolve(folder) || !(await isAbsent(path, io))) throw deadLink(shown);
    return { path, exists: false };
  }
  let names: string[];
  try {
    names = await io.readdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') throw isFile(shown);
    throw error;
  }
  if (names.includes(CAMPAIGN_FILE)) throw campaignThere(shown);
  if (names.some((name) => !LITTER.has(name.toLowerCase()) && !isLeftover(name))) throw notEmpty(shown);
  return { path, exists: true };
}

function planCommand(shown: string): string {
  const quoted = quoteFolder(shown);
  return quoted === undefined ? 'in die map met: digid-campagne plan' : `met: digid-campagne plan ${quoted}`;
}
const campaignThere = (shown: string): UserError =>
  new UserError({
    message: `In ${shown} staat al een campagne.`,
    place: shown,
    fix: `Kies met --map een andere map voor een nieuwe campagne. Of bekijk deze ${planCommand(shown)}`,
  });
const notEmpty = (shown: string): UserError =>
  new UserError({ message: `De map ${shown} is niet leeg.`, place: shown, fix: 'Kies met --map een andere map.' });
const isFile = (shown: string): UserError =>
  new UserError({ message: `${shown} is een bestand, geen map.`, place: shown, fix: 'Kies met --map een andere map.' });
const deadLink = (shown: string): UserError =>
  new UserError({
    message: `${shown} is een verwijzing naar een map die niet bestaat.`,
    place: shown,
    fix: 'Kies met --map een andere map.',
  });

/** Refuses a path that would leave the campaign folder: a fault of the tool, never of the user. */
function checkPath(path: string): void {
  const parts = path.split('/');
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\p{Cc}]/u.test(part));
  if (bad) throw new Error(`unsafe path in kit: ${JSON.stringify(path)}`);
}

/** The folder does not exist yet: a sibling is made and renamed once. */
async function makeFolder(target: string, files: Source, io: Files, signal?: AbortSignal): Promise<void> {
  const parent = dirname(target);
  const missing = await missingFolders(parent, io);
  let temporary: string | undefined;
  try {
    await makeFolders(missing, io);
    await removeLeftovers(parent, io);
    temporary = await io.mkdtemp(join(parent, TEMPORARY));
    const content = join(temporary, basename(target));
    // A folder inside the temporary one, because that one is readable by its owner only.
    await io.mkdir(content);
    await writeAll(content, files, io, signal);
    await io.rename(content, target);
  } catch (error) {
    if (temporary !== undefined) await discard(temporary, io);
    for (const folder of missing) await removeEmpty(folder, io);
    throw error;
  }
  await discard(temporary, io);
  await flushFolder(parent, io);
}

/** Takes away what runs that were killed left in `parent`, long ago. That it fails is no reason to stop. */
async function removeLeftovers(parent: string, io: Files): Promise<void> {
  const names = await io.readdir(parent).catch(() => []);
  for (const name of names.filter(isLeftover)) {
    const path = join(parent, name);
    if (await isOldLeftover(path, 'folder', io)) await discard(path, io);
  }
}

/**
 * The folder is there and empty. It may be the folder that the user is in, a mount point or one with rights of its own,
 * so it is not replaced: its content is moved in, campagne.yaml last, because that makes it a campaign.
 */
async function fillFolder(target: string, files: Source, io: Files, signal?: AbortSignal): Promise<void> {
  for (const name of (await io.readdir(target)).filter(isLeftover)) await discard(join(target, name), io);
  const temporary = await io.mkdtemp(join(target, TEMPORARY));
  const moved: string[] = [];
  try {
    const content = join(temporary, 'campagne');
    await io.mkdir(content);
    await writeAll(content, files, io, signal);
    const last = (name: string): number => Number(name === CAMPAIGN_FILE);
    const names = (await io.readdir(content)).sort((a, b) => last(a) - last(b));
    for (const name of names) {
      // Somebody may have put a file here since we looked; a rename would replace it.
      if (!(await isAbsent(join(target, name), io))) throw notEmpty(target);
      await io.rename(join(content, name), join(target, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) await discard(join(target, name), io);
    await discard(temporary, io);
    throw error;
  }
  await discard(temporary, io);
  await flushFolder(target, io);
}

async function writeAll(root: string, files: Source, io: Files, signal?: AbortSignal): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const folderOf = (path: string): Promise<unknown> => {
    const folder = dirname(path);
    const made = folders.get(folder) ?? io.mkdir(folder, { recursive: true });
    folders.set(folder, made);
    return made;
  };
  const writing = startWork(signal, async ({ path, content, role }: KitFile) => {
    const target = join(root, path);
    await folderOf(target);
    // Half of the time would go into waiting for outputs to be on the disk, and those the tool can make again.
    if (role === 'output') writeAtOnce(target, content, io);
    else await writeOne(target, content, io);
  });
  const made = (file: KitFile): void => {
    checkPath(file.path);
    writing.put(file);
  };
  const make = typeof files === 'function' ? files : async () => files.forEach(made);
  try {
    await make({ made, turn: writing.turn });
  } catch (error) {
    writing.fail(error);
  }
  await writing.end();
  await Promise.all([...folders.keys()].map((folder) => flushFolder(folder, io)));
}
