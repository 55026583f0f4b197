import { expect, test } from 'vitest';
import { contentHash } from './hash.ts';

test.each([
  ['Dag\nu\n', 'Dag\r\nu', true],
  ['\uFEFFDag', 'Dag\n\n', true],
  ['Dag', 'dag', false],
  ['Dag u', 'Dag  u', false],
])('%j and %j: the same text is %s', (one, other, same) => {
  expect(contentHash(one) === contentHash(other)).toBe(same);
});

test('bytes count as they are', () => {
  expect(contentHash(new Uint8Array([13, 10]))).not.toBe(contentHash(new Uint8Array([10])));
});
