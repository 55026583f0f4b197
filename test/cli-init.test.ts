import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import { readCampaign } from '../src/campaign/campaign-yaml.ts';
import { allPaths, type Ran, run, temporaryFolder } from './support/run.ts';

let room: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  room = temporaryFolder();
});
afterEach(() => room.remove());

const TODAY = ['--vandaag', '2026-11-23'];
const THREE = [
  '--organisatie',
  'Gemeente Voorbeeldstad',
  '--dienst',
  'Mijn Voorbeeldstad',
  '--ingangsdatum',
  '2027-07-01',
];
const FOLDER = 'campaigns/gemeente-voorbeeldstad-mijn-voorbeeldstad';
const init = (...words: string[]): Ran => run(['init', ...TODAY, ...words], room.path);
const inRoom = (path: string): string => join(room.path, path);
const read = (path: string): string => readFileSync(inRoom(path), 'utf8');

/** Three answers with one of them replaced. */
const withAnswer = (flag: string, value: string): string[] => {
  const words = [...THREE];
  words[words.indexOf(flag) + 1] = value;
  return words;
};

function expectRefused({ code, out, err }: Ran, ...why: RegExp[]): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  for (const pattern of why) expect(err).toMatch(pattern);
  expect(err).toMatch(/Er is niets geschreven/);
}

describe('init', () => {
  test('three answers make a campaign folder', () => {
    const { code, out } = init(...THREE);
    expect(code).toBe(0);
    expect(allPaths(inRoom(FOLDER))).toEqual(
      expect.arrayContaining(['overzicht.html', 'campagne.yaml', 'voortgang.yaml', '2-kant-en-klaar/kalender.ics']),
    );
    expect(out).toMatch(/Ingangsdatum +donderdag 1 juli 2027/);
    expect(out).toMatch(/Laatste veilige dag/);
    expect(out).toMatch(/overzicht\.html/);
    expect(allPaths(room.path).filter((path) => path.includes('campagne-nieuw-'))).toEqual([]);
  });

  test('nieuw is the same command', () => {
    const words = ['nieuw', ...TODAY, ...THREE, '--json'];
    expect(run(words, room.path).code).toBe(0);
  });

  test('--json gives one document', () => {
    const { code, out, err } = init(...THREE, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual([
      'campaign',
      'folder',
      'start',
      'cutover',
      'files',
      'milestones',
      'findings',
    ]);
    expect(document).toMatchObject({
      campaign: 'gemeente-voorbeeldstad-mijn-voorbeeldstad',
      folder: FOLDER,
      cutover: '2027-07-01',
    });
    expect(document.files.map(({ path }: { path: string }) => path).sort()).toEqual(
      allPaths(inRoom(FOLDER)).filter((path) => document.files.some((file: { path: string }) => file.path === path)),
    );
    expect(document.files[0]).toMatchObject({ status: 'created' });
    expect(document.milestones.length).toBeGreaterThan(20);
  });

  test('--stil shows only what asks for attention', () => {
    expect(init(...THREE, '--stil').out).toBe('');
  });

  test('the same answers give the same bytes, wherever and under every time zone', () => {
    expect(init(...THREE, '--map', 'a').code).toBe(0);
    expect(run(['init', ...TODAY, ...THREE, '--map', 'b'], room.path, { TZ: 'Pacific/Kiritimati' }).code).toBe(0);
    const paths = allPaths(inRoom('a'));
    expect(allPaths(inRoom('b'))).toEqual(paths);
    for (const path of paths.filter((name) => /\.[a-z]+$/.test(name) && name !== '.digid-campagne')) {
      expect(read(`b/${path}`), path).toBe(read(`a/${path}`));
    }
  });

  test('its campagne.yaml makes the same campaign again as --antwoorden', () => {
    expect(init(...THREE, '--regio', 'zuid', '--telefoon', '0302861000', '--machtigen', '--map', 'a').code).toBe(0);
    expect(init('--antwoorden', 'a/campagne.yaml', '--map', 'b').code).toBe(0);
    expect(read('b/campagne.yaml')).toBe(read('a/campagne.yaml'));
    expect(read('b/campagne.yaml')).toContain('telefoon: 0302861000');
  });

  test('made again months later from its own campagne.yaml it has the same plan', () => {
    const first = init(...THREE, '--map', 'a', '--json');
    writeFileSync(inRoom('a/campagne.yaml'), read('a/campagne.yaml').replace(/^telefoon:$/m, 'telefoon: 14 030'));
    const later = ['--antwoorden', 'a/campagne.yaml', '--map', 'b', '--vandaag', '2027-04-10', '--json'];
    const { code, out, err } = run(['init', ...later], room.path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [was, is] = [first.out, out].map((document) => JSON.parse(document));
    for (const key of ['start', 'cutover', 'milestones']) expect(is[key], key).toEqual(was[key]);
    expect(read('b/campagne.yaml')).toBe(read('a/campagne.yaml'));
  });

  test('with another cutover date it is planned anew, and nothing lies in the past', () => {
    expect(init(...THREE, '--map', 'a').code).toBe(0);
    const words = ['init', '--antwoorden', 'a/campagne.yaml', '--ingangsdatum', '2027-11-09', '--maanden', '3'];
    const { code, out } = run([...words, '--map', 'b', '--vandaag', '2027-04-12', '--json'], room.path);
    expect(code).toBe(0);
    const dates = JSON.parse(out).milestones.map(({ date }: { date: string }) => date);
    expect(dates.filter((date: string) => date < '2027-04-12')).toEqual([]);
  });

  test('another date makes the texts for a postponement, which name the date that was', () => {
    expect(init(...THREE, '--map', 'a').code).toBe(0);
    const words = ['--antwoorden', 'a/campagne.yaml', '--ingangsdatum', '2027-09-07', '--map', 'b'];
    expect(run(['init', ...words, '--vandaag', '2027-02-01'], room.path)).toMatchObject({ code: 0 });
    const paths = allPaths(inRoom('b/2-kant-en-klaar'));
    expect(
      paths.filter((path) => /(?:melding-|sms-|\/|knop-)uitstel\.|wijziging-datum/.test(path)).length,
    ).toBeGreaterThan(8);
    const mail = read('b/2-kant-en-klaar/mailings/uitstel.txt');
    expect(mail).toContain('verandert op 1 juli 2027. Dat gebeurt later: op 7 september 2027.');
    expect(read('b/voortgang.yaml')).toContain('- datum: 2027-07-01');
    expect(allPaths(inRoom('a/2-kant-en-klaar')).filter((path) => /uitstel\./.test(path))).toEqual([]);
  });

  test('a campaign whose cutover has passed is refused', () => {
    expect(init(...THREE, '--map', 'a').code).toBe(0);
    const words = ['init', '--antwoorden', 'a/campagne.yaml', '--map', 'b', '--vandaag', '2027-07-01'];
    const { code, out, err } = run(words, room.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ligt niet in de toekomst');
  });

  test('the first day of planning may lie ahead', () => {
    writeFileSync(inRoom('a.yaml'), 'plannen-vanaf: 2027-01-11\n');
    expect(init(...THREE, '--antwoorden', 'a.yaml', '--map', 'x').code).toBe(0);
    expect(readCampaign(read('x/campagne.yaml'), 'campagne.yaml').plannedFrom).toBe(isoDay('2027-01-11'));
  });

  test.each([
    ['machtigen', ['--machtigen'], true],
    ['machtigen', ['--machtigen', 'nee'], false],
    ['buitenland', ['--buitenland', 'ja'], true],
    ['buitenland', ['--buitenland=nee'], false],
    ['post', ['--post', '--balie'], true],
    ['balie', ['--balie', 'nee'], false],
    ['korte-aanloop', ['--korte-aanloop', '--machtigen', 'nee'], true],
    ['korte-aanloop', ['--korte-aanloop', 'nee'], false],
  ])('%s: %j beats the file', (key, words, yes) => {
    writeFileSync(inRoom('a.yaml'), `${key}: ${yes ? 'nee' : 'ja'}\n`);
    expect(init(...THREE, ...words, '--antwoorden', 'a.yaml', '--map', 'x')).toMatchObject({ code: 0 });
    expect(read('x/campagne.yaml')).toContain(`\n${key}: ${yes ? 'ja' : 'nee'}\n`);
  });
  test('a yes/no flag with another word is refused', () => {
    expectRefused(init(...THREE, '--machtigen', 'misschien'), /machtigen \(misschien\): Dit is geen ja of nee/);
    expectRefused(init(...THREE, '--post', 'misschien'), /post \(misschien\): Dit is geen ja of nee/, /--post/);
  });
  test.each([
    ['a line end', 'Mijn\napp', /stuurteken/],
    ['5,000 characters', 'a'.repeat(5000), /langer dan 200/],
    ['a no', 'nee', /geen ja of nee/],
  ])('an own app with %s is refused, as a flag and, with its line, in a file', (_what, name, why) => {
    expectRefused(init(...THREE, '--eigen-app', name), why, /--eigen-app/);
    writeFileSync(inRoom('a.yaml'), `post: ja\neigen-app: ${JSON.stringify(name)}\n`);
    expectRefused(init(...THREE, '--antwoorden', 'a.yaml'), why, /a\.yaml, regel 2/);
  });

  test('a flag beats the file, and the file beats the default', () => {
    writeFileSync(
      inRoom('a.yaml'),
      'organisatie: ABP\ndienst: MijnABP\ningangsdatum: 1-7-2027\nregio: noord\nmaanden: 3\n',
    );
    expect(init('--antwoorden', 'a.yaml', '--regio', 'zuid', '--map', 'x').code).toBe(0);
    const campaign = readCampaign(read('x/campagne.yaml'), 'campagne.yaml');
    expect(campaign).toMatchObject({
      region: 'zuid',
      months: 3,
      machtigen: false,
      organisation: { name: 'ABP', inSentence: 'ABP' },
    });
  });

  test('--feit confirms a fact as of today', () => {
    expect(init(...THREE, '--feit', 'digid-helpdesk=088 999 99 99', '--map', 'x').code).toBe(0);
    expect(read('x/campagne.yaml')).toMatch(
      /digid-helpdesk:\n {4}gecontroleerd: 2026-11-23\n {4}waarde: 088 999 99 99/,
    );
    expectRefused(init(...THREE, '--feit', 'digid-helpdsk'), /digid-helpdsk[\s\S]*Bedoelde u 'digid-helpdesk'/);
  });

  test('without a terminal it names all missing answers at once', () => {
    expectRefused(init(), /--organisatie/, /--dienst/, /--ingangsdatum/, /3 dingen/);
    expect(allPaths(room.path)).toEqual([]);
  });

  test('all mistakes are reported together', () => {
    const words = [
      '--organisatie',
      '',
      '--ingangsdatum',
      '30-2-2027',
      '--maanden',
      '9',
      '--email',
      'x',
      '--website',
      'http://x.nl',
    ];
    expectRefused(
      init(...words),
      /6 dingen/,
      /organisatie: Dit is leeg/,
      /--dienst/,
      /bestaat niet/,
      /--maanden/,
      /--email/,
      /--website/,
    );
  });
});

describe('names', () => {
  test.each<[string, string, RegExp]>([
    ['empty', '', /leeg/],
    ['only spaces', '   ', /leeg/],
    ['5,000 characters', 'a'.repeat(5000), /langer dan 200/],
    ['a control character', 'a\u0007b', /stuurteken/],
    ['a line end', 'a\nb', /stuurteken/],
    ['a private-use character', 'a\ue000b', /private use/],
    ['a bidi control', 'a\u202eb', /leesrichting/],
  ])('%s is refused', (_what, name, why) => {
    expectRefused(init(...withAnswer('--organisatie', name)), why, /--organisatie/);
    expectRefused(init(...withAnswer('--dienst', name)), why, /--dienst/);
    expect(allPaths(room.path)).toEqual([]);
  });

  test.each([
    ['emoji', '🏛️ 👩‍👩‍👧'],
    ['right to left', 'بلدية أوتريخت'],
    ['markup', '<script>alert(1)</script>'],
    ['a placeholder', '{{ingangsdatum}}'],
    ['a block', '{{#als machtigen}}'],
    ['a formula', '=1+1'],
    ['a path', '../../x'],
    ['a Windows path', '..\\..\\x'],
    ['a reserved name', 'CON'],
    ['a reserved name with an ending', 'aux.txt'],
    ['quotes', `O'Neil & "Zn" \`x\` $HOME %PATH%`],
    ['200 characters', 'é'.repeat(200)],
    ['yaml', '- *a: &b # !c'],
  ])('%s is accepted as mere text', (_what, name) => {
    const { code, out, err } = run(
      ['init', ...TODAY, '--organisatie', name, '--dienst', name, '--ingangsdatum', '2027-07-01', '--json'],
      room.path,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { folder } = JSON.parse(out) as { folder: string };
    expect(folder).toMatch(/^campaigns\/[a-z0-9-]{1,60}$/);
    expect(allPaths(room.path).filter((path) => path.split('/').length === 2)).toEqual([folder]);
    const campaign = readCampaign(read(`${folder}/campagne.yaml`), 'campagne.yaml');
    expect([campaign.organisation.name, campaign.service.name]).toEqual([name, name]);
  });
});

describe('dates', () => {
  test.each([
    ['30-2-2027', /bestaat niet/],
    ['2027-13-01', /bestaat niet/],
    ['morgen', /geen datum/],
    ['', /leeg/],
    ['1-7-27', /vier cijfers/],
    ['07/13/2027', /bestaat niet/],
    ['2020-07-01', /2020/],
    ['2026-11-23', /./],
    ['2026-12-15', /./],
    ['9999-07-01', /9999/],
  ])('%j is refused', (date, why) => {
    expectRefused(init(...withAnswer('--ingangsdatum', date)), why, /ngangsdatum/);
    expect(allPaths(room.path)).toEqual([]);
  });
  test('too little time names the earliest good date, and --korte-aanloop plans all the same', () => {
    const words = withAnswer('--ingangsdatum', '2027-02-02');
    expectRefused(init(...words), /20\d\d/, /Oplossing/);
    expect(init(...words, '--korte-aanloop').code).toBe(0);
  });
  test.each(['2027-07-01', '1-7-2027', '01/07/2027', '1 juli 2027', 'do 1 jul 2027'])('%s is 1 July', (date) => {
    expect(JSON.parse(init(...withAnswer('--ingangsdatum', date), '--json').out)).toMatchObject({
      cutover: '2027-07-01',
    });
  });
});

describe('the answers file', () => {
  const refusedFile = (...why: RegExp[]): void => {
    expectRefused(init(...THREE, '--antwoorden', 'a.yaml'), ...why);
    expect(allPaths(room.path).filter((path) => path.startsWith('campaigns'))).toEqual([]);
  };
  test('absent', () => refusedFile(/a\.yaml[\s\S]*bestaat niet/));
  test('a folder', () => {
    mkdirSync(inRoom('a.yaml'));
    refusedFile(/a\.yaml/);
  });
  test.each<[string, string | Uint8Array, RegExp]>([
    ['no YAML', 'organisatie: "X', /a\.yaml, regel 1/],
    ['no UTF-8', new Uint8Array([0x6f, 0x3a, 0x20, 0xe9]), /UTF-8/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /UTF-8/],
    ['too large', 'x'.repeat(2_000_000), /te groot/],
    ['an alias bomb', 'organisatie: &a [x]\ndienst: [*a, *a]', /anker/],
    ['unknown and wrong keys', 'orgnisatie: X\nregio: oost\n', /regel 1[\s\S]*'organisatie'[\s\S]*regel 2/],
  ])('%s', (_what, content, why) => {
    writeFileSync(inRoom('a.yaml'), content);
    refusedFile(why);
  });
  test('UTF-16 from Notepad is read', () => {
    writeFileSync(inRoom('a.yaml'), Buffer.from('\ufefforganisatie: Súdwest-Fryslân\r\n', 'utf16le'));
    expect(init('--antwoorden', 'a.yaml', ...THREE.slice(2), '--map', 'x').code).toBe(0);
    expect(read('x/campagne.yaml')).toContain('Súdwest-Fryslân');
  });
});

describe('the folder', () => {
  test('a campaign that is there is refused, naming plan and --map', () => {
    expect(init(...THREE).code).toBe(0);
    const before = read(`${FOLDER}/campagne.yaml`);
    expectRefused(init(...THREE, '--ja'), /al een campagne/, /plan/, /--map/);
    expect(read(`${FOLDER}/campagne.yaml`)).toBe(before);
  });
  test('a folder with files, a file, a file as parent, and a link to nothing are refused', () => {
    mkdirSync(inRoom('vol'));
    writeFileSync(inRoom('vol/brief.docx'), 'x');
    symlinkSync('weg', inRoom('link'));
    const before = allPaths(room.path);
    expectRefused(init(...THREE, '--map', 'vol'), /niet leeg/);
    expectRefused(init(...THREE, '--map', 'vol/brief.docx'), /is een bestand/);
    expectRefused(init(...THREE, '--map', 'vol/brief.docx/x/y'), /is een bestand/);
    expectRefused(init(...THREE, '--map', 'link'), /verwijzing/);
    expectRefused(init(...THREE, '--map', 'a'.repeat(300)), /te lang/);
    expectRefused(init(...THREE, '--map', ''), /leeg/);
    expect(allPaths(room.path)).toEqual(before);
  });
  test('what a killed init left in a folder does not make it full', () => {
    mkdirSync(inRoom('leeg/.digid-campagne-nieuw-a1B2c3/campagne'), { recursive: true });
    writeFileSync(inRoom('leeg/.digid-campagne-nieuw-a1B2c3/campagne/campagne.yaml'), 'half');
    expect(init(...THREE, '--map', 'leeg')).toMatchObject({ code: 0 });
    expect(allPaths(inRoom('leeg')).filter((path) => path.includes('campagne-nieuw'))).toEqual([]);
  });
  test('the folder we are in, when it is empty', () => {
    expect(init(...THREE, '--map', '.').code).toBe(0);
    expect(existsSync(inRoom('campagne.yaml'))).toBe(true);
  });
  test.skipIf(process.platform !== 'linux')('a folder that cannot be written', () => {
    expectRefused(init(...THREE, '--map', '/proc/campagne'), /\/proc\/campagne/);
    expectRefused(init(...THREE, '--map', '/sys/kernel/campagne'), /\/sys\/kernel\/campagne/);
  });
  test.skipIf(process.getuid?.() === 0)('a read-only folder', () => {
    mkdirSync(inRoom('dicht'));
    chmodSync(inRoom('dicht'), 0o555);
    expectRefused(init(...THREE, '--map', 'dicht/x'), /mag niet/);
    expect(allPaths(room.path)).toEqual(['dicht']);
  });
});

describe('plan', () => {
  test('finds the campaign: named, inside it, or the only one; and writes nothing', () => {
    expect(init(...THREE).code).toBe(0);
    const before = allPaths(room.path);
    const plan = (words: string[], folder: string): Ran => run(['plan', ...words, ...TODAY], inRoom(folder));
    const { code, out, err } = plan([], '.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Mijn Voorbeeldstad');
    expect(out).not.toContain('\u001b');
    expect(plan([FOLDER], '.').out).toBe(out);
    expect(plan([`${FOLDER}/campagne.yaml`], '.').out).toBe(out);
    expect(plan([], `${FOLDER}/2-kant-en-klaar`).out).toBe(out);
    expect(plan(['--week'], '.').out).toMatch(/Deze week/);
    expect(JSON.parse(plan(['--json'], '.').out)).toMatchObject({ cutover: '2027-07-01' });
    expect(allPaths(room.path)).toEqual(before);
  });
  test('several campaigns: exit 2 with the list', () => {
    expect(init(...THREE, '--map', 'campaigns/a').code).toBe(0);
    expect(init(...THREE, '--map', 'campaigns/b').code).toBe(0);
    const { code, out, err } = run(['plan'], room.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/campaigns\/a, campaigns\/b/);
  });
  test('mistakes in campagne.yaml and voortgang.yaml are named together, with line', () => {
    expect(init(...THREE, '--map', 'x').code).toBe(0);
    writeFileSync(inRoom('x/campagne.yaml'), read('x/campagne.yaml').replace('regio: landelijk', 'regio: oost'));
    writeFileSync(inRoom('x/voortgang.yaml'), 'klaar:\n  iets:\n');
    const { code, out, err } = run(['plan', 'x'], room.path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/regio \(oost\)[\s\S]*campagne\.yaml, regel \d+[\s\S]*voortgang\.yaml, regel 2/);
  });
  test('a form for running text that is gone from campagne.yaml is asked back, with all other mistakes', () => {
    expect(init(...THREE, '--map', 'x').code).toBe(0);
    const changed = read('x/campagne.yaml')
      .replace(/^organisatie-in-zin:.*\n/m, '')
      .replace('landelijk\n', 'oost\n');
    writeFileSync(inRoom('x/campagne.yaml'), changed);
    expectRefused(run(['plan', 'x'], room.path), /2 dingen/, /ontbreekt organisatie-in-zin/, /regio \(oost\)/);
    // A file of answers may leave it out: the tool then proposes one.
    writeFileSync(inRoom('x/campagne.yaml'), changed.replace('oost', 'landelijk'));
    expect(init('--antwoorden', 'x/campagne.yaml', '--map', 'y').code).toBe(0);
    expect(read('y/campagne.yaml')).toContain('organisatie-in-zin: de gemeente Voorbeeldstad\n');
  });
  test('a date moved in campagne.yaml moves the plan', () => {
    expect(init(...THREE, '--map', 'x').code).toBe(0);
    writeFileSync(inRoom('x/campagne.yaml'), read('x/campagne.yaml').replace('2027-07-01', '7 september 2027'));
    expect(JSON.parse(run(['plan', 'x', '--json', ...TODAY], room.path).out)).toMatchObject({ cutover: '2027-09-07' });
  });
});
