import { expect, test } from 'vitest';
import { toFinding } from './to-finding.ts';

const lines = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 2);

test.each([
  [lines(0), undefined],
  [lines(1), 'Ook op regel 2.'],
  [lines(3), 'Ook op regel 2, 3 en 4.'],
  [lines(11), 'Ook op regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en 12.'],
  [lines(12), 'Ook op regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en nog 2 andere regels.'],
  [lines(250), 'Ook op regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en nog 240 andere regels.'],
])('the lines of more places are told, of many the first: %j', (also, told) => {
  const { message } = toFinding({ rule: 'jargon', line: 1, words: 'verificatie', also }, 'x.md');
  expect(/Ook op.*$/.exec(message)?.[0]).toBe(told);
});

test.each<readonly [string, string | undefined]>([
  ['without a message of its own', undefined],
  ['with a message that has the words', `'${'ab'.repeat(50_000)}': deze zin is lang.`],
])('of a row of signs as long as the file only the beginning is quoted, %s', (_what, message) => {
  const found = { rule: 'lange-zin', line: 1, words: 'ab'.repeat(50_000) } as const;
  const finding = toFinding(message === undefined ? found : { ...found, message }, 'x.md');
  expect(finding.words).toBe(`${'ab'.repeat(100)}…`);
  expect(finding.message.length).toBeLessThan(500);
  expect(finding.message).toContain(`'${finding.words}'`);
});
