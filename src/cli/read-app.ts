/** The commands that only read: without what makes Word, Excel, mails and calendars, so that they start sooner. */
import type { Flags } from './actions.ts';
import { runCheck } from './check.ts';
import { runPlan } from './plan.ts';
import { realWorld } from './world.ts';

export const check = (map: string | undefined, flags: Flags): Promise<number> => runCheck(map, flags, realWorld());

export const plan = (map: string | undefined, flags: Flags): Promise<void> => runPlan(map, flags, realWorld());
