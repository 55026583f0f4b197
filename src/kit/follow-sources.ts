/** The sources of a campaign and the texts of the guide: which follow, which are the user's. Pure. */
import { contentHash } from '../base/hash.ts';
import type { SourceFile } from '../guide/types.ts';
import { identityKey } from '../texts/identity.ts';
import { identityOf } from '../texts/source.ts';
import { decideSource, type Verdict } from './decide.ts';
import { difference } from './difference.ts';
import { NEW_STANDARD, placeBeside, withoutOffered } from './offered.ts';
import type { Originals } from './state.ts';

export interface SourceResult {
  /** Below 1-teksten-aanpassen. */
  readonly path: string;
  readonly verdict: Verdict;
  /** Where the newer text of the guide stands, for one that was renewed. */
  readonly beside?: string;
  /** What is new in the text of the guide. */
  readonly difference: readonly string[];
  /** The user changed it. */
  readonly edited: boolean;
}

export interface FollowedSources {
  /** From which the outputs are made. */
  readonly sources: readonly SourceFile[];
  readonly results: readonly SourceResult[];
  /** By path below 1-teksten-aanpassen; null: it goes. */
  readonly changes: ReadonlyMap<string, string | null>;
  readonly originals: Originals;
  readonly besideSources: Readonly<Record<string, string>>;
}

export interface FollowInput {
  /** All .md files that are there. */
  readonly found: readonly SourceFile[];
  readonly guide: readonly SourceFile[];
  /** Absent: the state was lost. */
  readonly originals?: Originals | undefined;
  readonly besideSources: Readonly<Record<string, string>>;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export function followSources({ found, guide, originals = {}, besideSources }: FollowInput): FollowedSources {
  const used = withoutOffered(found);
  const builtIn = new Map(guide.map((file) => [identityOf(file), file]));
  const byKey = new Map(used.map((file) => [identityKey(identityOf(file)), file]));
  const foundAt = new Map(found.map((file) => [identityKey(file.path), file]));
  const results: SourceResult[] = [];
  const changes = new Map<string, string | null>();
  const nextOriginals: Record<string, string> = {};
  const nextBeside: Record<string, string> = {};
  const contents = new Map(used.map((file) => [file.path, file.content]));

  for (const identity of [...new Set([...builtIn.keys(), ...Object.keys(originals)])].sort()) {
    const text = builtIn.get(identity);
    const base = own(originals, identity);
    const file = byKey.get(identityKey(identity));
    const path = file?.path ?? freePath(text?.path ?? `${identity}.md`, foundAt);
    const offered = own(besideSources, identity);
    const wanted = text && contentHash(text.content);
    const place = placeBeside(path, NEW_STANDARD, [offered, wanted], (name) => {
      const other = foundAt.get(identityKey(name));
      return other && { path: other.path, hash: contentHash(other.content) };
    });
    const facts = {
      based: base === undefined ? undefined : contentHash(base),
      is: file && contentHash(file.content),
      guide: wanted,
      offered,
      beside: place.hash,
    };
    const made = decideSource(facts);
    if (made.file === 'write' && text) {
      changes.set(path, text.content);
      contents.set(path, text.content);
    }
    if (made.file === 'remove') {
      changes.set(path, null);
      contents.delete(path);
    }
    if (made.beside === 'write' && text) changes.set(place.path, text.content);
    if (made.beside === 'remove') changes.set(place.path, null);
    const kept = made.based === 'guide' ? text?.content : made.based === 'before' ? base : undefined;
    if (kept !== undefined) nextOriginals[identity] = kept;
    if (made.offered !== undefined) nextBeside[identity] = made.offered;
    // What was dropped and is gone is nothing to tell.
    if (made.verdict === 'expired' && file === undefined) continue;
    const renewed = made.verdict === 'renewed';
    results.push({
      path,
      verdict: made.verdict,
      ...(renewed ? { beside: place.path } : {}),
      difference: renewed && base !== undefined && text ? difference(base, text.content) : [],
      edited: facts.is !== undefined && made.file === undefined && facts.is !== facts.guide && facts.is !== facts.based,
    });
  }
  // The user's own texts.
  const known = new Set([...builtIn.keys(), ...Object.keys(originals)].map(identityKey));
  for (const file of used) {
    if (known.has(identityKey(identityOf(file)))) continue;
    results.push({ path: file.path, verdict: 'unchanged', difference: [], edited: true });
  }
  // Two files whose names differ only in the form of their letters are both there: that is a mistake to be told.
  const doubles = used.filter((file, at) => used.findIndex(({ path }) => path === file.path) !== at);
  const sources = [...[...contents].map(([path, content]) => ({ path, content })), ...doubles];
  return {
    sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)),
    results: results.sort((a, b) => (a.path < b.path ? -1 : 1)),
    changes,
    originals: nextOriginals,
    besideSources: nextBeside,
  };
}

/** The name of a text that is not there: another text of the user may stand under its usual one. */
function freePath(path: string, foundAt: ReadonlyMap<string, SourceFile>): string {
  let free = path;
  for (let number = 2; foundAt.has(identityKey(free)); number++) free = path.replace(/\.md$/, ` ${number}.md`);
  return free;
}
