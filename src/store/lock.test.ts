import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { quickFolder } from '../../test/support/quick-folder.ts';
import { failure, quickIo, watchedIo } from '../../test/support/watched-io.ts';
import { isUserError } from '../base/errors.ts';
import { withLock } from './lock.ts';
import type { Machine } from './lock-file.ts';
import { REAL_IO, type WriteIo } from './write-io.ts';

const room = quickFolder();
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(room, `${++count}`);
  fs.mkdirSync(join(folder, '.digid-campagne'), { recursive: true });
});

const NOW = Date.parse('2027-01-02T12:00:00Z');
const machine = (more: Partial<Machine> = {}): Machine => ({
  pid: 100,
  host: 'hier',
  system: 'win32',
  now: () => NOW,
  isAlive: () => true,
  ...more,
});
const slot = (): string => join(folder, '.digid-campagne/slot');
const names = (): string[] => fs.readdirSync(join(folder, '.digid-campagne'));
const lockOf = (more: object, minutes = 0): void =>
  fs.writeFileSync(
    slot(),
    JSON.stringify({
      sleutel: '0123456789abcdef',
      pid: 7,
      computer: 'hier',
      systeem: 'win32',
      tijd: new Date(NOW - minutes * 60_000).toISOString(),
      ...more,
    }),
  );
const run = <T>(work: () => T, me = machine(), io: WriteIo = quickIo()): Promise<T> =>
  withLock(folder, { shown: 'campagne', machine: me, io }, async () => work());
const refusal = async (result: Promise<unknown>): Promise<string> => {
  const error: unknown = await result.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (!isUserError(error)) throw error;
  return error.mistakes.map(({ message, fix }) => `${message} | ${fix}`).join();
};

describe('the lock', () => {
  test('says who holds it, and goes, also when the work fails', async () => {
    const held = await run(() => JSON.parse(fs.readFileSync(slot(), 'utf8')));
    expect(held).toMatchObject({ pid: 100, computer: 'hier', systeem: 'win32', tijd: '2027-01-02T12:00:00.000Z' });
    expect(names()).toEqual([]);
    await expect(
      run(() => {
        throw new Error('mis');
      }),
    ).rejects.toThrow('mis');
    expect(names()).toEqual([]);
  });
  test('makes the folder of the tool where there is none, and takes it away when nothing came in it', async () => {
    fs.rmdirSync(join(folder, '.digid-campagne'));
    expect(await run(names)).toEqual(['slot']);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
  test('of this process keeps out a second one of this process', async () => {
    const inner = await run(() => refusal(run(() => 1)));
    expect(inner).toMatch(/In een ander venster wordt campagne nu bijgewerkt\. \| Wacht tot dat klaar is/);
    expect(names()).toEqual([]);
  });

  const dead = machine({ isAlive: () => false });
  test.each<[string, object, number, Machine, RegExp | 'taken']>([
    ['this computer, a process that is gone', {}, 0, dead, 'taken'],
    [
      'this computer, a process that is there',
      {},
      60,
      machine(),
      /ander venster.*Verwijder dan het bestand campagne\/\.digid-campagne\/slot/,
    ],
    ['an earlier process with our number', { pid: 100 }, 0, machine(), 'taken'],
    [
      'another computer, just now',
      { computer: 'daar' },
      0,
      dead,
      /Op de computer daar wordt campagne nu bijgewerkt.*tien minuten/,
    ],
    ['another computer, almost ten minutes', { computer: 'daar' }, 9.9, dead, /Op de computer daar/],
    ['another computer, ten minutes', { computer: 'daar' }, 10, dead, 'taken'],
    ['another computer, a clock that is ahead', { computer: 'daar' }, -60, dead, /Op de computer daar/],
    ['the Linux inside this Windows', { systeem: 'linux' }, 0, dead, /Op de computer hier/],
  ])('of %s', async (_what, more, minutes, me, expected) => {
    lockOf(more, minutes);
    const before = fs.readFileSync(slot(), 'utf8');
    if (expected === 'taken') {
      expect(await run(() => JSON.parse(fs.readFileSync(slot(), 'utf8')).pid, me)).toBe(100);
      expect(names()).toEqual([]);
    } else {
      expect(await refusal(run(() => 1, me))).toMatch(expected);
      expect(fs.readFileSync(slot(), 'utf8')).toBe(before);
      expect(names()).toEqual(['slot']);
    }
  });

  test.each<[string, string]>([
    ['empty', ''],
    ['half', '{"sleutel":"0123'],
    ['of something else', '{"pid":"7"}'],
    [
      'with a number that is none',
      JSON.stringify({ sleutel: '0123456789abcdef', pid: -1, computer: 'x', systeem: 'x', tijd: 'x' }),
    ],
    ['of the prototype', '{"__proto__":{"pid":7}}'],
  ])('that is %s is waited for, and taken after ten minutes', async (_what, content) => {
    fs.writeFileSync(slot(), content);
    const at = (minutes: number): Date => new Date(NOW - minutes * 60_000);
    fs.utimesSync(slot(), at(9.9), at(9.9));
    let waits = 0;
    const io = watchedIo(({ name }) => {
      if (name === 'wait') waits++;
    });
    expect(await refusal(run(() => 1, dead, io))).toMatch(/Door een ander programma wordt campagne nu bijgewerkt/);
    expect(waits).toBe(3);
    fs.utimesSync(slot(), at(10), at(10));
    expect(await run(() => 'taken', dead)).toBe('taken');
    expect(names()).toEqual([]);
  });
  test('that is being written at this moment is waited for', async () => {
    fs.writeFileSync(slot(), '');
    const io = watchedIo(({ name }) => {
      if (name === 'wait') fs.rmSync(slot(), { force: true });
    });
    expect(await run(() => 'taken', machine({ now: Date.now }), io)).toBe('taken');
  });
  test.each([
    ['a folder', () => fs.mkdirSync(slot()), /is niet door dit programma gemaakt/],
    ['far too large', () => fs.writeFileSync(slot(), 'x'.repeat(20_000)), /is niet door dit programma gemaakt/],
    ['a link', () => fs.symlinkSync('weg', slot()), /is een verwijzing/],
  ])('that is %s is refused', async (_what, make, why) => {
    make();
    expect(await refusal(run(() => 1))).toMatch(why);
    expect(names()).toEqual(['slot']);
  });
  test.each(['EPERM', 'ENOTSUP', 'ENOSYS', 'UNKNOWN'])('works on a disk without hard links (%s)', async (code) => {
    const io: WriteIo = { ...quickIo(), link: async () => Promise.reject(failure(code)) };
    expect(await run(names, machine(), io)).toEqual(['slot']);
    expect(names()).toEqual([]);
    lockOf({});
    expect(await refusal(run(() => 1, machine(), io))).toMatch(/ander venster/);
    expect(await run(names, dead, io)).toEqual(['slot']);
  });
  test('is not taken away when another computer took it meanwhile', async () => {
    await run(() => lockOf({ computer: 'daar' }));
    expect(names()).toEqual(['slot']);
  });
  test('what killed takers left is tidied up', async () => {
    for (const name of ['slot-0123456789abcdef', 'slot-0123456789abcdef.nieuw', 'slot.txt']) {
      fs.writeFileSync(join(folder, '.digid-campagne', name), '');
    }
    expect((await run(names)).sort()).toEqual(['slot', 'slot.txt']);
  });
  test('cannot be made in a folder that is read-only: refused', async () => {
    const io = watchedIo(({ name }) => {
      if (name === 'open') throw failure('EROFS');
    });
    expect(await refusal(run(() => 1, machine(), io))).toMatch(
      /Schrijven in campagne kan niet: deze schijf is alleen te lezen/,
    );
  });
});

describe('two takers of one lock', () => {
  /** Stops this taker before its `at`-th operation, lets another one run to the end, and goes on. */
  const interrupted = (at: number, other: () => Promise<unknown>): WriteIo => {
    let calls = 0;
    const entries = Object.entries(REAL_IO).map(([name, real]) => [
      name,
      async (...given: never[]) => {
        if (++calls === at) await other();
        return (real as (...all: never[]) => unknown)(...given);
      },
    ]);
    return Object.fromEntries(entries);
  };

  test('never hold it both, wherever the second one comes between', async () => {
    let met = 0;
    for (let at = 1; at <= 40; at++) {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(join(folder, '.digid-campagne'), { recursive: true });
      lockOf({ pid: 7 });
      let holding = 0;
      const hold = async (): Promise<string> => {
        expect(++holding, `${at}`).toBe(1);
        await new Promise(setImmediate);
        holding--;
        return 'held';
      };
      // Only the process of the old lock is gone.
      const isAlive = (pid: number): boolean => pid !== 7;
      let finish = (): void => {};
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      // The second one keeps the lock until the first has come to its end.
      let second: Promise<unknown> = Promise.resolve('not run');
      const other = async (): Promise<void> => {
        let begun = (): void => {};
        const begins = new Promise<void>((resolve) => {
          begun = resolve;
        });
        second = withLock(folder, { shown: 'x', machine: machine({ pid: 300, isAlive }), io: quickIo() }, async () => {
          begun();
          await hold();
          holding++;
          await done;
          holding--;
          return 'held';
        }).catch((error: unknown) => error);
        await Promise.race([begins, second]);
      };
      const first = await withLock(
        folder,
        { shown: 'x', machine: machine({ pid: 200, isAlive }), io: interrupted(at, other) },
        hold,
      )
        .catch((error: unknown) => error)
        .finally(() => finish());
      const results = [first, await second];
      for (const result of results) expect(typeof result === 'string' || isUserError(result), `${at}`).toBe(true);
      expect(results, `${at}`).toContain('held');
      if (results.some(isUserError)) met++;
      expect(names(), `${at}`).toEqual([]);
    }
    expect(met).toBeGreaterThan(5);
  });
});
