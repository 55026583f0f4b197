/** What a text consists of: the sources that it includes, by name. */
import type { SourceFile } from '../guide/types.ts';

export interface Named extends SourceFile {
  readonly identity: string;
}

/** The identities of a text and of all that it includes, each once. */
export function closureOf(identity: string, sources: ReadonlyMap<string, Named>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [identity];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const source = sources.get(name);
    if (source) for (const [, include = ''] of source.content.matchAll(/\{\{> *([^\s{}]+) *\}\}/g)) open.push(include);
  }
  return found;
}

/** Whether this text, or one that it includes, asks for a code before the last safe day. */
export const namesLastSafeDay = (identities: ReadonlySet<string>, sources: ReadonlyMap<string, Named>): boolean =>
  [...identities].some((name) => /\{\{ *laatste-veilige-dag *\}\}/.test(sources.get(name)?.content ?? ''));
