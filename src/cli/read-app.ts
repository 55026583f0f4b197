/** The commands that only read: without what makes Word, Excel, mails and calendars, so that they start sooner. */
import type { Flags } from './actions.ts';
import { runCheck } from './check.ts';
import { runPlan } from './plan.ts';
import type { World } from './world.ts';

export const check = (map: string | undefined, flags: Flags, world: World): Promise<number> =>
  runCheck(map, flags, world);

export const plan = (map: string | undefined, flags: Flags, world: World): Promise<void> => runPlan(map, flags, world);
