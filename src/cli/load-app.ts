/** Loads the commands with V8's code cache that the build made, so that a start does not compile them again. */
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

type App = typeof import('./app.ts');

/**
 * The name of the cache that this very program made. V8 checks a cache too, but not enough: one of Node 20.20 made 20.17
 * crash. So version, system and the size of the program must be the same.
 */
export function cacheName(): string {
  const { version, platform, arch, execPath } = process;
  return `app-${version}-${platform}-${arch}-${statSync(execPath).size}.cache`;
}

/** The commands. The cache is only a help: without one of this very program the same code is compiled as usual. */
export function loadApp(folder: string = import.meta.dirname): App {
  const filename = join(folder, 'app.cjs');
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, ...cacheIn(folder) });
  const module: { exports: object } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
  return module.exports as App;
}

function cacheIn(folder: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(join(folder, cacheName())) };
  } catch {
    return {};
  }
}
