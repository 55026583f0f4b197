/** Reads a campaign folder: what the user answered and did, and whether that changed since the outputs were made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import { contentHash } from '../base/hash.ts';
import { CAMPAIGN_FILE, PROGRESS_FILE } from '../base/layout.ts';
import { readCampaign } from '../campaign/campaign-yaml.ts';
import { NO_PROGRESS, type Progress, readProgress, unknownDone } from '../campaign/progress.ts';
import { collect, type KnownNames } from '../campaign/schema.ts';
import type { Campaign } from '../campaign/types.ts';
import { hashWritten, STATE_FILE } from '../kit/state.ts';
import { readTextFile } from '../load/text-file.ts';

/** All names of the guide that a campaign folder may use. */
export interface FolderNames extends KnownNames {
  /** The steps of the postponement plan: those too can be done. */
  readonly steps: readonly string[];
}

export interface CampaignFolder {
  readonly campaign: Campaign;
  /** Nothing done yet when there is no voortgang.yaml. */
  readonly progress: Progress;
  /** campagne.yaml was edited since the outputs were made; when the state cannot tell: false. */
  readonly changed: boolean;
}

/** Reads the campaign in `folder` (absolute). Throws a UserError with the mistakes of all its files at once. */
export function readCampaignFolder(folder: string, known: FolderNames): CampaignFolder {
  const mistakes: Mistake[] = [];
  const read = (name: string): string => readTextFile(join(folder, name), name);
  const answers = collect(mistakes, () => read(CAMPAIGN_FILE));
  const campaign =
    answers === undefined ? undefined : collect(mistakes, () => readCampaign(answers, CAMPAIGN_FILE, known));
  const progress = existsSync(join(folder, PROGRESS_FILE))
    ? collect(mistakes, () => readProgress(read(PROGRESS_FILE), PROGRESS_FILE))
    : NO_PROGRESS;
  // Without the campaign its own milestones are not known, and any of these names may be one.
  if (campaign && progress) {
    const names = [...known.milestones, ...Object.keys(campaign.milestones), ...known.steps];
    mistakes.push(...unknownDone(progress, names, PROGRESS_FILE));
  }
  if (mistakes.length > 0 || answers === undefined || !campaign || !progress) throw new UserError(mistakes);
  return { campaign, progress, changed: isChanged(folder, answers) };
}

function isChanged(folder: string, answers: string): boolean {
  try {
    const noted = hashWritten(readTextFile(join(folder, STATE_FILE)), CAMPAIGN_FILE);
    return noted !== undefined && noted !== contentHash(answers);
  } catch {
    // Gone or damaged: the state can be rebuilt, so it is no reason to stop.
    return false;
  }
}
