import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, boxOf, figurePlaces, type Point } from './figure-places.ts';

const point = fc.record({
  x: fc.double({ min: 12, max: 97, noNaN: true }),
  y: fc.double({ min: 22, max: 190, noNaN: true }),
  figure: fc.constantFrom('7%', '71%', '71,5%', '61,25%', '100%'),
});
const over = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('figures never stand on each other or on what stands there, and the last one is always shown', () => {
  const taken = [{ left: 0, right: 25, top: 30, bottom: 46 }];
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (list) => {
      const points = [...list].sort((a, b) => a.x - b.x);
      const sides = figurePlaces(points, { taken, bottom: 190 });
      expect(sides.at(-1)).toBeDefined();
      const boxes = points.flatMap((one, at) => {
        const side = sides[at];
        return side === undefined ? [] : [boxOf(one, side)];
      });
      const all = [...boxes, ...taken];
      for (const box of boxes.slice(0, -1))
        expect(all.filter((other) => other !== box && over(box, other))).toEqual([]);
    }),
  );
});

test('of more than six points only the last has a figure', () => {
  const points = Array.from({ length: 7 }, (_, at): Point => ({ x: 12 + at * 14, y: 100, figure: '7%' }));
  const shown = (list: readonly Point[]): number =>
    figurePlaces(list, { taken: [], bottom: 190 }).filter((side) => side !== undefined).length;
  expect(shown(points)).toBe(1);
  expect(shown(points.slice(1))).toBe(6);
});
