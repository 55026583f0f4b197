/** The commands that write, loaded when one runs; those that only read are in read-app.ts. */
import type { Flags } from './actions.ts';
import { runExport } from './export.ts';
import { runInit } from './init.ts';
import { runStatus } from './status.ts';
import { runUpdate } from './update.ts';
import type { World } from './world.ts';

export const init = (flags: Flags, world: World): Promise<void> =>
  runInit(flags, world, async () => (await import('./prompts.ts')).terminalAsker());

export const update = (map: string | undefined, flags: Flags, world: World): Promise<number> =>
  runUpdate(map, flags, world);

export const status = (map: string | undefined, flags: Flags, world: World): Promise<void> =>
  runStatus(map, flags, world);

const exportTexts = (map: string | undefined, flags: Flags, world: World): Promise<void> =>
  runExport(map, flags, world);

export { exportTexts as export };
