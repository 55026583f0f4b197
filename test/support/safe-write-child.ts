/**
 * A process of its own that writes in the campaign folder in which it runs. Words: apply | revert, or
 * race NAME: writes NAME in all files of races.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../../src/base/day.ts';
import { isUserError } from '../../src/base/errors.ts';
import { type Locked, withLock } from '../../src/store/lock.ts';
import { revertLast } from '../../src/store/revert.ts';
import { applyChanges } from '../../src/store/safe-write.ts';
import { CHANGES, RACE_FILES } from './safe-write-data.ts';

const today = isoDay('2027-01-02');
const [, , what, name = ''] = process.argv;

async function work(locked: Locked): Promise<void> {
  if (what === 'apply') await applyChanges(locked, CHANGES, { today });
  if (what === 'revert') await revertLast(locked, { today });
  if (what === 'race') {
    const changes = RACE_FILES.map((path) => ({
      path,
      before: readFileSync(join(locked.folder, path)),
      after: Buffer.from(`van ${name}: ${path}`),
    }));
    await applyChanges(locked, changes, { today });
  }
}

withLock(process.cwd(), { shown: 'campagne' }, work).catch((error: unknown) => {
  process.stderr.write(`${isUserError(error) ? error.message : (error as Error).stack}\n`);
  process.exitCode = isUserError(error) ? 2 : 70;
});
