/** Carries an order out, from wherever it stopped: steps 4 to 6 of the safe write (safe-write.ts). Only forward. */
import { dirname, posix } from 'node:path';
import { isUserError, type Mistake, UnfinishedError } from '../base/errors.ts';
import { OUTPUTS_FOLDER, SOURCES_FOLDER, STATE_FOLDER } from '../base/layout.ts';
import { quoteFolder } from '../base/quote.ts';
import { codeOf, fileMistake } from '../load/file-mistake.ts';
import { keepAsBackup } from './backups.ts';
import { besideName } from './beside.ts';
import { bytesHash, type Change, type Order } from './order.ts';
import { refuseLinks } from './safe-path.ts';
import {
  flushFolder,
  inPlace,
  insist,
  isAbsent,
  isInUse,
  type Place,
  readBytes,
  shownIn,
  unlinkIfThere,
  writeNew,
} from './write-io.ts';

export interface Applied {
  /** Files that the user changed meanwhile: theirs stayed, and ours stands beside it. */
  readonly beside: readonly { readonly path: string; readonly beside: string }[];
  /** Files that had to go, but that the user changed meanwhile: they stayed. */
  readonly kept: readonly string[];
}
export const NOTHING_APPLIED: Applied = { beside: [], kept: [] };

/** A few at a time: flushing to disk is mostly waiting. */
const WORKERS = 8;
const MOST_BESIDE = 1000;

/**
 * Carries out the order that lies in the folder as the order file. Throws an UnfinishedError when it cannot be completed
 * now; the order then stays, and the next run calls this again.
 */
export async function carryOut(place: Place, order: Order): Promise<Applied> {
  const run: Run = { place, order, seen: new Set(), touched: new Set(), impatient: false, beside: [], kept: [] };
  try {
    const last = order.changes.length - 1;
    await doAll(run, order.changes.slice(0, last), 0);
    await doAll(run, order.changes.slice(last), last);
    for (const folder of run.touched) await flushFolder(folder, place.io);
    await keepAsBackup(place, order.day);
  } catch (error) {
    throw unfinished(error, place, order.kind);
  }
  return { beside: run.beside, kept: run.kept };
}

/** Where an entry is written before it is moved into place: beside it, so that it gets the rights of its folder. */
export const temporaryPath = (path: string, index: number): string =>
  posix.join(posix.dirname(path), `${STATE_FOLDER}-tijdelijk-${index}`);

interface Run {
  readonly place: Place;
  readonly order: Order;
  /** Folders that are known to be no links. */
  readonly seen: Set<string>;
  /** Folders in which names changed. */
  readonly touched: Set<string>;
  /** One file stayed in use for two seconds: the others are not waited for. */
  impatient: boolean;
  readonly beside: { path: string; beside: string }[];
  readonly kept: string[];
}

interface Entry extends Change {
  readonly index: number;
}

/** Files that are in use do not stop the others; they are named together at the end. */
async function doAll(run: Run, changes: readonly Change[], from: number): Promise<void> {
  const entries = changes.map((change, index): Entry => ({ ...change, index: from + index }));
  const inUse: { readonly index: number; readonly error: unknown }[] = [];
  const guarded = async (entry: Entry, work: (entry: Entry) => Promise<void>): Promise<void> => {
    try {
      await work(entry);
    } catch (error) {
      if (!isInUse(error)) throw withPath(error, entry.path);
      run.impatient = true;
      inUse.push({ index: entry.index, error: withPath(error, entry.path) });
    }
  };
  const changedMeanwhile: Entry[] = [];
  const write = async (entry: Entry): Promise<void> => {
    if (!(await writeEntry(run, entry))) changedMeanwhile.push(entry);
  };
  await inParallel(
    entries.filter(({ after }) => after !== undefined),
    (entry) => guarded(entry, write),
  );
  // One after the other: two names beside may be the same, and a folder goes when its last file went.
  for (const entry of changedMeanwhile.sort((a, b) => a.index - b.index)) {
    await guarded(entry, (one) => writeBeside(run, one));
  }
  for (const entry of entries.filter(({ after }) => after === undefined)) {
    await guarded(entry, (one) => removeEntry(run, one));
  }
  if (inUse.length > 0) throw new Together(inUse.sort((a, b) => a.index - b.index).map(({ error }) => error));
}

class Together extends Error {
  readonly errors: readonly unknown[];
  constructor(errors: readonly unknown[]) {
    super('several files failed');
    this.errors = errors;
  }
}

async function inParallel(entries: readonly Entry[], work: (entry: Entry) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let entry = entries[next++]; entry !== undefined && !failed; entry = entries[next++]) await work(entry);
  };
  const stopping = (error: unknown): never => {
    failed = true;
    throw error;
  };
  // All are awaited also when one fails: nothing may be written after the lock is gone.
  const results = await Promise.allSettled(Array.from({ length: WORKERS }, () => worker().catch(stopping)));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

type Standing = 'absent' | 'old' | 'new' | 'other';

/** What stands at a path now. Whatever is no plain file is not ours. */
async function standing({ place }: Run, path: string, { before, after }: Partial<Change>): Promise<Standing> {
  const at = inPlace(place, path);
  try {
    const about = await place.io.lstat(at);
    if (!about.isFile()) return 'other';
    if (about.size !== after?.length && about.size !== before?.length) return 'other';
    const hash = bytesHash(await readBytes(place.io, at));
    if (after && hash === bytesHash(after)) return 'new';
    return before && hash === bytesHash(before) ? 'old' : 'other';
  } catch (error) {
    if (isAbsent(error)) return 'absent';
    throw error;
  }
}

const tries = (run: Run): number | undefined => (run.impatient ? 1 : undefined);

/**
 * Makes the file what the order says; false when the user changed it meanwhile. A file that is gone is written: nothing
 * of the user can be lost there.
 */
async function writeEntry(run: Run, entry: Entry): Promise<boolean> {
  await refuseLinks(run.place, entry.path, run.seen);
  for (;;) {
    const now = await insist(run.place.io, () => standing(run, entry.path, entry), tries(run));
    if (now === 'new') return true;
    if (now === 'other') return false;
    if (await moveIn(run, entry, { path: entry.path, as: now, compared: entry })) return true;
  }
}

interface Target {
  readonly path: string;
  /** What stands there, and has to stand there still at the moment of the move. */
  readonly as: Standing;
  readonly compared: Partial<Change>;
}

/** Puts the new bytes at the target; false when something else stands there by then. */
async function moveIn(run: Run, { path, index, after }: Entry, to: Target): Promise<boolean> {
  const { io } = run.place;
  const target = inPlace(run.place, to.path);
  const temporary = inPlace(run.place, temporaryPath(path, index));
  run.touched.add(dirname(target));
  const about = to.as === 'old' ? await io.lstat(target).catch(() => undefined) : undefined;
  if (to.as === 'absent') await io.mkdir(dirname(target), { recursive: true });
  const mode = about === undefined ? undefined : about.mode & 0o777;
  await insist(io, () => writeNew(io, temporary, after ?? new Uint8Array(), mode), tries(run));
  let moved = false;
  try {
    moved = await whileStill(run, to, () => io.rename(temporary, target));
    return moved;
  } finally {
    if (!moved) await unlinkIfThere(io, temporary).catch(() => {});
  }
}

/**
 * Does `work` when what was seen at the target is there still; else false. Looked at again for each try: the program that
 * holds the file may be the one in which the user is saving it.
 */
function whileStill(run: Run, { path, as, compared }: Target, work: () => Promise<void>): Promise<boolean> {
  const once = async (): Promise<boolean> => {
    if ((await standing(run, path, compared)) !== as) return false;
    await work();
    return true;
  };
  return insist(run.place.io, once, tries(run));
}

async function writeBeside(run: Run, entry: Entry): Promise<void> {
  const { path, after } = entry;
  const compared = { after };
  for (let count = 1; count <= MOST_BESIDE; count++) {
    const beside = besideName(path, run.order.kind, count);
    // The same bytes: a run that was stopped here has put it there already.
    const now = await insist(run.place.io, () => standing(run, beside, compared), tries(run));
    if (now === 'other') continue;
    if (now === 'absent' && !(await moveIn(run, entry, { path: beside, as: now, compared }))) continue;
    run.beside.push({ path, beside });
    return;
  }
  throw new Error(`no free name beside ${path}`);
}

async function removeEntry(run: Run, entry: Entry): Promise<void> {
  const { place } = run;
  await refuseLinks(place, entry.path, run.seen);
  const at = inPlace(place, entry.path);
  const now = await insist(place.io, () => standing(run, entry.path, entry), tries(run));
  const target: Target = { path: entry.path, as: now, compared: entry };
  if (now === 'other' || (now === 'old' && !(await whileStill(run, target, () => unlinkIfThere(place.io, at))))) {
    run.kept.push(entry.path);
    return;
  }
  run.touched.add(dirname(at));
  await removeEmptyFolders(run, entry.path);
}

const MAIN_FOLDERS = new Set(['.', SOURCES_FOLDER, OUTPUTS_FOLDER, STATE_FOLDER]);

/** The folders that the removed file leaves empty go too; one in which something of the user stands stays. */
async function removeEmptyFolders({ place }: Run, path: string): Promise<void> {
  for (let folder = posix.dirname(path); !MAIN_FOLDERS.has(folder); folder = posix.dirname(folder)) {
    try {
      await place.io.rmdir(inPlace(place, folder));
    } catch (error) {
      // An empty folder that stays is no reason to stop.
      if (!isAbsent(error)) return;
    }
  }
}

/** The error with the file that it is about, for the message. */
function withPath(error: unknown, path: string): unknown {
  if (error instanceof Error && !isUserError(error)) Object.assign(error, { campaignPath: path });
  return error;
}

/** What the user reads when the order stays: that nothing is lost, why, and how it is carried on. */
function unfinished(error: unknown, place: Place, kind: Order['kind']): unknown {
  const folder = quoteFolder(place.shown);
  const again = `Geef daarna opnieuw: digid-campagne update${folder === undefined ? '' : ` ${folder}`}. Dan wordt dit eerst afgemaakt.`;
  const head = `Het ${kind} is begonnen, maar nog niet af. Er is niets verloren gegaan.`;
  const mistakes: Mistake[] = [];
  for (const one of error instanceof Together ? error.errors : [error]) {
    if (isUserError(one)) {
      mistakes.push(...one.mistakes.map(({ fix, ...rest }) => ({ ...rest, fix: `${fix} ${again}` })));
      continue;
    }
    const path = (one as { campaignPath?: string }).campaignPath;
    const name = path === undefined ? place.shown : shownIn(place, path);
    const mistake = fileMistake(one, 'Schrijven van', name);
    if (!mistake) return one;
    mistakes.push({ message: mistake.message, place: name, fix: `${fixFor(one)} ${again}` });
  }
  return new UnfinishedError(
    mistakes.map((mistake, index) => (index === 0 ? { ...mistake, message: `${head} ${mistake.message}` } : mistake)),
  );
}

function fixFor(error: unknown): string {
  if (isInUse(error)) return 'Sluit het bestand in Word, Excel of een ander programma.';
  const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
  return full ? 'Maak ruimte vrij op de schijf.' : 'Controleer of u bij de map en de schijf kunt.';
}
