import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyName } from '../../test/support/arbitrary-campaign.ts';
import { isoDay } from '../base/day.ts';
import { commandLine, quote } from './command-line.ts';

describe('the equivalent command line', () => {
  test('has a flag for each answer, also for a no, which may have to beat a file', () => {
    const answers = {
      organisatie: 'Gemeente Utrecht',
      ingangsdatum: isoDay('2027-07-01'),
      machtigen: true,
      buitenland: false,
      feiten: { helpdesk: { checkedOn: isoDay('2026-11-23') }, app: { value: 'iOS 16' } },
    };
    expect(commandLine(answers, [['map', 'mijn map']])).toBe(
      'npx --no digid-campagne init --organisatie "Gemeente Utrecht" --ingangsdatum 2027-07-01 --machtigen --buitenland nee --feit helpdesk --feit "app=iOS 16" --map "mijn map" --ja',
    );
  });
  test.each([
    ['Utrecht', 'Utrecht'],
    ["Gemeente 's-Hertogenbosch", `"Gemeente 's-Hertogenbosch"`],
    ['kost $5', "'kost $5'"],
    ['', '""'],
    ['-x', '"-x"'],
  ])('quotes %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
  test.skipIf(process.platform === 'win32')('a shell reads back what was quoted, whatever the name', () => {
    const names = fc.sample(anyName, { numRuns: 200, seed: 7 });
    const script = names.map((name) => `printf '%s\\n' ${quote(name)}`).join('\n');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(names.map((name) => `${name}\n`).join(''));
  });
});
