import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Milestone } from '../schedule/types.ts';
import { CONDITIONS } from './conditions.ts';
import type { FillContext } from './fill-context.ts';
import { wordsOf } from './words.ts';

const plan = { items: [{ id: 'overgang' }, { id: 'mailing-1' }] };
const own = { title: 'Open dag', phase: 'inform', channel: 'balie', public: true } as const;
const { conditions, names } = wordsOf({ facts: [], plan }, { 'open-dag': { own }, 'mailing-1': { dropped: 'x' } });
const context = (overrides: Partial<Campaign> = {}, rest: Partial<FillContext> = {}): FillContext => ({
  campaign: exampleCampaign(overrides),
  schedule: exampleSchedule(),
  progress: NO_PROGRESS,
  ...rest,
});
const earlier = { cutoverDate: isoDay('2027-05-04'), changedOn: isoDay('2027-01-02'), announced: true };
const evenEarlier = { ...earlier, cutoverDate: isoDay('2027-04-01'), changedOn: isoDay('2027-01-01') };
const later = { ...earlier, cutoverDate: isoDay('2027-08-03') };
const [some] = exampleSchedule().milestones;
const planned = (...milestones: readonly Partial<Milestone>[]): FillContext =>
  context(
    {},
    { schedule: exampleSchedule({ milestones: milestones.flatMap((each) => (some ? { ...some, ...each } : [])) }) },
  );
const MAILING = { id: 'mailing-1', channel: 'mailing', public: true, texts: ['mailings/1-aankondiging'] } as const;
const LETTER = { id: 'brief-1', channel: 'brief', public: true } as const;

/** By itself none of these holds; with the setting beside it, it does. */
const ON: Readonly<Record<string, FillContext>> = {
  machtigen: context({ machtigen: true }),
  buitenland: context({ buitenland: true }),
  website: context({ website: 'https://v.nl' }),
  'pagina-adres': context({ pageAddress: 'v.nl' }),
  telefoon: context({ phone: '14 030' }),
  email: context({ email: 'i@v.nl' }),
  'geregistreerde-naam': context({ logius: { registeredName: 'MVS' } }),
  post: context({ byPost: true }),
  balie: context({ counter: true }),
  'andere-weg': context({ counter: true }),
  'eigen-app': context({ ownApp: 'V' }),
  'geldt-ook-voor': context({ alsoFor: 'Y' }),
  uitgesteld: context({}, { progress: { ...NO_PROGRESS, earlierCutovers: [earlier] } }),
  'vaker-uitgesteld': context({}, { progress: { ...NO_PROGRESS, earlierCutovers: [evenEarlier, earlier] } }),
  'datum-veranderd': context({}, { progress: { ...NO_PROGRESS, earlierCutovers: [later] } }),
  'eerder-verteld': context({}, { progress: { ...NO_PROGRESS, earlierCutovers: [later] } }),
  'vaker-veranderd': context({}, { progress: { ...NO_PROGRESS, earlierCutovers: [evenEarlier, later] } }),
  maildagen: planned(MAILING),
  mailings: planned(MAILING),
  brieven: planned(LETTER),
  'aantal-gebruikers': context({ userCount: 3 }),
  doel: context({ figures: { targetPercent: 0 } }),
  'alleen-wachtwoord': context({ figures: { onlyPassword: 0 } }),
  'datum.mailing-1': planned(MAILING),
};

describe('conditions', () => {
  test.each(Object.entries(ON))('%s holds only when it is so, and its counterpart only when not', (name, on) => {
    const found = [context(), on].map((at) => [
      conditions.get(name)?.holds(at),
      conditions.get(`geen-${name}`)?.holds(at),
    ]);
    expect(found).toEqual([
      [false, true],
      [true, false],
    ]);
  });
  test('letters that citizens do not get are no letters', () => {
    expect(conditions.get('brieven')?.holds(planned({ ...LETTER, public: false }, MAILING))).toBe(false);
  });
  test('each is tried above, and described', () => {
    expect(Object.keys(ON)).toEqual(expect.arrayContaining(Object.keys(CONDITIONS)));
    for (const { description } of conditions.values()) expect(description.length).toBeGreaterThan(10);
  });
  test('every milestone of the plan and every own milestone has one', () => {
    const dates = [...names.conditions].filter((name) => name.startsWith('datum.'));
    expect(dates).toEqual(['datum.overgang', 'datum.mailing-1', 'datum.open-dag']);
    expect(conditions.get('datum.overgang')?.holds(context())).toBe(true);
    expect(conditions.get('geen-datum.open-dag')?.holds(context())).toBe(true);
  });
  test('a wording has no counterpart', () => {
    expect([...names.conditions].filter((name) => name.endsWith('-versie'))).toEqual(['lange-versie', 'korte-versie']);
  });
  test('no name is one that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(names.conditions.has(name)).toBe(false);
  });
});
