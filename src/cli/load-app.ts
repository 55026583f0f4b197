/** Loads the commands with V8's code cache that the build made, so that a start does not compile them again. */
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

type App = typeof import('./app.ts');
type ReadApp = typeof import('./read-app.ts');
type OfficeApp = typeof import('./office-app.ts');

/** The bundle of the other thread. */
const OFFICE = 'kantoor';

/**
 * The name of the cache that this very program made. V8 checks a cache too, but not enough: one of Node 20.20 made 20.17
 * crash. So version, system and the size of the program must be the same.
 */
export function cacheName(bundle = 'app'): string {
  const { version, platform, arch, execPath } = process;
  return `${bundle}-${version}-${platform}-${arch}-${statSync(execPath).size}.cache`;
}

/**
 * V8 makes fast code of what runs often, in threads of its own: of a run of half a second that is as much work again as
 * the run itself, and hardly ready before its end. So it waits longer, and does so only for what really runs long. Later
 * versions of V8 than that of Node 20 have no such setting, and say so aloud.
 * scripts/warm.mjs sets the same: V8 takes no cache that was made with other settings.
 */
export const PATIENCE = '--interrupt-budget=1000000 --semi-space-growth-factor=6';

/** The commands. The cache is only a help: without one of this very program the same code is compiled as usual. */
export const loadApp = (folder: string = import.meta.dirname): App => loadBundle('app', folder) as App;

/** The commands that only read. */
export const loadReadApp = (folder: string = import.meta.dirname): ReadApp => loadBundle('lezen', folder) as ReadApp;

/** What makes Word and Excel files, for a thread of its own. */
export const loadOfficeApp = (folder: string = import.meta.dirname): OfficeApp =>
  loadBundle(OFFICE, folder) as OfficeApp;

function loadBundle(bundle: string, folder: string): object {
  const filename = join(folder, `${bundle}.cjs`);
  const load = createRequire(filename);
  // Loaded here: it takes milliseconds of a start, which --help need not spend.
  const v8 = (): typeof import('node:v8') => load('node:v8');
  // Of the whole process: another thread finds them set.
  if (bundle !== OFFICE && process.versions.v8.startsWith('11.')) v8().setFlagsFromString(PATIENCE);
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, ...cacheIn(folder, bundle) });
  const module: { exports: object } = { exports: {} };
  script.runInThisContext()(module.exports, load, module, filename, folder);
  return module.exports;
}

function cacheIn(folder: string, bundle: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(join(folder, cacheName(bundle))) };
  } catch {
    return {};
  }
}
