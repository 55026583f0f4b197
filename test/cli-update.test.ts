/** update, run as a user would: texts edited, the date moved, files thrown away, and nobody loses a word. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPaths, type Ran, run, temporaryFolder } from './support/run.ts';

const THREE = ['--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'];
const room = temporaryFolder();
const inCampaign = (path: string): string => join(room.path, 'c', path);
const read = (path: string): string => readFileSync(inCampaign(path), 'utf8');
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(inCampaign(path), change(read(path)));
const update = (words: readonly string[] = [], today = '2026-12-01'): Ran =>
  run(['update', 'c', ...words, '--vandaag', today], room.path);
const PAGE = '1-teksten-aanpassen/website/pagina.md';
const STATE = '.digid-campagne/staat.json';

/** Every file of the campaign with its bytes. `leaving`: not compared. */
function bytes(leaving: RegExp = /^$/): Readonly<Record<string, string>> {
  const files = allPaths(join(room.path, 'c')).filter(
    (path) => !leaving.test(path) && statSync(inCampaign(path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(inCampaign(path)).toString('base64')]));
}
const BACKUPS = /^\.digid-campagne\/reservekopieen/;

beforeAll(() => {
  const made = run(
    ['init', ...THREE, '--ingangsdatum', '2027-07-01', '--map', 'nieuw', '--ja', '--vandaag', '2026-11-23'],
    room.path,
  );
  expect(made.code).toBe(0);
});
afterAll(() => room.remove());
beforeEach(() => {
  rmSync(join(room.path, 'c'), { recursive: true, force: true });
  cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
});

describe('without a change', () => {
  test.each(['2026-11-23', '2027-03-10', '2028-01-01'])('it writes nothing, also on %s', (today) => {
    const before = bytes();
    const { code, out } = update([], today);
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'Alles is al bij. Er was niets te doen.',
    });
    expect(bytes()).toEqual(before);
  });

  test.each([
    ['nothing', 0],
    ['zeros', 500],
  ])('an output of which a power cut left %s is made again, and counts for no edit', (_what, zeros) => {
    const before = bytes(BACKUPS);
    for (const path of ['overzicht.html', '2-kant-en-klaar/planning.xlsx', '2-kant-en-klaar/website/pagina.html'])
      writeFileSync(inCampaign(path), Buffer.alloc(zeros));
    expect(update().code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(before);
  });

  test('a campaign that was moved or copied works on, and so does one without its outputs', () => {
    renameSync(join(room.path, 'c'), join(room.path, 'elders'));
    cpSync(join(room.path, 'elders'), join(room.path, 'c'), { recursive: true });
    rmSync(join(room.path, 'elders'), { recursive: true });
    const before = bytes();
    expect(update().code).toBe(0);
    rmSync(inCampaign('2-kant-en-klaar'), { recursive: true });
    expect(update().code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(before);
  });

  test('what only an editor changed (line ends, byte order mark, last newline) is no change', () => {
    edit(PAGE, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    edit('2-kant-en-klaar/website/pagina.md', (text) => text.replaceAll('\n', '\r\n').trimEnd());
    const before = bytes();
    expect(update().code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(before);
  });
});

describe('a source that was edited', () => {
  test('comes into the outputs, and stays as it was typed', () => {
    edit(PAGE, (text) => `${text.replaceAll('\n', '\r\n')}\r\nKom langs op het stadhuis vóór {{ingangsdatum}}.\r\n`);
    const typed = read(PAGE);
    const { code, out } = update();
    expect(code).toBe(0);
    expect(out).toMatch(/bijgewerkt/);
    expect(read(PAGE)).toBe(typed);
    expect(read('2-kant-en-klaar/website/pagina.md')).toContain('Kom langs op het stadhuis vóór 1 juli 2027.');
  });

  test('with an error in it, update says not to use it yet: every file, and what was made of it', () => {
    const wrong = '\n\nBel [telefoonnummer invullen].\n';
    edit(PAGE, (text) => text + wrong);
    const one = update();
    expect(one.out).not.toContain('Alles om te gebruiken');
    expect(one.out).toContain(
      `Let op: gebruik deze tekst nog niet:\n  - ${PAGE}\n    ook niet: 2-kant-en-klaar/website/pagina.html en .md\n`,
    );
    expect(one.err).toMatch(/Nog te controleren: \d+ fout/);
    // It keeps saying so, also when there is nothing to write.
    expect(update().out).toContain(`Er was niets te doen.\nLet op: gebruik deze tekst nog niet:\n  - ${PAGE}\n`);
    const texts = readdirSync(inCampaign('1-teksten-aanpassen/mailings')).filter((name) => name.endsWith('.md'));
    for (const name of texts.slice(0, 6)) edit(`1-teksten-aanpassen/mailings/${name}`, (text) => text + wrong);
    const more = update().out;
    expect(more).toContain('Let op: gebruik deze teksten nog niet:\n');
    expect(more.split('nog niet:')[1]?.match(/ {2}- .*\n {4}ook niet: 2-kant-en-klaar\/.*\n/g)).toHaveLength(7);
    expect(more).not.toMatch(/en nog \d/);
    expect(more).toContain('\n    ook niet: 2-kant-en-klaar/mailings/1-aankondiging.eml, .html en .txt\n');
    for (const name of ['website/pagina.md', ...texts.slice(0, 6).map((one) => `mailings/${one}`)])
      edit(`1-teksten-aanpassen/${name}`, (text) => text.replace(wrong, ''));
    expect(update().out).toContain('Alles om te gebruiken staat in 2-kant-en-klaar.');
  });

  test('a renamed one is the same text', () => {
    renameSync(inCampaign(PAGE), inCampaign('1-teksten-aanpassen/website/onze pagina.md'));
    expect(update().code).toBe(0);
    expect(existsSync(inCampaign(PAGE))).toBe(false);
    expect(existsSync(inCampaign('2-kant-en-klaar/website/pagina.md'))).toBe(true);
  });

  test('a deleted one stays deleted, is reported, and its outputs go', () => {
    rmSync(inCampaign(PAGE));
    const first = update();
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/1 door u verwijderd: 1-teksten-aanpassen\/website\/pagina\.md/);
    expect(existsSync(inCampaign('2-kant-en-klaar/website/pagina.html'))).toBe(false);
    const after = bytes();
    expect(update([], '2027-01-01').out).toMatch(/1 door u verwijderd/);
    expect(bytes()).toEqual(after);
  });

  test('a mistake in it is refused with file and line, and nothing is written', () => {
    edit(PAGE, (text) => `${text}\n{{ingansdatum}}\n`);
    const before = bytes();
    const { code, err } = update();
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(/\{\{ingansdatum\}\}.*pagina\.md, regel \d+.*'ingangsdatum'/);
    expect(bytes()).toEqual(before);
  });
});

describe('the date moves', () => {
  test('before the start: plan, texts and calendar follow, and only its line in campagne.yaml changes', () => {
    edit('campagne.yaml', (text) => `# Van Anna\r\n${text}`);
    const before = read('campagne.yaml');
    const { code, out } = update(['--ingangsdatum', '7 september 2027']);
    expect(code).toBe(0);
    expect(out).toMatch(/De ingangsdatum ging van 1 juli 2027 naar 7 september 2027\./);
    expect(read('campagne.yaml')).toBe(before.replace('ingangsdatum: 2027-07-01', 'ingangsdatum: 2027-09-07'));
    expect(read('2-kant-en-klaar/website/pagina.md')).toContain('7 september 2027');
    expect(read('2-kant-en-klaar/kalender.ics')).toContain('SEQUENCE:1');
    expect(read('2-kant-en-klaar/kalender-wijzigingen.txt')).toContain('van do 1 jul 2027 naar di 7 sep 2027');
    // Nobody was told, so there is nothing to postpone.
    expect(existsSync(inCampaign('2-kant-en-klaar/mailings/uitstel.txt'))).toBe(false);
    const stale = allPaths(join(room.path, 'c'))
      .filter((path) => /^2-kant-en-klaar.*\.(md|txt|html|eml|csv|ics)$/.test(path))
      .filter(
        (path) =>
          // A milestone may well fall on that day.
          !/\/(planning|kalender)[^/]*$/.test(path) && /1 juli 2027|1 jul 2027|2027-07-01|20270701/.test(read(path)),
      );
    expect(stale).toEqual([]);
  });

  test('by hand in campagne.yaml it is the same', () => {
    expect(update(['--ingangsdatum', '2027-09-07']).code).toBe(0);
    const byFlag = bytes(BACKUPS);
    rmSync(join(room.path, 'c'), { recursive: true });
    cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
    edit('campagne.yaml', (text) => text.replace('ingangsdatum: 2027-07-01', 'ingangsdatum: 2027-09-07'));
    expect(update().code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(byFlag);
  });

  test('away and back gives the same bytes, but for the versions of the calendar and the list of changes', () => {
    const plain = (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(bytes(/^\.digid-campagne|kalender-wijzigingen/)).map(([path, content]) => [
          path,
          path.endsWith('.ics')
            ? Buffer.from(content, 'base64')
                .toString()
                .replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n/gm, '')
            : content,
        ]),
      );
    const before = plain();
    for (const [date, today] of [
      ['2027-09-07', '2027-02-01'],
      ['2027-10-05', '2027-03-01'],
      ['2027-07-01', '2027-03-02'],
    ] as const) {
      expect(update(['--ingangsdatum', date], today).code).toBe(0);
    }
    expect(plain()).toEqual(before);
  });

  test('once the page is live the postponement stands in plan and texts, and what was done stays done', () => {
    edit('voortgang.yaml', (text) =>
      text.replace('klaar:\n', 'klaar:\n  pagina-live: 2027-01-05\n  mailing-1: 2027-01-19\n'),
    );
    const { code, out } = update(['--ingangsdatum', '2027-09-07'], '2027-02-09');
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Dit staat er al met 1 juli 2027\. Vervang het: - Pagina.*al verstuurd.*Mailing 1.*mailings\/1-aankondiging/,
    );
    expect(read('2-kant-en-klaar/mailings/uitstel.txt')).toContain('7 september 2027');
    expect(read('2-kant-en-klaar/planning.csv')).toMatch(/uitstel-website/);
    expect(read('2-kant-en-klaar/planning.csv')).toMatch(/19-01-2027.*Mailing 1/);
    expect(read('voortgang.yaml')).toMatch(/mailing-1: 2027-01-19[\s\S]*datum: 2027-07-01/);
  });

  test('an own file with the old date is named first of all, with file and line, also one of Word', () => {
    edit(PAGE, (text) => `${text}\nBel ons vóór 1 juli 2027.\n`);
    edit('2-kant-en-klaar/social/3-digid-app.txt', (text) => `${text}Nog tot 1-7-2027!\n`);
    const letter = inCampaign('2-kant-en-klaar/brieven/1-aankondiging.docx');
    editWord(letter, (xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:t>Tot 1 ju</w:t></w:r><w:r><w:t>li 2027.</w:t></w:r></w:p></w:body>'),
    );
    update();
    const { code, out } = update(['--ingangsdatum', '2027-09-07']);
    expect(code).toBe(1);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toMatch(/^LET OP: 3 door u bewerkte bestanden noemen nog 1 juli 2027\./);
    const line = read(PAGE).trimEnd().split('\n').length;
    expect(text).toContain(`${PAGE}, regel ${line}: "Bel ons vóór 1 juli 2027."`);
    expect(text).toMatch(/social\/3-digid-app\.txt, regel \d+: "Nog tot 1-7-2027!"/);
    expect(text).toMatch(/brieven\/1-aankondiging\.docx, alinea \d+: "/);
    // And it keeps saying so.
    expect(update([], '2027-01-01').out).toMatch(/^LET OP: 3 door u/);
  });

  test.each([
    ['2026-11-01', /ligt voor vandaag/],
    ['2027-01-05', /./],
    ['1-7-27', /vier cijfers/],
  ])('%s is refused and nothing is written', (date, why) => {
    const before = bytes();
    const { code, err } = update(['--ingangsdatum', date]);
    expect(code).toBe(2);
    expect(err).toMatch(why);
    expect(bytes()).toEqual(before);
  });
});

describe('an output that was edited', () => {
  const OUTPUT = '2-kant-en-klaar/website/pagina.md';
  const BESIDE = '2-kant-en-klaar/website/pagina (nieuwe versie).md';

  test('is never overwritten: the new one comes beside it, with the own sentences ready to paste', () => {
    edit(OUTPUT, (text) => `${text}\nKom langs op het stadhuis. Bel vóór 1 juli 2027.\n`);
    const mine = read(OUTPUT);
    const { code, out } = update(['--ingangsdatum', '2027-09-07']);
    expect(code).toBe(1);
    expect(read(OUTPUT)).toBe(mine);
    expect(read(BESIDE)).toContain('7 september 2027');
    expect(out).toContain(`Verander de tekst voortaan in ${PAGE}.`);
    expect(out).toContain('    Kom langs op het stadhuis.\n    Bel vóór {{ingangsdatum}}.\n');
  });

  test.each([
    ['the own version goes', () => rmSync(inCampaign(OUTPUT))],
    ['the new version goes', () => rmSync(inCampaign(BESIDE))],
    ['the new version takes its place', () => renameSync(inCampaign(BESIDE), inCampaign(OUTPUT))],
  ])('it is quiet again when %s', (_what, choose) => {
    edit(OUTPUT, (text) => `${text}\nKom langs.\n`);
    expect(update().code).toBe(1);
    choose();
    const kept = existsSync(inCampaign(OUTPUT)) ? read(OUTPUT) : undefined;
    const { code, out } = update();
    expect({ code, out: /Uw versie van/.test(out) }).toEqual({ code: 0, out: false });
    if (kept !== undefined) expect(read(OUTPUT)).toBe(kept);
    expect(existsSync(inCampaign(BESIDE))).toBe(false);
    const after = bytes(BACKUPS);
    expect(update([], '2027-01-02').code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(after);
  });

  test('a letter of Word likewise', () => {
    const path = inCampaign('2-kant-en-klaar/brieven/2-regel-het-nu.docx');
    editWord(path, (xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:t>Wij helpen u graag in de bibliotheek.</w:t></w:r></w:p></w:body>'),
    );
    const mine = readFileSync(path);
    const { code, out } = update(['--ingangsdatum', '2027-09-07']);
    expect(code).toBe(1);
    expect(readFileSync(path).equals(mine)).toBe(true);
    expect(existsSync(inCampaign('2-kant-en-klaar/brieven/2-regel-het-nu (nieuwe versie).docx'))).toBe(true);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Dit schreef u zelf. U kunt het daar plakken: Wij helpen u graag in de bibliotheek.',
    );
  });
});

describe('--alleen-tonen', () => {
  test('says of each file what would happen, and writes nothing', () => {
    edit('2-kant-en-klaar/website/pagina.md', (text) => `${text}\nVan mij.\n`);
    edit(PAGE, (text) => `${text}\nOok van mij.\n`);
    const before = bytes();
    const { code, out } = update(['--ingangsdatum', '2027-09-07', '--alleen-tonen']);
    expect(code).toBe(1);
    expect(out).toMatch(/uw versie bewaard +2-kant-en-klaar\/website\/pagina\.md/);
    expect(out).toMatch(/bijgewerkt +2-kant-en-klaar\/planning\.csv/);
    expect(out).toMatch(/nieuw +2-kant-en-klaar\/kalender-wijzigingen\.txt/);
    expect(out).toMatch(/ongewijzigd +1-teksten-aanpassen\/website\/pagina\.md/);
    expect(out).toMatch(/do 1 jul 2027 -> di 7 sep 2027/);
    expect(bytes()).toEqual(before);
  });

  test('check names the same files with the old date as update does', () => {
    const old = 'Vanaf 1 juli 2027 is alles anders.\n';
    writeFileSync(inCampaign('2-kant-en-klaar/van mij.txt'), old);
    edit('2-kant-en-klaar/mailings/1-aankondiging.txt', (text) => `${text}\n${old}`);
    edit('1-teksten-aanpassen/website/pagina.md', (text) => `${text}\n${old}`);
    const named = (out: string): string[] =>
      [...new Set(JSON.parse(out).oldDates.map(({ file }: { file: string }) => file))] as string[];
    const { out } = update(['--json', '--ingangsdatum', '2027-09-07'], '2027-02-01');
    const checked = JSON.parse(run(['check', 'c', '--json', '--vandaag', '2027-02-01'], room.path).out).findings;
    const inCheck = checked.filter(({ rule }: { rule: string }) => rule === 'oude-datum');
    expect(named(out)).toEqual([
      '1-teksten-aanpassen/website/pagina.md',
      '2-kant-en-klaar/mailings/1-aankondiging.txt',
      '2-kant-en-klaar/van mij.txt',
    ]);
    expect([...new Set(inCheck.map(({ file }: { file: string }) => file))].sort()).toEqual(named(out).sort());
  });
  test('what was sent is named by neither', () => {
    edit('2-kant-en-klaar/mailings/1-aankondiging.txt', (text) => `${text}\nVanaf 1 juli 2027 is alles anders.\n`);
    expect(run(['status', 'c', '--klaar', 'mailing-1', '--vandaag', '2027-02-01'], room.path).code).toBe(0);
    expect(JSON.parse(update(['--json', '--ingangsdatum', '2027-09-07'], '2027-02-01').out).oldDates).toEqual([]);
    const checked = JSON.parse(run(['check', 'c', '--json', '--vandaag', '2027-02-01'], room.path).out).findings;
    expect(checked.filter(({ file }: { file: string }) => file.endsWith('1-aankondiging.txt'))).toEqual([]);
  });

  test('--json is one document', () => {
    const { out } = update(['--alleen-tonen', '--json', '--ingangsdatum', '2027-09-07']);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      cutover: '2027-09-07',
      written: false,
      move: { from: '2027-07-01', to: '2027-09-07' },
    });
    expect(document.files).toContainEqual({ path: '2-kant-en-klaar/planning.csv', status: 'updated' });
    expect(document).toMatchObject({ meanwhile: [], lost: [] });
  });

  test('--json says what of the kept work was lost', () => {
    writeFileSync(inCampaign(STATE), '[]');
    const { out, code } = update(['--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).lost).toEqual([expect.stringContaining('staat.json')]);
  });
});

describe('a newer text of the guide', () => {
  /** As if the campaign was made by an older version, in which this text said something else. */
  function older(path: string, text: string): void {
    const file = '.digid-campagne/oorspronkelijke-teksten.json';
    const originals = JSON.parse(read(file));
    originals[path.replace(/\.md$/, '')] = text;
    writeFileSync(inCampaign(file), JSON.stringify(originals));
  }
  const NEWS = '1-teksten-aanpassen/website/pagina (nieuwe standaardtekst).md';

  test('is followed by a source that nobody edited', () => {
    const now = read(PAGE);
    const was = now.replace('\n---\n', '\n---\n\nVroeger stond hier iets.\n');
    expect(was).not.toBe(now);
    older('website/pagina.md', was);
    writeFileSync(inCampaign(PAGE), was);
    expect(update().out).toMatch(/bijgewerkt/);
    expect(read(PAGE)).toBe(now);
  });

  test('comes beside one that was edited, with the difference; taken away it is quiet', () => {
    const now = read(PAGE);
    const was = now.replace('\n---\n', '\n---\n\nVroeger stond hier iets.\n');
    expect(was).not.toBe(now);
    const mine = `${was}\nVan mij.\n`;
    older('website/pagina.md', was);
    writeFileSync(inCampaign(PAGE), mine);
    const { code, out } = update();
    expect(code).toBe(1);
    expect(out).toMatch(/standaardtekst van .*pagina\.md is vernieuwd[\s\S]*- Vroeger stond hier iets\./);
    expect(read(PAGE)).toBe(mine);
    expect(read(NEWS)).toBe(now);
    expect(update().code).toBe(1);
    rmSync(inCampaign(NEWS));
    expect(update().code).toBe(0);
    expect(read(PAGE)).toBe(mine);
  });

  test('a text that the tool dropped goes to the backup when nobody edited it, and stays when somebody did', () => {
    const text = (words: string) => `---\ntekst: intern/oud-${words}\ntitel: Oud\n---\n\nOude tekst ${words}.\n`;
    for (const words of ['een', 'twee']) {
      older(`intern/oud-${words}.md`, text(words));
      writeFileSync(inCampaign(`1-teksten-aanpassen/intern/oud-${words}.md`), text(words));
    }
    edit('1-teksten-aanpassen/intern/oud-twee.md', (old) => `${old}\nVan mij.\n`);
    expect(update().code).toBe(0);
    expect(existsSync(inCampaign('1-teksten-aanpassen/intern/oud-een.md'))).toBe(false);
    expect(read('1-teksten-aanpassen/intern/oud-twee.md')).toContain('Van mij.');
    expect(update(['--terugzetten']).code).toBe(0);
    expect(read('1-teksten-aanpassen/intern/oud-een.md')).toBe(text('een'));
  });
});

describe('the state', () => {
  test.each([
    ['is missing', () => rmSync(inCampaign('.digid-campagne'), { recursive: true })],
    ['is damaged', () => writeFileSync(inCampaign(STATE), '{"versie": 1, "bestanden": {"a": ')],
    ['is a list', () => writeFileSync(inCampaign(STATE), '[]')],
  ])('when it %s that is explained, nothing is lost, and it is made again', (_what, spoil) => {
    edit('2-kant-en-klaar/website/pagina.md', (text) => `${text}\nVan mij.\n`);
    const before = bytes(/^\.digid-campagne/);
    spoil();
    const { code, out } = update();
    expect(code).toBe(1);
    expect(out).toMatch(/staat\.json[\s\S]*Er gaat niets verloren/);
    const name = '2-kant-en-klaar/website/pagina (nieuwe versie).md';
    const { [name]: beside, ...rest } = bytes(/^\.digid-campagne/);
    expect(rest).toEqual(before);
    expect(beside).toBeDefined();
    expect(update().out).not.toMatch(/beschadigd/);
  });

  test('one of a newer version of the tool is not touched', () => {
    edit(STATE, (text) => text.replace('"versie": 1', '"versie": 99'));
    const before = bytes();
    const { code, err } = update(['--ingangsdatum', '2027-09-07']);
    expect(code).toBe(2);
    expect(err).toMatch(/nieuwere versie/);
    expect(bytes()).toEqual(before);
  });

  test('one that lies costs nothing: what is not what it says counts as edited', () => {
    edit(STATE, (text) =>
      text.replace(/("2-kant-en-klaar\/website\/pagina\.md": ")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`),
    );
    const mine = read('2-kant-en-klaar/website/pagina.md');
    update(['--ingangsdatum', '2027-09-07']);
    expect(read('2-kant-en-klaar/website/pagina.md')).toBe(mine);
    expect(read('2-kant-en-klaar/website/pagina (nieuwe versie).md')).toContain('7 september 2027');
  });
});

describe('--terugzetten', () => {
  test('brings back what the last update replaced, and once more the new', () => {
    const before = bytes(BACKUPS);
    update(['--ingangsdatum', '2027-09-07']);
    const after = bytes(BACKUPS);
    expect(update(['--terugzetten']).code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(before);
    expect(update(['--terugzetten']).code).toBe(0);
    expect(bytes(BACKUPS)).toEqual(after);
  });

  test('without anything to bring back it is refused', () => {
    const { code, err } = update(['--terugzetten']);
    expect(code).toBe(2);
    expect(err).toMatch(/niets/);
  });
});

test('an answer by flag: the optional texts come and go with it', () => {
  expect(update(['--machtigen', '--telefoon', '14 030']).code).toBe(0);
  expect(read('campagne.yaml')).toMatch(/^machtigen: ja$/m);
  expect(read('2-kant-en-klaar/website/pagina.md')).toContain('machtigen.digid.nl');
  expect(update(['--machtigen', 'nee']).code).toBe(0);
  expect(read('2-kant-en-klaar/website/pagina.md')).not.toContain('machtigen.digid.nl');
});

test('a file that was saved in the meantime of reading keeps its time of change when nothing changes', () => {
  const old = new Date('2026-01-01T00:00:00Z');
  utimesSync(inCampaign('overzicht.html'), old, old);
  update();
  expect(statSync(inCampaign('overzicht.html')).mtime).toEqual(old);
});

test('when only Logius knew the date, no text for users speaks of it', () => {
  edit('voortgang.yaml', (text) => text.replace('klaar:\n', 'klaar:\n  verzoek-logius: 2026-11-24\n'));
  const { code, out } = update(['--ingangsdatum', '2027-09-07']);
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toMatch(/Uw gebruikers weten nog van niets.*Nieuwe datum aan Logius en ict/);
  expect(read('voortgang.yaml')).toContain('verteld: intern');
  expect(read('2-kant-en-klaar/website/pagina.md')).not.toContain('1 juli');
  expect(read('2-kant-en-klaar/logius/wijziging-datum.txt')).toContain('niet 1 juli 2027, maar 7 september 2027');
});

describe('what is easily overlooked', () => {
  test('two sources whose names differ only in the form of their letters are named, not merged', () => {
    for (const [form, words] of [
      ['NFC', 'een'],
      ['NFD', 'twee'],
    ] as const) {
      writeFileSync(inCampaign(`1-teksten-aanpassen/partners/${'één'.normalize(form)}.md`), `Tekst ${words}.\n`);
    }
    const { code, err } = update();
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain("'partners/één' staat er twee keer");
  });

  test('a source that is a link is refused, not taken for deleted', () => {
    renameSync(inCampaign(PAGE), join(room.path, 'elders.md'));
    symlinkSync(join(room.path, 'elders.md'), inCampaign(PAGE));
    const before = bytes();
    const { code, err } = update();
    expect(code).toBe(2);
    expect(err).toContain(`${PAGE} is een verwijzing.`);
    expect(bytes()).toEqual(before);
  });

  test('the old date in a new version that was edited, in a file without a source and in campagne.yaml is named', () => {
    edit('2-kant-en-klaar/social/3-digid-app.txt', (text) => `${text}Van mij.\n`);
    update();
    edit('2-kant-en-klaar/social/3-digid-app (nieuwe versie).txt', (text) => `${text}Voor 1 juli 2027!\n`);
    writeFileSync(inCampaign('2-kant-en-klaar/website/eigen.md'), 'Dag.\n\nTot 1e juli 2027.\n');
    edit('campagne.yaml', (text) =>
      text.replace(/^geldt-ook-voor:.*$/m, 'geldt-ook-voor: Mijn Werk (ook op 1 juli 2027)'),
    );
    const text = update(['--ingangsdatum', '2027-09-07']).out.replace(/\s+/g, ' ');
    expect(text).toContain('3-digid-app (nieuwe versie).txt, regel');
    expect(text).toContain('website/eigen.md, regel 3: "Tot 1e juli 2027."');
    expect(text).toMatch(/campagne\.yaml, regel \d+: "geldt-ook-voor: Mijn Werk \(ook op 1 juli 2027\)"/);
  });

  test('after --terugzetten with an edited source the next update goes on', () => {
    update(['--machtigen']);
    edit(PAGE, (text) => `${text}\nVan mij.\n`);
    expect(update(['--terugzetten']).code).toBeLessThan(2);
    expect(update().code).toBeLessThan(2);
    expect(read(PAGE)).toContain('Van mij.');
  });

  test('the new version beside an edited overview follows as well', () => {
    edit('overzicht.html', (text) => `${text}<!-- van mij -->`);
    update();
    const { out } = update(['--ingangsdatum', '2027-09-07']);
    expect(out).not.toMatch(/terwijl het programma bezig was/);
    expect(read('overzicht (nieuwe versie).html')).toContain('7 september 2027');
    expect(allPaths(join(room.path, 'c')).filter((path) => /^overzicht.*html$/.test(path))).toHaveLength(2);
  });
});

/** Edits a Word document as a person would: its text changes, and Word packs it anew. */
function editWord(path: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path));
  const document = parts['word/document.xml'];
  if (!document) throw new Error('no document');
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(document))) }));
}
