/** The backups of a campaign: the orders that were carried out, the last ten (step 6 of safe-write.ts). */
import { type Day, toIso } from '../base/day.ts';
import { BACKUPS_FOLDER, ORDER_FILE } from './safe-path.ts';
import { inPlace, insist, isAbsent, type Place } from './write-io.ts';

export const MOST_BACKUPS = 10;

/** The paths of all backups, newest first. By number: the day may be one that somebody asked for with --vandaag. */
export async function listBackups(place: Place): Promise<string[]> {
  return (await numbered(place)).map(({ path }) => path);
}

async function numbered(place: Place): Promise<{ path: string; number: number }[]> {
  let names: string[];
  try {
    names = await place.io.readdir(inPlace(place, BACKUPS_FOLDER));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const found = /^\d{4}-\d{2}-\d{2}-(\d{1,15})\.json$/.exec(name);
      return found ? [{ path: `${BACKUPS_FOLDER}/${name}`, number: Number(found[1]) }] : [];
    })
    .sort((a, b) => b.number - a.number || (a.path < b.path ? 1 : -1));
}

/** Makes the order that was carried out the newest backup, and takes away what is too old. */
export async function keepAsBackup(place: Place, day: Day): Promise<void> {
  const { io } = place;
  await io.mkdir(inPlace(place, BACKUPS_FOLDER), { recursive: true });
  const before = await numbered(place);
  const path = `${BACKUPS_FOLDER}/${toIso(day)}-${(before[0]?.number ?? 0) + 1}.json`;
  await insist(io, () => io.rename(inPlace(place, ORDER_FILE), inPlace(place, path)));
  for (const old of before.slice(MOST_BACKUPS - 1)) {
    // One too many is no reason to stop; the next run tries again.
    await io.unlink(inPlace(place, old.path)).catch(() => {});
  }
}
