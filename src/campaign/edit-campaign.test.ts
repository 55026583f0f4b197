import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCampaign } from '../../test/support/arbitrary-campaign.ts';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { anyMess, messy } from '../../test/support/messy-yaml.ts';
import { isoDay } from '../base/day.ts';
import { ANSWER_KEYS, type AnswerKey, FLAG_KEYS } from './answer-words.ts';
import { type Answers, mergeAnswers } from './answers.ts';
import { campaignYaml, readCampaign } from './campaign-yaml.ts';
import { editCampaign, withFollowers } from './edit-campaign.ts';
import { readAnswers } from './schema.ts';
import { readPlaces } from './yaml-places.ts';

/** As if every name had "de". */
const withDe = (name: string): string => (/^de /i.test(name) ? name : `de ${name}`);
const edited = (content: string, answers: Answers): string => editCampaign(content, answers, withDe).content;

const FILE = [
  '\ufeff# Van ons',
  'dienst: "Mijn Stad"      # de naam op de knop',
  'dienst-in-zin: Mijn Stad',
  '',
  "organisatie:   'Gemeente Stad'",
  'organisatie-in-zin: de Gemeente Stad',
  'id: stad-mijn-stad',
  'maanden: 4',
  'ingangsdatum: do 1 juli 2027 # afgesproken met ICT',
  'plannen-vanaf: 23-11-2026',
  'telefoon:',
  'aantal-gebruikers: 12.000',
  'post: JA',
  'feiten:',
  '    app-vereisten:',
  '        # nagekeken door Ans',
  '        gecontroleerd: 1 november 2026',
  '        waarde: "iOS 17, Android 11"',
  '    # helpdesk:',
  'afzender: Gemeente Stad',
].join('\r\n');
const CHECKED = isoDay('2027-01-02');

describe('an answer in a file that somebody edited', () => {
  test.each<readonly [string, Answers, readonly (readonly [string, string])[]]>([
    ['a date', { ingangsdatum: isoDay('2027-09-01') }, [['do 1 juli 2027 #', '2027-09-01 #']]],
    ['the same day, otherwise written', { ingangsdatum: isoDay('2027-07-01') }, []],
    ['the same number, answer and name', { 'aantal-gebruikers': 12_000, post: true, dienst: 'Mijn Stad' }, []],
    ['an empty one', { telefoon: '14 030' }, [['telefoon:', 'telefoon: 14 030']]],
    ['no', { post: false }, [['post: JA', 'post: nee']]],
    [
      'a number',
      { 'aantal-gebruikers': 40_000, maanden: 6 },
      [
        ['12.000', '40000'],
        ['maanden: 4', 'maanden: 6'],
      ],
    ],
    [
      'one that is not there',
      { website: 'https://x.nl' },
      [['afzender: Gemeente Stad', 'afzender: Gemeente Stad\r\nwebsite: "https://x.nl"']],
    ],
    [
      'a name in its quotes, with its form',
      { dienst: "Mijn '27", 'dienst-in-zin': 'x: y' },
      [
        ['"Mijn Stad" ', '"Mijn \'27" '],
        ['zin: Mijn Stad', 'zin: "x: y"'],
      ],
    ],
    [
      'a fact that is confirmed',
      { feiten: { 'app-vereisten': { checkedOn: CHECKED } } },
      [['1 november 2026', '2027-01-02']],
    ],
    [
      'the same fact',
      { feiten: { 'app-vereisten': { checkedOn: isoDay('2026-11-01'), value: 'iOS 17, Android 11' } } },
      [],
    ],
    [
      'a fact with another value',
      { feiten: { 'app-vereisten': { checkedOn: CHECKED, value: 'iOS 18' } } },
      [
        ['1 november 2026', '2027-01-02'],
        ['iOS 17, Android 11', 'iOS 18'],
      ],
    ],
    [
      'a fact that stands there as an example only',
      { feiten: { helpdesk: { checkedOn: CHECKED, value: 'x # y' } } },
      [
        [
          '    # helpdesk:',
          '    helpdesk:\r\n        gecontroleerd: 2027-01-02\r\n        waarde: "x # y"\r\n    # helpdesk:',
        ],
      ],
    ],
    ['the id never', { id: 'x', maanden: 4 }, []],
  ])('%s', (_what, answers, changes) => {
    const wanted = changes.reduce((content, [from, to]) => content.replace(from, () => to), FILE);
    expect(edited(FILE, answers)).toBe(wanted);
  });
});

describe('another name', () => {
  const organisatie = 'Waterschap Vecht';
  const notes = (content: string, answers: Answers) => editCampaign(content, answers, withDe).notes;
  const own = FILE.replace('de Gemeente Stad', 'onze stad');

  test('brings its form for sentences and the sender', () => {
    expect(edited(FILE, { organisatie })).toBe(
      FILE.replace("'Gemeente Stad'", "'Waterschap Vecht'")
        .replace('de Gemeente Stad', 'de Waterschap Vecht')
        .replace('afzender: Gemeente Stad', 'afzender: Waterschap Vecht'),
    );
    expect(notes(FILE, { organisatie })).toEqual([]);
  });
  test('leaves a form of the user, and says so', () => {
    const after = readAnswers(edited(own, { organisatie }), 'c.yaml');
    expect(after['organisatie-in-zin']).toBe('onze stad');
    expect(notes(own, { organisatie })).toEqual([
      {
        message: "In zinnen blijft uw organisatie 'onze stad' heten: dat vulde u zelf in.",
        fix: 'Past dat niet bij de nieuwe naam? Geef dan ook --organisatie-in-zin mee.',
      },
    ]);
    // The form of the service was not the proposal either.
    expect(notes(FILE, { dienst: 'Y' })).toHaveLength(1);
  });
  test('with a form beside it needs neither', () => {
    const answers: Answers = { organisatie, 'organisatie-in-zin': 'het waterschap' };
    expect(readAnswers(edited(own, answers), 'c.yaml')).toMatchObject(answers);
    expect(notes(own, answers)).toEqual([]);
  });
  test('that is the same, or of which the own form is the proposal, needs nothing', () => {
    expect(notes(own, { organisatie: 'Gemeente Stad' })).toEqual([]);
    expect(notes(own.replace('onze stad', 'de Waterschap Vecht'), { organisatie })).toEqual([]);
  });
  test('leaves another sender, and one that is given', () => {
    const sender = FILE.replace('afzender: Gemeente Stad', 'afzender: Team Communicatie');
    expect(edited(sender, { organisatie })).toContain('afzender: Team Communicatie');
    expect(edited(FILE, { organisatie, afzender: 'Wij' })).toContain('afzender: Wij');
  });
});

const KEYS: readonly AnswerKey[] = ANSWER_KEYS.filter((key) => key !== 'id');
/** Some answers of another campaign. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(anyCampaign, fc.subarray([...KEYS, 'feiten' as const]))
  .map(([campaign, keys]) => {
    const all = readAnswers(campaignYaml(campaign), 'c.yaml');
    const facts = Object.entries(all.feiten ?? {}).filter(([, fact]) => Object.keys(fact).length > 0);
    const some = { ...all, feiten: facts.length === 0 ? undefined : Object.fromEntries(facts) };
    return Object.fromEntries(keys.filter((key) => some[key] !== undefined).map((key) => [key, some[key]])) as Answers;
  });
const anyFile = fc.tuple(anyCampaign, anyMess).map(([campaign, mess]) => messy(campaignYaml(campaign), mess));
const RUNS = { numRuns: 30 };

/** What stands outside the values of these keys. */
function outside(text: string, keys: readonly string[]): string {
  const content = text.replace(/^\ufeff/, '');
  const { root } = readPlaces(content);
  if (root?.kind !== 'map') throw new Error('no map');
  return root.items
    .filter(({ key }) => keys.includes(key))
    .reverse()
    .reduce((rest, { colonTo = 0, to }) => `${rest.slice(0, colonTo)}@${rest.slice(to)}`, content);
}

describe('whatever stands in the file', () => {
  test('a file that somebody edited reads the same: the test itself is right', () => {
    fc.assert(
      fc.property(anyCampaign, anyMess, (campaign, mess) => {
        expect(readCampaign(messy(campaignYaml(campaign), mess), 'c.yaml')).toEqual(campaign);
      }),
      RUNS,
    );
  });
  test('what is read afterwards is what was there, with the answers over it', () => {
    fc.assert(
      fc.property(anyFile, anyAnswers, (content, answers) => {
        const before = readAnswers(content, 'c.yaml');
        const { answers: all } = withFollowers(before, answers, withDe);
        expect(readAnswers(edited(content, answers), 'c.yaml')).toEqual(mergeAnswers(before, all));
      }),
      RUNS,
    );
  });
  test('the same answers again change nothing', () => {
    fc.assert(
      fc.property(anyFile, anyAnswers, (content, answers) => {
        const once = edited(content, answers);
        expect(edited(once, answers)).toBe(once);
        expect(edited(content, readAnswers(content, 'c.yaml'))).toBe(content);
      }),
      RUNS,
    );
  });
  test('every byte outside the values stays', () => {
    fc.assert(
      fc.property(anyFile, anyAnswers, (content, { feiten: _, ...answers }) => {
        const before = readAnswers(content, 'c.yaml');
        const { answers: all } = withFollowers(before, answers, withDe);
        const keys = Object.keys(all);
        const was = outside(content, keys);
        const is = outside(edited(content, answers), keys);
        // Absent answers come at the end, a line each.
        const end = was.replace(/(\r?\n\.\.\.)?\r?\n?$/, '');
        expect(edited(content, answers).startsWith('\ufeff')).toBe(content.startsWith('\ufeff'));
        expect(is.slice(0, end.length)).toBe(end);
        expect(is.slice(end.length).replace(/\r?\n[a-z-]+:@/g, '')).toBe(was.slice(end.length));
      }),
      RUNS,
    );
  });
});

test('a fact changes its own lines only, whatever stands around it', () => {
  fc.assert(
    fc.property(anyFile, anyAnswers, (content, { feiten }) => {
      fc.pre(feiten !== undefined && !/^"?feiten"? *: *\{/m.test(content));
      const after = edited(content, { feiten: feiten ?? {} });
      const own = new RegExp(`^ +(gecontroleerd|waarde): |^ +(${Object.keys(feiten ?? {}).join('|')}):$|^feiten:$`);
      const others = (text: string): string[] => text.split(/\r?\n/).filter((line) => !own.test(line));
      expect(others(after)).toEqual(others(content));
      expect(after.endsWith('\n')).toBe(content.endsWith('\n'));
      expect(after).not.toMatch(content.includes('\r') ? /(?<!\r)\n/ : /\r/);
    }),
    RUNS,
  );
});

test.each(FLAG_KEYS)('%s can be changed', (key) => {
  const other = readAnswers(campaignYaml(exampleCampaign({ ...OTHER })), 'c.yaml');
  const content = campaignYaml(exampleCampaign());
  const after = readAnswers(edited(content, { [key]: other[key] }), 'c.yaml');
  expect(after[key]).toEqual(other[key]);
  expect(after[key]).not.toEqual(readAnswers(content, 'c.yaml')[key]);
});

const OTHER = {
  organisation: { name: 'X', inSentence: 'het X' },
  service: { name: 'Y', inSentence: 'de Y' },
  cutoverDate: isoDay('2027-09-01'),
  months: 3,
  shortRunUp: true,
  region: 'zuid',
  machtigen: true,
  buitenland: true,
  byPost: true,
  counter: true,
  ownApp: 'App',
  website: 'https://x.nl',
  pageAddress: 'x.nl/digid',
  phone: '14 030',
  email: 'a@b.nl',
  sender: 'Z',
  userCount: 3,
} as const;
