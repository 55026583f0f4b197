/** What a run that stopped left behind: a torn order goes, a whole one is carried on (safe-write.ts). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { fileError } from '../load/file-mistake.ts';
import { type Applied, carryOut, temporaryPath } from './carry-out.ts';
import { type DecodedOrder, decodeOrder, LARGEST_ORDER, type Order } from './order.ts';
import { NEW_ORDER_FILE, ORDER_FILE, refuseLinks } from './safe-path.ts';
import { inPlace, insist, isAbsent, type Place, readBytes, shownIn, unlinkIfThere } from './write-io.ts';

/** True when an unfinished order lies in `folder`: what a command that only reads finds there is half old, half new. */
export const pendingOrder = (folder: string): boolean => existsSync(join(folder, ORDER_FILE));

/**
 * Carries on what an earlier run began; undefined when there was nothing. To be called with the lock. Throws a UserError
 * when the order is not to be trusted, an UnfinishedError when it cannot be completed now.
 */
export async function recover(place: Place): Promise<Applied | undefined> {
  const { io } = place;
  try {
    await unlinkIfThere(io, inPlace(place, NEW_ORDER_FILE));
    const found = await readOrder(place, ORDER_FILE);
    if (found === undefined) return undefined;
    if ('refused' in found && found.refused === 'torn') {
      await insist(io, () => unlinkIfThere(io, inPlace(place, ORDER_FILE)));
      return undefined;
    }
    const order = wholeOrder(found, place, ORDER_FILE);
    await removeTemporary(place, order);
    return await carryOut(place, order);
  } catch (error) {
    throw fileError(error, 'Schrijven in', place.shown);
  }
}

/** The order or backup at `path`; undefined when there is none. */
export async function readOrder(place: Place, path: string): Promise<DecodedOrder | undefined> {
  const { io } = place;
  const at = inPlace(place, path);
  try {
    await refuseLinks(place, path);
    const about = await io.lstat(at);
    if (!about.isFile() || about.size > LARGEST_ORDER) return { refused: 'unsafe' };
    return decodeOrder((await insist(io, () => readBytes(io, at))).toString('utf8'));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw fileError(error, 'Lezen van', shownIn(place, path));
  }
}

/** The order itself, or a UserError that says what is wrong with this file. */
export function wholeOrder(found: DecodedOrder, place: Place, path: string): Order {
  if ('order' in found) return found.order;
  const name = shownIn(place, path);
  if (found.refused === 'newer') {
    throw new UserError({
      message: `${name} is gemaakt door een nieuwere versie van het programma.`,
      place: name,
      fix: 'Gebruik die nieuwere versie van digid-campagne.',
    });
  }
  throw new UserError({
    message: `${name} is beschadigd, of niet door dit programma gemaakt. Er wordt niets mee gedaan.`,
    place: name,
    fix: 'Weet u zeker dat niemand de campagne nu bijwerkt? Verplaats dit bestand dan naar een andere map.',
  });
}

/** Ours by their name, and half written. */
async function removeTemporary(place: Place, order: Order): Promise<void> {
  for (const [index, { path }] of order.changes.entries()) {
    await refuseLinks(place, path);
    await unlinkIfThere(place.io, inPlace(place, temporaryPath(path, index))).catch(() => {});
  }
}
