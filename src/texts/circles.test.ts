import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf } from './circles.ts';

/** Whether there is a way between two names: looked up the slow way, one name at a time. */
function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (!seen.has(name)) open.push(...(graph.get(name) ?? []));
    seen.add(name);
  }
  return false;
}

test('of any graph: a step is in a circle when there is a way back', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const anyGraph = fc.dictionary(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...names, 'absent'), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(anyGraph, (entries) => {
      const graph = new Map(Object.entries(entries));
      const { inCircle } = shapeOf(graph);
      for (const [from, next] of graph)
        for (const to of next) expect([from, to, inCircle(from, to)]).toEqual([from, to, reaches(graph, to, from)]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [{ a: [] }, 0],
  [{ a: ['b', 'c'], b: ['c'], c: ['d'], d: [] }, 3],
  [{ a: ['absent'] }, 1],
  [{ a: ['a', 'b'], b: [] }, 1],
  [{ a: ['b'], b: ['a', 'c'], c: ['d'], d: [] }, 0],
])('the longest way in %j from a: %i', (entries, wanted) => {
  const { depth } = shapeOf(new Map(Object.entries(entries as Record<string, string[]>)));
  expect(depth('a')).toBe(wanted);
});
