import type { Day } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import {
  APPROVAL_FILE,
  CAMPAIGN_FILE,
  INVENTORY_FILE,
  OUTPUTS_FOLDER,
  OVERVIEW_FILE,
  PROGRESS_FILE,
  REFRESH_FILE,
  SOURCES_FOLDER,
} from '../base/layout.ts';
import { campaignYaml } from '../campaign/campaign-yaml.ts';
import { progressYaml } from '../campaign/progress.ts';
import { audience } from '../outputs/audience.ts';
import { makeCalendars } from '../outputs/calendar.ts';
import type { CalendarHistory } from '../outputs/calendar-history.ts';
import { inventoryXlsx } from '../outputs/excel/inventory-xlsx.ts';
import { planXlsx } from '../outputs/excel/plan-xlsx.ts';
import { formsOf, mainPaths, textPath } from '../outputs/forms.ts';
import { overview } from '../outputs/overview/overview.ts';
import { planCsv } from '../outputs/plan-csv.ts';
import { planMarkdown } from '../outputs/plan-markdown.ts';
import { type AboutTexts, textInForm } from '../outputs/text-file.ts';
import { wordApproval } from '../outputs/word/approval.ts';
import type { Pack } from '../outputs/zip.ts';
import type { Schedule } from '../schedule/types.ts';
import type { FilledText } from '../texts/types.ts';
import { checkMade } from './check-made.ts';
import { type Prepared, type PrepareInput, prepare } from './prepare.ts';
import { REFRESH } from './refresh.ts';
import { newState } from './state.ts';
import { textOfFile } from './text-of-file.ts';
import type { KitFile } from './types.ts';

export interface KitInput extends PrepareInput {
  readonly history: CalendarHistory;
  /** The stamp of what is new or changed in the calendar depends on it as well. */
  readonly today: Day;
  readonly toolVersion: string;
  /** Makes the Office files of their parts; absent: here, at once. */
  readonly pack?: Pack;
}

/** Everything of a campaign, in memory. */
export interface Kit {
  readonly schedule: Schedule;
  /** In the order in which a person reads them. */
  readonly files: readonly KitFile[];
  readonly findings: readonly Finding[];
  /** What the calendar says now, to keep for the next time. */
  readonly history: CalendarHistory;
  /** From which the files were made. */
  readonly prepared: Prepared;
  /** The page with what `check` finds in it; among `files` it stands as of a campaign in which nobody wrote anything. */
  readonly overviewWith: (checked: readonly Finding[]) => string;
}

/** Makes the whole campaign. Pure: the same input gives the same bytes. Throws a UserError with all mistakes at once. */
export async function makeKit(input: KitInput): Promise<Kit> {
  const { campaign, guide, sources, progress, history, today, toolVersion, pack } = input;
  const prepared = prepare(input);
  const { plan, texts: filled, findings, facts, postponement } = prepared;
  const about: AboutTexts = { ...prepared.about, ...(pack === undefined ? {} : { pack }) };
  const done = progress.done;
  const workbook = { schedule: plan, campaign, done, audience: guide.audience, facts, postponement, findings, pack };
  // The largest first: where another thread packs, it does so while the rest is written.
  const heavy = Promise.all([
    wordApproval(filled, { campaign, schedule: plan, pack }),
    planXlsx(workbook),
    inventoryXlsx({ campaign, schedule: plan, pack }),
    Promise.all(filled.map((text) => textFiles(text, about))),
  ]);
  const audienceLines = audience(campaign, guide);
  const calendars = makeCalendars({ campaign, schedule: plan, history, today, fileOf: mainPaths(filled), done });
  const paths = new Map(
    filled.map(({ meta }) => [meta.tekst, formsOf(meta).made.map((form) => textPath(meta.tekst, form))]),
  );
  const filesOf = (identity: string): readonly string[] => paths.get(identity) ?? [];
  const fileOwner = textOfFile(sources);
  const overviewWith = (checked: readonly Finding[]): string =>
    overview({
      ...{ campaign, schedule: plan, progress, texts: filled, findings: checked, audienceLines, guide, postponement },
      ...{ filesOf, textOf: fileOwner },
    });
  const overviewPage = overviewWith(checkMade({ campaign, guide, progress, sources, ...prepared }));
  const [approval, planning, inventory, texts] = await heavy;

  const output = (path: string, content: KitFile['content']): KitFile => ({
    path: `${OUTPUTS_FOLDER}/${path}`,
    content,
    role: 'output',
  });
  const files: KitFile[] = [
    { path: OVERVIEW_FILE, content: overviewPage, role: 'output' },
    { path: CAMPAIGN_FILE, content: campaignYaml(campaign, guide), role: 'setting' },
    { path: PROGRESS_FILE, content: progressYaml(progress), role: 'setting' },
    { path: REFRESH_FILE, content: REFRESH, role: 'output' },
    ...sources.map(({ path, content }): KitFile => ({ path: `${SOURCES_FOLDER}/${path}`, content, role: 'source' })),
    output('planning.xlsx', planning),
    output('planning.md', planMarkdown(plan, campaign, done, audienceLines, { ...guide, postponement })),
    output('planning.csv', planCsv(plan, campaign, done)),
    ...calendars.files,
    ...texts.flat(),
    output(INVENTORY_FILE, inventory),
    output(APPROVAL_FILE, approval),
  ];
  const state = newState(files, { schedule: plan, calendar: calendars.history, texts: guide.texts, toolVersion });
  const made = [...files, ...state];
  return { schedule: plan, files: made, findings, history: calendars.history, prepared, overviewWith };
}

/** The files of one text: each of its forms. */
const textFiles = (text: FilledText, about: AboutTexts): Promise<KitFile[]> =>
  Promise.all(
    formsOf(text.meta).made.map(async (form): Promise<KitFile> => {
      const content = await textInForm(text, form, about);
      return { path: textPath(text.meta.tekst, form), content, role: 'output' };
    }),
  );
