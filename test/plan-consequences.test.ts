/** What the plan says of being late: each milestone has its own words, in plain Dutch. */
import { expect, test } from 'vitest';
import { guide } from './support/all-texts.ts';

const all = [...guide.plan.items, ...guide.plan.postponement];

test('every milestone and step has words of its own', () => {
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ ifLate, action, title }) => ifLate === action || ifLate === title)).toEqual([]);
  // The two messages in a silence, and steps for groups that hear the same, may say nearly the same; nobody says the same.
  expect(new Set(all.map(({ ifLate }) => ifLate)).size).toBe(all.length);
});

test.each(all.map(({ id, ifLate }) => [id, ifLate] as const))('%s: short sentences', (_, ifLate) => {
  const sentences = ifLate.split(/(?<=[.?!]) /);
  expect(sentences.length).toBeLessThanOrEqual(2);
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
  expect(ifLate).not.toMatch(/\b(?:je|jij|jouw|niveau|wet|indien|dient)\b/i);
});
