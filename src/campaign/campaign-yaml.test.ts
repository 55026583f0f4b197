import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCampaign, anyDay } from '../../test/support/arbitrary-campaign.ts';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { isUserError, type Mistake } from '../base/errors.ts';
import { ANSWER_KEYS } from './answer-words.ts';
import { campaignYaml, readCampaign } from './campaign-yaml.ts';
import { progressYaml, readProgress } from './progress.ts';
import { readAnswers, SECTION_KEYS } from './schema.ts';

function mistakesOf(run: () => unknown): readonly Mistake[] {
  try {
    run();
  } catch (error) {
    if (isUserError(error)) return error.mistakes;
    throw error;
  }
  return [];
}
const NEEDED = [
  'id: x-y',
  'organisatie: X',
  'organisatie-in-zin: de X',
  'dienst: Y',
  'dienst-in-zin: Y',
  'ingangsdatum: 2027-07-01',
  'maanden: 4',
  'plannen-vanaf: 2026-11-23',
].join('\n');

describe('campagne.yaml', () => {
  test('read(write(campaign)) is the same campaign, with every name and setting', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        expect(readCampaign(campaignYaml(campaign), 'campagne.yaml')).toEqual(campaign);
      }),
      { numRuns: 300 },
    );
  });

  test('its commented examples are valid when the # goes', () => {
    const campaign = readCampaign(NEEDED, 'campagne.yaml');
    const opened = campaignYaml(campaign)
      .replace(/^ {2}# {3}(?= )/gm, '    ')
      .replace(/^( {2})# (?=( |-|[a-z0-9-]+:$))/gm, '$1');
    const read = readCampaign(opened, 'campagne.yaml');
    expect(read.peaks.map((peak) => peak.reason)).toHaveLength(4);
    expect(read.blocked).toHaveLength(1);
    expect(read.milestones['inloopavond-bibliotheek']?.own?.phase).toBe('persuade');
    expect(read.facts['app-vereisten']?.checkedOn).toBe(isoDay('2026-11-23'));
  });

  test('keeps zeros, and reads Dutch dates, BOM and Windows line ends', () => {
    const text = `\ufeff${NEEDED.replace('2027-07-01', '1 juli 2027')}\ntelefoon: 0302861000\n`.replace(/\n/g, '\r\n');
    const campaign = readCampaign(text, 'campagne.yaml');
    expect(campaign.phone).toBe('0302861000');
    expect(campaign.cutoverDate).toBe(isoDay('2027-07-01'));
    expect(campaign.sender).toBe('X');
  });

  test('how people arrange their business without logging in, the own app, the other services', () => {
    const written = 'post: ja\nbalie: nee\neigen-app: Voorbeeldstad-app\ngeldt-ook-voor: Mijn Werk en Mijn Zorg\n';
    const expected = { byPost: true, counter: false, ownApp: 'Voorbeeldstad-app', alsoFor: 'Mijn Werk en Mijn Zorg' };
    const campaign = readCampaign(`${NEEDED}\n${written}`, 'campagne.yaml');
    expect(campaign).toMatchObject(expected);
    for (const line of written.trim().split('\n')) expect(campaignYaml(campaign).split('\n')).toContain(line);
    // Empty is absent: a file from before these settings reads as it did.
    expect(readCampaign(`${NEEDED}\npost:\nbalie:\neigen-app:\ngeldt-ook-voor:\n`, 'campagne.yaml')).toEqual(
      readCampaign(NEEDED, 'campagne.yaml'),
    );
  });
  test.each([
    ['post: misschien', /^post \(misschien\): .*ja of nee/],
    ['balie: [ja]', /^balie .*één waarde/],
    ['eigen-app: "Mijn\\tapp"', /^eigen-app \(Mijn\ufffdapp\): .*stuurteken/],
    [`eigen-app: ${'a'.repeat(201)}`, /^eigen-app \(a{40}\.\.\.\): .*langer dan 200/],
    ['eigen-app: nee', /^eigen-app \(nee\): .*geen ja of nee/],
    ['geldt-ook-voor: "a\\u202eb"', /^geldt-ook-voor .*leesrichting/],
  ])('%s is refused, with its line', (line, why) => {
    expect(mistakesOf(() => readCampaign(`${NEEDED}\n${line}\n`, 'campagne.yaml'))).toEqual([
      { message: expect.stringMatching(why), place: 'campagne.yaml, regel 9', fix: expect.stringMatching(/./) },
    ]);
  });

  test('all mistakes at once, each with its line', () => {
    const text = `${NEEDED}\nregoi: noord\nwebsite: http://x.nl\npieken:\n  - van: 2027-02-30\n    tot: 2027-03-01\nmijlpalen:\n  mailing-9:\n    datum: 2027-03-01\n  eigen:\n    titel: Avond\n`;
    const known = { milestones: ['mailing-1', 'mailing-2'], facts: [] };
    expect(
      mistakesOf(() => readCampaign(text, 'campagne.yaml', known)).map(({ place, message }) => [place, message]),
    ).toEqual([
      ['campagne.yaml, regel 9', "De naam 'regoi' is niet bekend."],
      ['campagne.yaml, regel 10', expect.stringContaining('begint met http')],
      ['campagne.yaml, regel 12', expect.stringMatching(/pieken 1\.van \(2027-02-30\): .*bestaat niet/)],
      ['campagne.yaml, regel 12', "Hier ontbreekt 'reden'."],
      ['campagne.yaml, regel 15', "De naam 'mailing-9' is niet bekend."],
      ['campagne.yaml, regel 18', "Hier ontbreekt 'datum'."],
      ['campagne.yaml, regel 18', "Hier ontbreekt 'fase'."],
      ['campagne.yaml, regel 18', "Hier ontbreekt 'kanaal'."],
    ]);
  });

  test('what is missing is named', () => {
    const found = mistakesOf(() => readCampaign('organisatie: X\n', 'campagne.yaml'));
    expect(found.map(({ message }) => message).join(' ')).toMatch(
      / id .* organisatie-in-zin .* dienst .* dienst-in-zin .* ingangsdatum .* maanden .* plannen-vanaf /,
    );
    expect(mistakesOf(() => readCampaign('', 'campagne.yaml'))).toHaveLength(8);
  });
  test('what is missing is named together with what is wrong; what is wrong is not missing', () => {
    const text = NEEDED.replace('dienst: Y\n', '').replace('maanden: 4', 'maanden: 9');
    expect(mistakesOf(() => readCampaign(text, 'campagne.yaml')).map(({ message }) => message)).toEqual([
      expect.stringContaining('maanden (9)'),
      expect.stringContaining('ontbreekt dienst '),
    ]);
  });
  test.each(['organisatie: "X', '- organisatie', 'organisatie'])(
    'of %j, that is no such file, nothing is missing',
    (text) => {
      expect(
        mistakesOf(() => readCampaign(text, 'campagne.yaml'))
          .map(({ message }) => message)
          .join(),
      ).not.toMatch(/ontbreekt organisatie/);
    },
  );
  test.each([...ANSWER_KEYS, ...SECTION_KEYS])('%s stands in what is written', (key) => {
    expect(campaignYaml(exampleCampaign())).toMatch(new RegExp(`^${key}:`, 'm'));
  });

  test.each([
    ['an alias bomb', 'organisatie: &a [x, x]\ndienst: [*a, *a, *a]', /anker|verwijzing/],
    ['a merge key', '<<: {organisatie: X}', /<</],
    ['a tag', 'organisatie: !!js/function x', /type/],
    ['a key twice', 'organisatie: X\norganisatie: Y', /twee keer/],
    ['a tab', 'cijfers:\n\talleen-wachtwoord: 3', /tab/],
    ['a list for a map', '- organisatie', /geen regels met naam/],
    ['a map for a value', 'organisatie:\n  naam: X', /één waarde/],
    ['no YAML', 'organisatie: "X', /aanhalingsteken/],
    ['two documents', 'organisatie: X\n---\ndienst: Y', /tweede document/],
    ['deep nesting', `organisatie: ${'['.repeat(20)}${']'.repeat(20)}`, /te diep/],
    ['very deep nesting', '['.repeat(100_000), /niet te lezen/],
    ['a huge file', 'x'.repeat(300_000), /te groot/],
    ['a prototype key', 'mijlpalen:\n  __proto__:\n    datum: 2027-01-01', /kleine letters/],
    ['a period backwards', 'geblokkeerd:\n  - {van: 2027-02-02, tot: 2027-02-01, reden: x}', /voor van/],
  ])('refuses %s', (_what, text, why) => {
    const found = mistakesOf(() => readAnswers(text, 'a.yaml'));
    expect(found.map(({ message }) => message).join('\n')).toMatch(why);
    expect(found.every(({ place, fix }) => place?.startsWith('a.yaml') && fix !== '')).toBe(true);
  });

  test('an empty file has no answers', () => {
    expect(readAnswers('', 'a.yaml')).toEqual({});
    expect(readAnswers('# niets\n', 'a.yaml')).toEqual({});
  });

  test('any text at all is read or refused as a mistake of the user', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        mistakesOf(() => readAnswers(text, 'a.yaml'));
        mistakesOf(() => readProgress(text, 'v.yaml'));
      }),
    );
  });
});

describe('voortgang.yaml', () => {
  test('read(write(progress)) is the same', () => {
    const percent = fc.nat(10_000).map((hundredths) => hundredths / 100);
    const anyProgress = fc.record({
      done: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4}){0,2}$/), anyDay, { noNullPrototype: true }),
      measurements: fc.array(fc.record({ on: anyDay, percent })),
      earlierCutovers: fc.array(fc.record({ cutoverDate: anyDay, changedOn: anyDay, announced: fc.boolean() })),
    });
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readProgress(progressYaml(progress), 'voortgang.yaml')).toEqual(progress);
      }),
    );
  });
  test('all mistakes at once', () => {
    const text = 'klaar:\n  mailing-1:\n  Mailing 2: 2027-01-01\nmetingen:\n  - datum: 2027-13-01\n    procent: 101\n';
    expect(mistakesOf(() => readProgress(text, 'v.yaml')).map(({ place }) => place)).toEqual([
      'v.yaml, regel 2',
      'v.yaml, regel 3',
      'v.yaml, regel 5',
      'v.yaml, regel 6',
    ]);
  });
});

test('a value with a type stays as typed, and only the type is a mistake', () => {
  const text = NEEDED.replace('ingangsdatum: ', 'ingangsdatum: !!timestamp ');
  expect(mistakesOf(() => readCampaign(text, 'c.yaml')).map(({ message }) => message)).toEqual([
    'Hier staat een type (!).',
  ]);
});

test('a hint only for a name that is near, and the list of names once', () => {
  const fixes = mistakesOf(() => readCampaign(`${NEEDED}\nx: 1\n"": 2\nregoi: zuid\nq: 3`, 'c.yaml')).map(
    ({ fix }) => fix,
  );
  expect(fixes).toEqual([
    expect.stringMatching(/^U kunt kiezen uit: id, /),
    expect.stringMatching(/^Haal deze regel weg/),
    "Bedoelde u 'regio'?",
    expect.stringMatching(/^Haal deze regel weg/),
  ]);
});
