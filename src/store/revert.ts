/** --terugzetten: takes the last safe write back, by a safe write of its own with old and new exchanged (safe-write.ts). */
import type { Day } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import { fileError } from '../load/file-mistake.ts';
import { listBackups } from './backups.ts';
import type { Applied } from './carry-out.ts';
import type { Locked } from './lock.ts';
import { type Change, reverseOrder } from './order.ts';
import { readOrder, wholeOrder } from './recover.ts';
import { giveAndCarryOut } from './safe-write.ts';

export interface Reverted extends Applied {
  /** What was put back: `before` is what stood there until now. */
  readonly changes: readonly Change[];
}

/**
 * Puts back what stood there before the newest backup was made. What the user changed since stays, with the old version
 * beside it. This is a backup itself: a second time brings back the newer.
 */
export async function revertLast(locked: Locked, { today }: { readonly today: Day }): Promise<Reverted> {
  const newest = await newestBackup(locked);
  const found = newest === undefined ? undefined : await readOrder(locked, newest);
  if (newest === undefined || found === undefined) {
    throw new UserError({
      message: `Er is niets om terug te zetten: ${locked.shown} is nog niet eerder bijgewerkt.`,
      place: '--terugzetten',
      fix: 'Laat --terugzetten weg. Een reservekopie ontstaat bij elke keer bijwerken.',
    });
  }
  const refused = 'refused' in found && found.refused === 'torn' ? { refused: 'unsafe' as const } : found;
  const order = reverseOrder(wholeOrder(refused, locked, newest), today);
  return { ...(await giveAndCarryOut(locked, order)), changes: order.changes };
}

async function newestBackup(locked: Locked): Promise<string | undefined> {
  try {
    const [newest] = await listBackups(locked);
    return newest;
  } catch (error) {
    throw fileError(error, 'Lezen van', locked.shown);
  }
}
