/** export, run as a user would: one text or all, to a folder or to the screen; never over somebody's file. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
    expect(code).toBe(0);
    expect(err).toMatch(/^\nLet op: Hulp in de bibliotheek: /);
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
    const first = JSON.parse(exporting(...words).out);
    expect(first).toEqual({ folder: 'uit', files: files('created'), findings: expect.any(Array) });
    expect(JSON.parse(exporting(...words).out).files).toEqual(files('unchanged'));
  });

  test('without --naar it goes to export in the campaign folder', () => {
    expect(exporting('--tekst', 'website/pagina', '--formaat', 'md').out).toContain('1 bestand in c/export:');
    rmSync(inRoom('c/export'), { recursive: true });
  });

  test('in that folder a text that changed comes beside its older version, which stays', () => {
    const words = ['--tekst', 'social/9-inloggen-lukt-niet', '--formaat', 'txt'];
    const file = inRoom('c/1-teksten-aanpassen/social/9-inloggen-lukt-niet.md');
    const was = readFileSync(file, 'utf8');
    expect(exporting(...words).out).toBe('1 bestand in c/export:\n  social/9-inloggen-lukt-niet.txt\n');
    appendFileSync(file, '\nTwee.\n');
    expect(exporting(...words).out).toBe('1 bestand in c/export:\n  social/9-inloggen-lukt-niet (2).txt\n');
    expect(exporting(...words).out).toContain('  social/9-inloggen-lukt-niet (2).txt (stond er al)');
    appendFileSync(file, '\nDrie.\n');
    expect(exporting(...words).out).toContain('  social/9-inloggen-lukt-niet (3).txt\n');
    writeFileSync(file, was);
    expect(exporting(...words).out).toContain('  social/9-inloggen-lukt-niet.txt (stond er al)');
    expect(read('c/export/social/9-inloggen-lukt-niet (2).txt')).toContain('Twee.');
    expect(read('c/export/social/9-inloggen-lukt-niet (2).txt')).not.toContain('Drie.');
    rmSync(inRoom('c/export'), { recursive: true });
  });

  test('what is to know of the texts, and of no other: an sms that is too long, with a link', () => {
    const sms = inRoom('c/1-teksten-aanpassen/mailings/sms-herinnering.md');
    const was = readFileSync(sms, 'utf8');
    appendFileSync(sms, `\n${'Nog een zin. '.repeat(20)}[Klik](https://v.nl).\n`);
    const words = ['--formaat', 'txt', '--tekst', 'mailings/sms-herinnering'];
    const { code, out, err } = exporting(...words, '--naar', '-', '--stil');
    expect(code).toBe(0);
    expect(out).not.toContain('Let op');
    expect(err).toMatch(/Let op: .*sms/);
    expect(err).toMatch(/Let op: 1 fout\. Zo kan dit nog niet naar buiten\./);
    expect(err).toMatch(/sms-herinnering\.md, regel \d+: 'https:\/\/v\.nl'/);
    const rules = JSON.parse(exporting(...words, '--naar', 'uit', '--json').out).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
    expect(rules).toContain('link');
    expect(rules).not.toContain('link-niet-gebruikt');
    expect(exporting('--formaat', 'txt', '--tekst', 'social/3-digid-app', '--naar', '-').err).not.toContain('sms');
    writeFileSync(sms, was);
  });

  test('a fault in what the text includes, and not one in another text', () => {
    const question = inRoom('c/1-teksten-aanpassen/vragen/hulp-in-de-buurt.md');
    const was = readFileSync(question, 'utf8');
    appendFileSync(question, '\nStuur ons uw wachtwoord.\n');
    const told = (text: string): string =>
      exporting('--formaat', 'txt', '--tekst', text, '--naar', '-').err.replace(/\s+/g, ' ');
    expect(told('website/veelgestelde-vragen')).toMatch(
      /Let op: 1 fout\. .* - 1-teksten-aanpassen\/vragen\/hulp-in-de-buurt\.md, regel \d+: 'Stuur ons uw wachtwoord'/,
    );
    expect(told('social/3-digid-app')).not.toContain('fout');
    writeFileSync(question, was);
  });

  test.each([
    '2-kant-en-klaar/website/pagina.html',
    'c/1-teksten-aanpassen/website/pagina.md',
    '1-teksten-aanpassen\\website\\pagina.md',
    './website/pagina',
  ])('the path of a file is as good as its name: %s', (name) => {
    expect(exporting('--formaat', 'md', '--tekst', name, '--naar', 'uit').out).toContain('  website/pagina.md\n');
  });

  test('one wrong text keeps back neither another text nor the plan', () => {
    const file = inRoom('c/1-teksten-aanpassen/social/8-het-is-ingegaan.md');
    const was = readFileSync(file, 'utf8');
    writeFileSync(file, `${was}\n{{dients}}\n`);
    const all = exporting('--formaat', 'csv,ics,xlsx', '--naar', 'uit');
    expect({ code: all.code, err: all.err }).toEqual({ code: 0, err: '' });
    for (const name of ['planning.csv', 'kalender.ics'])
      expect(read(`uit/${name}`)).toBe(read(`c/2-kant-en-klaar/${name}`));
    expect(exporting('--formaat', 'html', '--tekst', 'website/pagina', '--naar', 'uit').code).toBe(0);
    expect(read('uit/website/pagina.html')).toBe(read('c/2-kant-en-klaar/website/pagina.html'));
    expect(exporting('--formaat', 'txt', '--tekst', 'social/8-het-is-ingegaan', '--naar', 'uit').code).toBe(2);
    writeFileSync(file, was);
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
    [
      'a folder of texts',
      ['--formaat', 'docx', '--tekst', 'brieven/'],
      [
        /'brieven' is een map met teksten\.\n.*\n {2}Oplossing: Kies één tekst:\n {4}brieven\/1-aankondiging\n {4}brieven\/2/,
      ],
    ],
    ['a name without its folder', ['--formaat', 'docx', '--tekst', 'script'], [/Bedoelde u 'helpdesk\/script'/]],
    [
      'a name like no other: all names, each on its line',
      ['--formaat', 'docx', '--tekst', 'qqqqqqqqqqqq'],
      [/Kies een van deze teksten.*\n {4}balie\/.*\n(?: {4}\S+\n)+ {4}website\/pagina\n/],
    ],
    ['formats with a space', ['--formaat', 'html,', 'txt'], [/Schrijf formaten zonder spatie: html,txt/]],
    ['an empty folder name', ['--formaat', 'txt', '--naar', ''], [/De map is leeg/]],
    ['an empty text name', ['--formaat', 'txt', '--tekst', ''], [/De naam van de tekst is leeg/]],
    ['several mistakes at once', ['--formaat', 'pdf', '--tekst', ''], [/'pdf'/, /naam van de tekst/]],
  ])('%s', (_name, words, messages) => {
    const { code, out, err } = exporting(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Er is niets geschreven.');
    for (const message of messages) expect(err).toMatch(message);
  });

  test.each(['1-teksten-aanpassen', '1-teksten-aanpassen/nieuw/map', '2-kant-en-klaar', '.digid-campagne'])(
    'to write in %s of a campaign, also by a link to it',
    (folder) => {
      symlinkSync(inRoom('c'), inRoom('link'));
      for (const to of [`c/${folder}`, `link/${folder}`]) {
        const { code, err } = exporting('--formaat', 'md', '--tekst', 'website/pagina', '--naar', to);
        expect(code).toBe(2);
        expect(err).toMatch(/In de map \S+ van een campagne kan export niets zetten/);
      }
      rmSync(inRoom('link'));
      expect(allPaths(inRoom('c')).filter((path) => path.includes('aanpassen/nieuw'))).toEqual([]);
    },
  );

  test('to write over a file that says something else', () => {
    mkdirSync(inRoom('uit/website'), { recursive: true });
    writeFileSync(inRoom('uit/website/pagina.md'), 'van mij');
    const { code, err } = exporting('--formaat', 'md', '--tekst', 'website/pagina', '--naar', 'uit');
    expect(code).toBe(2);
    expect(err).toMatch(/uit\/website\/pagina\.md bestaat al, met een andere inhoud[\s\S]*--naar versie-2/);
    expect(read('uit/website/pagina.md')).toBe('van mij');
  });

  test('formats with a space, in the campaign folder', () => {
    const { code, err } = run(['export', '--formaat', 'html,', 'txt', ...TODAY], inRoom('c'));
    expect(code).toBe(2);
    expect(err).toMatch(/Schrijf de formaten zonder spatie, met een komma ertussen: html,txt/);
    expect(err).not.toContain('bestaat niet');
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

test.each([
  ['2', '&lt;h2&gt;'],
  ['h3', '&lt;h3&gt;'],
])('--kop %s: the HTML to paste begins with that heading', (level, heading) => {
  const words = ['--tekst', 'website/pagina', '--formaat', 'html', '--naar', '-', '--kop', level];
  const { code, out } = exporting(...words);
  expect(code).toBe(0);
  expect(/<textarea[^>]*>\s*(\S+?&gt;)/.exec(out)?.[1]).toBe(heading);
});
test('--kop 7 is refused', () => {
  const { code, err } = exporting('--tekst', 'website/pagina', '--formaat', 'html', '--kop', '7');
  expect({ code, named: err.includes('1, 2, 3, 4') }).toEqual({ code: 2, named: true });
});

test('says when letter paper lies there under a name by which it is not found', () => {
  const letter = ['--tekst', 'brieven/1-aankondiging', '--formaat', 'docx', '--naar', 'uit'];
  expect(exporting(...letter).err).not.toContain('huisstijl');
  mkdirSync(inRoom('c/huisstijl'));
  writeFileSync(inRoom('c/huisstijl/briefpapier.docx'), 'x');
  const { err } = exporting(...letter);
  rmSync(inRoom('c/huisstijl'), { recursive: true });
  expect(err.replace(/\s+/g, ' ')).toContain('Let op: huisstijl/briefpapier.docx wordt niet gebruikt.');
});
