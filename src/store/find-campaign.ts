/** Finds the campaign folder that a command is about. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';

export const CAMPAIGNS_FOLDER = 'campaigns';

/** True when `folder` holds a campaign. */
export const isCampaign = (folder: string): boolean => existsSync(join(folder, CAMPAIGN_FILE));

/**
 * The absolute path of the campaign folder: `map` when given, else the folder we are in or below, else the only one in
 * campaigns/. Throws a UserError when there is none, or more than one (naming them).
 */
export function findCampaign(workingFolder: string, map?: string): string {
  if (map !== undefined) return namedCampaign(resolve(workingFolder, map), map);
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    if (isCampaign(folder)) return folder;
    if (dirname(folder) === folder) break;
  }
  const campaigns = campaignsIn(join(workingFolder, CAMPAIGNS_FOLDER));
  const [only, ...others] = campaigns;
  if (only === undefined) {
    throw new UserError({
      message: 'Hier is geen campagne gevonden.',
      place: workingFolder,
      fix: 'Ga naar de map van uw campagne, zet de map achter de opdracht, of maak een campagne met init.',
    });
  }
  if (others.length === 0) return only;
  throw new UserError({
    message: `Er zijn ${campaigns.length} campagnes in ${CAMPAIGNS_FOLDER}.`,
    place: CAMPAIGNS_FOLDER,
    fix: `Zet een van deze mappen achter de opdracht: ${campaigns.map((folder) => `${CAMPAIGNS_FOLDER}/${basename(folder)}`).join(', ')}.`,
  });
}

function namedCampaign(path: string, shown: string): string {
  const fix = 'Geef de map van een campagne, bijvoorbeeld campaigns/voorbeeldstad.';
  if (shown.trim() === '') throw new UserError({ message: 'De naam van de map is leeg.', place: 'plan', fix });
  if (basename(path) === CAMPAIGN_FILE && isThere(path, shown)) return dirname(path);
  if (isThere(join(path, CAMPAIGN_FILE), shown)) return path;
  const message = isThere(path, shown)
    ? `In ${shown} staat geen campagne: er is geen ${CAMPAIGN_FILE}.`
    : `De map ${shown} bestaat niet.`;
  throw new UserError({ message, place: shown, fix });
}

/** Whether something stands at `path`. Throws a UserError when that cannot be known: no rights is not the same as absent. */
function isThere(path: string, shown: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw fileError(error, 'Lezen van', shown);
  }
}

/** The folders with a campaign in `folder`, by name. */
function campaignsIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter(isCampaign);
}
