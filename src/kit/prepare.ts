/** What every output is made from: the dated plan, the filled texts, and what the user should know. Pure. */
import type { Day } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { contradictions } from '../campaign/check.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, SourceFile } from '../guide/types.ts';
import type { AboutTexts } from '../outputs/about-texts.ts';
import { type NeededStep, neededPostponement } from '../outputs/postponement.ts';
import { planOf } from '../schedule/plan-of.ts';
import type { Schedule } from '../schedule/types.ts';
import { fillTexts } from '../texts/fill.ts';
import type { Asked, FilledText, FilledTexts, UsedFact } from '../texts/types.ts';
import { aboutTexts } from './about-texts.ts';
import { withoutOffered } from './offered.ts';

export interface PrepareInput {
  readonly campaign: Campaign;
  readonly guide: Guide;
  /** The texts as they are now; for a new campaign those of the guide. */
  readonly sources: readonly SourceFile[];
  readonly progress: Progress;
  /** Nothing may have been checked after this day. */
  readonly today: Day;
  /** The user's house letter (huisstijl/brief.docx), on which letters are written. */
  readonly houseLetter?: Uint8Array;
  /** Which texts to fill; absent: all. */
  readonly asked?: Asked;
  /** What was found while the campaign folder was read. */
  readonly found?: readonly Finding[];
}

export interface Prepared {
  readonly plan: Schedule;
  readonly texts: readonly FilledText[];
  /** Of the plan and the texts. */
  readonly findings: readonly Finding[];
  /** Of the texts alone. */
  readonly textFindings: readonly Finding[];
  /** Texts of the campaign that were not filled. */
  readonly others: readonly string[];
  readonly facts: readonly UsedFact[];
  readonly postponement: readonly NeededStep[];
  /** For the writers of texts. */
  readonly about: AboutTexts;
}

/** Throws a UserError with all mistakes at once. */
export function prepare(input: PrepareInput): Prepared {
  const { campaign, guide, progress, today, houseLetter, asked, found = [] } = input;
  const sources = withoutOffered(input.sources);
  const wrong = contradictions(campaign, today);
  if (wrong.length > 0) throw new UserError(wrong);
  const dates = planOf(campaign, guide, progress);
  const filled = fillTexts({ campaign, schedule: dates, guide, sources, progress, ...(asked && { asked }) });
  const plan = withTextsThatExist(dates, filled);
  const { texts, others, findings: textFindings } = filled;
  const about = aboutTexts({ campaign, schedule: plan, houseLetter });
  return {
    ...{ plan, about, texts, others, textFindings, facts: filled.facts },
    findings: [...found, ...plan.findings, ...textFindings],
    postponement: neededPostponement(guide.plan.postponement, plan.milestones, filled.sources),
  };
}

/** The plan names only texts that there are: one that the user took away, or switched off, is left out everywhere. */
function withTextsThatExist(plan: Schedule, { texts, others }: FilledTexts): Schedule {
  const made = new Set([...texts.map(({ meta }) => meta.tekst), ...others]);
  const milestones = plan.milestones.map((milestone) => ({
    ...milestone,
    texts: milestone.texts.filter((name) => made.has(name)),
  }));
  return { ...plan, milestones };
}
