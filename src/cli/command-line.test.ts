import { describe, expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { commandLine } from './command-line.ts';

describe('the equivalent command line', () => {
  test('has a flag for each answer, also for a no, which may have to beat a file', () => {
    const answers = {
      organisatie: 'Gemeente Utrecht',
      ingangsdatum: isoDay('2027-07-01'),
      machtigen: true,
      buitenland: false,
      post: true,
      balie: false,
      'eigen-app': 'Mijn Utrecht-app',
      // No flag: this one lives in a file only.
      'geldt-ook-voor': 'Mijn Werk',
      feiten: { helpdesk: { checkedOn: isoDay('2026-11-23') }, app: { value: 'iOS 16' } },
    };
    expect(commandLine(answers, [['map', 'mijn map']])).toBe(
      'npx --no digid-campagne init --organisatie "Gemeente Utrecht" --ingangsdatum 2027-07-01 --machtigen --buitenland nee --post --balie nee --eigen-app "Mijn Utrecht-app" --feit helpdesk --feit "app=iOS 16" --map "mijn map" --ja',
    );
  });
  test('is not there when a text cannot be quoted safely', () => {
    expect(commandLine({ organisatie: "'s $5" }, [])).toBeUndefined();
  });
});
