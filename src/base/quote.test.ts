import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyName } from '../../test/support/arbitrary-campaign.ts';
import { quote, quoteFolder } from './quote.ts';

describe('a word of a command to paste', () => {
  test.each([
    ['Utrecht', 'Utrecht'],
    ["Gemeente 's-Hertogenbosch", `"Gemeente 's-Hertogenbosch"`],
    ['kost $5', "'kost $5'"],
    ['', '""'],
    ['-x', '"-x"'],
    ['C:\\mijn map\\x', '"C:\\mijn map\\x"'],
    ['100% A & B', '"100% A & B"'],
    ['mijn map\\', "'mijn map\\'"],
    ["it's $5", undefined],
    ['$5 & calc', undefined],
    ['"%PATH%"', undefined],
    ["'; calc #\u201c", undefined],
  ])('quotes %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
  test.skipIf(process.platform === 'win32')('a shell reads back what was quoted, whatever the name', () => {
    const names = fc.sample(anyName, { numRuns: 200, seed: 7 }).filter((name) => quote(name) !== undefined);
    expect(names.length).toBeGreaterThan(100);
    const script = names.map((name) => `printf '%s\\n' ${quote(name)}`).join('\n');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(names.map((name) => `${name}\n`).join(''));
  });
  test('a folder is never an option', () => {
    expect(quoteFolder('-x')).toBe('./-x');
  });
});
