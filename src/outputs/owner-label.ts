import type { Campaign, Owner } from '../campaign/types.ts';
import { plainLine } from './plain-text.ts';

/** "klantcontact", or with the name that campagne.yaml gives: "klantcontact (Team Balie)". */
export function ownerLabel(owner: Owner, campaign: Campaign): string {
  const name = plainLine(campaign.ownerNames[owner] ?? '');
  return name === '' ? owner : `${owner} (${name})`;
}
