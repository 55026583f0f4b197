/** The commands that write, loaded when one runs; those that only read are in read-app.ts. */
import type { Flags } from './actions.ts';
import { runExport } from './export.ts';
import { runInit } from './init.ts';
import { runStatus } from './status.ts';
import { runUpdate } from './update.ts';
import { realWorld } from './world.ts';

export const init = (flags: Flags): Promise<void> =>
  runInit(flags, realWorld(), async () => (await import('./prompts.ts')).terminalAsker());

export const update = (map: string | undefined, flags: Flags): Promise<number> => runUpdate(map, flags, realWorld());

export const status = (map: string | undefined, flags: Flags): Promise<void> => runStatus(map, flags, realWorld());

const exportTexts = (map: string | undefined, flags: Flags): Promise<void> => runExport(map, flags, realWorld());

export { exportTexts as export };
