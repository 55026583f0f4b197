/** update, killed at points all along its way: no word of the user is lost, and the next run makes the campaign whole. */
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from './support/kill-sweep.ts';
import { allPaths, ENTRY, run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
const old = join(room.path, 'oud');
const PAGE = '1-teksten-aanpassen/website/pagina.md';
const DELETED = '1-teksten-aanpassen/social/6-help-een-ander.md';
const MOVE = ['update', '.', '--ingangsdatum', '2027-09-07', '--vandaag', '2026-12-01'];
const THREE = ['--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'];
let mine: string;
let wanted: Readonly<Record<string, string>>;

/** Every file but the backups, as text that can be compared. */
function bytes(folder: string): Readonly<Record<string, string>> {
  const files = allPaths(folder).filter(
    (path) => !path.includes('reservekopieen') && statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

beforeAll(() => {
  const date = ['--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23'];
  expect(run(['init', ...THREE, ...date, '--map', 'oud', '--ja'], room.path).code).toBe(0);
  writeFileSync(join(old, PAGE), `${readFileSync(join(old, PAGE), 'utf8')}\r\nVan mij, vóór {{ingangsdatum}}.\r\n`);
  rmSync(join(old, DELETED));
  mine = readFileSync(join(old, PAGE), 'utf8');
  const whole = join(room.path, 'nieuw');
  cpSync(old, whole, { recursive: true });
  expect(run(MOVE, whole).code).toBe(0);
  wanted = bytes(whole);
});
afterAll(() => room.remove());

test('killed anywhere, it loses nothing, and the same command again gives wholly the new campaign', async () => {
  const { calls, killed } = await sweep({
    prepare: (folder) => cpSync(old, folder, { recursive: true }),
    command: [ENTRY, ...MOVE],
    check: (folder, where) => expect(readFileSync(join(folder, PAGE), 'utf8'), where).toBe(mine),
    outcome: (folder, where) => {
      const made = bytes(folder);
      expect(Object.keys(made), where).toEqual(Object.keys(wanted));
      expect(
        Object.keys(made).filter((path) => made[path] !== wanted[path]),
        where,
      ).toEqual([]);
    },
    points: 12,
  });
  expect(calls).toBeGreaterThan(200);
  expect(killed).toBeGreaterThan(8);
}, 300_000);
