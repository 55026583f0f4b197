/** What happens to each output of a campaign that is there. Pure. */
import type { Day } from '../base/day.ts';
import { contentHash } from '../base/hash.ts';
import { OVERVIEW_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import type { SourceFile } from '../guide/types.ts';
import { type ReadLine, readBack } from '../outputs/read-back.ts';
import { identityOfOutput } from '../texts/identity.ts';
import { identityOf } from '../texts/source.ts';
import { decideOutput, type Verdict } from './decide.ts';
import { type Folder, hashOf, isBlank } from './folder.ts';
import { NEW_VERSION, placeBeside } from './offered.ts';
import { ownSentences } from './own-sentences.ts';
import { isOutputPath, type State } from './state.ts';
import type { KitFile } from './types.ts';

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

/** Every date that the outputs had, but the one that they get. */
export function formerDates(state: State | undefined, cutover: Day): Day[] {
  const all = [...(state?.formerCutovers ?? []), ...(state === undefined ? [] : [state.cutover])];
  return [...new Set(all)].filter((date) => date !== cutover).sort((a, b) => a - b);
}

const NOTHING = new Uint8Array();

/** What `planUpdate` takes over. */
export interface DecidedOutputs {
  readonly results: readonly FileResult[];
  /** By path; null: it goes. */
  readonly changes: ReadonlyMap<string, string | Uint8Array | null>;
  /** What is noted as written by the tool: path -> hash. */
  readonly files: Readonly<Record<string, string>>;
  /** What was offered beside an edited output: the path of that output -> hash. */
  readonly beside: Readonly<Record<string, string>>;
}

/** `made`: what the outputs would be; `state`: what was noted of those that are there. */
export async function decideOutputs(
  made: readonly KitFile[],
  folder: Folder,
  sources: readonly SourceFile[],
  { state, cutover }: { readonly state?: State | undefined; readonly cutover: Day },
): Promise<DecidedOutputs> {
  const wants = new Map(made.filter(({ role }) => role === 'output').map(({ path, content }) => [path, content]));
  const noted = Object.keys(state?.files ?? {}).filter(isOutputPath);
  const sourceOf = new Map(sources.map((file) => [identityOf(file), `${SOURCES_FOLDER}/${file.path}`]));
  const results: FileResult[] = [];
  const changes = new Map<string, string | Uint8Array | null>();
  const files: Record<string, string> = {};
  const besideHashes: Record<string, string> = {};
  const cutovers = [...new Set([cutover, ...formerDates(state, cutover)])];
  for (const path of [...new Set([...wants.keys(), ...noted])].sort()) {
    const content = wants.get(path);
    const offered = ownValue(state?.beside, path);
    const wanted = content === undefined ? undefined : contentHash(content);
    const place = placeBeside(path, NEW_VERSION, [offered, wanted], (name) => {
      const other = folder.get(name);
      return other && { path: other.path, hash: hashOf(other.path, other.bytes) };
    });
    const facts = {
      was: ownValue(state?.files, path),
      is: isBlank(folder.get(path)?.bytes ?? NOTHING) ? undefined : folder.hash(path),
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
    const file = folder.get(path);
    if (decided.verdict === 'expired' && facts.is === undefined) {
      // Blank, and of nobody.
      if (file) changes.set(path, null);
      continue;
    }
    if (decided.verdict !== 'kept' || !file) {
      results.push({ path, verdict: decided.verdict });
      continue;
    }
    const users = await readBack(path, file.bytes);
    const tools = content === undefined ? [] : await readBack(path, Buffer.from(content));
    const source = sourceOf.get(identityOfOutput(path));
    const stands = decided.beside === 'write' || (place.hash !== undefined && place.hash === wanted);
    results.push({
      ...{ path, verdict: 'kept', sentences: sentencesIn(path, users, tools, cutovers) },
      ...(stands ? { beside: place.path } : {}),
      ...(source === undefined ? {} : { source }),
    });
  }
  return { results, changes, files, beside: besideHashes };
}

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
