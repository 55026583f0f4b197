// Builds the command: a small CommonJS entry (fast `--help`) and the rest as lazily loaded siblings.
// Measured: a CommonJS entry starts faster than an ESM one.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { DICTIONARY, dictionaryBytes } from './dictionary.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');

const entries = {
  'digid-campagne': 'bin/digid-campagne.ts',
  app: 'src/cli/app.ts',
  lezen: 'src/cli/read-app.ts',
  vragen: 'src/cli/prompts.ts',
  kantoor: 'src/cli/office-app.ts',
  'kantoor-draad': 'src/cli/office-thread.ts',
  spelling: 'src/cli/spelling.ts',
};
const siblings = new Map([
  ['prompts.ts', './vragen.cjs'],
  ['spelling.ts', './spelling.cjs'],
]);

/** Keeps the dynamic imports between entries as loads of the sibling file instead of copying them in. */
const lazySiblings = {
  name: 'lazy-siblings',
  setup(b) {
    b.onResolve({ filter: /\/(prompts|spelling)\.ts$/ }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined;
      return { path: siblings.get(args.path.split('/').pop()), external: true };
    });
  },
};

/** commander loads child_process for subcommands in files of their own, which this program has not: 3 ms of each start. */
const noChildProcess = {
  name: 'no-child-process',
  setup(b) {
    b.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    b.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * ics checks each event against a large schema and folds its lines by characters, which takes longer than all the rest of
 * a calendar. Events are checked before they reach it and folded again after it, by octets (src/outputs/ics-event.ts).
 * Run from source, as the tests do, both are there, and test/example.test.ts shows that the bytes are the same.
 */
const leanIcs = {
  name: 'lean-ics',
  setup(b) {
    b.onLoad({ filter: /[\\/]ics[\\/]dist[\\/]utils[\\/]fold-line\.js$/ }, () => ({
      contents: 'exports.__esModule = true; exports.default = (line) => line;',
    }));
    b.onLoad({ filter: /[\\/]ics[\\/]dist[\\/]schema[\\/]index\.js$/ }, () => ({
      contents: `exports.urlRegex = /^$/;
        exports.validateHeader = exports.validateHeaderAndEvent = (value) => ({ error: null, value });`,
    }));
  },
};

/**
 * write-excel-file makes a zip, which is opened again to complete its parts (src/outputs/excel/workbook.ts): to pack them
 * in between takes longer than to make them. The parts are the same either way.
 */
const leanExcel = {
  name: 'lean-excel',
  setup(b) {
    b.onLoad({ filter: /[\\/]write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, () => ({
      contents: `import { zipSync } from 'fflate';
        export default (files) => Promise.resolve(zipSync(files, { level: 0 }).buffer);`,
    }));
  },
};

/** What nodemailer brings along and is never asked of it: to fetch what a mail refers to, with http, https and tls. */
const leanLibraries = {
  name: 'lean-libraries',
  setup(b) {
    b.onLoad({ filter: /[\\/]nodemailer[\\/]dist[\\/]esm[\\/]fetch[\\/]index\.js$/ }, () => ({
      contents: `export default () => { throw new Error('mails refer to nothing'); };`,
    }));
  },
};

/** The source of a file of a library with one piece replaced; throws when a new version of it has that piece no longer. */
function withPiece(path, piece, instead) {
  const source = readFileSync(path, 'utf8');
  if (source.split(piece).length !== 2) throw new Error(`${path} has not once: ${piece}`);
  return source.replace(piece, () => instead);
}

/**
 * What libraries make when they are loaded, and a start mostly does not need. marked composes some seventy patterns, of which
 * those with classes of letters take longest: here each is made when it is first used. picocolors asks whether stdout is a
 * terminal, for which Node makes a stream (src/cli/streams.ts), while commands tell it whether to colour. Of Handlebars
 * the parser is enough.
 */
const lazyLibraries = {
  name: 'lazy-libraries',
  setup(b) {
    b.onLoad({ filter: /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/ }, ({ path }) => ({
      contents: `class LazyPattern {
          constructor(source, flags) { this.source = source; this.flags = flags; }
          get made() { return (this.real ??= new RegExp(this.source, this.flags)); }
          get lastIndex() { return this.made.lastIndex; }
          set lastIndex(at) { this.made.lastIndex = at; }
          exec(text) { return this.made.exec(text); }
          test(text) { return this.made.test(text); }
          [Symbol.match](text) { return this.made[Symbol.match](text); }
          [Symbol.matchAll](text) { return this.made[Symbol.matchAll](text); }
          [Symbol.replace](text, by) { return this.made[Symbol.replace](text, by); }
          [Symbol.search](text) { return this.made[Symbol.search](text); }
          [Symbol.split](text, limit) { return this.made[Symbol.split](text, limit); }
        }
        ${withPiece(path, 'getRegex:()=>new RegExp(t,e)', 'getRegex:()=>new LazyPattern(t,e)')}`,
    }));
    b.onLoad({ filter: /[\\/]picocolors[\\/]picocolors\.js$/ }, ({ path }) => ({
      contents: withPiece(path, '(p.stdout || {}).isTTY', 'false'),
    }));
    b.onLoad({ filter: /[\\/]handlebars[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: `const { parse, parseWithoutProcessing } = require('../dist/cjs/handlebars/compiler/base.js');
        module.exports = { parse, parseWithoutProcessing };`,
    }));
  },
};

/** What src/load/prepared-data.ts knows: of each data file what reads it gives, under the name that it looks for. */
async function preparedData() {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', write: false },
    define: { 'import.meta.dirname': '"."' },
    stdin: {
      contents: `export * from './src/guide/data-files.ts'; export * from './src/load/prepared-data.ts';`,
      resolveDir: root,
    },
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const { DATA_FILES, preparedKey } = module.exports;
  const read = ([name, reads]) => {
    const text = readFileSync(join(root, 'templates', name), 'utf8');
    return [preparedKey(name, text), reads(text, `templates/${name}`)];
  };
  return Object.fromEntries(Object.entries(DATA_FILES).map(read));
}

/** A library in a new version may have another file: then a plugin would do nothing, and nobody would see it. */
function watched(plugin) {
  const unused = new Set();
  const watch = (kind, b) => (options, hook) => {
    const name = `${plugin.name}: ${options.filter}`;
    unused.add(name);
    b[kind](options, (args) => {
      const done = hook(args);
      if (done !== undefined) unused.delete(name);
      return done;
    });
  };
  return {
    name: plugin.name,
    setup(b) {
      plugin.setup({ onLoad: watch('onLoad', b), onResolve: watch('onResolve', b) });
      b.onEnd(() => {
        if (unused.size > 0) throw new Error(`these match nothing any more: ${[...unused].join(', ')}`);
      });
    },
  };
}

const result = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  supported: { 'dynamic-import': false },
  define: { __VERSION__: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  write: false,
  plugins: [lazySiblings, noChildProcess, leanIcs, leanExcel, leanLibraries, lazyLibraries].map(watched),
  logLevel: 'warning',
});
// Only now: a build that fails leaves the one before.
mkdirSync(dist, { recursive: true });
result.outputFiles.push({ path: join(dist, 'gids.json'), contents: JSON.stringify(await preparedData()) });
const licence = readFileSync(join(root, DICTIONARY.licence), 'utf8').trim();
result.outputFiles.push({ path: join(dist, 'woordenboek.trie'), contents: dictionaryBytes(root) });
result.outputFiles.push({ path: join(dist, 'woordenboek-licentie.txt'), contents: `${licence}\n` });
const made = new Set(result.outputFiles.map((file) => basename(file.path)));
for (const name of readdirSync(dist)) if (!made.has(name)) rmSync(join(dist, name), { recursive: true });
for (const file of result.outputFiles) writeFileSync(file.path, file.contents);
chmodSync(join(dist, 'digid-campagne.cjs'), 0o755);
// A help only: without it everything works, a little slower.
const warmed = spawnSync(process.execPath, [join(root, 'scripts', 'warm.mjs'), dist], { encoding: 'utf8' });
if (warmed.status !== 0) console.warn(`no code caches: ${warmed.stderr}`);

/** The licences of everything that is in the bundle, as those licences ask. */
const packages = new Set([DICTIONARY.folder]);
for (const input of Object.keys(result.metafile.inputs)) {
  const found = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (found) packages.add(found[1]);
}
const parts = [...packages].sort().map((folder) => {
  const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text =
    file && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
  const words = folder === DICTIONARY.folder ? `\n\nIts words, in dist/woordenboek.trie:\n\n${licence}` : '';
  return `${about.name} ${about.version}\nLicence: ${about.license}\n\n${text}${words}\n`;
});
writeFileSync(
  join(root, 'THIRD-PARTY-LICENSES'),
  `Software of others in this package, with its licences.\n\n${parts.join(`\n${'-'.repeat(78)}\n\n`)}`,
);
