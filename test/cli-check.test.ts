/** check, run as a user would: what an adviser changed by hand gives exactly its findings, and nothing is written. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPaths, type Ran, run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
const inCampaign = (path: string): string => join(room.path, 'c', path);
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(inCampaign(path), change(readFileSync(inCampaign(path), 'utf8')));
const add = (path: string, text: string): void => edit(path, (was) => `${was}\n${text}\n`);
const check = (words: readonly string[] = [], today = '2026-12-01'): Ran =>
  run(['check', 'c', ...words, '--vandaag', today], room.path);

interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly words?: string;
}
const found = (today?: string): Shown[] => JSON.parse(check(['--json'], today).out).findings;
let untouched: ReadonlySet<string>;
/** What is found beside what an untouched campaign has: "error dreiging website/pagina.md:57 boete". */
const news = (): string[] =>
  found()
    .filter((one) => !untouched.has(JSON.stringify(one)))
    .map(({ rule, severity, file, line, words }) => `${severity} ${rule} ${file}:${line} ${words ?? ''}`.trim());

const SOURCE = '1-teksten-aanpassen/website/pagina.md';
const MAIL = '1-teksten-aanpassen/mailings/1-aankondiging.md';
const OUT = '2-kant-en-klaar';
const THREAT = 'Zo moet u indien u niets doet een boete betalen.';
const lineOf = (path: string, words: string): number =>
  readFileSync(inCampaign(path), 'utf8')
    .split(/\r?\n/)
    .findIndex((line) => line.includes(words)) + 1;

beforeAll(() => {
  const answers = ['--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'];
  const date = ['--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23'];
  expect(run(['init', ...answers, ...date, '--map', 'nieuw', '--ja'], room.path).code).toBe(0);
  cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
  untouched = new Set(found().map((one) => JSON.stringify(one)));
}, 60_000);
afterAll(() => room.remove());
beforeEach(() => {
  rmSync(join(room.path, 'c'), { recursive: true, force: true });
  cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
});

describe('an untouched campaign', () => {
  test('has only facts to confirm and what init said', () => {
    const rules = found().map(({ rule, severity }) => `${severity} ${rule}`);
    expect([...new Set(rules)].sort()).toEqual([
      ...['tip andere-weg-ontbreekt', 'tip machtigen-nee', 'tip nog-invullen'],
      ...['warning contact-ontbreekt', 'warning feit-bevestigen', 'warning wens-buiten-vakantie'],
    ]);
    expect(check().code).toBe(0);
  });
  test('stays as it was, to the byte', () => {
    const bytes = (): string[] =>
      allPaths(join(room.path, 'c'))
        .filter((path) => statSync(inCampaign(path)).isFile())
        .map((path) => `${path} ${readFileSync(inCampaign(path)).toString('base64')}`);
    const before = bytes();
    add(SOURCE, THREAT);
    const changed = bytes();
    expect(check().code).toBe(1);
    expect(bytes()).toEqual(changed);
    expect(changed.length).toBe(before.length);
  });
});

describe('what was changed by hand gives exactly these findings', () => {
  const threat = (file: string, line: number): string[] => [
    `error dreiging ${file}:${line} boete`,
    `tip moeilijk-woord ${file}:${line} indien`,
  ];
  test('a source', () => {
    add(SOURCE, THREAT);
    expect(news()).toEqual(threat(SOURCE, lineOf(SOURCE, THREAT)));
  });
  test('a source with BOM and CRLF', () => {
    add(SOURCE, THREAT);
    edit(SOURCE, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(news()).toEqual(threat(SOURCE, lineOf(SOURCE, THREAT)));
  });
  test('a text of the user, in a folder of his own', () => {
    const own = '1-teksten-aanpassen/wijkkrant/stuk.md';
    mkdirSync(inCampaign('1-teksten-aanpassen/wijkkrant'));
    writeFileSync(inCampaign(own), `Een stuk.\n\n${THREAT}\n`);
    expect(news()).toEqual(expect.arrayContaining(threat(own, 3)));
    expect(news().every((one) => one.includes(own))).toBe(true);
  });
  test.each([
    ['website/pagina.md', (text: string) => `${text}\n${THREAT}\n`],
    ['website/pagina.html', (text: string) => text.replace('</p>', ` ${THREAT}</p>`)],
    ['mailings/1-aankondiging.txt', (text: string) => `${text}\r\n${THREAT}\r\n`],
    ['mailings/1-aankondiging.html', (text: string) => text.replace('</p>', ` ${THREAT}</p>`)],
    ['mailings/1-aankondiging.eml', (text: string) => text.replace('mevrouw,', `mevrouw,\r\n\r\n${THREAT}`)],
  ])('an output: %s', (path, change) => {
    edit(`${OUT}/${path}`, change);
    expect(news()).toEqual(threat(`${OUT}/${path}`, lineOf(`${OUT}/${path}`, THREAT)));
  });
  test('a letter, in Word: the paragraph is its line; merge fields are no places to fill in', () => {
    const path = `${OUT}/brieven/1-aankondiging.docx`;
    const parts = unzipSync(readFileSync(inCampaign(path)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    parts['word/document.xml'] = strToU8(xml.replace('</w:t>', ` ${THREAT}</w:t>`));
    writeFileSync(inCampaign(path), zipSync(parts));
    expect(news().filter((one) => !/ invulplek .* \[[a-z ]+\]$/.test(one))).toEqual(threat(path, 1));
  });
  test.each(['planning.csv', 'planning.md', 'intern/inventaris.xlsx'])('no text: %s', (path) => {
    writeFileSync(inCampaign(`${OUT}/${path}`), `${THREAT}\n`);
    expect(news()).toEqual([]);
  });
  test('an unknown placeholder: told with its line, and the rest is still looked at', () => {
    add(SOURCE, `Bij {{dients}}. ${THREAT}`);
    add(MAIL, 'Kijk op [onze site](https://voorbeeld.nl).');
    expect(news()).toEqual([
      `error link ${MAIL}:${lineOf(MAIL, 'onze site')} https://voorbeeld.nl`,
      `error invulplek ${SOURCE}:${lineOf(SOURCE, 'dients')} {{dients}}`,
      ...threat(SOURCE, lineOf(SOURCE, THREAT)),
    ]);
  });
  test('a head that cannot be read', () => {
    edit(SOURCE, (text) => text.replace(/^---\n/, '---\ntekst: [\n'));
    expect(news().filter((one) => !one.includes('tekst-fout') && !one.includes('invulplek'))).toEqual([]);
    expect(news()[0]).toMatch(/^error tekst-fout /);
  });
  test('a text that is taken away', () => {
    rmSync(inCampaign('1-teksten-aanpassen/social/6-help-een-ander.md'));
    expect(news()).toEqual(['tip tekst-ontbreekt 1-teksten-aanpassen/social/6-help-een-ander.md:1']);
  });
  test('the former date, in a source and in an output; not told twice', () => {
    add(SOURCE, 'Vanaf 1 juli 2027 logt u anders in.');
    add(`${OUT}/social/3-digid-app.txt`, 'Dat is op 1 jul.');
    const [source, output] = [lineOf(SOURCE, '1 juli 2027'), lineOf(`${OUT}/social/3-digid-app.txt`, '1 jul.')];
    edit('campagne.yaml', (text) => text.replace('ingangsdatum: 2027-07-01', 'ingangsdatum: 2027-09-07'));
    const errors = found().filter(({ severity }) => severity === 'error');
    const told = errors.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
    expect(told.filter((one) => one.includes(SOURCE))).toEqual([`oude-datum ${SOURCE}:${source}`]);
    expect(told).toContain(`oude-datum ${OUT}/social/3-digid-app.txt:${output}`);
  });
  test('a letter that stands on no paper', () => {
    mkdirSync(inCampaign('huisstijl'));
    writeFileSync(inCampaign('huisstijl/briefpapier.docx'), 'x');
    expect(news()).toEqual(['warning huisstijl-niet-gebruikt huisstijl/briefpapier.docx:1']);
  });
});

describe('what is switched off is not told', () => {
  test('for the whole campaign, also of the plan', () => {
    add(SOURCE, THREAT);
    edit('campagne.yaml', (text) =>
      text.replace(
        'controles:\n',
        'controles:\n  dreiging: dit mag bij ons\n  wens-buiten-vakantie: wij werken door\n',
      ),
    );
    const rules = found().map(({ rule }) => rule);
    expect(rules).toContain('moeilijk-woord');
    expect(rules).not.toContain('dreiging');
    expect(rules).not.toContain('wens-buiten-vakantie');
  });
  test('for one text, also of what is found while it is filled in', () => {
    add(MAIL, 'Kijk op [onze site](https://voorbeeld.nl).');
    expect(news().map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['error link']);
    edit(MAIL, (text) => text.replace('\n---\n', '\ncontrole-uit:\n  link: dit is intern\n---\n'));
    expect(news().join()).toMatch(/link-niet-gebruikt/);
    edit(MAIL, (text) =>
      text.replace('\n  link: dit is intern\n', '\n  link: dit is intern\n  link-niet-gebruikt: dit is intern\n'),
    );
    expect(news()).toEqual([]);
  });
});

describe('what it shows', () => {
  test('by file and line, in words, within the window; then how many', () => {
    add(SOURCE, THREAT);
    const { code, out, err } = check();
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const line = lineOf(SOURCE, THREAT);
    expect(out).toContain(
      `\n${SOURCE}\n  regel ${line}, fout: 'boete': dit klinkt als een dreigement. Mensen schrikken\n    ervan, en oplichters`,
    );
    expect(out).toContain(`\n  regel ${line}, tip: 'indien': dit is een moeilijk woord.\n`);
    expect(out).toMatch(/\n1 fout, 8 waarschuwingen, 5 tips\n$/);
    expect(out.split('\n').filter(({ length }) => length > 80)).toEqual([]);
  });
  test('--stil: only errors', () => {
    expect(check(['--stil'])).toEqual({ code: 0, out: '', err: '' });
    add(SOURCE, THREAT);
    const { code, out } = check(['--stil']);
    expect(code).toBe(1);
    expect(out).toMatch(/^1-teksten-aanpassen[\s\S]*dreiging\]\n\n1 fout\n$/);
  });
  test('--json: each finding with file and line, and how many', () => {
    add(SOURCE, THREAT);
    const { code, out } = check(['--json']);
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(out);
    expect(summary).toEqual({ error: 1, warning: 8, tip: 5 });
    expect(findings).toContainEqual({
      ...{ rule: 'dreiging', severity: 'error', file: SOURCE, line: lineOf(SOURCE, THREAT), words: 'boete' },
      ...{ message: expect.stringContaining('dreigement'), fix: expect.any(String) },
    });
    for (const { file, line } of findings) {
      expect(file).not.toBe('');
      expect(line).toBeGreaterThan(0);
    }
    const milestone = findings.find(({ rule }: Shown) => rule === 'wens-buiten-vakantie');
    expect(milestone).toMatchObject({
      milestone: 'brief-3',
      file: 'campagne.yaml',
      line: lineOf('campagne.yaml', 'mijlpalen:'),
    });
  });
  test('without the state it says what it cannot know', () => {
    rmSync(inCampaign('.digid-campagne'), { recursive: true });
    const { code, err } = check();
    expect(code).toBe(0);
    expect(err).toContain('niet nagekeken');
    expect(news()).toEqual([]);
  });
});

test.each<[string, () => void, RegExp]>([
  [
    'an answer that is none',
    () => edit('campagne.yaml', (text) => text.replace('maanden: 6', 'maanden: 9')),
    /maanden/,
  ],
  [
    'a plan that cannot hold',
    () => edit('campagne.yaml', (text) => text.replace('plannen-vanaf: 2026-11-23', 'plannen-vanaf: 2027-06-01')),
    /campagne\.yaml/,
  ],
])('%s: exit 2', (_name, change, message) => {
  change();
  const { code, out, err } = check();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});
