/** Loads the commands with V8's code cache that the build made, so that a start does not compile them again. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

type App = typeof import('./app.ts');

/**
 * The commands. The cache is only a help: without it, or where it was made by another version of Node (V8 tells), the
 * same code is compiled as usual.
 */
export function loadApp(folder: string = import.meta.dirname): App {
  const filename = join(folder, 'app.cjs');
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, ...cacheIn(folder) });
  const module: { exports: object } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
  return module.exports as App;
}

function cacheIn(folder: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(join(folder, 'app.cache')) };
  } catch {
    return {};
  }
}
