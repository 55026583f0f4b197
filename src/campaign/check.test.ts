import { expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { contradictions } from './check.ts';
import type { Campaign } from './types.ts';

const TODAY = isoDay('2026-11-23');

test.each<[string, Partial<Campaign>, string[]]>([
  ['nothing', {}, []],
  ['figures that fit', { userCount: 100, figures: { onlyPassword: 100, withoutEmail: 3 } }, []],
  ['figures without a whole', { figures: { onlyPassword: 100 } }, []],
  [
    'more than all users',
    { userCount: 10, figures: { onlyPassword: 100, withoutEmail: 1000 } },
    ['campagne.yaml, cijfers', 'campagne.yaml, cijfers'],
  ],
  ['a fact checked today', { facts: { 'app-vereisten': { checkedOn: TODAY } } }, []],
  [
    'a fact checked tomorrow',
    { facts: { 'app-vereisten': { checkedOn: isoDay('2026-11-24') } } },
    ['campagne.yaml, feiten, app-vereisten'],
  ],
])('%s', (_what, change, places) => {
  expect(contradictions(exampleCampaign(change), TODAY).map(({ place }) => place)).toEqual(places);
});
