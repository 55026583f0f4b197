import { expect, test, vi } from 'vitest';
import { toIso } from '../base/day.ts';
import { realWorld } from './world.ts';

test.each([
  ['2026-11-26T00:00:00', '2026-11-26'],
  ['2026-11-26T23:59:59', '2026-11-26'],
  ['2027-03-28T02:30:00', '2027-03-28'],
  ['2028-02-29T12:00:00', '2028-02-29'],
])('at %s on this clock it is %s', (clock, day) => {
  vi.useFakeTimers({ now: new Date(clock) });
  try {
    expect(toIso(realWorld().today())).toBe(day);
  } finally {
    vi.useRealTimers();
  }
});
