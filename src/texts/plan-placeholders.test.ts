import { describe, expect, test } from 'vitest';
import { guide } from '../../test/support/all-texts.ts';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay, toDutch } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Milestone } from '../schedule/types.ts';
import type { FillContext } from './fill-context.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { wordsOf } from './words.ts';

const plan = { items: ['overgang', 'nulmeting', 'mailing-1', 'mailing-2'].map((id) => ({ id })) };
const { placeholders, conditions } = wordsOf({ facts: [], plan });
const shown = (name: string, overrides: Partial<Campaign> = {}, rest: Partial<FillContext> = {}) =>
  placeholders.get(name)?.value({
    campaign: exampleCampaign(overrides),
    schedule: exampleSchedule(),
    progress: NO_PROGRESS,
    ...rest,
  });

describe('values', () => {
  test.each([
    ['andere-weg', {}, undefined],
    ['andere-weg', { byPost: true }, 'per post'],
    ['andere-weg', { counter: true }, 'aan de balie'],
    ['andere-weg', { byPost: true, counter: true }, 'per post of aan de balie'],
    ['eigen-app', { ownApp: 'Mijn V' }, 'Mijn V'],
    ['eigen-app', {}, undefined],
    ['geldt-ook-voor', { alsoFor: 'Mijn Afval' }, 'Mijn Afval'],
    ['aantal-gebruikers', { userCount: 40_000 }, '40.000'],
    ['aantal-gebruikers', {}, undefined],
    ['doel', { figures: { targetPercent: 97.5 } }, '97,5 procent'],
    ['doel', { figures: { targetPercent: 98 } }, '98 procent'],
    ['alleen-wachtwoord', { figures: { onlyPassword: 1200 } }, '1.200'],
    ['eigenaar.functioneel-beheer', {}, 'functioneel beheer'],
    ['eigenaar.ict', {}, 'ict'],
    ['eigenaar.proceseigenaar', {}, 'de proceseigenaar'],
    ['eigenaar.ict', { ownerNames: { ict: 'Team Web' } }, 'Team Web'],
    ['eigenaar.ict', { ownerNames: { ict: ' ' } }, 'ict'],
    ['datum.overgang', {}, '1 juli 2027'],
    ['weekdag.overgang', {}, 'donderdag'],
    ['datum.nulmeting', {}, undefined],
    ['weekdag.nulmeting', {}, undefined],
  ] as const)('{{%s}} with %j is %j', (name, overrides, wanted) => {
    expect(shown(name, overrides)).toBe(wanted);
  });
  test('all are described, and there are as many as HANDLEIDING says', () => {
    expect(Object.keys(PLACEHOLDERS)).toHaveLength(26);
    expect(placeholders.size).toBe(26 + 12 + 8 + 2 * plan.items.length);
    for (const { description } of placeholders.values()) expect(description.length).toBeGreaterThan(10);
  });
});

describe('maildagen', () => {
  const [some] = exampleSchedule().milestones;
  const own = { title: 'x', phase: 'inform', channel: 'mailing', public: true } as const;
  /** With an own milestone 'eigen' in campagne.yaml. */
  const days = (...given: readonly (Partial<Milestone> & { readonly date: Milestone['date'] })[]) => {
    const milestones = given.flatMap((each) => (some ? { ...some, public: true, ...each } : []));
    const campaign = { milestones: { eigen: { own }, anders: {} } };
    return shown('maildagen', campaign, { schedule: exampleSchedule({ milestones }) });
  };
  const date = isoDay('2027-01-19');
  const mail = { channel: 'mailing', texts: ['mailings/1-aankondiging'] } as const;
  test.each([
    ['a mailing', { ...mail, date }, '19 januari 2027'],
    ['another name than the plan has', { ...mail, id: 'iets-nieuws', date }, '19 januari 2027'],
    [
      'a mail among social messages',
      { channel: 'social', texts: ['social/1', 'mailings/kort'], date },
      '19 januari 2027',
    ],
    ['a text message', { channel: 'mailing', texts: ['mailings/sms-herinnering'], date }, '19 januari 2027'],
    ['the newsletter, which everybody gets', { channel: 'mailing', texts: ['mailings/nieuwsbrief'], date }, undefined],
    ['the newsletter beside a mail', { texts: ['mailings/nieuwsbrief', 'mailings/1'], date }, '19 januari 2027'],
    ['what is not public', { ...mail, public: false, date }, undefined],
    ['other texts', { channel: 'social', texts: ['social/1', 'mijn-mailings/x'], date }, undefined],
    ['an own milestone without texts', { id: 'eigen', channel: 'mailing', date }, '19 januari 2027'],
    ['an own one that is not public', { id: 'eigen', channel: 'mailing', public: false, date }, undefined],
    ['an own one on another channel', { id: 'eigen', channel: 'balie', date }, undefined],
    ['one of the plan without texts', { id: 'anders', channel: 'mailing', date }, undefined],
  ] as const)('%s', (_what, milestone, wanted) => {
    expect(days({ texts: [], ...milestone })).toBe(wanted);
  });
  test.each([
    [[], undefined],
    [['2027-01-19', '2027-03-25', '2027-07-01'], '19 januari, 25 maart en 1 juli 2027'],
    [['2027-03-25', '2026-12-01', '2027-03-25'], '1 december 2026 en 25 maart 2027'],
  ] as const)('on %j: in order, each day once', (dates, wanted) => {
    expect(days(...dates.map((day) => ({ ...mail, date: isoDay(day) })))).toBe(wanted);
  });
});

test('maildagen in the plan of the guide: the days of its mailings, and of the short mail', () => {
  const dates = schedule(exampleCampaign(), guide);
  const mails = dates.milestones
    .filter(({ id }) => /^(mailing-\d|social-3)$/.test(id))
    .map(({ date }) => toDutch(date));
  expect(mails).toHaveLength(5);
  const days = mails.map((day, index) => (index < 4 ? day.replace(' 2027', '') : day));
  expect(shown('maildagen', {}, { schedule: dates })).toBe(`${days.slice(0, 4).join(', ')} en ${days[4]}`);
});

describe('earlier cutover dates, before 1 July 2027', () => {
  const day = isoDay;
  const JAN: readonly [string, string] = ['2027-05-04', '2027-01-02'];
  const FEB: readonly [string, string] = ['2027-06-01', '2027-02-02'];
  const UNHEARD: readonly [string, string, string] = ['2027-06-01', '2027-02-02', 'nee'];
  const AFTER: readonly [string, string] = ['2027-09-01', '2027-02-02'];
  const contextOf = (dates: readonly (readonly string[])[]) => {
    const earlierCutovers = dates.map(([cutover = '', changed = '', told]) => ({
      cutoverDate: day(cutover),
      changedOn: day(changed),
      announced: told !== 'nee',
    }));
    return { progress: { ...NO_PROGRESS, earlierCutovers } };
  };

  test.each([
    // What happened; the last of them, all of them, how often; postponed, postponed more than once.
    ['never moved', [], undefined, undefined, undefined, false, false],
    ['put off', [JAN], '4 mei 2027', '4 mei 2027', undefined, true, false],
    ['nobody heard of that date', [UNHEARD], undefined, undefined, undefined, false, false],
    ['nobody heard of the second', [JAN, UNHEARD], '4 mei 2027', '4 mei 2027', undefined, true, false],
    ['the same date', [['2027-07-01', '2027-01-02']], undefined, undefined, undefined, false, false],
    ['came nearer', [['2027-07-02', '2027-01-02']], '2 juli 2027', '2 juli 2027', undefined, false, false],
    ['put off, then nearer', [JAN, AFTER], '1 september 2027', '4 mei en 1 september 2027', 'twee keer', false, false],
    [
      'nearer, then put off',
      [
        ['2027-09-01', '2027-01-02'],
        ['2027-05-04', '2027-02-02'],
      ],
      '4 mei 2027',
      '1 september en 4 mei 2027',
      'twee keer',
      true,
      false,
    ],
    ['put off twice', [JAN, FEB], '1 juni 2027', '4 mei en 1 juni 2027', 'twee keer', true, true],
    ['in any order in the file', [FEB, JAN], '1 juni 2027', '4 mei en 1 juni 2027', 'twee keer', true, true],
    [
      'twice on one day',
      [JAN, ['2027-06-01', '2027-01-02']],
      '1 juni 2027',
      '4 mei en 1 juni 2027',
      'twee keer',
      true,
      true,
    ],
    [
      'three times, from another year',
      [['2026-12-01', '2026-11-02'], JAN, FEB],
      '1 juni 2027',
      '1 december 2026, 4 mei 2027 en 1 juni 2027',
      'drie keer',
      true,
      true,
    ],
    [
      'the same date twice in the file',
      [JAN, FEB, JAN],
      '1 juni 2027',
      '4 mei en 1 juni 2027',
      'twee keer',
      true,
      true,
    ],
  ] as const)('%s', (_what, dates, last, all, times, postponed, again) => {
    const context = contextOf(dates);
    expect(shown('eerdere-ingangsdatum', {}, context)).toBe(last);
    expect(shown('eerdere-ingangsdata', {}, context)).toBe(all);
    expect(shown('eerdere-ingangsdata.keer', {}, context)).toBe(times);
    const filled = { campaign: exampleCampaign(), schedule: exampleSchedule(), ...context };
    const holds = ['uitgesteld', 'vaker-uitgesteld', 'datum-veranderd', 'vaker-veranderd'].map((name) =>
      conditions.get(name)?.holds(filled),
    );
    expect(holds).toEqual([postponed, again, last !== undefined, times !== undefined]);
  });

  test('in a sentence: the first, and what came then', () => {
    const context = contextOf([['2026-12-01', '2026-11-02'], JAN, FEB]);
    expect(shown('eerdere-ingangsdata.eerste', {}, context)).toBe('1 december 2026');
    expect(shown('eerdere-ingangsdata.daarna', {}, context)).toBe('4 mei en 1 juni 2027');
    expect(shown('eerdere-ingangsdata.daarna', {}, contextOf([JAN]))).toBeUndefined();
  });

  test('oftener than there is a word for', () => {
    const dates = Array.from({ length: 11 }, (_, at) => [`2027-05-${10 + at}`, `2027-01-${10 + at}`]);
    expect(shown('eerdere-ingangsdata.keer', {}, contextOf(dates))).toBe('11 keer');
    expect(shown('eerdere-ingangsdata.keer', {}, contextOf(dates.slice(0, 10)))).toBe('tien keer');
  });
});
