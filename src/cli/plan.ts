/** plan: shows the schedule of a campaign. Writes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { type Mistake, UserError } from '../base/errors.ts';
import { contentHash } from '../base/hash.ts';
import { CAMPAIGN_FILE, readCampaign } from '../campaign/campaign-yaml.ts';
import { NO_PROGRESS, PROGRESS_FILE, readProgress, unknownDone } from '../campaign/progress.ts';
import { collect } from '../campaign/schema.ts';
import { hashWritten, STATE_FILE } from '../kit/state.ts';
import { readTextFile } from '../load/text-file.ts';
import { planJson } from '../outputs/plan-json.ts';
import { planView, planWeek } from '../outputs/plan-view.ts';
import { schedule } from '../schedule/schedule.ts';
import { findCampaign } from '../store/find-campaign.ts';
import type { Flags } from './actions.ts';
import { loadGuide } from './load-guide.ts';
import { knownNames, todayFrom } from './read-flags.ts';
import type { World } from './world.ts';

/** Shows the plan of the campaign in `map`, or of the one we are in. Throws a UserError with all mistakes. */
export async function runPlan(map: string | undefined, flags: Flags, world: World): Promise<void> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const folder = collect(mistakes, () => findCampaign(world.folder, map));
  if (folder === undefined) throw new UserError(mistakes);

  const read = (name: string): string => readTextFile(join(folder, name), name);
  const answers = collect(mistakes, () => read(CAMPAIGN_FILE));
  const campaign =
    answers === undefined
      ? undefined
      : collect(mistakes, () => readCampaign(answers, CAMPAIGN_FILE, knownNames(guide)));
  const progress = existsSync(join(folder, PROGRESS_FILE))
    ? collect(mistakes, () => readProgress(read(PROGRESS_FILE), PROGRESS_FILE))
    : NO_PROGRESS;
  if (campaign && progress) {
    const names = [...guide.plan.items.map((item) => item.id), ...Object.keys(campaign.milestones)];
    mistakes.push(...unknownDone(progress, names, PROGRESS_FILE));
  }
  if (mistakes.length > 0 || !campaign || !progress) throw new UserError(mistakes);

  const plan = schedule(campaign, guide);
  if (flags.json) {
    world.out(`${JSON.stringify(planJson(plan, { campaign, done: progress.done }), null, 2)}\n`);
    return;
  }
  const view = flags.week ? planWeek : planView;
  const colors = pc.createColors(world.color);
  const shown = view(plan, { campaign, today, done: progress.done, width: world.width, colors });
  world.out(shown.map((line) => `${line}\n`).join(''));
  if (answers !== undefined && isChanged(folder, answers) && !flags.stil) world.err(CHANGED);
}

const CHANGED = `
Let op: campagne.yaml is veranderd nadat de bestanden in 2-kant-en-klaar zijn gemaakt. Die zijn nog van daarvoor.
Maak een nieuwe campagne voordat u ze gebruikt: npx --no digid-campagne init --antwoorden <map>/campagne.yaml --map <nieuwe map>
`;

/** Whether campagne.yaml was edited since the outputs were made; unknown counts as no. */
function isChanged(folder: string, answers: string): boolean {
  try {
    const noted = hashWritten(readTextFile(join(folder, STATE_FILE)), CAMPAIGN_FILE);
    return noted !== undefined && noted !== contentHash(answers);
  } catch {
    return false;
  }
}
