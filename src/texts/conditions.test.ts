import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
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
const earlier = { cutoverDate: isoDay('2027-05-04'), changedOn: isoDay('2027-01-02') };
const mailing = exampleSchedule()
  .milestones.slice(0, 1)
  .map((milestone) => ({ ...milestone, id: 'mailing-1' }));

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
  maildagen: context({}, { schedule: exampleSchedule({ milestones: mailing }) }),
  'aantal-gebruikers': context({ userCount: 3 }),
  doel: context({ figures: { targetPercent: 0 } }),
  'alleen-wachtwoord': context({ figures: { onlyPassword: 0 } }),
  'datum.mailing-1': context({}, { schedule: exampleSchedule({ milestones: mailing }) }),
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
