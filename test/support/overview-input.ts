/** What the overview shows in tests: the example campaign with all texts of the guide. */
import type { Finding } from '../../src/base/finding.ts';
import type { Progress } from '../../src/campaign/progress.ts';
import { NO_PROGRESS } from '../../src/campaign/progress.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { audience } from '../../src/outputs/audience.ts';
import type { OverviewInput } from '../../src/outputs/overview/overview.ts';
import { neededPostponement } from '../../src/outputs/postponement.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { answeredCampaign, fillCampaign, guide } from './all-texts.ts';

export interface OverviewSettings {
  readonly campaign?: Partial<Campaign>;
  readonly progress?: Partial<Progress>;
  /** With the texts for postponement. */
  readonly postponed?: boolean;
  /** What was found in what the user wrote. */
  readonly found?: readonly Finding[];
}

export function overviewInput(settings: OverviewSettings = {}): OverviewInput {
  const campaign = { ...answeredCampaign(), ...settings.campaign };
  const plan = schedule(campaign, guide);
  const { texts, findings, sources } = fillCampaign(campaign, { postponed: settings.postponed ?? false });
  return {
    campaign,
    schedule: plan,
    progress: { ...NO_PROGRESS, ...settings.progress },
    texts,
    findings: [...plan.findings, ...findings, ...(settings.found ?? [])],
    audienceLines: audience(campaign, guide),
    guide,
    postponement: neededPostponement(guide.plan.postponement, plan.milestones, sources),
    filesOf: (identity) => ['html', 'docx'].map((ending) => `2-kant-en-klaar/${identity}.${ending}`),
    textOf: (file) => file.replace(/^[^/]*\//, '').replace(/\.[^.]*$/, ''),
  };
}
