/** Whatever the user wrote, `check` answers, and soon. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredCampaign, guide } from '../../test/support/all-texts.ts';
import { isoDay } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { schedule } from '../schedule/schedule.ts';
import { checkCampaign } from './check.ts';

const campaign = answeredCampaign();
const dates = schedule(campaign, guide);
function check(content: string, path = 'mailings/eigen.md'): Finding[] {
  const sources = [...guide.texts, { path, content }];
  const progress = NO_PROGRESS;
  return checkCampaign({ campaign, schedule: dates, progress, guide, sources, texts: [], today: isoDay('2026-11-23') });
}

test('any text gets an answer, with lines that are in the file', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['{{', '}}', '[', '](', '![', '|', '`', '"', '- ', '# ', '\n', '\r\n', '---\n', '1 mei ', '< ', ', '],
    ),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('je ', 'wordt ', 'gestuurd ', 'de wet ', 'verplicht ', 'https://x.nl ', '94% '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const content = pieces.join('');
      const lines = content.split(/\r\n?|\n/).length;
      for (const { line = 1, file, message, fix } of check(content)) {
        if (!file?.endsWith('eigen.md')) continue;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(message).not.toMatch(/undefined|\ue000/);
        expect(fix).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});

describe('a long row of one sign takes no time', () => {
  test.each([
    '[',
    '](',
    '<a',
    '`',
    '{{',
    '1 mei, ',
    '0 ',
    '"',
    "'",
    '*',
    'A',
    '.',
    '? ',
    ', ',
    '|',
    'https://',
    '1.1 ',
    'per 1-',
  ])('%j', (sign) => {
    // Where a rule is quadratic this takes longer than a test may.
    expect(check(sign.repeat(Math.ceil(20_000 / sign.length)))).toBeInstanceOf(Array);
  });
});

test('line numbers count in the file as the user sees it', () => {
  const text =
    '---\ntitel: x\nonderwerp: Regel het binnenkort\n---\n\nEen zin.\n\nDit gaat\nvia https://x.nl\nen morgen.\n';
  const lines = (content: string): string[] => check(content).map(({ rule, line }) => `${rule} ${line}`);
  const expected = ['relatieve-tijd 3', 'link 9', 'relatieve-tijd 10'];
  expect(lines(text).sort()).toEqual(expected.sort());
  expect(lines(`\ufeff${text.replaceAll('\n', '\r\n')}`).sort()).toEqual(expected.sort());
});
