/** Runs the built command as a user would: in a folder of its own, with a clean environment. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built entry; `npm test` builds it first. */
export const ENTRY: string = fileURLToPath(new URL('../../dist/digid-campagne.cjs', import.meta.url));

/** Only what a process needs: no setting of this computer may change a result. */
export const cleanEnv = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const keep = ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR'];
  const kept = keep.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8', TZ: 'Europe/Amsterdam', ...more };
};

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs with these words. stdin is no terminal, so it never asks. The day is fixed unless `words` says otherwise. */
export function run(words: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}): Ran {
  const done: SpawnSyncReturns<string> = spawnSync(process.execPath, [ENTRY, ...words], {
    cwd: folder,
    env: cleanEnv(env),
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A new temporary folder; `remove` takes it away. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'digid-campagne-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Every path below a folder, sorted, with "/". */
export const allPaths = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
