// Speed as a ratio to bare node in one run, so that a slow machine does not matter. Exits 1 above a limit.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = join(root, 'dist', 'digid-campagne.cjs');
const folder = mkdtempSync(join(tmpdir(), 'digid-campagne-bench-'));
const env = { ...process.env };
// Extra certificates slow down bare node most, and would flatter every ratio.
delete env.NODE_EXTRA_CA_CERTS;

let made = 0;
/** The campaign that is read: the first that init made. */
const campaign = join(folder, '0');
const cases = [
  { name: 'node -e 0', limit: undefined, args: () => ['-e', '0'] },
  { name: '--help', limit: 1.5, args: () => [command, '--help'] },
  {
    name: 'init',
    limit: 20,
    args: () => [
      ...[command, 'init', '--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'],
      ...['--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23', '--ja', '--map', join(folder, String(made++))],
    ],
  },
  { name: 'check', limit: 8, args: () => [command, 'check', campaign, '--vandaag', '2026-11-23'] },
  // In a campaign with mistakes, so that there is something to look up and to suggest.
  {
    name: 'spelling',
    limit: 20,
    args: () => [command, 'check', misspelled(), '--spelling', '--vandaag', '2026-11-23'],
  },
];

/** The campaign with ten mistakes in its page. */
function misspelled() {
  const copy = join(folder, 'fouten');
  if (existsSync(copy)) return copy;
  cpSync(campaign, copy, { recursive: true });
  const words = 'onmiddelijk enigzins aktie mobeile wachtwoort inlogen beveilging adress bericth kontakt'.split(' ');
  const page = join(copy, '1-teksten-aanpassen', 'website', 'pagina.md');
  appendFileSync(page, words.map((word) => `\nDit is ${word} in een zin van onszelf.\n`).join(''));
  return copy;
}

/** Milliseconds of one run of a child process, start to end. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const times = new Map(cases.map(({ name }) => [name, []]));
try {
  // Taken in turns, so that a busy moment hits all alike; the first turn only warms the disk.
  for (let turn = 0; turn <= 25; turn++) {
    for (const { name, args } of cases) {
      const taken = run(args());
      if (turn > 0) times.get(name).push(taken);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const bare = median(times.get('node -e 0'));
let failed = false;
for (const { name, limit } of cases) {
  const middle = median(times.get(name));
  const ratio = middle / bare;
  const over = limit !== undefined && ratio > limit;
  failed ||= over;
  const bound = limit === undefined ? '' : `  limit ${limit} x${over ? '  TOO SLOW' : ''}`;
  console.log(
    `${name.padEnd(10)} ${middle.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(5)} x bare node${bound}`,
  );
}
process.exitCode = failed ? 1 : 0;
