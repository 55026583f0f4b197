/** Outputs that the user edited, read back from their bytes: what `check` looks at beside the sources. Pure. */

import { contentHash } from '../base/hash.ts';
import { OUTPUTS_FOLDER } from '../base/layout.ts';
import { type ReadLine, readBack } from '../outputs/read-back.ts';
import { identityKey, identityOfOutput } from '../texts/identity.ts';
import { type Folder, type FolderFile, hashOf, isBlank } from './folder.ts';
import type { UserText } from './old-dates.ts';
import { isOutputPath } from './state.ts';
import type { KitFile } from './types.ts';

/**
 * What will be noted as written (path -> hash) once these files were made: no more of what the campaign no longer makes, and
 * what the user made the same as the tool is the tool's again.
 */
export function notedAfter(
  made: readonly KitFile[],
  folder: Folder,
  written: Readonly<Record<string, string>>,
): Record<string, string> {
  const wants = new Map(made.map(({ path, content }) => [path, content]));
  return Object.fromEntries(
    Object.entries(written).flatMap(([path, hash]) => {
      const content = wants.get(path);
      if (content === undefined) return [];
      const is = folder.hash(path);
      return is === undefined || is === hash || is !== contentHash(content) ? [[path, hash]] : [];
    }),
  );
}

/** Those that are no longer what the tool wrote (path -> hash), in the order of their paths. */
export async function editedOutputs(
  folder: readonly FolderFile[],
  written: Readonly<Record<string, string>>,
): Promise<UserText[]> {
  const files = new Map(folder.map((file) => [identityKey(file.path), file]));
  const edited = Object.entries(written).flatMap(([path, hash]) => {
    const file = isOutputPath(path) ? files.get(identityKey(path)) : undefined;
    return file === undefined || isBlank(file.bytes) || hashOf(path, file.bytes) === hash
      ? []
      : [{ path, bytes: file.bytes }];
  });
  return Promise.all(edited.map(async ({ path, bytes }) => ({ path, lines: await readBack(path, bytes) })));
}

/**
 * Files of the user's own among the outputs, also what he made of a new version that stood beside: what the tool neither wrote
 * nor makes (`known`), and did not offer (`beside`: path -> hash).
 */
export async function ownAmongOutputs(
  folder: readonly FolderFile[],
  known: Iterable<string>,
  beside: Readonly<Record<string, string>>,
): Promise<UserText[]> {
  const paths = new Set([...known].map(identityKey));
  const offered = new Set(Object.values(beside));
  const own = folder.filter(
    ({ path, bytes }) =>
      path.startsWith(`${OUTPUTS_FOLDER}/`) && !paths.has(identityKey(path)) && !offered.has(hashOf(path, bytes)),
  );
  return Promise.all(own.map(async ({ path, bytes }) => ({ path, lines: await readBack(path, bytes) })));
}

/**
 * The lines of one edited output for the rules, each at its own number. Only of a text in `identities`: a plan, a calendar
 * or the overview are no texts that somebody wrote.
 */
export function linesToCheck(
  { path, lines }: UserText,
  identities: ReadonlySet<string>,
): { readonly path: string; readonly lines: readonly string[] }[] {
  if (!path.startsWith(`${OUTPUTS_FOLDER}/`) || !identities.has(identityOfOutput(path))) return [];
  const read = /\.eml$/i.test(path) ? plainPart(lines) : lines;
  const all: string[] = [];
  for (const { at, text } of read) all[at - 1] = wordsOf(path, text);
  return [{ path, lines: Array.from(all, (text) => text ?? '') }];
}

/** Of a mail the part that is plain text: the other says the same, and heads are no sentences. */
function plainPart(lines: readonly ReadLine[]): readonly ReadLine[] {
  const head = lines.findIndex(({ text }) => /^Content-Type: text\/plain/i.test(text));
  if (head < 0) return [];
  const from = lines.findIndex(({ text }, index) => index > head && !/^(?:Content-[\w-]+:|[ \t])/i.test(text));
  const to = lines.findIndex(({ text }, index) => index > head && /^--\S+$/.test(text));
  return from < 0 ? [] : lines.slice(from, to < 0 ? undefined : to);
}

/** Merge fields of a letter, and what keeps a mail program from showing more than the preview line. */
const NO_WORDS = /«[\w ]+»|&zwnj;|[\u034f\u200b-\u200d\u2060]/g;

const wordsOf = (path: string, line: string): string => {
  const text = /\.md$/i.test(path) ? withoutMarks(line) : line;
  return /\.(docx|html?)$/i.test(path) ? text.replace(NO_WORDS, '') : text;
};

/** Without the marks of Markdown at the start of a line and around words. */
const withoutMarks = (line: string): string =>
  line.replace(/^\s*(?:#{1,6} |> ?)/, '').replace(/\*\*|\\(?=[^\w\s])/g, '');
