/** status, run as a user would: what now, and what is ticked off stands in voortgang.yaml and in the outputs. */
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from './support/kill-sweep.ts';
import { allPaths, ENTRY, type Ran, run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
const inCampaign = (path: string): string => join(room.path, 'c', path);
const read = (path: string): string => readFileSync(inCampaign(path), 'utf8');
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(inCampaign(path), change(read(path)));
const PROGRESS = 'voortgang.yaml';
const PLAN = '2-kant-en-klaar/planning.csv';
const status = (words: readonly string[] = [], today = '2026-12-09'): Ran =>
  run(['status', 'c', ...words, '--vandaag', today], room.path);
const json = (words: readonly string[] = [], today?: string) => JSON.parse(status([...words, '--json'], today).out);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Every file but the backups, as text that can be compared. */
function bytes(folder: string): Readonly<Record<string, string>> {
  const files = allPaths(folder).filter(
    (path) => !path.includes('reservekopieen') && statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

beforeAll(() => {
  const answers = ['--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad'];
  const date = ['--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23'];
  expect(run(['init', ...answers, ...date, '--map', 'nieuw', '--ja'], room.path).code).toBe(0);
});
afterAll(() => room.remove());
beforeEach(() => {
  rmSync(join(room.path, 'c'), { recursive: true, force: true });
  cpSync(join(room.path, 'nieuw'), join(room.path, 'c'), { recursive: true });
});

describe('what now', () => {
  test('late with what waits for it, this week, and ten working days by owner; nothing is written', () => {
    const before = bytes(join(room.path, 'c'));
    const { code, out, err } = status();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('wo 9 dec 2026: fase voorbereiden\nnog 204 dagen tot de ingangsdatum (do 1 jul 2027)\n');
    expect(out).toMatch(
      /\n0 van 47 mijlpalen klaar\n\nU heeft nog niets afgevinkt\..*\nVink dat eerst af: status --klaar ID\n\nTE LAAT: 7\n/,
    );
    expect(out).toContain("    Hierop wacht: 'Bevestiging van Logius is binnen' (di 8 dec, ook te laat).\n");
    expect(out).toContain('    Al gedaan? status --klaar verzoek-logius\n');
    expect(out).toContain('\nDEZE WEEK\n  - do 10 dec: Teksten vastgesteld (communicatie)\n');
    expect(out).toMatch(/WERKDAGEN \(tot en met di 22 dec 2026\)\n {2}communicatie\n(?: +.*\n)+ {2}klantcontact\n/);
    expect(out).not.toContain('UITSTELLEN');
    expect(out.split('\n').filter(({ length }) => length > 80)).toEqual([]);
    expect(bytes(join(room.path, 'c'))).toEqual(before);
  });
  test.each([
    ['2026-11-23', 'prepare'],
    ['2027-01-05', 'inform'],
    ['2027-03-01', 'persuade'],
    ['2027-07-01', 'require'],
    ['2027-07-02', 'aftercare'],
    ['2031-01-01', 'aftercare'],
  ])('on %s the phase is %s', (today, phase) => expect(json([], today).phase).toBe(phase));
  test('--stil: only what is late', () => {
    expect(status(['--stil'], '2026-11-23')).toEqual({ code: 0, out: '', err: '' });
    expect(status(['--stil']).out).toMatch(/^TE LAAT: 7\n {2}- /);
  });
  test('--json', () => {
    const shown = json();
    expect(shown).toMatchObject({
      ...{ campaign: 'gemeente-voorbeeldstad-mijn-voorbeeldstad', today: '2026-12-09', phase: 'prepare' },
      ...{ start: '2027-01-05', cutover: '2027-07-01', lastSafeDay: '2027-06-17' },
      ...{ done: [], measurements: [], target: null },
    });
    expect(ids(shown.thisWeek)).toEqual(['teksten-vast']);
    expect(shown.next[0]).toMatchObject({ id: 'teksten-vast', date: '2026-12-10', owner: 'communicatie' });
    expect(shown.late.find(({ id }: { id: string }) => id === 'verzoek-logius').blocks).toEqual(['bevestiging-logius']);
  });
  test('target, measurements, decisions', () => {
    edit('campagne.yaml', (text) => text.replace('doel-procent:', 'doel-procent: 97,5'));
    const { code, out } = status([
      '--meting',
      '2026-12-01=61,5',
      '--meting',
      '1-12-2026=61,5',
      '--meting',
      '2026-12-08=71%',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Uw doel is 97,5%. Bij de laatste meting was dat nog niet gehaald: 71% van de');
    expect(out).toMatch(
      /- do 22 apr 2027: Meting en besluit 1.*\n {2}- do 27 mei 2027: .*\n {2}Uw metingen:\n {2}- di 1 dec 2026: 61,5% \(eerste meting\)\n {2}- di 8 dec 2026: 71%\n/,
    );
    expect(json()).toMatchObject({
      target: 97.5,
      measurements: [
        { date: '2026-12-01', percent: 61.5 },
        { date: '2026-12-08', percent: 71 },
      ],
    });
  });
});

describe('ticking off', () => {
  test('stands in voortgang.yaml and in the outputs; open again gives the same bytes as before', () => {
    const before = bytes(join(room.path, 'c'));
    const { code, out } = status(['--klaar', 'start-werkgroep, verzoek-logius=24-11-2026', '--klaar', 'nulmeting']);
    expect(code).toBe(0);
    expect(out).toContain("Klaar sinds wo 9 dec 2026: 'Werkgroep start'.\nKlaar sinds di 24 nov 2026: 'Verzoek aan");
    expect(out).toContain('\n3 van 47 mijlpalen klaar\n');
    expect(read(PROGRESS)).toContain(
      'klaar:\n  start-werkgroep: 2026-12-09\n  verzoek-logius: 2026-11-24\n  nulmeting: 2026-12-09\n',
    );
    expect(read(PLAN)).not.toBe(Buffer.from(before[PLAN] ?? '', 'base64').toString());
    expect(ids(json().done)).toEqual(['verzoek-logius', 'start-werkgroep', 'nulmeting']);
    // Nothing is left for update.
    expect(run(['update', 'c', '--vandaag', '2026-12-09', '--json'], room.path).out).toContain('"written": false');
    expect(status(['--open', 'start-werkgroep,verzoek-logius,nulmeting']).code).toBe(0);
    expect(bytes(join(room.path, 'c'))).toEqual(before);
  });
  test('every other byte of voortgang.yaml stays, with BOM and CRLF', () => {
    const mine =
      '\ufeff# van mij\r\nklaar:   # wat klaar is\r\n  "nulmeting":   2026-11-30 # gemeten door ICT\r\nmetingen:\r\n';
    writeFileSync(inCampaign(PROGRESS), mine);
    expect(status(['--klaar', 'verzoek-logius']).code).toBe(0);
    expect(read(PROGRESS)).toBe(mine.replace('door ICT\r\n', 'door ICT\r\n  verzoek-logius: 2026-12-09\r\n'));
    expect(status(['--klaar', 'verzoek-logius']).code).toBe(0);
    expect(status(['--open', 'verzoek-logius']).code).toBe(0);
    expect(read(PROGRESS)).toBe(mine);
  });
  test('without voortgang.yaml it is made', () => {
    rmSync(inCampaign(PROGRESS));
    expect(status(['--klaar', 'verzoek-logius']).code).toBe(0);
    expect(read(PROGRESS)).toContain('klaar:\n  verzoek-logius: 2026-12-09\n');
  });
  test('with an error in a building block of its texts: that went out as well', () => {
    edit('1-teksten-aanpassen/bouwstenen/groet.md', (text) => `${text}\n\nBel [telefoonnummer invullen].\n`);
    expect(status(['--klaar', 'mailing-1'], '2027-01-20').out).toMatch(
      /\nIn mailings\/1-aankondiging staat nog 1 fout\. Is deze mail al weg\?\n/,
    );
  });
  test('with errors in its texts: told in a line for each text, and noted all the same', () => {
    const wrong = '\n\nScan de QR-code. Bel [telefoonnummer invullen].\n';
    const source = (text: string): string => `1-teksten-aanpassen/${text}.md`;
    edit(source('mailings/1-aankondiging'), (text) => text + wrong);
    const mail = status(['--klaar', 'mailing-1'], '2027-01-20');
    expect(mail.code).toBe(0);
    expect(mail.out).toMatch(
      /^Klaar sinds wo 20 jan 2027: '.*'\.\nIn mailings\/1-aankondiging staan nog 2 fouten\. Is deze mail al weg\?\n/,
    );
    expect(ids(json([], '2027-01-20').done)).toEqual(['mailing-1']);
    // Of the texts that are approved all are looked at.
    edit(source('intern/bericht-medewerkers'), (text) => `${text}\n\nBel [telefoonnummer invullen].\n`);
    const approved = status(['--klaar', 'teksten-vast']).out.replace(/\s+/g, ' ');
    expect(approved).toContain(
      "In intern/bericht-medewerkers staat nog 1 fout. Los die op vóór wo 16 dec 2026: 'Intern",
    );
    expect(approved).toContain('In mailings/1-aankondiging staan nog 2 fouten. Los die op vóór');
    for (const name of ['2-herinnering', '3-laatste-oproep', '3b-laatste-week', '4-vandaag-gaat-het-in'])
      edit(source(`mailings/${name}`), (text) => text + wrong);
    const many = status(['--klaar', 'teksten-vast']).out;
    expect(many.match(/^In .* fout/gm)).toHaveLength(5);
    expect(many).toContain('\nen nog 1: typ check\n');
    expect(status(['--klaar', 'mailing-1', '--stil'], '2027-01-20').out).not.toContain('fouten');
    expect(status(['--klaar', 'verzoek-logius']).out).not.toContain('fout');
  });
  test('an output that the user edited is kept, and he is told', () => {
    edit(PLAN, (text) => `${text}van mij\r\n`);
    const { code, out } = status(['--klaar', 'verzoek-logius']);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(`Uw versie van ${PLAN} is bewaard.`);
    expect(read(PLAN)).toContain('van mij');
  });
});

describe('a date that was moved by hand, and is ticked off with', () => {
  const move = (): void => edit('campagne.yaml', (text) => text.replace('2027-07-01', '2027-09-02'));
  test('what is ticked off in that very command counts for who knew the old date', () => {
    move();
    expect(status(['--klaar', 'verzoek-logius=2026-11-24']).code).toBe(0);
    expect(read(PROGRESS)).toMatch(/^ +verteld: intern$/m);
    expect(ids(json().late.concat(json().next))).toContain('uitstel-logius');
  });
  test('and what is open again does not', () => {
    expect(status(['--klaar', 'verzoek-logius=2026-11-24']).code).toBe(0);
    move();
    expect(status(['--open', 'verzoek-logius']).code).toBe(0);
    expect(read(PROGRESS)).toMatch(/^ +verteld: nee$/m);
  });
});

describe('update --terugzetten after a tick', () => {
  const back = (): Ran => run(['update', 'c', '--terugzetten', '--vandaag', '2026-12-09'], room.path);
  test('takes only the tick back, and says so; once more brings it back', () => {
    edit('1-teksten-aanpassen/website/pagina.md', (text) => `${text}\nKom langs.\n`);
    expect(run(['update', 'c', '--vandaag', '2026-12-08'], room.path).code).toBe(0);
    const before = bytes(join(room.path, 'c'));
    expect(status(['--klaar', 'verzoek-logius=2026-11-24', '--meting', '2026-12-08=71']).code).toBe(0);
    const { code, out } = back();
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      "Teruggezet: wat u het laatst noteerde met status. Weer open: 'Verzoek aan Logius versturen'. Weer weg: de meting van di 8 dec 2026 (71%). Wat u daarvoor bijwerkte, is gebleven. Nog een keer --terugzetten maakt dit weer ongedaan.",
    );
    expect(out).not.toMatch(/andere datum/);
    expect(bytes(join(room.path, 'c'))).toEqual(before);
    expect(back().out.replace(/\s+/g, ' ')).toContain(
      "Weer klaar sinds di 24 nov 2026: 'Verzoek aan Logius versturen'. Weer terug: de meting van di 8 dec 2026 (71%).",
    );
  });
  test('after an update it says what it said, with the date', () => {
    expect(
      run(['update', 'c', '--ingangsdatum', '2027-09-02', '--vandaag', '2026-12-08'], room.path).code,
    ).toBeLessThan(2);
    expect(back().out).toMatch(
      /^Teruggezet: alles is weer zoals het was[^.]*\. De\s+ingangsdatum\s+is\s+1\s+juli\s+2027\./,
    );
  });
});

test('what was open already is told so, once', () => {
  const { code, out } = status(['--open', 'mailing-1,mailing-1']);
  expect(code).toBe(0);
  expect(out.match(/Stond al open: 'Mailing 1: aankondiging'\./g)).toHaveLength(1);
  expect(out).not.toContain('Weer open');
});

describe('what it refuses, with nothing written', () => {
  test.each<[string, string[], RegExp[]]>([
    ['an unknown name', ['--klaar', 'maling-1'], [/klaar \(maling-1\)/, /Bedoelde u 'mailing-1'/]],
    ['a step of a postponement that there is not', ['--klaar', 'uitstel-logius'], [/staat niet in uw planning/]],
    ['a day that comes', ['--klaar', 'mailing-1=2027-01-19'], [/ligt na vandaag \(9 december 2026\)/]],
    ['a day that is none', ['--klaar', 'mailing-1=30-2-2026'], [/--klaar/]],
    ['a slip in the year', ['--klaar', 'mailing-1=0201-01-19'], [/meer dan vijf jaar geleden/]],
    ['a measurement of long ago', ['--meting', '0001-01-01=5'], [/meer dan vijf jaar geleden/]],
    ['no name', ['--klaar', ','], [/ontbreekt de naam/]],
    ['a measurement without a share', ['--meting', '2026-12-01'], [/percentage ontbreekt/]],
    ['a share that is none', ['--meting', '2026-12-01=101'], [/geen percentage/]],
    [
      'measurements with a comma between them: that is a decimal comma',
      ['--meting', '2026-12-01=54,5, 2026-12-08=57'],
      [/Hier staat meer dan één meting/, /Geef elke meting apart: --meting 2026-12-01=54,5 --meting 2026-12-08=57/],
    ],
    ['done and open', ['--klaar', 'mailing-1', '--open', 'mailing-1'], [/bij --klaar en bij --open/]],
    ['two days', ['--klaar', 'nulmeting,nulmeting=2026-12-01'], [/twee dagen/]],
    ['two shares of a day', ['--meting', '2026-12-01=1', '--meting', '1-12-2026=2'], [/twee metingen/]],
    [
      'all at once',
      ['--klaar', 'maling-1=2099-01-01', '--open', 'brif-1', '--meting', 'x=1'],
      [/ligt na vandaag/, /'mailing-1'/, /'brief-1'/, /meting \(x=1\)/],
    ],
  ])('%s', (_name, words, messages) => {
    const before = bytes(join(room.path, 'c'));
    const { code, out, err } = status(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const message of messages) expect(err).toMatch(message);
    expect(bytes(join(room.path, 'c'))).toEqual(before);
  });
  test('names with a space, in the campaign folder', () => {
    const { code, err } = run(['status', '--klaar', 'nulmeting', 'verzoek-logius'], inCampaign(''));
    expect(code).toBe(2);
    expect(err).toMatch(/met een komma ertussen/);
  });
});

test('killed anywhere, it loses nothing, and the same command again gives the whole', async () => {
  const whole = join(room.path, 'heel');
  const from = join(room.path, 'nieuw');
  cpSync(from, whole, { recursive: true });
  const tick = ['status', '.', '--klaar', 'verzoek-logius', '--meting', '2026-12-01=71', '--vandaag', '2026-12-09'];
  expect(run(tick, whole).code).toBe(0);
  const wanted = bytes(whole);
  const { killed } = await sweep({
    prepare: (folder) => cpSync(from, folder, { recursive: true }),
    command: [ENTRY, ...tick],
    outcome: (folder, where) => {
      const made = bytes(folder);
      expect(Object.keys(made), where).toEqual(Object.keys(wanted));
      expect(
        Object.keys(made).filter((path) => made[path] !== wanted[path]),
        where,
      ).toEqual([]);
    },
    points: 8,
  });
  expect(killed).toBeGreaterThan(5);
}, 300_000);
