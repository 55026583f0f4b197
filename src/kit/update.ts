/** A campaign made whole again after any change: what would be written, and what the user has to know. Pure. */
import type { Day } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { contentHash } from '../base/hash.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, OVERVIEW_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import type { CalendarChange, CalendarHistory } from '../outputs/calendar-history.ts';
import { decodeText, isBinary, type ReadLine, readBack } from '../outputs/read-back.ts';
import type { Schedule } from '../schedule/types.ts';
import { identityKey } from '../texts/identity.ts';
import { identityOf } from '../texts/source.ts';
import { decideOutput, type Verdict } from './decide.ts';
import { followSources } from './follow-sources.ts';
import { type Kit, type KitInput, makeKit } from './make-kit.ts';
import { sentTexts } from './moved.ts';
import { besidePath, NEW_VERSION, tooMany } from './offered.ts';
import { type OldDate, oldDates, type UserText } from './old-dates.ts';
import { ownSentences } from './own-sentences.ts';
import type { PrepareInput } from './prepare.ts';
import { isOutputPath, type Originals, type State, stateFiles } from './state.ts';
import type { KitFile } from './types.ts';

/** A file as it is on disk. */
export interface FolderFile {
  /** Relative to the campaign folder, with "/", as the disk spells it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

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
  readonly pack?: KitInput['pack'];
}

export interface FileResult {
  readonly path: string;
  readonly verdict: Verdict;
  /** The new version stands there. */
  readonly beside?: string;
  /** The source to edit instead of this output. */
  readonly source?: string;
  /** What the user wrote in this output, to take over there. */
  readonly sentences?: readonly string[];
  /** What is new in the text of the guide. */
  readonly difference?: readonly string[];
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
  /** Every file of the campaign but those of .digid-campagne, by path. */
  readonly results: readonly FileResult[];
  /** In the order in which they have to be carried out: the state last. */
  readonly changes: readonly FileChange[];
  /** What moved in the calendar, if anything did. */
  readonly dates?: CalendarChange;
  /** Former cutover dates in what the user wrote. */
  readonly oldDates: readonly OldDate[];
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
    pack,
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
    ...(pack === undefined ? {} : { pack }),
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
  const outputs = await decideOutputs(kit.files, folder, followed.sources, input);
  for (const [path, content] of outputs.changes) change(path, content);

  const formerCutovers = formerDates(state, campaign.cutoverDate);
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

  const edited = followed.results
    .filter((result) => result.edited)
    .map(({ path }) =>
      textOf(`${SOURCES_FOLDER}/${path}`, followed.sources.find((source) => source.path === path)?.content ?? ''),
    );
  const former = [...formerCutovers, ...progress.earlierCutovers.map(({ cutoverDate }) => cutoverDate)];
  // In what was sent nothing can be mended any more.
  const sent = sentTexts(kit.schedule, progress);
  const unsent = outputs.edited.filter(({ path }) => !sent.has(nameOf(path)));
  const [dates] = kit.history.changes;
  return {
    schedule: kit.schedule,
    findings: kit.findings,
    results: [
      ...followed.results.map(({ path, verdict, beside, difference }) => ({
        ...{ path: `${SOURCES_FOLDER}/${path}`, verdict },
        ...(beside === undefined ? {} : { beside: `${SOURCES_FOLDER}/${beside}`, difference }),
      })),
      ...outputs.results,
    ],
    changes,
    ...(dates !== undefined && dates !== history.changes[0] ? { dates } : {}),
    oldDates: oldDates([...ownWords(settings), ...edited, ...unsent], former, campaign.cutoverDate),
  };
}

/** By campagne.yaml it is seen whether the answers changed since. */
const settingHash = (settings: UpdateInput['settings']): Record<string, string> =>
  Object.fromEntries(
    settings.filter(({ path }) => path === CAMPAIGN_FILE).map(({ path, content }) => [path, hashOf(path, content)]),
  );

/** The words of campagne.yaml that come into texts; its dates by themselves are settings. */
const ownWords = (settings: UpdateInput['settings']): UserText[] =>
  settings
    .filter(({ path }) => path === CAMPAIGN_FILE)
    .map(({ path, content }) => ({
      path,
      lines: textOf(path, decodeText(content) ?? '').lines.filter(({ text }) => /^[^#]*\d\s+\p{L}/u.test(text)),
    }));

/** Every date that the outputs had, but the one that they get. */
function formerDates(state: State | undefined, cutover: Day): Day[] {
  const all = [...(state?.formerCutovers ?? []), ...(state === undefined ? [] : [state.cutover])];
  return [...new Set(all)].filter((date) => date !== cutover).sort((a, b) => a - b);
}

const textOf = (path: string, content: string): UserText => ({
  path,
  lines: content.split(/\r\n?|\n/).map((text, index) => ({ at: index + 1, text })),
});

/** The files by a name that is the same on every system. */
class Folder {
  private readonly files: ReadonlyMap<string, FolderFile>;
  constructor(files: readonly FolderFile[]) {
    this.files = new Map(files.map((file) => [identityKey(file.path), file]));
  }
  all(): Iterable<FolderFile> {
    return this.files.values();
  }
  get(path: string): FolderFile | undefined {
    return this.files.get(identityKey(path));
  }
  hash(path: string): string | undefined {
    const file = this.get(path);
    return file && hashOf(file.path, file.bytes);
  }
}

/** Of a text without what an editor changes by itself; of what is no text of its bytes. */
export function hashOf(path: string, bytes: Uint8Array): string {
  const text = isBinary(path) ? undefined : decodeText(bytes);
  return contentHash(text ?? bytes);
}

interface DecidedOutputs {
  readonly results: readonly FileResult[];
  readonly changes: ReadonlyMap<string, string | Uint8Array | null>;
  readonly files: Readonly<Record<string, string>>;
  readonly beside: Readonly<Record<string, string>>;
  readonly edited: readonly UserText[];
}

async function decideOutputs(
  made: readonly KitFile[],
  folder: Folder,
  sources: UpdateInput['sources'],
  { state, campaign }: UpdateInput,
): Promise<DecidedOutputs> {
  const wants = new Map(made.filter(({ role }) => role === 'output').map(({ path, content }) => [path, content]));
  const noted = Object.keys(state?.files ?? {}).filter(isOutputPath);
  const sourceOf = new Map(sources.map((file) => [identityOf(file), `${SOURCES_FOLDER}/${file.path}`]));
  const results: FileResult[] = [];
  const changes = new Map<string, string | Uint8Array | null>();
  const files: Record<string, string> = {};
  const besideHashes: Record<string, string> = {};
  const edited: UserText[] = [];
  const cutovers = [...new Set([campaign.cutoverDate, ...formerDates(state, campaign.cutoverDate)])];
  for (const path of [...new Set([...wants.keys(), ...noted])].sort()) {
    const content = wants.get(path);
    const offered = ownValue(state?.beside, path);
    const wanted = content === undefined ? undefined : contentHash(content);
    const place = besideFor(path, folder, [offered, wanted]);
    const facts = {
      was: ownValue(state?.files, path),
      is: folder.hash(path),
      wants: wanted,
      offered,
      beside: place.hash,
    };
    const decided = decideOutput(facts);
    if (decided.file === 'write' && content !== undefined) changes.set(path, content);
    if (decided.file === 'remove') changes.set(path, null);
    if (decided.beside === 'write' && content !== undefined) changes.set(place.path, content);
    if (decided.beside === 'remove') changes.set(place.path, null);
    if (decided.remember !== undefined) files[path] = decided.remember;
    if (decided.offered !== undefined) besideHashes[path] = decided.offered;
    if (decided.verdict === 'expired' && facts.is === undefined) continue;
    const file = folder.get(path);
    if (decided.verdict !== 'kept' || !file) {
      results.push({ path, verdict: decided.verdict });
      continue;
    }
    const users = await readBack(path, file.bytes);
    edited.push({ path, lines: users });
    const tools = content === undefined ? [] : await readBack(path, Buffer.from(content));
    const source = sourceOf.get(nameOf(path));
    const stands = decided.beside === 'write' || (place.hash !== undefined && place.hash === wanted);
    results.push({
      ...{ path, verdict: 'kept', sentences: sentencesIn(path, users, tools, cutovers) },
      ...(stands ? { beside: place.path } : {}),
      ...(source === undefined ? {} : { source }),
    });
  }
  const known = new Set([...wants.keys(), ...noted].map(identityKey));
  const ours = new Set([...Object.values(besideHashes), ...Object.values(state?.beside ?? {})]);
  for (const file of folder.all()) {
    // What stands among the outputs and is none of the tool's is the user's: also what he made of a new version.
    if (!file.path.startsWith(`${OUTPUTS_FOLDER}/`) || known.has(identityKey(file.path))) continue;
    if (!ours.has(hashOf(file.path, file.bytes))) {
      edited.push({ path: file.path, lines: await readBack(file.path, file.bytes) });
    }
  }
  return { results, changes, files, beside: besideHashes, edited };
}

/** The identity of the text of an output. */
const nameOf = (path: string): string => path.replace(/^[^/]*\//, '').replace(/\.[^.]*$/, '');

/** Of a plan, a calendar or a workbook there are no sentences to take over. */
const sentencesIn = (
  path: string,
  users: readonly ReadLine[],
  tools: readonly ReadLine[],
  cutovers: readonly Day[],
): string[] => {
  if (path === OVERVIEW_FILE || !/\.(md|txt|html|eml|docx)$/i.test(path) || tools.length === 0) return [];
  return ownSentences(bodyOf(path, users), bodyOf(path, tools), cutovers, !/\.(docx|html)$/i.test(path));
};

/** Without what stands above a mail, or above the rule of a text to paste. */
function bodyOf(path: string, lines: readonly ReadLine[]): readonly ReadLine[] {
  const isEnd = /\.eml$/i.test(path) ? /^Content-Type: text\/plain/i : /^-{20,}$/;
  return /\.(eml|txt)$/i.test(path) ? lines.slice(lines.findIndex(({ text }) => isEnd.test(text.trim())) + 1) : lines;
}

const ownValue = (record: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/** The name beside it that holds what was put there; else the first that is free, because a user's own stays. */
function besideFor(
  path: string,
  folder: Folder,
  ours: readonly (string | undefined)[],
): { readonly path: string; readonly hash?: string } {
  let free: string | undefined;
  for (let number = 1; number < 100; number++) {
    const name = besidePath(path, NEW_VERSION, number);
    const hash = folder.hash(name);
    if (hash === undefined) {
      free ??= name;
      if (number > 1) break;
    } else if (ours.includes(hash)) return { path: folder.get(name)?.path ?? name, hash };
  }
  if (free === undefined) throw tooMany(path);
  return { path: free };
}
