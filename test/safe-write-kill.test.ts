/** A power cut at every point of a safe write, and two writers at once: for real, in processes of their own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import { isUnfinished, isUserError } from '../src/base/errors.ts';
import type { KitFile } from '../src/kit/types.ts';
import { createCampaign } from '../src/store/create-campaign.ts';
import { withLock } from '../src/store/lock.ts';
import type { Change } from '../src/store/order.ts';
import { pendingOrder } from '../src/store/recover.ts';
import { applyChanges } from '../src/store/safe-write.ts';
import { bundled, leftovers, start, sweep } from './support/kill-sweep.ts';
import { quickFolder } from './support/quick-folder.ts';
import { allPaths, ENTRY } from './support/run.ts';
import { expectNothingLost, filesOf, fill, prepareCase, snapshot, wholeState } from './support/safe-write-case.ts';
import { OLD, RACE_FILES, USER } from './support/safe-write-data.ts';

const room = quickFolder();
afterAll(() => rmSync(room, { recursive: true, force: true }));
const child = bundled(new URL('./support/safe-write-child.ts', import.meta.url), room);

const recover = (folder: string): Promise<void> => withLock(folder, { shown: 'campagne' }, async () => {});

/** Hundreds of processes: on a computer that has more to do this takes a while. */
const LONG = 300_000;

describe('killed at every point', () => {
  test('applyChanges: the next run makes it wholly new, or it is wholly old', { timeout: LONG }, async () => {
    const seen = new Set<string>();
    const swept = await sweep({
      prepare: prepareCase,
      command: [child, 'apply'],
      check: expectNothingLost,
      again: recover,
      outcome: (folder, where) => {
        seen.add(wholeState(folder, where));
        expect(leftovers(folder), where).toEqual([]);
      },
    });
    expect(swept.calls).toBeGreaterThan(30);
    expect(swept.killed).toBeGreaterThan(swept.calls);
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  test('and the same command again makes it new', { timeout: LONG }, async () => {
    await sweep({
      prepare: prepareCase,
      command: [child, 'apply'],
      outcome: (folder, where) => expect(wholeState(folder, where)).toBe('new'),
      points: 8,
    });
  });

  test('revertLast: wholly put back, or not at all', { timeout: LONG }, async () => {
    // Made once: the folder after an update, with its backup; the user has changed nothing since.
    const updated = join(room, 'bijgewerkt');
    mkdirSync(updated);
    fill(updated, OLD);
    expect(await start([child, 'apply'], updated)).toMatchObject({ code: 0 });
    const after = snapshot(updated, true);
    const put = (folder: string): void =>
      fill(folder, Object.fromEntries(Object.entries(after).filter(([path]) => !path.endsWith('/'))));
    const seen = new Set<string>();
    await sweep({
      prepare: put,
      command: [child, 'revert'],
      again: recover,
      outcome: (folder, where) => {
        const files = filesOf(snapshot(folder));
        const back = JSON.stringify(files) === JSON.stringify(filesOf(sortedFiles(OLD)));
        expect(files, where).toEqual(back ? OLD : filesOf(snapshot(updated)));
        expect(leftovers(folder), where).toEqual([]);
        seen.add(back ? 'back' : 'not');
      },
      points: 25,
    });
    expect([...seen].sort()).toEqual(['back', 'not']);
  });

  const init = ['init', '--organisatie=Gemeente X', '--dienst=Mijn X', '--ingangsdatum=2027-07-01', '--ja'];
  const command = [ENTRY, ...init, '--vandaag=2026-12-01', '--map=campagne', '--stil'];

  test('init: nothing that is seen, or all of it; what is hidden goes', { timeout: LONG }, async () => {
    const whole = join(room, 'heel');
    mkdirSync(whole);
    expect(await start(command, whole)).toMatchObject({ code: 0 });
    const complete = JSON.stringify(snapshot(whole));
    const small: KitFile[] = [{ path: 'campagne.yaml', content: 'id: x\n', role: 'setting' }];
    const ends = new Set<string>();
    await sweep({
      prepare: () => {},
      command,
      points: 16,
      check: (folder, where) => {
        const visible = readdirSync(folder).filter((name) => !name.startsWith('.'));
        const seen = JSON.stringify(filter(snapshot(folder), (path) => path.startsWith('campagne/')));
        expect(visible.length === 0 || seen === complete, where).toBe(true);
        ends.add(visible.length === 0 ? 'nothing' : 'all');
      },
      // What init itself does at the end, without reckoning a campaign again.
      again: async (folder) => {
        // What may be of a run that is still busy is left alone for an hour.
        const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
        for (const name of readdirSync(folder)) if (name.startsWith('.')) utimesSync(join(folder, name), old, old);
        await createCampaign(join(folder, 'volgende'), small);
      },
      outcome: (folder, where) => expect(leftovers(folder), where).toEqual([]),
    });
    expect(ends).toContain('nothing');
  });
});

const filter = (files: Record<string, string>, wanted: (path: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => wanted(path)));
const sortedFiles = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('two writers at once', () => {
  test('one after the other, or one of them refused: never a mixture', { timeout: LONG }, async () => {
    let refused = 0;
    for (let round = 1; round <= 20; round++) {
      const folder = join(room, `ronde-${round}`);
      fill(folder, { ...OLD, ...USER });
      // Each other round both have to take over the lock of a process that is gone.
      if (round % 2 === 0) fill(folder, { '.digid-campagne/slot': await lockOfGone() });
      const ends = await Promise.all(['a', 'b'].map((name) => start([child, 'race', name], folder)));
      for (const { code, err } of ends) expect([0, 2], err).toContain(code);
      for (const { err } of ends.filter(({ code }) => code === 2)) expect(err).toMatch(/ander venster/);
      refused += ends.filter(({ code }) => code === 2).length;
      const winners = new Set(RACE_FILES.map((path) => readFileSync(join(folder, path), 'utf8').slice(0, 6)));
      expect(winners.size, `round ${round}`).toBe(1);
      expect(['van a:', 'van b:']).toContain([...winners][0]);
      expect(ends.some(({ code }) => code === 0)).toBe(true);
      expect(leftovers(folder)).toEqual([]);
      expect(allPaths(folder).filter((path) => /versie/.test(path))).toEqual([]);
    }
    expect(refused).toBeLessThanOrEqual(20);
  });
});

async function lockOfGone(): Promise<string> {
  const script = `console.log(JSON.stringify({ sleutel: '0123456789abcdef', pid: process.pid,
    computer: require('os').hostname(), systeem: process.platform, tijd: new Date().toISOString() }))`;
  return (await start(['-e', script], room)).out;
}

/** A small disk in memory, where this process may make one. */
function smallDisk(): string | undefined {
  const at = join(room, 'schijf');
  mkdirSync(at);
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', at], { stdio: 'ignore' });
  return made.status === 0 ? at : undefined;
}
const disk = smallDisk();
afterAll(() => {
  if (disk !== undefined) spawnSync('umount', [disk]);
});

describe.skipIf(disk === undefined)('a disk that is really full', () => {
  const big = (letter: string): string => letter.repeat(20_000);
  const changes = ['a', 'b', 'c'].map((name): Change => {
    const [before, after] = [Buffer.from(big(name)), Buffer.from(big(name.toUpperCase()))];
    return { path: `map/${name}`, before: name === 'c' ? undefined : before, after };
  });
  const old = { 'map/a': big('a'), 'map/b': big('b') };
  const whole = { 'map/a': big('A'), 'map/b': big('B'), 'map/c': big('C') };

  test('before the commit point nothing is changed; after it the next run completes it', async () => {
    const seen = new Set<string>();
    const today = isoDay('2027-01-02');
    for (let free = 0; free <= 300; free += 12) {
      const folder = join(disk ?? '', 'campagne');
      rmSync(folder, { recursive: true, force: true });
      rmSync(join(disk ?? '', 'vulling'), { force: true });
      fill(folder, old);
      const { bsize, bavail } = statfsSync(folder);
      writeFileSync(join(disk ?? '', 'vulling'), Buffer.alloc(Math.max(0, bsize * bavail - free * 1024)));
      const error: unknown = await withLock(folder, { shown: 'campagne' }, (locked) =>
        applyChanges(locked, changes, { today }),
      ).catch((reason: unknown) => reason);
      const pending = pendingOrder(folder);
      const files = filesOf(snapshot(folder));
      if (isUserError(error)) {
        expect(error.message).toMatch(/schijf is vol/);
        expect(isUnfinished(error)).toBe(pending);
        if (!pending) expect(JSON.stringify(files)).toBe(JSON.stringify(old));
        seen.add(pending ? 'unfinished' : 'refused');
      } else {
        expect(error).toEqual({ beside: [], kept: [] });
        seen.add('done');
      }
      rmSync(join(disk ?? '', 'vulling'));
      await recover(folder);
      const end = JSON.stringify(filesOf(snapshot(folder)));
      expect(end === JSON.stringify(pending || !isUserError(error) ? whole : old), `${free}`).toBe(true);
    }
    expect([...seen].sort()).toEqual(['done', 'refused', 'unfinished']);
  });
});
