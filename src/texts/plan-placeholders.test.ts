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
    expect(Object.keys(PLACEHOLDERS)).toHaveLength(25);
    expect(placeholders.size).toBe(25 + 8 + 8 + 2 * plan.items.length);
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

describe('eerdere-ingangsdatum', () => {
  const day = isoDay;
  test.each([
    [[], undefined],
    [[['2027-05-04', '2027-01-02']], '4 mei 2027'],
    // Nobody heard of that date.
    [[['2027-05-04', '2027-01-02', 'nee']], undefined],
    [
      [
        ['2027-05-04', '2027-01-02'],
        ['2027-06-01', '2027-02-02', 'nee'],
      ],
      '4 mei 2027',
    ],
    [[['2027-07-01', '2027-01-02']], undefined],
    // The date came nearer: then nothing happens later than was said.
    [[['2027-07-02', '2027-01-02']], undefined],
    [
      [
        ['2027-05-04', '2027-01-02'],
        ['2027-09-01', '2027-02-02'],
      ],
      undefined,
    ],
    [
      [
        ['2027-09-01', '2027-01-02'],
        ['2027-05-04', '2027-02-02'],
      ],
      '4 mei 2027',
    ],
    [
      [
        ['2027-05-04', '2027-01-02'],
        ['2027-06-01', '2027-02-02'],
        ['2027-07-01', '2027-03-03'],
      ],
      '1 juni 2027',
    ],
    [
      [
        ['2027-06-01', '2027-02-02'],
        ['2027-05-04', '2027-01-02'],
      ],
      '1 juni 2027',
    ],
    [
      [
        ['2027-06-01', '2027-02-02'],
        ['2027-05-04', '2027-02-02'],
      ],
      '4 mei 2027',
    ],
  ] as const)('after %j: %j', (dates, wanted) => {
    const earlierCutovers = dates.map(([cutover, changed, told]) => ({
      cutoverDate: day(cutover),
      changedOn: day(changed),
      announced: told !== 'nee',
    }));
    const context = { progress: { ...NO_PROGRESS, earlierCutovers } };
    expect(shown('eerdere-ingangsdatum', {}, context)).toBe(wanted);
    const filled = { campaign: exampleCampaign(), schedule: exampleSchedule(), ...context };
    expect(conditions.get('uitgesteld')?.holds(filled)).toBe(wanted !== undefined);
  });
});
