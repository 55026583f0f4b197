/** The whole campaign in memory: every file of it, and how they come about. Pure. */
import type { Day } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import {
  CAMPAIGN_FILE,
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
import { formsOf, mainPaths, textPath } from '../outputs/forms.ts';
import { overview } from '../outputs/overview/overview.ts';
import { planCsv } from '../outputs/plan-csv.ts';
import { planMarkdown } from '../outputs/plan-markdown.ts';
import { textInForm } from '../outputs/text-file.ts';
import type { Schedule } from '../schedule/types.ts';
import { checkMade } from './check-made.ts';
import { APPROVAL_PATH, INVENTORY_PATH, type MakeOffice, officeHere, PLAN_PATH } from './office.ts';
import { type Prepared, type PrepareInput, prepare } from './prepare.ts';
import { REFRESH } from './refresh.ts';
import { newState } from './state.ts';
import { textOfFile } from './text-of-file.ts';
import type { Along, KitFile, Role } from './types.ts';

export interface KitInput extends PrepareInput {
  readonly history: CalendarHistory;
  /** The stamp of what is new or changed in the calendar depends on it as well. */
  readonly today: Day;
  readonly toolVersion: string;
  /** Makes the Word and Excel files; absent: here. */
  readonly office?: MakeOffice;
  /** Takes the files as they come; absent: all are there at the end. */
  readonly along?: Along;
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

const NO_HASTE: Along = { made: () => {}, turn: () => Promise.resolve() };

/**
 * Makes the whole campaign. Pure: the same input gives the same bytes. Throws a UserError with all mistakes at once: those
 * of `prepare`, which a caller may have called already.
 */
export async function makeKit(input: KitInput, prepared: Prepared = prepare(input)): Promise<Kit> {
  const { campaign, guide, sources, progress, history, today, toolVersion } = input;
  const { office: makeOffice = officeHere, along = NO_HASTE } = input;
  const { plan, texts: filled, findings, facts, postponement, about } = prepared;
  const done = progress.done;
  const office = makeOffice({
    ...{ schedule: plan, campaign, done, audience: guide.audience, facts, postponement, findings, texts: filled },
    houseLetter: about.houseLetter,
  });
  const made = (path: string, content: KitFile['content'], role: Role = 'output'): KitFile => {
    const file: KitFile = { path, content, role };
    along.made(file);
    return file;
  };
  const output = (path: string, content: KitFile['content']): KitFile => made(`${OUTPUTS_FOLDER}/${path}`, content);

  const settings = [
    made(CAMPAIGN_FILE, campaignYaml(campaign, guide), 'setting'),
    made(PROGRESS_FILE, progressYaml(progress), 'setting'),
    made(REFRESH_FILE, REFRESH),
    ...sources.map(({ path, content }) => made(`${SOURCES_FOLDER}/${path}`, content, 'source')),
  ];
  // Where another thread makes them, the rest is made meanwhile.
  const officeFile = (path: string): Promise<KitFile> => later(office.file(path), path, made);
  const approval = officeFile(APPROVAL_PATH);
  const planning = officeFile(PLAN_PATH);
  const inventory = officeFile(INVENTORY_PATH);
  const texts: Promise<KitFile>[] = [];
  for (const text of filled) {
    await along.turn();
    for (const form of formsOf(text.meta).made) {
      const path = textPath(text.meta.tekst, form);
      texts.push(form === 'docx' ? officeFile(path) : later(textInForm(text, form, about), path, made));
    }
  }
  const audienceLines = audience(campaign, guide);
  const calendars = makeCalendars({ campaign, schedule: plan, history, today, fileOf: mainPaths(filled), done });
  calendars.files.forEach(along.made);
  const paths = new Map(
    filled.map(({ meta }) => [meta.tekst, formsOf(meta).made.map((form) => textPath(meta.tekst, form))]),
  );
  const filesOf = (identity: string): readonly string[] => paths.get(identity) ?? [];
  const textOf = textOfFile(sources);
  const overviewWith = (checked: readonly Finding[]): string =>
    overview({
      ...{ campaign, schedule: plan, progress, texts: filled, findings: checked, audienceLines, guide, postponement },
      ...{ filesOf, textOf },
    });
  await along.turn();
  const overviewFile = made(
    OVERVIEW_FILE,
    overviewWith(checkMade({ campaign, guide, progress, sources, ...prepared })),
  );
  const lists = [
    output(
      'planning.md',
      planMarkdown(plan, campaign, done, audienceLines, { schoolHolidays: guide.schoolHolidays, postponement }),
    ),
    output('planning.csv', planCsv(plan, campaign, done)),
  ];
  await office.help(along.turn);
  const files: KitFile[] = [
    overviewFile,
    ...settings,
    await planning,
    ...lists,
    ...calendars.files,
    ...(await Promise.all(texts)),
    await inventory,
    await approval,
  ];
  const state = newState(files, { schedule: plan, calendar: calendars.history, texts: guide.texts, toolVersion });
  state.forEach(along.made);
  const all = [...files, ...state];
  return { schedule: plan, files: all, findings, history: calendars.history, prepared, overviewWith };
}

/** A file that is not waited for yet: when it fails, whoever asks for it hears so. */
function later(
  content: Promise<KitFile['content']>,
  path: string,
  made: (path: string, content: KitFile['content']) => KitFile,
): Promise<KitFile> {
  const file = content.then((bytes) => made(path, bytes));
  file.catch(() => {});
  return file;
}
