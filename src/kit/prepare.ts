/** What every output is made from: the dated plan, the filled texts, and what the user should know. Pure. */
import { type Day, toDutch } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { contradictions } from '../campaign/check.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, SourceFile } from '../guide/types.ts';
import { plainLine } from '../outputs/plain-text.ts';
import type { AboutTexts } from '../outputs/text-file.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Schedule } from '../schedule/types.ts';
import { fillTexts } from '../texts/fill.ts';
import type { FilledText, FilledTexts } from '../texts/types.ts';

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
  /** What was found while the campaign folder was read. */
  readonly found?: readonly Finding[];
}

export interface Prepared {
  readonly plan: Schedule;
  readonly texts: readonly FilledText[];
  readonly findings: readonly Finding[];
  /** For the writers of texts. */
  readonly about: AboutTexts;
}

/** Throws a UserError with all mistakes at once. */
export function prepare(input: PrepareInput): Prepared {
  const { campaign, guide, sources, progress, today, houseLetter, found = [] } = input;
  const wrong = contradictions(campaign, today);
  if (wrong.length > 0) throw new UserError(wrong);
  const dates = schedule(campaign, guide);
  const filled = fillTexts({ campaign, schedule: dates, guide, sources, progress });
  const plan = withTextsThatExist(dates, filled);
  const about = { campaign, momentsOf: momentsIn(plan), ...(houseLetter === undefined ? {} : { houseLetter }) };
  return { plan, texts: filled.texts, findings: [...found, ...plan.findings, ...filled.findings], about };
}

/** The plan names only texts that were made: one that the user took away, or switched off, is left out everywhere. */
function withTextsThatExist(plan: Schedule, { texts }: FilledTexts): Schedule {
  const made = new Set(texts.map(({ meta }) => meta.tekst));
  const milestones = plan.milestones.map((milestone) => ({
    ...milestone,
    texts: milestone.texts.filter((name) => made.has(name)),
  }));
  return { ...plan, milestones };
}

/** "In de planning op 5 januari 2027: Pagina live", for each milestone that uses a text. */
const momentsIn =
  ({ milestones }: Schedule) =>
  (identity: string): string[] =>
    milestones
      .filter(({ texts }) => texts.includes(identity))
      .map(({ date, title }) => `In de planning op ${toDutch(date)}: ${plainLine(title)}`);
