import { describe, expect, test } from 'vitest';
import { answeredCampaign, guide } from '../../test/support/all-texts.ts';
import { checked } from '../../test/support/control-corpus.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import type { Campaign, MilestoneSetting } from '../campaign/types.ts';

const found = (overrides: Partial<Campaign>, today = '2026-11-23', progress: Progress = NO_PROGRESS): string[] =>
  checked([], { ...answeredCampaign(), ...overrides }, { today: isoDay(today), progress }).map(
    ({ rule, milestone, words }) => `${rule} ${milestone ?? words}`,
  );
const on = (milestones: Record<string, MilestoneSetting>): string[] => found({ milestones });
const date = (day: string): MilestoneSetting => ({ date: isoDay(day) });
const own = (
  day: string,
  channel: 'mailing' | 'intern',
  isPublic: boolean,
  owner?: 'communicatie',
): MilestoneSetting => ({
  date: isoDay(day),
  own: { title: 'Eigen', phase: 'persuade', channel, public: isPublic },
  ...(owner ? { owner } : {}),
});

test('the plan itself is fine', () => expect(found({})).toEqual([]));

describe('what must be ready before the first message', () => {
  test.each<readonly [id: string, rule: string]>([
    ['test-papieren-weg', 'papier-te-laat'],
    ['besluit-andere-wegen', 'papier-te-laat'],
    ['instructie-helpdesk', 'helpdesk-te-laat'],
  ])('%s', (id, rule) => {
    // Of a decision that has to come before the test the plan itself refuses such a day.
    if (id !== 'besluit-andere-wegen') expect(on({ [id]: date('2027-02-02') })).toContain(`${rule} ${id}`);
    expect(on({ [id]: { dropped: 'geen tijd' } })).toContain(`${rule} ${id}`);
    expect(on({ [id]: date('2026-12-09') })).toEqual([]);
  });
});

describe('doel-ontbreekt', () => {
  const target = { figures: { targetPercent: 95 } };
  test.each<readonly [today: string, overrides: Partial<Campaign>, rules: string[]]>([
    ['2026-11-23', {}, []],
    ['2027-04-20', {}, ['doel-ontbreekt besluit-1']],
    ['2027-04-20', target, []],
    ['2027-07-05', {}, []],
  ])('on %s', (today, overrides, rules) =>
    expect(found(overrides, today).filter((one) => one.startsWith('doel'))).toEqual(rules),
  );
  test('a decision that was taken', () =>
    expect(found({}, '2026-12-01', { ...NO_PROGRESS, done: { 'besluit-1': isoDay('2026-12-01') } })).toEqual([
      'doel-ontbreekt besluit-1',
    ]));
  test('from the first measurement it is a tip', () => {
    const told = (today: string, progress: Partial<Progress>, overrides: Partial<Campaign> = {}) =>
      checked(
        [],
        { ...answeredCampaign(), ...overrides },
        {
          ...{ today: isoDay(today), progress: { ...NO_PROGRESS, ...progress } },
        },
      ).map(({ rule, severity, milestone }) => `${rule} ${severity} ${milestone}`);
    const measurements = [{ on: isoDay('2026-11-26'), percent: 54 }];
    const tip = ['doel-ontbreekt tip besluit-1'];
    expect(told('2026-12-01', { measurements })).toEqual(tip);
    expect(told('2026-12-01', { done: { nulmeting: isoDay('2026-11-26') } })).toEqual(tip);
    expect(told('2026-12-01', { measurements }, target)).toEqual([]);
    expect(told('2027-04-20', { measurements })).toContain('doel-ontbreekt warning besluit-1');
    expect(told('2027-07-05', { measurements }).filter((one) => one.startsWith('doel'))).toEqual([]);
  });
});

describe('veilige-dag', () => {
  const done: Progress = {
    ...NO_PROGRESS,
    done: { 'mailing-3': isoDay('2027-06-03'), 'brief-2': isoDay('2027-05-20') },
  };
  const target = { figures: { targetPercent: 95 } };
  test('the last call close before it, or behind it', () => {
    expect(on({ 'mailing-3': date('2027-06-15') })).toContain('veilige-dag mailing-3');
    expect(on({ 'mailing-3': date('2027-06-22') })).toContain('veilige-dag mailing-3');
    expect(on({ 'mailing-3': date('2027-06-08') })).toEqual([]);
  });
  test('it is past and the last call has not gone out', () => {
    expect(found(target, '2027-06-18')).toEqual(
      expect.arrayContaining(['veilige-dag mailing-3', 'veilige-dag brief-2']),
    );
    expect(found(target, '2027-06-18', done)).toEqual([]);
    expect(found(target, '2027-06-10')).toEqual([]);
  });
});

describe('na-veilige-dag', () => {
  test('a text for before that day on a later one', () =>
    expect(on({ 'mailing-3': date('2027-06-22') })).toContain('na-veilige-dag mailing-3'));
  test('the same in a line of the user is told once, at that line', () => {
    const path = 'mailings/3b-laatste-week.md';
    const content = guide.texts.find((one) => one.path === path)?.content ?? '';
    const late = checked([{ path, content: `${content}\nVraag de code aan vóór {{laatste-veilige-dag}}.\n` }]);
    expect(late.filter(({ rule }) => rule === 'na-veilige-dag').map(({ file }) => file)).toEqual([
      `1-teksten-aanpassen/${path}`,
    ]);
  });
  test('the plan has none', () => expect(found({}).filter((one) => one.startsWith('na-'))).toEqual([]));
});

describe('berichtenbox', () => {
  test.each<readonly [reason: string, rules: string[]]>([
    ['iedereen krijgt het in de Berichtenbox', ['berichtenbox brief-1']],
    ['zij lezen het in ons portaal', ['berichtenbox brief-1']],
    ['wij hebben van iedereen een e-mailadres', []],
  ])('%s', (dropped, rules) => expect(on({ 'brief-1': { dropped } })).toEqual(rules));
});

describe('own days', () => {
  test('a day off for colleagues', () => {
    expect(on({ nulmeting: date('2026-12-05') })).toContain('vrije-dag nulmeting');
    expect(on({ nulmeting: date('2026-12-07') })).toEqual([]);
  });
  test('a busy time', () => {
    expect(on({ 'eigen-bericht': own('2027-03-02', 'mailing', true, 'communicatie') })).toContain('piek eigen-bericht');
    expect(on({ 'eigen-bericht': own('2027-03-16', 'mailing', true, 'communicatie') })).not.toContain(
      'piek eigen-bericht',
    );
  });
  test('two mailings within a week', () => {
    expect(on({ 'mailing-2': date('2027-01-21') })).toContain('mailings-kort-op-elkaar mailing-2');
    expect(on({ 'mailing-2': date('2027-03-23') })).toEqual([]);
  });
});

describe('eigenaar-ontbreekt', () => {
  test('an own milestone of nobody', () => {
    expect(on({ 'eigen-taak': own('2027-04-13', 'intern', false) })).toEqual(['eigenaar-ontbreekt eigen-taak']);
    expect(on({ 'eigen-taak': own('2027-04-13', 'intern', false, 'communicatie') })).toEqual([]);
  });
  test('the roles without a name, when others have one: told once', () => {
    const messages = checked([], { ...answeredCampaign(), ownerNames: { communicatie: 'Team Communicatie' } }).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
    expect(messages).toEqual([
      expect.stringMatching(
        /^eigenaar-ontbreekt: Nog geen naam bij: (?:[a-z-]+, )*klantcontact, (?:[a-z-]+, )*[a-z-]+\. Hier is nog niemand voor aangewezen\.$/,
      ),
    ]);
    expect(messages[0]).not.toContain('communicatie');
    expect(found({ ownerNames: {} })).toEqual([]);
  });
  test('every role with a name', () => {
    const owners = [...new Set(guide.plan.items.map(({ owner }) => owner))];
    expect(found({ ownerNames: Object.fromEntries(owners.map((owner) => [owner, 'Iemand'])) })).toEqual([]);
  });
});
