/** export, run as a user would: one text or all, to a folder or to the screen; never over somebody's file. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPaths, type Ran, run, temporaryFolder } from './support/run.ts';

const THREE = [
  '--organisatie',
  'Gemeente Voorbeeldstad',
  '--dienst',
  'Mijn Voorbeeldstad',
  '--ingangsdatum',
  '2027-07-01',
];
const TODAY = ['--vandaag', '2026-11-23'];
const room = temporaryFolder();
const inRoom = (path: string): string => join(room.path, path);
const read = (path: string): string => readFileSync(inRoom(path), 'utf8');
const exporting = (...words: string[]): Ran => run(['export', 'c', ...words, ...TODAY], room.path);

beforeAll(() => {
  expect(run(['init', ...THREE, '--map', 'c', '--ja', ...TODAY], room.path).code).toBe(0);
});
afterAll(() => room.remove());
beforeEach(() => rmSync(inRoom('uit'), { recursive: true, force: true }));

describe('what it gives', () => {
  test('one text in several formats', () => {
    const { code, out, err } = exporting(
      '--tekst',
      'mailings/1-aankondiging',
      '--formaat',
      'html,eml',
      '--formaat',
      'md',
      '--naar',
      'uit',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      '3 bestanden in uit:\n  mailings/1-aankondiging.html\n  mailings/1-aankondiging.eml\n  mailings/1-aankondiging.md\n',
    );
    expect(allPaths(inRoom('uit')).filter((path) => path.includes('.'))).toEqual([
      ...['mailings/1-aankondiging.eml', 'mailings/1-aankondiging.html', 'mailings/1-aankondiging.md'],
    ]);
    expect(read('uit/mailings/1-aankondiging.html')).toBe(read('c/2-kant-en-klaar/mailings/1-aankondiging.html'));
  });

  test('all texts for which a format makes sense', () => {
    expect(exporting('--formaat', 'eml', '--naar', 'uit').code).toBe(0);
    const folders = new Set(allPaths(inRoom('uit')).map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['balie', 'helpdesk', 'intern', 'logius', 'mailings', 'partners']);
  });

  test.each([
    ['ics', 'kalender.ics'],
    ['csv', 'planning.csv'],
    ['xlsx', 'planning.xlsx'],
  ])('%s without a text is %s, as the folder has it', (format, name) => {
    expect(exporting('--formaat', format, '--naar', 'uit').code).toBe(0);
    const bytes = (path: string) => readFileSync(inRoom(path)).toString('base64');
    expect(bytes(`uit/${name}`)).toBe(bytes(`c/2-kant-en-klaar/${name}`));
  });

  test('one file to the screen, and nothing else', () => {
    const { code, out, err } = exporting('--tekst', 'social/3-digid-app.md', '--formaat', 'txt', '--naar', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(read('c/2-kant-en-klaar/social/3-digid-app.txt'));
  });

  test('a text that the user edited, as it is now', () => {
    appendFileSync(inRoom('c/1-teksten-aanpassen/social/6-help-een-ander.md'), '\nGroet van {{organisatie}}.\n');
    const { out } = exporting('--tekst', 'social/6-help-een-ander', '--formaat', 'txt', '--naar', '-');
    expect(out).toContain('\n\nGroet van de gemeente Voorbeeldstad.\n');
  });

  test('--json names folder and files; again it says that nothing changed', () => {
    const words = ['--tekst', 'website/pagina', '--formaat', 'md', '--naar', 'uit', '--json'];
    const files = (status: string) => [{ path: 'website/pagina.md', status }];
    expect(JSON.parse(exporting(...words).out)).toEqual({ folder: 'uit', files: files('created') });
    expect(JSON.parse(exporting(...words).out)).toEqual({ folder: 'uit', files: files('unchanged') });
  });

  test('without --naar it goes to export in the campaign folder', () => {
    expect(exporting('--tekst', 'website/pagina', '--formaat', 'md').out).toContain('1 bestand in c/export:');
    rmSync(inRoom('c/export'), { recursive: true });
  });
});

describe('what it refuses, with nothing written', () => {
  test.each<[string, string[], RegExp[]]>([
    ['no format', [], [/Er ontbreekt een formaat/, /Waar: --formaat/, /html, md, txt, eml, docx, ics, csv, xlsx/]],
    ['an unknown format', ['--formaat', 'pdf'], [/Het formaat 'pdf' is niet bekend/]],
    [
      'a format for this text',
      ['--formaat', 'eml,docx', '--tekst', 'social/3-digid-app'],
      [/kan niet als eml/, /kan niet als docx/, /Kies uit: txt, md, html/],
    ],
    ['a calendar of one text', ['--formaat', 'ics', '--tekst', 'website/pagina'], [/kan niet als ics/]],
    [
      'an unknown text',
      ['--formaat', 'txt', '--tekst', 'website/pagin'],
      [/bestaat niet/, /Waar: --tekst/, /Bedoelde u 'website\/pagina'/],
    ],
    ['a building block', ['--formaat', 'txt', '--tekst', 'vragen/waarom'], [/of het is een bouwsteen/]],
    [
      'a text of another situation',
      ['--formaat', 'txt', '--tekst', 'mailings/uitstel'],
      [/uw campagne gebruikt hem niet/],
    ],
    [
      'several files to the screen',
      ['--formaat', 'txt,md', '--tekst', 'website/pagina', '--naar', '-'],
      [/één bestand tegelijk; dit zijn er 2/],
    ],
    ['an empty folder name', ['--formaat', 'txt', '--naar', ''], [/De map is leeg/]],
    ['an empty text name', ['--formaat', 'txt', '--tekst', ''], [/De naam van de tekst is leeg/]],
    ['several mistakes at once', ['--formaat', 'pdf', '--tekst', ''], [/'pdf'/, /naam van de tekst/]],
  ])('%s', (_name, words, messages) => {
    const { code, out, err } = exporting(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Er is niets geschreven.');
    for (const message of messages) expect(err).toMatch(message);
  });

  test('to write over a file that says something else', () => {
    mkdirSync(inRoom('uit/website'), { recursive: true });
    writeFileSync(inRoom('uit/website/pagina.md'), 'van mij');
    const { code, err } = exporting('--formaat', 'md', '--tekst', 'website/pagina', '--naar', 'uit');
    expect(code).toBe(2);
    expect(err).toMatch(/uit\/website\/pagina\.md bestaat al, met een andere inhoud/);
    expect(read('uit/website/pagina.md')).toBe('van mij');
  });

  test('a file where a folder must come', () => {
    mkdirSync(inRoom('uit'));
    writeFileSync(inRoom('uit/website'), 'van mij');
    expect(exporting('--formaat', 'md', '--tekst', 'website/pagina', '--naar', 'uit').code).toBe(2);
    expect(read('uit/website')).toBe('van mij');
  });

  test('sources with mistakes: all of them, with file and line', () => {
    const file = inRoom('c/1-teksten-aanpassen/social/8-het-is-ingegaan.md');
    const was = readFileSync(file, 'utf8');
    writeFileSync(file, `${was}\n{{dients}}\n`);
    writeFileSync(inRoom('c/1-teksten-aanpassen/social/kapot.md'), Buffer.from([0x61, 0xff, 0xfe, 0x62]));
    const first = exporting('--formaat', 'txt', '--naar', 'uit');
    expect(first.code).toBe(2);
    expect(first.err).toMatch(/1-teksten-aanpassen\/social\/kapot\.md is geen tekst in UTF-8/);
    rmSync(inRoom('c/1-teksten-aanpassen/social/kapot.md'));
    const second = exporting('--formaat', 'txt', '--naar', 'uit');
    expect(second.err).toMatch(/8-het-is-ingegaan\.md, regel \d+\n {2}Oplossing: Bedoelde u 'dienst'/);
    expect(readFileSync(file, 'utf8')).toBe(`${was}\n{{dients}}\n`);
    writeFileSync(file, was);
  });
});

test('says on which paper a letter came', () => {
  const letter = ['--tekst', 'brieven/1-aankondiging', '--formaat', 'docx', '--naar', 'uit'];
  expect(exporting(...letter).err).toBe('');
  mkdirSync(inRoom('c/huisstijl'));
  writeFileSync(inRoom('c/huisstijl/briefpapier.docx'), 'x');
  const { err } = exporting(...letter);
  rmSync(inRoom('c/huisstijl'), { recursive: true });
  expect(err).toBe('Let op: in huisstijl staat geen brief.docx. De brief komt op het standaardpapier.\n');
});
