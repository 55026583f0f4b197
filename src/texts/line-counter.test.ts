import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCounter } from './line-counter.ts';

test('the line of each place, in whatever order they are asked for', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', '\n', '\n\n'), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40), { maxLength: 8 }), (text, places) => {
      const lineAt = lineCounter(text);
      for (const place of places) expect(lineAt(place)).toBe(text.slice(0, place).split('\n').length);
    }),
  );
});
