/** A run that may write in a campaign folder: alone, and after what an earlier run left unfinished is completed. */
import { CancelledError } from '../base/errors.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';
import type { Applied } from './carry-out.ts';
import { type Machine, removeOldLocks, takeLock, thisMachine } from './lock-file.ts';
import { recover } from './recover.ts';
import { refuseLinks } from './safe-path.ts';
import { inPlace, type Place, REAL_IO, type WriteIo } from './write-io.ts';

export interface LockOptions {
  /** How messages name the folder. */
  readonly shown: string;
  /** Aborted by Ctrl-C: before the commit point everything is taken back, after it the work is completed. */
  readonly signal?: AbortSignal;
  readonly io?: WriteIo;
  readonly machine?: Machine;
}

/** The campaign folder of which this run holds the lock: only with this can something be written. */
export interface Locked extends Place {
  readonly signal: AbortSignal | undefined;
  /** What an earlier run began and this one completed first; undefined when there was nothing. */
  readonly recovered: Applied | undefined;
}

/**
 * Runs `work` with the lock of the campaign in `folder` (absolute). Read the campaign inside `work`: before it, another
 * run may still be writing. Throws a UserError when another run has the lock; the lock is given back always.
 */
export async function withLock<T>(
  folder: string,
  options: LockOptions,
  work: (locked: Locked) => Promise<T>,
): Promise<T> {
  const { shown, signal, io = REAL_IO, machine = thisMachine() } = options;
  const place: Place = { folder, shown, io };
  stopIf(signal);
  const made = await makeStateFolder(place);
  try {
    const giveBack = await takeLock(place, machine).catch((error: unknown) => {
      throw fileError(error, 'Schrijven in', shown);
    });
    try {
      await removeOldLocks(place, await io.readdir(inPlace(place, STATE_FOLDER)).catch(() => []));
      const recovered = await recover(place);
      stopIf(signal);
      return await work({ ...place, signal, recovered });
    } finally {
      await giveBack();
    }
  } finally {
    // Made for the lock only: then it goes again. One that is not empty stays.
    if (made) await io.rmdir(inPlace(place, STATE_FOLDER)).catch(() => {});
  }
}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

/** True when it was not there. */
async function makeStateFolder(place: Place): Promise<boolean> {
  try {
    await refuseLinks(place, `${STATE_FOLDER}/slot`);
    await place.io.mkdir(inPlace(place, STATE_FOLDER));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw fileError(error, 'Schrijven in', place.shown);
  }
}
