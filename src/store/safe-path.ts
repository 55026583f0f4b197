/** Which paths a safe write may touch: they come from an order, which is untrusted, or from names that a user gave. */
import { UserError } from '../base/errors.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import { isAbsent, type Place, shownIn } from './write-io.ts';

export const ORDER_FILE = `${STATE_FOLDER}/opdracht.json`;
export const NEW_ORDER_FILE = `${STATE_FOLDER}/opdracht-nieuw.json`;
export const LOCK_FILE = `${STATE_FOLDER}/slot`;
export const BACKUPS_FOLDER = `${STATE_FOLDER}/reservekopieen`;

const LONGEST_PATH = 1000;
const LONGEST_NAME_BYTES = 255;

/** Two paths that are one file on some disk: names compare in NFC and without regard to case. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** Why a path cannot be written, as the end of a Dutch sentence ("… bevat een dubbele punt"); undefined when it can. */
export function pathProblem(path: string): string | undefined {
  if (path.length > LONGEST_PATH) return 'is te lang';
  if (/[\\:]/.test(path)) return 'bevat een dubbele punt of een schuine streep naar links';
  if (/[\p{Cc}\p{Cs}]/u.test(path)) return 'bevat tekens die niet in een naam kunnen';
  for (const part of path.split('/')) {
    if (part === '') return 'heeft een leeg deel';
    // Windows drops dots and spaces at the end: ".. " would be "..".
    if (/[. ]$/.test(part)) return 'heeft een deel dat eindigt op een punt of een spatie';
    if (Buffer.byteLength(part) > LONGEST_NAME_BYTES) return 'heeft een deel dat te lang is';
  }
  return isOurBookkeeping(pathKey(path)) ? 'is van het programma zelf' : undefined;
}

/** The lock, the order and the backups are never content of a campaign. */
function isOurBookkeeping(key: string): boolean {
  if (key === STATE_FOLDER) return true;
  const below = key.startsWith(`${STATE_FOLDER}/`) ? key.slice(STATE_FOLDER.length + 1) : '';
  return /^(opdracht|slot|reservekopieen)([-./]|$)/.test(below);
}

/**
 * Throws a UserError when a part of `path` (below the campaign folder) is a link, which may lead anywhere, or when a part
 * that has to be a folder is not. `seen` holds the folders that are known to be good.
 */
export async function refuseLinks(place: Place, path: string, seen: Set<string> = new Set()): Promise<void> {
  const parts = path.split('/');
  let at = place.folder;
  for (const [index, part] of parts.entries()) {
    at = `${at}/${part}`;
    const name = shownIn(place, parts.slice(0, index + 1).join('/'));
    const isLast = index === parts.length - 1;
    if (seen.has(at)) continue;
    try {
      const about = await place.io.lstat(at);
      if (about.isSymbolicLink()) throw isLink(name);
      if (!isLast && !about.isDirectory()) throw isNoFolder(name);
    } catch (error) {
      if (isAbsent(error)) return;
      throw error;
    }
    if (!isLast) seen.add(at);
  }
}

const isLink = (name: string): UserError =>
  new UserError({
    message: `${name} is een verwijzing naar een andere plaats. Daar schrijft het programma niet.`,
    place: name,
    fix: 'Zet daar het bestand of de map zelf neer, of haal de verwijzing weg.',
  });
const isNoFolder = (name: string): UserError =>
  new UserError({
    message: `${name} is een bestand, maar hier hoort een map.`,
    place: name,
    fix: 'Geef het bestand een andere naam, of verplaats het.',
  });
