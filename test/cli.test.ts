import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv, ENTRY, run, temporaryFolder } from './support/run.ts';

let room: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  room = temporaryFolder();
});
afterAll(() => room.remove());

const ENGLISH = /Usage:|Options:|Commands:|\berror:|unknown|missing|display help|default:/;

describe('the command line', () => {
  test.each<[string[], RegExp]>([
    [[], /Gebruik: digid-campagne/],
    [['--help'], /Opdrachten:[\s\S]*init, nieuw[\s\S]*plan/],
    [['-h'], /Gebruik:/],
    [
      ['init', '--help'],
      /Opties:[\s\S]*--ingangsdatum <datum>[\s\S]*--machtigen \[ja\|nee\][\s\S]*--feit[\s\S]*Altijd:[\s\S]*--json/,
    ],
    [['plan', '--help'], /Waarden:[\s\S]*--week/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['plan', '--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j shows on stdout, in Dutch, with exit 0', (words, shown) => {
    const { code, out, err } = run(words, room.path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(shown);
    expect(out).not.toMatch(ENGLISH);
  });

  test('the help names only commands that work', () => {
    const named = /Opdrachten:\n([\s\S]*?)\n\n/.exec(run([], room.path).out)?.[1] ?? '';
    expect(named.match(/^ {2}[a-z]+/gm)?.map((name) => name.trim())).toEqual([
      'init',
      'update',
      'plan',
      'export',
      'check',
      'status',
    ]);
  });

  test.each<[string[], RegExp]>([
    [['inti'], /opdracht 'inti' bestaat niet[\s\S]*Bedoelde u 'init'/],
    [
      ['dansen'],
      /opdracht 'dansen' bestaat niet[\s\S]*U kunt kiezen uit: init, nieuw, update, plan, export, check, status/,
    ],
    [['init', '--organisatei', 'x'], /--organisatei bestaat niet[\s\S]*'--organisatie'/],
    [['init', '--dienst'], /--dienst ontbreekt de waarde/],
    [['init', 'Gemeente', 'Utrecht'], /woord te veel[\s\S]*aanhalingstekens/],
    [['plan', 'a', 'b'], /woord te veel/],
    [['--json'], /ontbreekt een opdracht/],
    [['plan', 'bestaat-niet'], /map bestaat-niet bestaat niet/],
    [['plan'], /geen campagne gevonden/],
    [['plan', '--week=x'], /Bij de optie --week hoort geen waarde/],
    [['plan', ''], /De naam van de map is leeg/],
    [['init', '--antwoorden='], /bestand met antwoorden is leeg[\s\S]*Waar: --antwoorden/],
    [['plan', '--vandaag', 'morgen'], /vandaag \(morgen\)/],
  ])('%j is refused with exit 2 and a way out', (words, why) => {
    const { code, out, err } = run(words, room.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(why);
    expect(err).toMatch(/Oplossing: /);
    expect(err).not.toMatch(ENGLISH);
  });

  test('a closed pipe is quiet', async () => {
    const child = spawn(process.execPath, [ENTRY, 'init', '--help'], {
      env: cleanEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
