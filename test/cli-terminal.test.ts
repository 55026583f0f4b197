import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allPaths, cleanEnv, ENTRY, temporaryFolder } from './support/run.ts';

const HELPER = fileURLToPath(new URL('./support/terminal.py', import.meta.url));
const hasPython = spawnSync('python3', ['-c', 'import pty, select'], { env: cleanEnv() }).status === 0;

let room: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  room = temporaryFolder();
});
afterEach(() => room.remove());

/** Runs init in a real terminal: waits for each text on the screen, then types. */
function talk(
  words: readonly string[],
  steps: readonly (readonly [string, string])[],
): { code: number; screen: string } {
  const command = [process.execPath, ENTRY, 'init', '--vandaag', '2026-11-23', ...words];
  const done = spawnSync('python3', [HELPER, JSON.stringify({ command, steps })], {
    cwd: room.path,
    env: cleanEnv({ TERM: 'xterm', PYTHONIOENCODING: 'utf-8' }),
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (done.status !== 0) throw new Error(`terminal helper: ${done.stderr}${done.stdout}`);
  return JSON.parse(done.stdout) as { code: number; screen: string };
}

const ENTER = '\r';
const CTRL_C = '\u0003';

// Needs python3 for its pseudo-terminal; without it these are reported as skipped.
describe.skipIf(!hasPython || process.platform === 'win32')('in a terminal', () => {
  test('Ctrl-C at a question: exit 130, nothing written', () => {
    const { code, screen } = talk(
      [],
      [
        ['Hoe heet uw organisatie?', `ABP${ENTER}`],
        ['in een zin', CTRL_C],
      ],
    );
    expect(code).toBe(130);
    expect(screen).toMatch(/Afgebroken\. Er is niets geschreven\./);
    expect(allPaths(room.path)).toEqual([]);
  });

  const flags = [
    '--organisatie',
    'ABP',
    '--organisatie-in-zin',
    'ABP',
    '--dienst',
    'MijnABP',
    '--dienst-in-zin',
    'MijnABP',
  ];
  const enter = (text: string): readonly [string, string] => [text, ENTER];

  test('an interview to the end writes the campaign, and prints the command line for it', () => {
    const { code, screen } = talk(flags, [
      enter('In welke regio'),
      ['Wat is de ingangsdatum?', `2027-07-01${ENTER}`],
      enter('Hoe lang duurt'),
      enter('DigiD Machtigen?'),
      enter('in het buitenland?'),
      ['niet kunnen inloggen?', `\u001b[A${ENTER}`],
      enter('contactgegevens'),
      enter('feiten'),
      enter('Zal ik deze campagne maken?'),
    ]);
    expect(screen).toMatch(/Dezelfde campagne zonder vragen/);
    expect(screen).toMatch(/--ingangsdatum 2027-07-01/);
    expect(screen).toMatch(/--post --balie/);
    expect(code).toBe(0);
    expect(screen).not.toMatch(/navigate|select|Y\/n/);
    expect(readFileSync(join(room.path, 'campaigns/abp-mijnabp/campagne.yaml'), 'utf8')).toContain(
      'ingangsdatum: 2027-07-01',
    );
  });

  test('"nee" at the end: exit 130, nothing written', () => {
    const rest = ['--maanden', '4', '--regio', 'noord', '--machtigen', '--buitenland', '--post', '--balie', 'nee'];
    const { code } = talk(
      [...flags, '--ingangsdatum', '2027-07-01', ...rest],
      [enter('contactgegevens'), enter('feiten'), ['Zal ik deze campagne maken?', `\u001b[B${ENTER}`]],
    );
    expect(code).toBe(130);
    expect(allPaths(room.path)).toEqual([]);
  });

  test('--ja asks nothing, also in a terminal', () => {
    const { code, screen } = talk([...flags, '--ingangsdatum', '2027-07-01', '--ja'], []);
    expect(code).toBe(0);
    expect(screen).not.toMatch(/\?.*\n/);
  });
});
