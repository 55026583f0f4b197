/** What `plan --json` shows: English keys, ids in Dutch, ISO days. */
import { toIso } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import type { Campaign, Channel, Owner, Phase } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { type Done, doneOn } from './milestone-words.ts';

export interface PlanJson {
  /** The id of the campaign. */
  readonly campaign: string;
  /** The day on which the page goes live. */
  readonly start: string;
  readonly cutover: string;
  readonly milestones: readonly {
    readonly id: string;
    readonly date: string;
    readonly phase: Phase;
    readonly channel: Channel;
    readonly title: string;
    readonly owner: Owner;
    /** Citizens see it. */
    readonly public: boolean;
    readonly texts: readonly string[];
    readonly done: boolean;
  }[];
  readonly findings: readonly Finding[];
}

/** The plan as plain data; milestones by date, then in the plan's order, as the schedule has them. */
export const planJson = (
  schedule: Schedule,
  { campaign, done }: { readonly campaign: Pick<Campaign, 'id'>; readonly done: Done },
): PlanJson => ({
  campaign: campaign.id,
  start: toIso(schedule.start),
  cutover: toIso(schedule.cutover),
  milestones: schedule.milestones.map((milestone) => ({
    id: milestone.id,
    date: toIso(milestone.date),
    phase: milestone.phase,
    channel: milestone.channel,
    title: milestone.title,
    owner: milestone.owner,
    public: milestone.public,
    texts: milestone.texts,
    done: doneOn(done, milestone.id) !== undefined,
  })),
  findings: schedule.findings,
});
