/** Places where a command can hardly work: full outputs, a folder that is gone, an answers file with mistakes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PYTHON, works } from './support/programs.ts';
import { cleanEnv, ENTRY, run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
afterAll(() => room.remove());
const sh = (script: string) =>
  spawnSync('sh', ['-c', script], {
    cwd: room.path,
    env: cleanEnv({ T: `${process.execPath} ${ENTRY}` }),
    encoding: 'utf8',
    timeout: 20_000,
  });
const INIT = '$T init --organisatie=A --dienst=B --ingangsdatum=2027-07-01 --vandaag=2026-11-23 --ja';

test.each([
  ['a control character', 'm\u001b[31m'],
  ['a line end', 'a\nb'],
  ['a turned direction', 'a\u202eb'],
])('--map with %s is refused', (_what, map) => {
  const words = ['init', '--organisatie=A', '--dienst=B', '--ingangsdatum=2027-07-01', '--vandaag=2026-11-23', '--ja'];
  const { code, out, err } = run([...words, '--map', map], room.path);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--map');
});

test.skipIf(process.platform === 'win32').each(['-x', 'a b$(touch KWAAD)', '"q"', "it's"])(
  'the command that is printed for --map %j works when it is pasted, and does nothing else',
  (map) => {
    const words = [
      'init',
      '--organisatie=A',
      '--dienst=B',
      '--ingangsdatum=2027-07-01',
      '--vandaag=2026-11-23',
      '--ja',
    ];
    const { out } = run([...words, `--map=${map}`], room.path);
    const printed = /^ *npx --no digid-campagne (plan .*)$/m.exec(out)?.[1];
    expect(sh(`$T ${printed}`)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(room.path, 'KWAAD'))).toBe(false);
  },
);

describe.skipIf(!existsSync('/dev/full'))('a full disk behind the output', () => {
  test.each([
    ['$T plan nergens 2>/dev/full', 2],
    [`${INIT} --map a 2>/dev/full`, 0],
    [`${INIT} --map b >/dev/full`, 2],
    ['$T --help >/dev/full', 2],
  ])('%s ends with %i', (script, code) => {
    expect(sh(script).status).toBe(code);
  });
  test('is told', () => {
    const { stderr } = sh(`${INIT} --map c >/dev/full`);
    expect(stderr).toContain('De uitvoer kan niet worden geschreven: de schijf is vol. De campagne is wel gemaakt.');
    expect(stderr).not.toContain('Er is niets geschreven');
    const { stderr: ofPlan } = sh('$T plan c >/dev/full');
    expect(ofPlan).toContain('De uitvoer kan niet worden geschreven: de schijf is vol.');
    expect(ofPlan).not.toContain('gemaakt');
  });
});

/** Gives the command a pipe that is small and does not wait, reads it late, and tells how much came. */
const HURRIED = `
import fcntl, os, subprocess, sys, time
r, w = os.pipe()
fcntl.fcntl(w, 1031, 4096)
fcntl.fcntl(w, fcntl.F_SETFL, fcntl.fcntl(w, fcntl.F_GETFL) | os.O_NONBLOCK)
child = subprocess.Popen(sys.argv[1:], stdout=w)
os.close(w)
came = b''
while part := os.read(r, 1000):
    came += part
    time.sleep(0.01)
print(len(came), child.wait())`;

test.skipIf(process.platform !== 'linux' || !works(PYTHON, '-V'))('a pipe that is full gets all of it', () => {
  expect(sh(`${INIT} --map pijp --stil`).status).toBe(0);
  const { length } = readFileSync(join(room.path, 'pijp/2-kant-en-klaar/planning.xlsx'));
  expect(length).toBeGreaterThan(10_000);
  writeFileSync(join(room.path, 'pijp.py'), HURRIED);
  const { stdout } = sh(`${PYTHON} pijp.py $T export pijp --formaat xlsx --naar - --vandaag 2026-11-23`);
  expect(stdout.trim()).toBe(`${length} 0`);
});

test.skipIf(process.platform !== 'linux').each(['check vol', 'update vol --alleen-tonen', 'plan vol', '--help'])(
  'a file that cannot grow: %s says so once, and ends with 2',
  (command) => {
    if (!existsSync(join(room.path, 'vol'))) expect(sh(`${INIT} --map vol --stil`).status).toBe(0);
    const { status, stderr } = sh(`trap '' XFSZ; ulimit -f 0; $T ${command} > uit.txt`);
    expect({ status, times: stderr.split('De uitvoer kan niet worden geschreven').length - 1 }).toEqual({
      status: 2,
      times: 1,
    });
  },
);

test.skipIf(process.platform === 'win32')('a reader that leaves is no mistake', () => {
  expect(sh('$T --help | head -c 3; $T plan pijp | head -c 3')).toMatchObject({ status: 0, stderr: '' });
});

test.skipIf(process.platform === 'win32')('the working folder is gone', () => {
  const { status, stderr } = sh('mkdir weg; cd weg; rmdir ../weg; $T plan');
  expect(status).toBe(2);
  expect(stderr).toContain('De map waarin u werkt, bestaat niet meer.');
});

test('a mistake in an answers file hides no other, and invents none', () => {
  const answers = 'organisatie: A\ndienst: B\ningangsdatum: 2027-01-01\nregio: west\n';
  writeFileSync(join(room.path, 'x.yaml'), answers);
  const { code, err } = run(['init', '--antwoorden', 'x.yaml', '--ja', '--vandaag', '2026-11-23'], room.path);
  expect(code).toBe(2);
  expect(err).toContain('Er zijn 2 dingen te herstellen');
  expect(err).toContain('x.yaml, regel 4');
  expect(err).toContain('te vroeg');
});

test.each([
  ['a list', '- a\n'],
  ['an empty name', 'organisatie: ""\ndienst: B\ningangsdatum: 2027-07-01\n'],
])('%s: one mistake', (_what, answers) => {
  writeFileSync(join(room.path, 'y.yaml'), answers);
  const { code, err } = run(['init', '--antwoorden', 'y.yaml', '--ja', '--vandaag', '2026-11-23'], room.path);
  expect(code).toBe(2);
  expect(err).toContain('Dit kan nog niet. Er is niets geschreven.');
  expect(err.match(/Oplossing:/g)).toHaveLength(1);
});
