import type { Day } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, PROGRESS_FILE, READ_ME_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import { campaignYaml } from '../campaign/campaign-yaml.ts';
import { contradictions } from '../campaign/check.ts';
import { type Progress, progressYaml } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, SourceFile } from '../guide/types.ts';
import { audience } from '../outputs/audience.ts';
import { makeCalendars } from '../outputs/calendar.ts';
import type { CalendarHistory } from '../outputs/calendar-history.ts';
import { toMarkdown } from '../outputs/markdown.ts';
import { toPlain } from '../outputs/plain.ts';
import { planCsv } from '../outputs/plan-csv.ts';
import { planMarkdown } from '../outputs/plan-markdown.ts';
import { readMe } from '../outputs/read-me.ts';
import { textPath } from '../outputs/text-path.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Schedule } from '../schedule/types.ts';
import { fillTexts } from '../texts/fill.ts';
import type { FilledTexts, TextMeta } from '../texts/types.ts';
import { stateFiles } from './state.ts';
import type { KitFile } from './types.ts';

export interface KitInput {
  readonly campaign: Campaign;
  readonly guide: Guide;
  /** The texts as they are now; for a new campaign those of the guide. */
  readonly sources: readonly SourceFile[];
  readonly progress: Progress;
  readonly history: CalendarHistory;
  /** Only the stamp of what is new or changed in the calendar depends on it. */
  readonly today: Day;
  readonly toolVersion: string;
}

/** Everything of a campaign, in memory. */
export interface Kit {
  readonly schedule: Schedule;
  /** In the order in which a person reads them. */
  readonly files: readonly KitFile[];
  readonly findings: readonly Finding[];
}

/** Makes the whole campaign. Pure: the same input gives the same bytes. Throws a UserError with all mistakes at once. */
export function makeKit({ campaign, guide, sources, progress, history, today, toolVersion }: KitInput): Kit {
  const wrong = contradictions(campaign, today);
  if (wrong.length > 0) throw new UserError(wrong);
  const dates = schedule(campaign, guide);
  const filled = fillTexts({ campaign, schedule: dates, guide, sources, progress });
  const plan = withTextsThatExist(dates, filled);
  const calendars = makeCalendars({ campaign, schedule: plan, history, today });
  const findings = [...plan.findings, ...filled.findings];
  const output = (path: string, content: string): KitFile => ({
    path: `${OUTPUTS_FOLDER}/${path}`,
    content,
    role: 'output',
  });

  const files: KitFile[] = [
    {
      path: READ_ME_FILE,
      content: readMe({
        ...{ campaign, schedule: plan, done: progress.done, findings },
        onRequest: namedByNoMilestone(plan, filled),
      }),
      role: 'output',
    },
    { path: CAMPAIGN_FILE, content: campaignYaml(campaign, guide), role: 'setting' },
    { path: PROGRESS_FILE, content: progressYaml(progress), role: 'setting' },
    ...sources.map(({ path, content }): KitFile => ({ path: `${SOURCES_FOLDER}/${path}`, content, role: 'source' })),
    output('planning.md', planMarkdown(plan, campaign, progress.done, audience(campaign, guide), guide)),
    output('planning.csv', planCsv(plan, campaign, progress.done)),
    ...calendars.files,
    ...filled.texts.map((text): KitFile => {
      const path = textPath(text.meta.tekst);
      return { path, content: path.endsWith('.md') ? toMarkdown(text) : toPlain(text), role: 'output' };
    }),
  ];
  return { schedule: plan, files: [...files, ...stateFiles(files, calendars.history, toolVersion)], findings };
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

/** The texts for when somebody asks, or when something goes otherwise than planned. */
function namedByNoMilestone({ milestones }: Schedule, { texts }: FilledTexts): TextMeta[] {
  const named = new Set(milestones.flatMap((milestone) => milestone.texts));
  return texts.map(({ meta }) => meta).filter(({ tekst }) => !named.has(tekst));
}
