/** The law of the safe write: whatever it has to do, and wherever it stops, it ends as the model says. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { quickFolder } from '../../test/support/quick-folder.ts';
import { filesOf, fill, snapshot } from '../../test/support/safe-write-case.ts';
import { quickIo, watchedIo } from '../../test/support/watched-io.ts';
import { isoDay } from '../base/day.ts';
import { besideName } from './beside.ts';
import { withLock } from './lock.ts';
import type { Machine } from './lock-file.ts';
import type { Change } from './order.ts';
import { pendingOrder } from './recover.ts';
import { revertLast } from './revert.ts';
import { applyChanges } from './safe-write.ts';
import type { WriteIo } from './write-io.ts';

const room = quickFolder();
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));

const PATHS = ['a.md', 'map/b.md', 'map/diep/c', '2-kant-en-klaar/d.txt', '2-kant-en-klaar/é/f.x.docx', 'e'];
const today = isoDay('2027-01-02');
type Files = Readonly<Record<string, string>>;
const content = fc.option(fc.constantFrom('', 'x', 'y', 'z'), { nil: undefined });

/** Per path: what the tool read, what it wants, and what the user saved meanwhile (else nothing). */
const file = fc.record({
  read: content,
  wanted: content,
  saved: fc.option(fc.constantFrom('', 'x', 'u', 'v'), { nil: undefined, freq: 2 }),
  /** The user saves before the run, or between the run that stopped and the next one. */
  later: fc.boolean(),
});
type Case = { read?: string | undefined; wanted?: string | undefined; saved?: string | undefined; later: boolean };

const changeOf = (path: string, { read, wanted }: Case): Change => ({
  path,
  before: read === undefined ? undefined : Buffer.from(read),
  after: wanted === undefined ? undefined : Buffer.from(wanted),
});
const machine = (pid: number): Machine => ({ pid, host: 'h', system: 's', now: () => 0, isAlive: () => false });
class PowerCut extends Error {}
/** From the `at`-th operation on nothing is done any more. */
const cutAt = (at: number): WriteIo =>
  watchedIo(({ number }) => {
    if (number >= at) throw new PowerCut();
  });

let count = 0;
test('wherever the power is cut: what the user saved is there, the rest wholly old or wholly new', async () => {
  const seen = { old: 0, new: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 1, max: 150 }),
      async (cases, at) => {
        const folder = join(room, `${++count}`);
        fs.mkdirSync(folder);
        const each = PATHS.map((path, index): [string, Case] => [path, cases[index] ?? { later: false }]);
        const there: Record<string, string> = {};
        for (const [path, { read, saved, later }] of each) {
          const now = saved !== undefined && !later ? saved : read;
          if (now !== undefined) there[path] = now;
        }
        fill(folder, there);
        const changes = each.map(([path, one]) => changeOf(path, one));
        const run = withLock(folder, { shown: 'x', io: cutAt(at), machine: machine(1) }, (locked) =>
          applyChanges(locked, changes, { today }),
        );
        const done = await run.then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof PowerCut)) throw error;
            return false;
          },
        );
        const committed = done || pendingOrder(folder) || backups(folder) > 0;
        const between = snapshot(folder);
        const savedLater: Record<string, string> = {};
        for (const [path, { saved, later }] of each) if (saved !== undefined && later) savedLater[path] = saved;
        const finishedBefore = committed && !pendingOrder(folder);
        fill(folder, savedLater);
        await withLock(folder, { shown: 'x', io: quickIo(), machine: machine(2) }, async () => {});

        const expected: Record<string, string> = {};
        for (const [path, { read, wanted, saved, later }] of each) {
          const mine = saved !== undefined && (!later || !finishedBefore) ? saved : undefined;
          const afterwards = finishedBefore && later ? saved : undefined;
          const result = committed ? modelOf(read, wanted, mine, between[path]) : { stays: mine ?? read };
          const stays = afterwards ?? result.stays;
          if (stays !== undefined) expected[path] = stays;
          if (result.beside !== undefined) expected[besideName(path, 'bijwerken', 1)] = result.beside;
        }
        expect(filesOf(snapshot(folder))).toEqual(expected);
        seen[committed ? 'new' : 'old']++;
        fs.rmSync(folder, { recursive: true });
      },
    ),
    { numRuns: 150 },
  );
  expect(seen.old).toBeGreaterThan(20);
  expect(seen.new).toBeGreaterThan(20);
});

function backups(folder: string): number {
  const at = join(folder, '.digid-campagne/reservekopieen');
  return fs.existsSync(at) ? fs.readdirSync(at).length : 0;
}

/** What one file has to be in the end, when the user saved `mine` (or nothing) before the entry was carried out. */
function modelOf(
  read: string | undefined,
  wanted: string | undefined,
  mine: string | undefined,
  between: string | undefined,
): { stays: string | undefined; beside?: string } {
  // Nothing was asked of this file.
  if (read === wanted) return { stays: mine ?? between };
  if (mine === undefined || mine === read) return { stays: wanted };
  if (mine === wanted) return { stays: wanted };
  return wanted === undefined ? { stays: mine } : { stays: mine, beside: wanted };
}

test('put back and put back again is what it was', async () => {
  const files = fc.record(
    Object.fromEntries(PATHS.map((path) => [path, fc.record({ read: content, wanted: content })])),
  );
  await fc.assert(
    fc.asyncProperty(files, async (cases) => {
      const folder = join(room, `${++count}`);
      fs.mkdirSync(folder);
      const of = (which: 'read' | 'wanted'): Files =>
        Object.fromEntries(
          PATHS.flatMap((path) => (cases[path]?.[which] === undefined ? [] : [[path, cases[path][which] ?? '']])),
        );
      fill(folder, of('read'));
      const changes = PATHS.map((path) => changeOf(path, { ...cases[path], later: false }));
      const locked = { shown: 'x', io: quickIo(), machine: machine(1) };
      await withLock(folder, locked, (one) => applyChanges(one, changes, { today }));
      expect(filesOf(snapshot(folder))).toEqual(of('wanted'));
      if (changes.some(({ before, after }) => before?.toString() !== after?.toString())) {
        await withLock(folder, locked, (one) => revertLast(one, { today }));
        expect(filesOf(snapshot(folder))).toEqual(of('read'));
        await withLock(folder, locked, (one) => revertLast(one, { today }));
        expect(filesOf(snapshot(folder))).toEqual(of('wanted'));
      }
      fs.rmSync(folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
});
