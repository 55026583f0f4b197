/** check --spelling, run as a user would; and that nothing of it is read without that word. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanEnv, ENTRY, type Ran, run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
const inCampaign = (path: string): string => join(room.path, 'c', path);
const PAGE = '1-teksten-aanpassen/website/pagina.md';
const check = (...words: string[]): Ran => run(['check', 'c', ...words, '--vandaag', '2026-12-01'], room.path);
const wrong = (): string[] =>
  JSON.parse(check('--spelling', '--json').out).findings.flatMap((one: { rule: string; words: string }) =>
    one.rule === 'spelling' ? [one.words] : [],
  );

beforeAll(() => {
  const answers = ['--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'];
  const date = ['--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23'];
  expect(run(['init', ...answers, ...date, '--map', 'nieuw', '--ja'], room.path).code).toBe(0);
}, 60_000);
afterAll(() => room.remove());
beforeEach(() => {
  rmSync(join(room.path, 'c'), { recursive: true, force: true });
  cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
});

describe('with --spelling', () => {
  test('an untouched campaign has no more to tell', () => expect(check('--spelling')).toEqual(check()));
  test('what the user wrote, with line and what is meant; no error, so exit 0', () => {
    appendFileSync(inCampaign(PAGE), '\nDit is enigzins het klzcentrum.\n');
    const { code, out } = check('--spelling');
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /regel \d+, waarschuwing: 'enigzins': dit woord staat niet in het woordenboek\. Bedoelt u 'enigszins'\? Verbeter het woord\. .*\[spelling\]/,
    );
    expect(wrong()).toEqual(['enigzins', 'klzcentrum']);
    expect(check('--spelling', '--stil').out).toBe('');
  });
  test('not the words of woordenlijst.txt', () => {
    appendFileSync(inCampaign(PAGE), '\nDit is enigzins het klzcentrum.\n');
    writeFileSync(inCampaign('woordenlijst.txt'), 'klzcentrum\r\n');
    expect(wrong()).toEqual(['enigzins']);
  });
  test('switched off in campagne.yaml', () => {
    appendFileSync(inCampaign(PAGE), '\nDit is enigzins het klzcentrum.\n');
    const yaml = readFileSync(inCampaign('campagne.yaml'), 'utf8');
    writeFileSync(inCampaign('campagne.yaml'), yaml.replace('controles:\n', 'controles:\n  spelling: dat doet Word\n'));
    expect(wrong()).toEqual([]);
  });
  test('a word list that is no text: one mistake, exit 2', () => {
    writeFileSync(inCampaign('woordenlijst.txt'), Buffer.from([0x43, 0xe9, 0x2e]));
    expect(check('--spelling')).toMatchObject({ code: 2, out: '' });
    expect(check('--spelling').err).toContain('woordenlijst.txt is geen tekst in UTF-8');
    expect(check().code).toBe(0);
  });
});

describe('a program of which a part is lost', () => {
  const program = join(room.path, 'programma');
  const from = dirname(dirname(ENTRY));
  beforeEach(() => {
    for (const part of ['dist', 'templates']) cpSync(join(from, part), join(program, part), { recursive: true });
  });
  const runIt = (...words: string[]): Ran => {
    const all = [join(program, 'dist', 'digid-campagne.cjs'), 'check', 'c', ...words, '--vandaag', '2026-12-01'];
    const done = spawnSync(process.execPath, all, { cwd: room.path, env: cleanEnv(), encoding: 'utf8', input: '' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  test.each<[string, () => void, string]>([
    [
      'the rule',
      () => rmSync(join(program, 'dist', 'spelling.cjs')),
      'Het onderdeel voor de spelling (spelling.cjs) ontbreekt of is beschadigd.',
    ],
    [
      'half of the rule',
      () => writeFileSync(join(program, 'dist', 'spelling.cjs'), '"use strict";var a=('),
      'Het onderdeel voor de spelling (spelling.cjs) ontbreekt of is beschadigd.',
    ],
    [
      'the dictionary',
      () => rmSync(join(program, 'dist', 'woordenboek.trie')),
      'Het woordenboek van het programma (woordenboek.trie) ontbreekt.',
    ],
    [
      'half of the dictionary',
      () => writeFileSync(join(program, 'dist', 'woordenboek.trie'), 'x'.repeat(1000)),
      'Het woordenboek van het programma (woordenboek.trie) is beschadigd.',
    ],
    [
      'the words of the guide',
      () => rmSync(join(program, 'templates', 'spelling.yaml')),
      'Het bestand templates/spelling.yaml ontbreekt.',
    ],
  ])('%s: said in one sentence, exit 2; without --spelling nobody notices', (_what, lose, message) => {
    lose();
    const { code, out, err } = runIt('--spelling');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`- ${message}\n`);
    expect(err).toMatch(/Oplossing: Installeer het programma opnieuw\./);
    expect(runIt()).toEqual(check());
  });
});
