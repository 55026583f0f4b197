/** plan: shows the schedule of a campaign. Writes nothing. */
import pc from 'picocolors';
import { type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER } from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import { planJson } from '../outputs/plan-json.ts';
import { planView, planWeek } from '../outputs/plan-view.ts';
import { planOf } from '../schedule/plan-of.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import type { Flags } from './actions.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide } from './load-guide.ts';
import { knownNames, todayFrom } from './read-flags.ts';
import type { World } from './world.ts';

/** Shows the plan of the campaign in `map`, or of the one we are in. Throws a UserError with all mistakes. */
export async function runPlan(map: string | undefined, flags: Flags, world: World): Promise<void> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const read = collect(mistakes, () => readCampaignFolder(findCampaign(world.folder, map), knownNames(guide)));
  if (mistakes.length > 0 || !read) throw new UserError(mistakes);
  const { campaign, progress, changed } = read;

  const plan = collect(mistakes, () => planOf(campaign, guide, progress));
  if (!plan) throw new UserError(mistakes.map(flagsAsKeys));
  if (flags.json) {
    world.out(`${JSON.stringify(planJson(plan, { campaign, done: progress.done }), null, 2)}\n`);
    return;
  }
  const view = flags.week ? planWeek : planView;
  const colors = pc.createColors(world.color);
  const shown = view(plan, { campaign, today, done: progress.done, width: world.width, colors });
  world.out(shown.map((line) => `${line}\n`).join(''));
  if (changed && !flags.stil) world.err(CHANGED);
}

const CHANGED = `
Let op: ${CAMPAIGN_FILE} is veranderd nadat de bestanden in ${OUTPUTS_FOLDER} zijn gemaakt. Die zijn nog van daarvoor.
Werk ze bij met: npx --no digid-campagne update
`;
