import type { Day } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import type { Channel, Owner, Phase } from '../campaign/types.ts';

/** One dated thing to do. */
export interface Milestone {
  readonly id: string;
  readonly date: Day;
  /** Last day of a block; the same as `date` for a single day. */
  readonly end: Day;
  readonly phase: Phase;
  readonly channel: Channel;
  readonly title: string;
  readonly action: string;
  readonly owner: Owner;
  readonly involved: readonly Owner[];
  /** Citizens see it. */
  readonly public: boolean;
  readonly contact: boolean;
  readonly texts: readonly string[];
}

/** The plan with its dates. Milestones stand by date, then in the plan's order. */
export interface Schedule {
  /** The day on which the page goes live (S). */
  readonly start: Day;
  readonly cutover: Day;
  /** Last day to apply for a code by post and have it in time. */
  readonly lastSafeDay: Day;
  readonly milestones: readonly Milestone[];
  /** Milestones that a short run-up or campagne.yaml left out, with the reason in Dutch. */
  readonly dropped: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
  readonly findings: readonly Finding[];
}
