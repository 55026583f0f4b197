/** The commands, loaded when one runs. */
import type { Flags } from './actions.ts';
import { runCheck } from './check.ts';
import { runExport } from './export.ts';
import { runInit } from './init.ts';
import { runPlan } from './plan.ts';
import { runStatus } from './status.ts';
import { runUpdate } from './update.ts';
import { realWorld } from './world.ts';

export const init = (flags: Flags): Promise<void> =>
  runInit(flags, realWorld(), async () => (await import('./prompts.ts')).terminalAsker());

export const plan = (map: string | undefined, flags: Flags): Promise<void> => runPlan(map, flags, realWorld());

export const update = (map: string | undefined, flags: Flags): Promise<number> => runUpdate(map, flags, realWorld());

export const check = (map: string | undefined, flags: Flags): Promise<number> => runCheck(map, flags, realWorld());

export const status = (map: string | undefined, flags: Flags): Promise<void> => runStatus(map, flags, realWorld());

const exportTexts = (map: string | undefined, flags: Flags): Promise<void> => runExport(map, flags, realWorld());

export { exportTexts as export };
