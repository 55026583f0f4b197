import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { FillContext } from './fill-context.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { wordsOf } from './words.ts';

const MAILS = ['mailing-1', 'mailing-2', 'mailing-3', 'social-3', 'mailing-4'];
const plan = { items: ['overgang', 'nulmeting', ...MAILS].map((id) => ({ id })) };
const { placeholders } = wordsOf({ facts: [], plan });
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
  const days = (...dates: readonly (readonly [string, string])[]) => {
    const milestones = dates.flatMap(([id, date]) => (some ? { ...some, id, date: isoDay(date) } : []));
    return shown('maildagen', {}, { schedule: exampleSchedule({ milestones }) });
  };
  test.each([
    [[], undefined],
    [[['social-1', '2027-01-19']], undefined],
    [[['mailing-1', '2027-01-19']], '19 januari 2027'],
    [
      [
        ['mailing-1', '2027-01-19'],
        ['mailing-2', '2027-03-25'],
        ['mailing-4', '2027-07-01'],
      ],
      '19 januari, 25 maart en 1 juli 2027',
    ],
    [
      [
        ['social-3', '2027-03-25'],
        ['mailing-1', '2026-12-01'],
        ['mailing-3', '2027-03-25'],
      ],
      '1 december 2026 en 25 maart 2027',
    ],
  ] as const)('of %j: %j', (dates, wanted) => {
    expect(days(...dates)).toBe(wanted);
  });
});

describe('eerdere-ingangsdatum', () => {
  const day = isoDay;
  test.each([
    [[], undefined],
    [[['2027-05-04', '2027-01-02']], '4 mei 2027'],
    [[['2027-07-01', '2027-01-02']], undefined],
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
    const earlierCutovers = dates.map(([cutover, changed]) => ({ cutoverDate: day(cutover), changedOn: day(changed) }));
    expect(shown('eerdere-ingangsdatum', {}, { progress: { ...NO_PROGRESS, earlierCutovers } })).toBe(wanted);
  });
});
