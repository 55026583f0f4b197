import { expect, test } from 'vitest';
import { startWork } from './safe-files.ts';

/** As many awaits as it takes for a worker to have left, and not to be known to have left. */
test.each(Array.from({ length: 12 }, (_, ticks) => ticks))(
  'what is put in while the last workers end is done too (%i)',
  async (ticks) => {
    const done: number[] = [];
    const shared = Promise.resolve();
    const all = startWork<number>(undefined, async (item) => {
      await shared;
      done.push(item);
    });
    for (let item = 0; item < 32; item++) all.put(item);
    for (let tick = 0; tick < ticks; tick++) await undefined;
    all.put(32);
    await all.end();
    expect(done).toHaveLength(33);
  },
);

test('after an error nothing new is begun, and the first error is thrown', async () => {
  const begun: number[] = [];
  const all = startWork<number>(undefined, async (item) => {
    begun.push(item);
    throw new Error(`item ${item}`);
  });
  all.put(1);
  await expect(all.turn()).rejects.toThrow('item 1');
  all.put(2);
  await expect(all.end()).rejects.toThrow('item 1');
  expect(begun).toEqual([1]);
});
