/**
 * Where the figures of the points in a chart stand, so that none stands on another. What lies side by side is a share of the width;
 * reckoned for a phone, because on a wider screen there is only more room.
 */

/** A box: from left to right as shares of the width, from top to bottom in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly figure: string;
}

export type Side = 'above' | 'under' | 'right' | 'left';

export interface Room {
  /** What stands there already: names along the axis, the line of the target. */
  readonly taken: readonly Box[];
  /** Below this no figure comes. */
  readonly bottom: number;
}

/** On a phone a chart is so wide; from its inner edge. */
const PHONE = 240;
const share = (pixels: number): number => (pixels / PHONE) * 100;
/** A letter of 12 or 13 pixels is about so wide. */
export const widthOf = (text: string): number => share(text.length * 7.5);
/** More figures than these nobody reads: the table has them. */
const MOST_FIGURES = 6;
const RADIUS = 6;

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** The box of a figure; the baseline is three pixels above its bottom. */
export function boxOf({ x, y, figure }: Point, side: Side): Box {
  const width = widthOf(figure);
  if (side === 'right') return { left: x + share(10), right: x + share(10) + width, top: y - 8, bottom: y + 8 };
  if (side === 'left') return { left: x - share(10) - width, right: x - share(10), top: y - 8, bottom: y + 8 };
  const top = side === 'above' ? y - 24 : y + 8;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + 16 };
}

const circleOf = ({ x, y }: Point): Box => ({
  left: x - share(RADIUS),
  right: x + share(RADIUS),
  top: y - RADIUS,
  bottom: y + RADIUS,
});

/** Of each point where its figure stands; undefined: there is no room. The last one always has a place. */
export function figurePlaces(points: readonly Point[], { taken, bottom }: Room): (Side | undefined)[] {
  const placed: Box[] = [...taken];
  const sides: (Side | undefined)[] = points.map(() => undefined);
  const place = (at: number, wanted: readonly Side[], otherwise?: Side): void => {
    const point = points[at];
    if (point === undefined) return;
    const others = points.filter((one) => one !== point).map(circleOf);
    const free = wanted.find((one) => {
      const box = boxOf(point, one);
      if (box.left < 0 || box.right > 101 || box.top < 0 || box.bottom > bottom) return false;
      return [...placed, ...others].every((other) => apart(box, other));
    });
    const side = free ?? otherwise;
    sides[at] = side;
    if (side !== undefined) placed.push(boxOf(point, side));
  };
  const last = points.length - 1;
  place(last, ['right', 'above', 'under', 'left'], 'above');
  if (points.length > MOST_FIGURES) return sides;
  for (let at = 0; at < last; at++) place(at, ['above', 'under', 'right', 'left']);
  return sides;
}
