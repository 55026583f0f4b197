/** Names of what the tool puts beside a file that the user edited. */
import { UserError } from '../base/errors.ts';
import type { SourceFile } from '../guide/types.ts';
import { identityKey } from '../texts/identity.ts';
import { identityOf } from '../texts/source.ts';

/** Behind the name of an output, and of a source. */
export const NEW_VERSION = 'nieuwe versie';
export const NEW_STANDARD = 'nieuwe standaardtekst';

/** "pagina.md" -> "pagina (nieuwe versie).md"; from the second on with its number. */
function besidePath(path: string, label: string, number = 1): string {
  const name = number === 1 ? label : `${label} ${number}`;
  return path.replace(/(\.[^./]*)?$/, (ending) => ` (${name})${ending}`);
}

/** What stands beside a file when the user saved meanwhile, or changed it before it was put back (src/store/beside.ts). */
const PUT_BACK = 'teruggezette versie';
const OFFERED = new RegExp(` \\((?:${[NEW_STANDARD, NEW_VERSION, PUT_BACK].join('|')})(?: \\d+)?\\)\\.md$`, 'i');
const isOffered = (path: string): boolean => OFFERED.test(path);

/** More new versions beside one file than anyone keeps. */
const tooMany = (path: string): UserError =>
  new UserError({
    message: `Naast ${path} staan te veel nieuwe versies.`,
    place: path,
    fix: 'Verwijder de versies die u niet meer nodig heeft.',
  });

/**
 * The sources of a campaign without the newer standard texts that were put beside them. When the user took the own one away,
 * the newer one is the source.
 */
export function withoutOffered(files: readonly SourceFile[]): SourceFile[] {
  const own = new Set(files.filter(({ path }) => !isOffered(path)).map((file) => identityKey(identityOf(file))));
  return files.filter((file) => !isOffered(file.path) || !own.has(identityKey(identityOf(file))));
}

/**
 * The place beside `path` that holds what the tool put there (one of `ours`), with its hash; else the first name that is
 * free, because a user's own stays. `at` gives the file under a name, if any. Throws a UserError when no name is free.
 */
export function placeBeside(
  path: string,
  label: string,
  ours: readonly (string | undefined)[],
  at: (name: string) => { readonly path: string; readonly hash: string } | undefined,
): { readonly path: string; readonly hash?: string } {
  let free: string | undefined;
  for (let number = 1; number < 100; number++) {
    const name = besidePath(path, label, number);
    const file = at(name);
    if (file && ours.includes(file.hash)) return file;
    if (!file) free ??= name;
    // The tool uses the first free name, so behind two gaps there is nothing of its own.
    if (!file && number > 1) break;
  }
  if (free === undefined) throw tooMany(path);
  return { path: free };
}
