import type { Day } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, OVERVIEW_FILE, PROGRESS_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import { campaignYaml } from '../campaign/campaign-yaml.ts';
import { progressYaml } from '../campaign/progress.ts';
import { audience } from '../outputs/audience.ts';
import { makeCalendars } from '../outputs/calendar.ts';
import type { CalendarHistory } from '../outputs/calendar-history.ts';
import { inventoryXlsx } from '../outputs/excel/inventory-xlsx.ts';
import { planXlsx } from '../outputs/excel/plan-xlsx.ts';
import { formsOf, textPath } from '../outputs/forms.ts';
import { overview } from '../outputs/overview/overview.ts';
import { planCsv } from '../outputs/plan-csv.ts';
import { planMarkdown } from '../outputs/plan-markdown.ts';
import { type AboutTexts, textInForm } from '../outputs/text-file.ts';
import { wordApproval } from '../outputs/word/approval.ts';
import type { Schedule } from '../schedule/types.ts';
import type { FilledText } from '../texts/types.ts';
import { type PrepareInput, prepare } from './prepare.ts';
import { stateFiles } from './state.ts';
import type { KitFile } from './types.ts';

export interface KitInput extends PrepareInput {
  readonly history: CalendarHistory;
  /** The stamp of what is new or changed in the calendar depends on it as well. */
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
export async function makeKit(input: KitInput): Promise<Kit> {
  const { campaign, guide, sources, progress, history, today, toolVersion } = input;
  const { plan, texts: filled, findings, facts, postponement, about } = prepare(input);
  const calendars = makeCalendars({ campaign, schedule: plan, history, today });
  const output = (path: string, content: KitFile['content']): KitFile => ({
    path: `${OUTPUTS_FOLDER}/${path}`,
    content,
    role: 'output',
  });
  const done = progress.done;
  const audienceLines = audience(campaign, guide);
  const workbook = { schedule: plan, campaign, done, audience: guide.audience, facts, postponement, findings };
  const texts = await textFiles(filled, about);
  const filesOf = (identity: string): readonly string[] => texts.get(identity)?.map(({ path }) => path) ?? [];

  const files: KitFile[] = [
    {
      path: OVERVIEW_FILE,
      content: overview({
        ...{ campaign, schedule: plan, progress, texts: filled, findings, audienceLines, guide, postponement, filesOf },
      }),
      role: 'output',
    },
    { path: CAMPAIGN_FILE, content: campaignYaml(campaign, guide), role: 'setting' },
    { path: PROGRESS_FILE, content: progressYaml(progress), role: 'setting' },
    ...sources.map(({ path, content }): KitFile => ({ path: `${SOURCES_FOLDER}/${path}`, content, role: 'source' })),
    output('planning.xlsx', await planXlsx(workbook)),
    output('planning.md', planMarkdown(plan, campaign, done, audienceLines, { ...guide, postponement })),
    output('planning.csv', planCsv(plan, campaign, done)),
    ...calendars.files,
    ...[...texts.values()].flat(),
    output('intern/inventaris.xlsx', await inventoryXlsx({ campaign, schedule: plan })),
    output('goedkeuring/alle-teksten.docx', await wordApproval(filled, { campaign, schedule: plan })),
  ];
  return { schedule: plan, files: [...files, ...stateFiles(files, calendars.history, toolVersion)], findings };
}

/** The files of each text, by identity. */
async function textFiles(texts: readonly FilledText[], about: AboutTexts): Promise<ReadonlyMap<string, KitFile[]>> {
  const made = new Map<string, KitFile[]>();
  for (const text of texts) {
    const files: KitFile[] = [];
    for (const form of formsOf(text.meta).made) {
      const content = await textInForm(text, form, about);
      files.push({ path: textPath(text.meta.tekst, form), content, role: 'output' });
    }
    made.set(text.meta.tekst, files);
  }
  return made;
}
