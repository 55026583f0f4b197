import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { quickFolder } from '../../test/support/quick-folder.ts';
import { filesOf, fill, snapshot } from '../../test/support/safe-write-case.ts';
import { quickIo } from '../../test/support/watched-io.ts';
import { isoDay } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import type { Applied } from './carry-out.ts';
import { withLock } from './lock.ts';
import { bytesHash, type Change, encodeOrder } from './order.ts';
import { pendingOrder } from './recover.ts';
import { revertLast } from './revert.ts';
import { applyChanges } from './safe-write.ts';

const room = quickFolder();
afterAll(() => fs.rmSync(room, { recursive: true, force: true }));
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(room, `${++count}`);
  fs.mkdirSync(folder);
});

const today = isoDay('2027-01-02');
const change = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: before === undefined ? undefined : Buffer.from(before),
  after: after === undefined ? undefined : Buffer.from(after),
});
const options = () => ({ shown: 'campagne', io: quickIo() });
const apply = (...changes: Change[]): Promise<Applied> =>
  withLock(folder, options(), (locked) => applyChanges(locked, changes, { today }));
const revert = (): Promise<Applied> => withLock(folder, options(), (locked) => revertLast(locked, { today }));
const recovered = (): Promise<Applied | undefined> => withLock(folder, options(), async (locked) => locked.recovered);
const refusal = async (run: Promise<unknown>): Promise<string> => {
  const error: unknown = await run.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (!isUserError(error)) throw error;
  return error.mistakes.map(({ message, fix }) => `${message} | ${fix}`).join();
};
const files = (): Record<string, string> => filesOf(snapshot(folder));
const newest = (): string => {
  const at = join(folder, '.digid-campagne/reservekopieen');
  return join(at, fs.readdirSync(at).sort().at(-1) ?? '');
};

describe('revertLast', () => {
  const all = [
    change('map/a', 'oud', 'nieuw'),
    change('map/b', undefined, 'erbij'),
    change('weg/c', 'was er', undefined),
  ];

  test('puts back, and a second time brings back the newer', async () => {
    const before = { 'map/a': 'oud', 'weg/c': 'was er' };
    const after = { 'map/a': 'nieuw', 'map/b': 'erbij' };
    fill(folder, before);
    await apply(...all);
    expect(files()).toEqual(after);
    for (const expected of [before, after, before]) {
      expect(await revert()).toMatchObject({ beside: [], kept: [] });
      expect(files()).toEqual(expected);
    }
  });
  test('what the user changed since stays, with the old one beside it', async () => {
    fill(folder, { 'map/a': 'oud', 'weg/c': 'was er' });
    await apply(...all);
    fill(folder, { 'map/a': 'van mij', 'map/b': 'ook van mij', 'weg/c': 'weer gemaakt' });
    expect(await revert()).toMatchObject({
      beside: [
        { path: 'map/a', beside: 'map/a (teruggezette versie)' },
        { path: 'weg/c', beside: 'weg/c (teruggezette versie)' },
      ],
      kept: ['map/b'],
    });
    expect(files()).toEqual({
      'map/a': 'van mij',
      'map/a (teruggezette versie)': 'oud',
      'map/b': 'ook van mij',
      'weg/c': 'weer gemaakt',
      'weg/c (teruggezette versie)': 'was er',
    });
  });
  test('without a backup is refused', async () => {
    fill(folder, { a: 'x' });
    expect(await refusal(revert())).toMatch(/Er is niets om terug te zetten.*Laat --terugzetten weg/);
    expect(snapshot(folder, true)).toEqual({ a: 'x' });
  });
  test.each<[string, string, RegExp]>([
    ['half', '{"versie":1', /beschadigd/],
    ['of a newer version', signed({ versie: 2 }), /nieuwere versie/],
    ['of another form', signed({ versie: 1, bestanden: [] }), /niet door dit programma gemaakt/],
  ])('with a backup that is %s is refused', async (_what, content, why) => {
    fill(folder, { 'map/a': 'oud', 'weg/c': 'was er' });
    await apply(...all);
    fs.writeFileSync(newest(), content);
    const before = snapshot(folder, true);
    expect(await refusal(revert())).toMatch(why);
    expect(snapshot(folder, true)).toEqual(before);
  });
});

function signed(body: object): string {
  return JSON.stringify({ ...body, controle: bytesHash(JSON.stringify(body)) });
}

describe('an order that lies there', () => {
  const put = (content: string): void => fill(folder, { '.digid-campagne/opdracht.json': content });
  const order = encodeOrder({ kind: 'bijwerken', day: today, changes: [change('a', 'oud', 'nieuw')] });

  test('whole: is carried on, and what happened is told', async () => {
    fill(folder, { a: 'van mij' });
    put(order);
    expect(pendingOrder(folder)).toBe(true);
    expect(await recovered()).toEqual({ beside: [{ path: 'a', beside: 'a (nieuwe versie)' }], kept: [] });
    expect(pendingOrder(folder)).toBe(false);
    expect(files()).toEqual({ a: 'van mij', 'a (nieuwe versie)': 'nieuw' });
    expect(await recovered()).toBeUndefined();
  });
  test.each(['', order.slice(0, -20), order.replace('bijwerken', 'bijwerkem'), '{"iets":1}'])(
    'torn (%#): is deleted, with what was not even an order yet',
    async (content) => {
      fill(folder, { a: 'oud', '.digid-campagne/opdracht-nieuw.json': '{' });
      put(content);
      expect(await recovered()).toBeUndefined();
      expect(files()).toEqual({ a: 'oud' });
    },
  );
  test.each<[string, string, RegExp]>([
    ['of a newer version', signed({ versie: 9 }), /nieuwere versie.*Gebruik die/],
    [
      'that leads out',
      signed(JSON.parse(JSON.stringify({ ...bodyOf(order) }).replace('"pad":"a"', '"pad":"../a"'))),
      /niet door dit programma gemaakt.*Verplaats dit bestand/,
    ],
  ])('%s: nothing is done, and it stays', async (_what, content, why) => {
    fill(folder, { a: 'oud' });
    put(content);
    const before = snapshot(folder, true);
    expect(await refusal(recovered())).toMatch(why);
    expect(snapshot(folder, true)).toEqual(before);
  });
  test.each([
    ['the file', 'a', 'elders/b'],
    ['the order itself', '.digid-campagne/opdracht.json', '../elders/opdracht'],
  ])('with a link as %s: nothing is done', async (_what, link, to) => {
    fill(folder, { 'elders/b': 'oud', 'elders/opdracht': order, '.digid-campagne/x': '' });
    if (link === 'a') put(order);
    fs.symlinkSync(to, join(folder, link));
    const before = snapshot(folder, true);
    expect(await refusal(recovered())).toMatch(/is een verwijzing/);
    expect(snapshot(folder, true)).toEqual(before);
  });
});

function bodyOf(text: string): object {
  const { controle: _controle, ...body } = JSON.parse(text);
  return body;
}
