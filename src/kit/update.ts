/** A campaign made whole again after any change: what would be written, and what the user has to know. Pure. */
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, OVERVIEW_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import type { CalendarChange, CalendarHistory } from '../outputs/calendar-history.ts';
import type { Schedule } from '../schedule/types.ts';
import { checkMade, formerDatesIn, type OwnWork } from './check-made.ts';
import { decideOutputs, type FileResult, formerDates } from './decide-outputs.ts';
import { editedOutputs, notedAfter, ownAmongOutputs } from './edited-outputs.ts';
import { Folder, type FolderFile, hashOf } from './folder.ts';
import { followSources } from './follow-sources.ts';
import { type Kit, type KitInput, makeKit } from './make-kit.ts';
import { type OldDate, settingWords } from './old-dates.ts';
import type { PrepareInput } from './prepare.ts';
import { type Originals, type State, stateFiles } from './state.ts';
import { textOfFile } from './text-of-file.ts';

export interface UpdateInput extends PrepareInput {
  /** Everything in the campaign folder that may be the tool's or a source. */
  readonly folder: readonly FolderFile[];
  /** Absent: lost or damaged. */
  readonly state?: State | undefined;
  readonly originals?: Originals | undefined;
  readonly history: CalendarHistory;
  /** campagne.yaml and voortgang.yaml as they have to be. */
  readonly settings: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly toolVersion: string;
  readonly office?: KitInput['office'];
}

/** One file to write or remove; `before` is what it was when all was read. */
export interface FileChange {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

export interface UpdatePlan {
  readonly schedule: Schedule;
  readonly findings: readonly Finding[];
  /** What `check` will find in the campaign, but for what depends on the day: the page shows it. */
  readonly checked: readonly Finding[];
  /** Every file of the campaign but those of .digid-campagne, by path. */
  readonly results: readonly FileResult[];
  /** In the order in which they have to be carried out: the state last. */
  readonly changes: readonly FileChange[];
  /** What moved in the calendar, if anything did. */
  readonly dates?: CalendarChange;
  /** Former cutover dates in what the user wrote. */
  readonly oldDates: readonly OldDate[];
  /** The text that stands in a file of the campaign, source or output. */
  readonly textOf: (file: string) => string;
  /** The texts that a text includes, by identity. */
  readonly partsOf: (text: string) => readonly string[];
}

/**
 * Throws a UserError with all mistakes of answers, sources and plan; then nothing may be written. `make` makes the outputs.
 */
export async function planUpdate(
  input: UpdateInput,
  make: (input: KitInput) => Promise<Kit> = makeKit,
): Promise<UpdatePlan> {
  const {
    campaign,
    guide,
    state,
    originals,
    history,
    settings,
    today,
    toolVersion,
    progress,
    houseLetter,
    office,
    found = [],
  } = input;
  const folder = new Folder(input.folder);
  const followed = followSources({
    found: input.sources,
    guide: guide.texts,
    originals,
    besideSources: state?.besideSources ?? {},
  });
  const kit = await make({
    ...{ campaign, guide, sources: followed.sources, progress, history, today, toolVersion, found },
    ...(houseLetter === undefined ? {} : { houseLetter }),
    ...(office === undefined ? {} : { office }),
  });
  const changes: FileChange[] = [];
  const change = (path: string, content: string | Uint8Array | null): void => {
    const before = folder.get(path);
    const after = content === null ? undefined : Buffer.from(content);
    if (before === undefined && after === undefined) return;
    if (before && after && Buffer.from(before.bytes).equals(after)) return;
    changes.push({ path: before?.path ?? path, before: before?.bytes, after });
  };

  for (const { path, content } of settings) change(path, content);
  for (const [path, content] of followed.changes) change(`${SOURCES_FOLDER}/${path}`, content);
  const formerCutovers = formerDates(state, campaign.cutoverDate);
  const former = [...formerCutovers, ...progress.earlierCutovers.map(({ cutoverDate }) => cutoverDate)];
  const edited = followed.results.filter((result) => result.edited);
  const noted = notedAfter(kit.files, folder, state?.files ?? {});
  const made = { campaign, guide, progress, sources: followed.sources, ...kit.prepared };
  // What the campaign no longer makes goes, but for what the user edited: that is his.
  const going = Object.entries(state?.files ?? {}).flatMap(([path, hash]) =>
    folder.hash(path) === hash ? [path] : [],
  );
  const known = [...kit.files.map(({ path }) => path), ...Object.keys(noted), ...going];
  const own: OwnWork = {
    sources: new Set(edited.map(({ path }) => path)),
    // What stands in a page that the user edited, the page itself does not tell.
    outputs: (await editedOutputs(input.folder, noted)).filter(({ path }) => path !== OVERVIEW_FILE),
    others: [
      ...settingWords(settings.find(({ path }) => path === CAMPAIGN_FILE)?.content),
      ...(await ownAmongOutputs(input.folder, known, state?.beside ?? {})),
    ],
    former,
  };
  const checked = checkMade(made, own);
  const page = { path: OVERVIEW_FILE, content: kit.overviewWith(checked), role: 'output' } as const;
  const files = kit.files.map((file) => (file.path === OVERVIEW_FILE ? page : file));
  const outputs = await decideOutputs(files, folder, followed.sources, { state, cutover: campaign.cutoverDate });
  for (const [path, content] of outputs.changes) change(path, content);

  const next: State = {
    files: {
      ...outputs.files,
      ...settingHash(settings),
    },
    beside: outputs.beside,
    besideSources: followed.besideSources,
    cutover: campaign.cutoverDate,
    start: kit.schedule.start,
    formerCutovers,
    calendar: kit.history,
  };
  for (const { path, content } of stateFiles(next, followed.originals, toolVersion)) change(path, content);

  const parts = new Map(kit.prepared.texts.map(({ meta, parts = [] }) => [meta.tekst, parts]));
  const [dates] = kit.history.changes;
  return {
    schedule: kit.schedule,
    findings: kit.findings,
    checked,
    results: [
      ...followed.results.map(({ path, verdict, beside, difference }) => ({
        ...{ path: `${SOURCES_FOLDER}/${path}`, verdict },
        ...(beside === undefined ? {} : { beside: `${SOURCES_FOLDER}/${beside}`, difference }),
      })),
      ...outputs.results,
    ],
    changes,
    ...(dates !== undefined && dates !== history.changes[0] ? { dates } : {}),
    oldDates: formerDatesIn(made, own),
    textOf: textOfFile(followed.sources),
    partsOf: (text) => parts.get(text) ?? [],
  };
}

/** By campagne.yaml it is seen whether the answers changed since. */
const settingHash = (settings: UpdateInput['settings']): Record<string, string> =>
  Object.fromEntries(
    settings.filter(({ path }) => path === CAMPAIGN_FILE).map(({ path, content }) => [path, hashOf(path, content)]),
  );
