/** One campaign folder with every kind of change, for the tests of the safe write. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Change } from '../../src/store/order.ts';
import { CHANGES, OLD, USER } from './safe-write-data.ts';

export function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, 'latin1');
  }
}

/** The folder as it is when the changes are made: two files were saved by the user after the tool read them. */
export const prepareCase = (folder: string): void => fill(folder, { ...OLD, ...USER });

/** Every file below a folder with its content; folders end with "/". Without backups unless asked. */
export function snapshot(folder: string, backups = false): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
  return Object.fromEntries(
    paths
      .filter((path) => backups || !path.startsWith('.digid-campagne/reservekopieen'))
      .map((path) => entryOf(folder, path)),
  );
}

function entryOf(folder: string, path: string): [string, string] {
  const at = join(folder, path);
  const about = lstatSync(at);
  if (about.isDirectory()) return [`${path}/`, ''];
  return [path, about.isSymbolicLink() ? `-> ${readlinkSync(at)}` : readFileSync(at, 'latin1')];
}

const changed = (files: Readonly<Record<string, string>>, changes: readonly Change[]): Record<string, string> => {
  const result = { ...files };
  for (const { path, after } of changes) {
    if (path in USER) continue;
    if (after === undefined) delete result[path];
    else result[path] = Buffer.from(after).toString('latin1');
  }
  return result;
};

/** Only the files, because whether an empty folder stands there changes nothing. */
export const filesOf = (seen: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(seen).filter(([path]) => !path.endsWith('/')));

export const BESIDE = '2-kant-en-klaar/social/post (nieuwe versie).txt';
export const WHOLLY_OLD: Record<string, string> = { ...OLD, ...USER };
export const WHOLLY_NEW: Record<string, string> = {
  ...changed({ ...OLD, ...USER }, CHANGES),
  [BESIDE]: 'nieuw bericht',
};

/** After any stop: what the user wrote is there, and each other file is wholly old or wholly new. */
export function expectNothingLost(folder: string, where: string): void {
  const seen = snapshot(folder, true);
  for (const [path, content] of Object.entries(USER)) expect(seen[path], `${where}: ${path}`).toBe(content);
  let changedFiles = 0;
  for (const path of new Set([...Object.keys(WHOLLY_OLD), ...Object.keys(WHOLLY_NEW)])) {
    expect([WHOLLY_OLD[path], WHOLLY_NEW[path]], `${where}: ${path}`).toContain(seen[path]);
    if (seen[path] !== WHOLLY_OLD[path]) changedFiles++;
  }
  const kept = Object.keys(seen).filter((path) => /opdracht\.json$|reservekopieen\/.*\.json$/.test(path));
  // The old bytes of what was replaced are in the order, or in the backup.
  if (changedFiles > 0) expect(kept, where).toHaveLength(1);
}

/** "old" or "new"; anything between, and anything left over, fails. */
export function wholeState(folder: string, where: string): 'old' | 'new' {
  const seen = filesOf(snapshot(folder));
  const state = JSON.stringify(seen) === JSON.stringify(filesOf(sorted(WHOLLY_OLD))) ? 'old' : 'new';
  expect(seen, where).toEqual(state === 'old' ? WHOLLY_OLD : WHOLLY_NEW);
  return state;
}
const sorted = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
