/** Finds the campaign folder that a command is about. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';

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
  if (basename(path) === CAMPAIGN_FILE && existsSync(path)) return dirname(path);
  if (isCampaign(path)) return path;
  const exists = existsSync(path);
  throw new UserError({
    message: exists ? `In ${shown} staat geen campagne: er is geen ${CAMPAIGN_FILE}.` : `De map ${shown} bestaat niet.`,
    place: shown,
    fix: 'Geef de map van een campagne, bijvoorbeeld campaigns/voorbeeldstad.',
  });
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
