/**
 * The safe write into a campaign folder that is there: all of it or nothing, and never over what the user wrote meanwhile. Its steps:
 * 1. The caller holds the lock, reads everything and decides in memory.
 * 2. Every file that will be replaced is tried: one that another program holds stops all, and nothing has changed.
 * 3. One order file gets all old and new bytes, with their hashes; once it has its name, the write will be completed.
 * 4. Each file is read once more: new bytes are done, old bytes are replaced, and what somebody saved meanwhile stays, with
 *    ours beside it. A file in use is tried ten times in two seconds.
 * 5. The state is written, last.
 * 6. The order becomes a backup, of which ten are kept; `--terugzetten` is the same write with old and new exchanged.
 * A run that finds an order at its start carries it on from step 4: only forward.
 */

import type { Day } from '../base/day.ts';
import { CancelledError, type Mistake, UserError } from '../base/errors.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';
import { type Applied, carryOut, NOTHING_APPLIED } from './carry-out.ts';
import type { Locked } from './lock.ts';
import { type Change, changesProblem, encodeOrder, type Order, sameBytes } from './order.ts';
import { BACKUPS_FOLDER, NEW_ORDER_FILE, ORDER_FILE, refuseLinks } from './safe-path.ts';
import { flushFolder, inPlace, insist, isAbsent, isInUse, shownIn, unlinkIfThere, writeNew } from './write-io.ts';

/**
 * Makes all changes; the last one (the state) when the others are done. Without a change nothing is written at all.
 * Throws a UserError or a CancelledError when nothing was changed, and an UnfinishedError when the next run will carry on.
 */
export async function applyChanges(
  locked: Locked,
  changes: readonly Change[],
  { today }: { readonly today: Day },
): Promise<Applied> {
  const real = changes.filter(({ before, after }) => !sameBytes(before, after));
  if (real.length === 0) return NOTHING_APPLIED;
  return giveAndCarryOut(locked, { kind: 'bijwerken', day: today, changes: real });
}

/** Steps 2 to 6. */
export async function giveAndCarryOut(locked: Locked, order: Order): Promise<Applied> {
  refuseWrongPath(locked, order);
  try {
    await refuseUnwritable(locked, order);
    await commit(locked, order);
  } catch (error) {
    throw fileError(error, 'Schrijven in', locked.shown);
  }
  return carryOut(locked, order);
}

function refuseWrongPath(locked: Locked, { changes }: Order): void {
  const wrong = changesProblem(changes);
  if (!wrong) return;
  const name = shownIn(locked, wrong.path);
  throw new UserError({
    message: `De naam ${name} kan niet: die ${wrong.problem}.`,
    place: name,
    fix: 'Geef het bestand of de map een andere naam.',
  });
}

/** Step 2: everything that is in the way, in one message, before anything is changed. */
async function refuseUnwritable(locked: Locked, { changes }: Order): Promise<void> {
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  const tried = new Set<string>();
  for (const { path, before } of changes) {
    stopIfAborted(locked);
    await refuseLinks(locked, path, seen);
    if (before !== undefined && (await isHeld(locked, path))) mistakes.push(heldMistake(shownIn(locked, path)));
    const folder = await nearestFolder(locked, path);
    if (tried.has(folder)) continue;
    tried.add(folder);
    const refused = await isReadOnly(locked, folder);
    if (refused) mistakes.push(readOnlyMistake(folder === '' ? locked.shown : shownIn(locked, folder)));
  }
  if (mistakes.length > 0) throw new UserError(mistakes);
}

/** The file cannot be opened for writing now. One that is no plain file is not ours to open: step 4 leaves it alone. */
async function isHeld(locked: Locked, path: string): Promise<boolean> {
  const at = inPlace(locked, path);
  try {
    if (!(await locked.io.lstat(at)).isFile()) return false;
    const file = await locked.io.open(at, 'r+');
    await file.close();
    return false;
  } catch (error) {
    if (isAbsent(error)) return false;
    if (isInUse(error)) return true;
    throw fileError(error, 'Schrijven van', shownIn(locked, path));
  }
}

/** The folder of a file, or the nearest one above it that is there already; "" is the campaign folder. */
async function nearestFolder(locked: Locked, path: string): Promise<string> {
  for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder)) {
    try {
      await locked.io.lstat(inPlace(locked, folder));
      return folder;
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
  return '';
}
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const W_OK = 2;

async function isReadOnly(locked: Locked, folder: string): Promise<boolean> {
  try {
    await locked.io.access(folder === '' ? locked.folder : inPlace(locked, folder), W_OK);
    return false;
  } catch (error) {
    if (isInUse(error) || codeOf(error) === 'EROFS') return true;
    throw error;
  }
}

const heldMistake = (name: string): Mistake => ({
  message: `${name} is open in een ander programma, of mag niet worden gewijzigd.`,
  place: name,
  fix: 'Sluit het bestand in Word, Excel of een ander programma, en geef de opdracht opnieuw. Helpt dat niet: vraag uw ICT-afdeling of u dit bestand mag wijzigen.',
});
const readOnlyMistake = (name: string): Mistake => ({
  message: `In de map ${name} mag u niet schrijven.`,
  place: name,
  fix: 'Vraag uw ICT-afdeling om toegang, of werk in een kopie van de campagne.',
});

function stopIfAborted({ signal }: Locked): void {
  if (signal?.aborted) throw new CancelledError();
}

/** Step 3, up to the commit point: the order stands under its name, and is on the disk. */
async function commit(locked: Locked, order: Order): Promise<void> {
  const { io } = locked;
  const text = encoded(locked, order);
  const temporary = inPlace(locked, NEW_ORDER_FILE);
  const final = inPlace(locked, ORDER_FILE);
  await refuseLinks(locked, `${BACKUPS_FOLDER}/x`);
  // Now, because after the commit point the disk may be full.
  const made = await io.mkdir(inPlace(locked, BACKUPS_FOLDER), { recursive: true });
  try {
    await writeNew(io, temporary, text);
    stopIfAborted(locked);
    await insist(io, () => io.rename(temporary, final));
  } catch (error) {
    await unlinkIfThere(io, temporary).catch(() => {});
    // A network disk may report a failure of what it did all the same.
    await unlinkIfThere(io, final).catch(() => {});
    if (made !== undefined) await io.rmdir(inPlace(locked, BACKUPS_FOLDER)).catch(() => {});
    throw error;
  }
  await flushFolder(inPlace(locked, STATE_FOLDER), io);
}

function encoded(locked: Locked, order: Order): string {
  try {
    return encodeOrder(order);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError({
      message: 'De campagne is te groot om in één keer te schrijven (meer dan 256 MB).',
      place: locked.shown,
      fix: 'Maak de afbeeldingen in huisstijl/brief.docx kleiner.',
    });
  }
}
