import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quickFolder } from '../../test/support/quick-folder.ts';
import {
  BESIDE,
  expectNothingLost,
  filesOf,
  fill,
  prepareCase,
  snapshot,
  WHOLLY_NEW,
  WHOLLY_OLD,
  wholeState,
} from '../../test/support/safe-write-case.ts';
import { CHANGES } from '../../test/support/safe-write-data.ts';
import { failure, type IoCall, quickIo, watchedIo } from '../../test/support/watched-io.ts';
import { isoDay } from '../base/day.ts';
import { isCancelled, isUnfinished, isUserError } from '../base/errors.ts';
import type { Applied } from './carry-out.ts';
import { type LockOptions, withLock } from './lock.ts';
import type { Change } from './order.ts';
import { pendingOrder } from './recover.ts';
import { applyChanges } from './safe-write.ts';
import { REAL_IO } from './write-io.ts';

const room = quickFolder();
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(room, `${++count}`);
  fs.mkdirSync(folder);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const today = isoDay('2027-01-02');
const apply = (changes: readonly Change[], options: Partial<LockOptions> = {}): Promise<Applied> =>
  withLock(folder, { shown: 'campagne', io: quickIo(), ...options }, (locked) =>
    applyChanges(locked, changes, { today }),
  );
const recoverOnly = (): Promise<Applied | undefined> =>
  withLock(folder, { shown: 'campagne', io: quickIo() }, async ({ recovered }) => recovered);
const change = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: before === undefined ? undefined : Buffer.from(before),
  after: after === undefined ? undefined : Buffer.from(after),
});
const errorOf = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );
async function refusal(run: Promise<unknown>): Promise<string> {
  const error = await errorOf(run);
  if (!isUserError(error)) throw error ?? new Error('not refused');
  return error.mistakes.map((mistake) => `${mistake.message} | ${mistake.place} | ${mistake.fix}`).join('\n');
}

describe('applyChanges', () => {
  test('replaces, makes and removes; what the user saved meanwhile stays, ours beside it', async () => {
    prepareCase(folder);
    expect(await apply(CHANGES, { io: REAL_IO })).toEqual({
      beside: [{ path: '2-kant-en-klaar/social/post.txt', beside: BESIDE }],
      kept: ['2-kant-en-klaar/website/weg.md'],
    });
    expect(filesOf(snapshot(folder))).toEqual(WHOLLY_NEW);
    expect(fs.existsSync(join(folder, '2-kant-en-klaar/brieven'))).toBe(false);
    expect(fs.readdirSync(join(folder, '.digid-campagne/reservekopieen'))).toEqual(['2027-01-02-1.json']);
  });

  test('without a change nothing is written, not even a folder', async () => {
    fill(folder, { a: 'x' });
    expect(await apply([change('a', 'x', 'x')])).toEqual({ beside: [], kept: [] });
    expect(snapshot(folder, true)).toEqual({ a: 'x' });
  });

  test('a file that is gone, or there already as it has to be, is no conflict', async () => {
    fill(folder, { b: 'nieuw' });
    expect(
      await apply([change('a/a', 'oud', 'nieuw'), change('b', undefined, 'nieuw'), change('c', 'oud', undefined)]),
    ).toEqual({ beside: [], kept: [] });
    expect(filesOf(snapshot(folder))).toEqual({ 'a/a': 'nieuw', b: 'nieuw' });
  });

  test('a file of the user where a new one comes stays, and names beside it are counted on', async () => {
    fill(folder, { 'map/x.tar.md': 'van mij', 'map/x.tar (nieuwe versie).md': 'ook van mij', '.verborgen': 'mijn' });
    fs.mkdirSync(join(folder, 'map/een map.md'));
    expect(
      await apply([
        change('map/x.tar.md', undefined, 'nieuw'),
        change('.verborgen', 'oud', 'nieuw'),
        change('map/een map.md', 'oud', 'nieuw'),
      ]),
    ).toEqual({
      beside: [
        { path: 'map/x.tar.md', beside: 'map/x.tar (nieuwe versie 2).md' },
        { path: '.verborgen', beside: '.verborgen (nieuwe versie)' },
        { path: 'map/een map.md', beside: 'map/een map (nieuwe versie).md' },
      ],
      kept: [],
    });
    expect(snapshot(folder)['map/x.tar (nieuwe versie).md']).toBe('ook van mij');
  });

  test('a long name is made shorter beside it', async () => {
    const name = `${'é'.repeat(125)}.md`;
    fill(folder, { [name]: 'van mij' });
    const { beside } = await apply([change(name, 'oud', 'nieuw')]);
    expect(Buffer.byteLength(beside[0]?.beside ?? '')).toBeLessThanOrEqual(240);
    expect(beside[0]?.beside).toMatch(/^é+ \(nieuwe versie\)\.md$/);
  });

  test('folders that became empty go, the main folders and those of the user stay', async () => {
    fill(folder, { '2-kant-en-klaar/a/b/x': 'x', '2-kant-en-klaar/c/x': 'x', '2-kant-en-klaar/c/mijn': 'y' });
    fs.mkdirSync(join(folder, '1-teksten-aanpassen'));
    fill(folder, { '1-teksten-aanpassen/z': 'x' });
    const paths = ['2-kant-en-klaar/a/b/x', '2-kant-en-klaar/c/x', '1-teksten-aanpassen/z'];
    await apply(paths.map((path) => change(path, 'x', undefined)));
    expect(Object.keys(snapshot(folder))).toEqual([
      '.digid-campagne/',
      '1-teksten-aanpassen/',
      '2-kant-en-klaar/',
      '2-kant-en-klaar/c/',
      '2-kant-en-klaar/c/mijn',
    ]);
  });

  test('a file keeps its rights', async () => {
    fill(folder, { a: 'x' });
    fs.chmodSync(join(folder, 'a'), 0o664);
    await apply([change('a', 'x', 'y')]);
    expect(fs.statSync(join(folder, 'a')).mode & 0o777).toBe(0o664);
  });

  test('the last ten backups are kept, counted on whatever the day', async () => {
    for (let at = 0; at < 12; at++) {
      fill(folder, { a: `${at}` });
      await withLock(folder, { shown: 'x', io: quickIo() }, (locked) =>
        applyChanges(locked, [change('a', `${at}`, 'nieuw')], { today: isoDay(`2027-01-${30 - at}`) }),
      );
    }
    const names = fs.readdirSync(join(folder, '.digid-campagne/reservekopieen'));
    expect(names.map((name) => Number(/-(\d+)\.json$/.exec(name)?.[1])).sort((a, b) => a - b)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(names).toContain('2027-01-19-12.json');
  });
});

describe('refused before anything is changed', () => {
  const unchanged = async (run: () => Promise<unknown>): Promise<string> => {
    const before = snapshot(folder, true);
    const text = await refusal(run());
    expect(snapshot(folder, true)).toEqual(before);
    return text;
  };

  test.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])('files that are in use (%s) are all named', async (code) => {
    prepareCase(folder);
    const io = watchedIo(({ name, path }) => {
      if (name === 'open' && /pagina\.md$|uitstel\.docx$/.test(path)) throw failure(code);
    });
    const text = await unchanged(() => apply(CHANGES, { io }));
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toMatch(/^campagne\/2-kant-en-klaar\/website\/pagina\.md is open in een ander programma/);
    expect(text).toMatch(/\ncampagne\/2-kant-en-klaar\/brieven\/diep\/uitstel\.docx is open/);
  });

  test.each(['EACCES', 'EPERM', 'EROFS'])('a folder in which one may not write (%s)', async (code) => {
    prepareCase(folder);
    const io = watchedIo(({ name, path }) => {
      if (name === 'access' && path.endsWith('2-kant-en-klaar')) throw failure(code);
    });
    const text = await unchanged(() => apply(CHANGES, { io }));
    expect(text).toMatch(/^In de map campagne\/2-kant-en-klaar mag u niet schrijven/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that is read-only, for real', async () => {
    prepareCase(folder);
    fs.chmodSync(join(folder, '2-kant-en-klaar/website'), 0o555);
    const text = await refusal(apply(CHANGES)).finally(() =>
      fs.chmodSync(join(folder, '2-kant-en-klaar/website'), 0o755),
    );
    expect(text).toMatch(/In de map campagne\/2-kant-en-klaar\/website mag u niet schrijven/);
    expect(filesOf(snapshot(folder))).toEqual(WHOLLY_OLD);
  });

  test.each([
    ['a folder that is a link', '2-kant-en-klaar', 'elders', '2-kant-en-klaar/a.md'],
    ['a deep folder that is a link', '2-kant-en-klaar/website', '../elders', '2-kant-en-klaar/website/b/a.md'],
    ['a file that is a link', '2-kant-en-klaar/a.md', '../elders/a.md', '2-kant-en-klaar/a.md'],
    ['a link to nothing', '2-kant-en-klaar/a.md', 'weg', '2-kant-en-klaar/a.md'],
    ['the folder of the tool that is a link', '.digid-campagne', 'elders', 'a.md'],
    ['the folder of backups that is a link', '.digid-campagne/reservekopieen', '../elders', 'a.md'],
  ])('%s', async (_what, link, to, path) => {
    fill(folder, { 'elders/a.md': 'van een ander' });
    fs.mkdirSync(join(folder, link, '..'), { recursive: true });
    fs.symlinkSync(to, join(folder, link));
    const text = await unchanged(() =>
      apply([change('nieuw.md', undefined, 'x'), change(path, 'van een ander', 'ons')]),
    );
    expect(text).toContain(`campagne/${link} is een verwijzing`);
    expect(fs.readdirSync(join(folder, 'elders'))).toEqual(['a.md']);
  });

  test('a file where a folder has to be', async () => {
    fill(folder, { map: 'x' });
    expect(await unchanged(() => apply([change('map/a', undefined, 'x')]))).toMatch(/campagne\/map is een bestand/);
  });

  test.each(['../a', '/a', 'a//b', 'a\\b', 'c:a', 'a/./b', 'a. /b', 'a\nb', '\ud800', '', 'x'.repeat(256)])(
    'the name %j',
    async (path) => {
      expect(await unchanged(() => apply([change(path, undefined, 'x')]))).toMatch(/kan niet: die .* andere naam/s);
    },
  );
  test.each(['.digid-campagne/slot', '.digid-campagne/Opdracht.json', '.digid-campagne/reservekopieen/a.json'])(
    'the bookkeeping %s',
    async (path) => {
      expect(await unchanged(() => apply([change(path, undefined, 'x')]))).toMatch(/is van het programma zelf/);
    },
  );
  test('one file twice, also in other letters', async () => {
    const twice = [change('É.md', undefined, 'x'), change('e\u0301.md', undefined, 'y')];
    expect(await unchanged(() => apply(twice))).toMatch(/staat er twee keer in/);
  });
});

describe('Ctrl-C', () => {
  test('before the commit point takes everything back, after it completes the work', async () => {
    const total = await callsOf();
    const ends = new Set<string>();
    for (let at = 1; at <= total; at++) {
      fresh();
      const control = new AbortController();
      let committed = false;
      const io = watchedIo(({ number, name, path }) => {
        if (number === at) control.abort();
        if (name === 'rename' && path.endsWith('opdracht-nieuw.json')) committed = true;
      });
      const before = snapshot(folder, true);
      const error = await errorOf(apply(CHANGES, { io, signal: control.signal }));
      if (error !== undefined) {
        expect(isCancelled(error), `${at}`).toBe(true);
        expect(committed, `${at}`).toBe(false);
        expect(snapshot(folder, true), `${at}`).toEqual(before);
        ends.add('cancelled');
      } else {
        expect(wholeState(folder, `${at}`)).toBe('new');
        ends.add('done');
      }
    }
    expect(ends.size).toBe(2);
  });
  test('pressed before it began, not even the lock is made', async () => {
    expect(isCancelled(await errorOf(apply(CHANGES, { signal: AbortSignal.abort() })))).toBe(true);
    expect(snapshot(folder, true)).toEqual({});
  });
});

function fresh(): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  prepareCase(folder);
}
async function callsOf(): Promise<number> {
  fresh();
  let total = 0;
  await apply(CHANGES, { io: watchedIo(({ number }) => (total = number)) });
  return total;
}

describe('every operation fails', () => {
  // Of each two codes that are treated alike, one fails the odd operations and the other the even ones.
  const CODES: [string, number][] = [
    ['EACCES', 1],
    ['EBUSY', 2],
    ['ENOSPC', 1],
    ['EIO', 2],
  ];
  const outcomes = async (
    code: string,
    first: number,
    fails: (call: IoCall, at: number) => boolean,
  ): Promise<Set<string>> => {
    const seen = new Set<string>();
    const total = await callsOf();
    expect(total).toBeGreaterThan(60);
    for (let at = first; at <= total; at += 2) {
      fresh();
      let failed = '';
      const io = watchedIo((call) => {
        if (!fails(call, at)) return;
        failed ||= call.name;
        throw failure(code);
      });
      const error = await errorOf(apply(CHANGES, { io }));
      const where = `${code} at ${at} (${failed})`;
      if (error !== undefined && !isUserError(error)) throw new Error(where, { cause: error });
      expectNothingLost(folder, where);
      const pending = pendingOrder(folder);
      if (error === undefined) expect(pending, where).toBe(false);
      else if (pending) expect(isUnfinished(error), where).toBe(true);
      else expect(filesOf(snapshot(folder))).toMatchObject(WHOLLY_OLD);
      await recoverOnly();
      const state = wholeState(folder, where);
      expect(state, where).toBe(error === undefined || pending ? 'new' : 'old');
      seen.add(`${error === undefined ? 'done' : pending ? 'unfinished' : 'refused'}: ${state}`);
    }
    return seen;
  };
  test.each(CODES)('once, with %s', async (code, first) => {
    const seen = await outcomes(code, first, ({ number }, at) => number === at);
    expect(seen).toContain('refused: old');
    expect(seen).toContain('done: new');
  });
  test.each(CODES)('from there on, with %s', async (code, first) => {
    const seen = await outcomes(code, first, ({ number, name }, at) => number >= at && name !== 'wait');
    expect([...seen].sort()).toEqual(expect.arrayContaining(['refused: old', 'unfinished: new']));
  });

  test('a file that stays in use is tried ten times in two seconds, the next once; all are named; the rest is done', async () => {
    prepareCase(folder);
    const waits: number[] = [];
    const io = watchedIo(({ name, path }) => {
      if (name === 'wait') waits.push(Number(path));
      if (name === 'rename' && /tijdelijk-[04]$/.test(path)) throw failure('EBUSY');
    });
    const text = await refusal(apply(CHANGES, { io }));
    expect(waits.length).toBeGreaterThanOrEqual(9);
    expect(waits.length).toBeLessThanOrEqual(18);
    expect(waits.slice(0, 9).reduce((sum, ms) => sum + ms)).toBeCloseTo(2000, -2);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toMatch(/nog niet af\. Er is niets verloren gegaan\..*pagina\.md.*Sluit het bestand.*update campagne/);
    const seen = snapshot(folder);
    expect(seen[BESIDE]).toBe('nieuw bericht');
    expect(seen['.digid-campagne/staat.json']).toBe('{"oud":1}');
    expect(pendingOrder(folder)).toBe(true);
    expect(Object.keys(seen).filter((path) => /tijdelijk/.test(path))).toEqual([]);
    expect(await recoverOnly()).toMatchObject({ kept: ['2-kant-en-klaar/website/weg.md'] });
    expect(wholeState(folder, '')).toBe('new');
  });

  test.each([
    ['rename', /tijdelijk-0$/],
    ['unlink', /uitstel\.docx$/],
  ])('what the user saves while a file in use is waited for (%s) is kept', async (operation, which) => {
    prepareCase(folder);
    let tried = false;
    const path =
      operation === 'rename' ? '2-kant-en-klaar/website/pagina.md' : '2-kant-en-klaar/brieven/diep/uitstel.docx';
    const io = watchedIo(({ name, path: at }) => {
      if (name === operation && which.test(at) && !tried) {
        tried = true;
        throw failure('EBUSY');
      }
      if (name === 'wait') fill(folder, { [path]: 'net bewaard in Word' });
    });
    const { beside, kept } = await apply(CHANGES, { io });
    expect(snapshot(folder)[path]).toBe('net bewaard in Word');
    if (operation === 'unlink') expect(kept).toContain(path);
    else expect(beside).toContainEqual({ path, beside: '2-kant-en-klaar/website/pagina (nieuwe versie).md' });
    expect(Object.keys(snapshot(folder)).filter((name) => /tijdelijk/.test(name))).toEqual([]);
  });

  test('a full disk after the commit point says what to do', async () => {
    prepareCase(folder);
    const io = watchedIo(({ name, path }) => {
      if (name === 'file.writeFile' && /tijdelijk-/.test(path)) throw failure('ENOSPC');
    });
    expect(await refusal(apply(CHANGES, { io }))).toMatch(
      /niets verloren gegaan\..*schijf is vol.*Maak ruimte vrij op de schijf\. Geef daarna opnieuw: digid-campagne update campagne/,
    );
  });

  test('what the user saves while the order waits is kept', async () => {
    prepareCase(folder);
    const io = watchedIo(({ name, path }) => {
      if (name === 'rename' && /tijdelijk-/.test(path)) throw failure('EIO');
    });
    await refusal(apply(CHANGES, { io }));
    fill(folder, { '2-kant-en-klaar/website/pagina.md': 'nog net bewaard' });
    expect(await recoverOnly()).toMatchObject({
      beside: [{ path: '2-kant-en-klaar/website/pagina.md' }, { path: '2-kant-en-klaar/social/post.txt' }],
    });
    expect(snapshot(folder)['2-kant-en-klaar/website/pagina.md']).toBe('nog net bewaard');
    expect(snapshot(folder)['2-kant-en-klaar/website/pagina (nieuwe versie).md']).toBe('nieuwe pagina');
  });
});
