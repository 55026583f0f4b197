// Writes dist/app-<this very Node>.cache: V8's code cache of dist/app.cjs after it has made a campaign once, so that what a campaign needs
// is compiled already. Loads the code in the same way as src/cli/load-app.ts.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// The same as PATIENCE in src/cli/load-app.ts.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');
const filename = process.argv[2];
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename });
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
const folder = mkdtempSync(join(tmpdir(), 'digid-campagne-warm-'));
try {
  await module.exports.init({
    ...{ organisatie: 'Gemeente Voorbeeldstad', dienst: 'Mijn Voorbeeldstad', ingangsdatum: '2027-07-01' },
    ...{ vandaag: '2026-11-23', map: join(folder, 'campagne'), ja: true, stil: true },
  });
  // Reads and checks what was made: writes nothing, and shows nothing here.
  await module.exports.check(join(folder, 'campagne'), { vandaag: '2026-11-23', stil: true });
  // The name that src/cli/load-app.ts looks for.
  const { version, platform, arch, execPath } = process;
  const name = `app-${version}-${platform}-${arch}-${statSync(execPath).size}.cache`;
  writeFileSync(join(dirname(filename), name), script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
