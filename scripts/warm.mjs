// Writes dist/<bundle>-<this very Node>.cache: V8's code cache of dist/app.cjs and dist/kantoor.cjs after they have made a campaign
// once, and of dist/lezen.cjs after it has read and checked that one, so that what these need is compiled already. Loads the code in the same way as
// src/cli/load-app.ts.
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// The same as PATIENCE in src/cli/load-app.ts.
if (process.versions.v8.startsWith('11.'))
  setFlagsFromString('--interrupt-budget=1000000 --semi-space-growth-factor=6');
const workerThreads = createRequire(import.meta.url)('node:worker_threads');
const dist = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'digid-campagne-warm-'));

/** Loads a bundle, lets `use` run what it has, and writes the cache of what was compiled by then. */
async function warm(bundle, use) {
  const { exports, write } = load(bundle);
  await use(exports);
  write();
}

function load(bundle) {
  const filename = join(dist, `${bundle}.cjs`);
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dist);
  const write = () => writeCache(bundle, script.createCachedData());
  return { exports: module.exports, write };
}

function writeCache(bundle, data) {
  // The name that src/cli/load-app.ts looks for.
  const { version, platform, arch, execPath } = process;
  const name = `${bundle}-${version}-${platform}-${arch}-${statSync(execPath).size}.cache`;
  writeFileSync(join(dist, name), data);
}

/** Nobody looks on. */
const world = {
  ...{ folder, interactive: false, width: 80, color: false, today: () => 0, out: () => {}, err: () => {} },
  interruptible: (work) => work(new AbortController().signal),
};

/** The other thread of src/cli/office.ts, in this one: so that its cache too holds what a campaign needs. */
const office = load('kantoor');
workerThreads.Worker = class extends EventEmitter {
  postMessage(asked) {
    void office.exports.makeAll(asked, (made) => this.emit('message', made));
  }
  ref() {}
  unref() {}
  async terminate() {}
};

try {
  const campaign = join(folder, 'campagne');
  const vandaag = '2026-11-23';
  await warm('app', ({ init }) =>
    init(
      {
        ...{ organisatie: 'Gemeente Voorbeeldstad', dienst: 'Mijn Voorbeeldstad', ingangsdatum: '2027-07-01' },
        ...{ vandaag, map: campaign, ja: true, stil: true },
      },
      world,
    ),
  );
  office.write();
  await warm('lezen', async ({ check, plan }) => {
    await check(campaign, { vandaag }, world);
    await plan(campaign, { vandaag }, world);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
