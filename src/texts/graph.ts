/** How texts include each other: which names exist, that no text includes itself, and what a text consists of. */
import type { Mistake } from '../base/errors.ts';
import { mistakeAt } from './place.ts';
import type { Source } from './source.ts';
import { suggest } from './suggest.ts';

export type SourcesByIdentity = ReadonlyMap<string, Source>;

/** A mistake for each include of a name that never existed, and for each text that includes itself. */
export function checkIncludes(sources: SourcesByIdentity, known: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const source of sources.values()) {
    for (const { name, line: at } of source.template.includes) {
      if (!known.has(name)) {
        const fix = suggest(name, [...known].sort());
        mistakes.push(mistakeAt(source.path, at, `De tekst '${name}' bestaat niet.`, fix));
      } else if (reaches(sources, name, source.meta.tekst)) {
        mistakes.push(
          mistakeAt(
            source.path,
            at,
            `De tekst '${name}' bevat zelf weer deze tekst. Zo komt er nooit een einde aan.`,
            `Haal {{> ${name}}} hier weg, of in de andere tekst.`,
          ),
        );
      }
    }
  }
  return mistakes;
}

function reaches(sources: SourcesByIdentity, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(sources.get(name)?.template.includes.map((include) => include.name) ?? []));
  }
  return false;
}

/** The text itself and everything it includes in this campaign, each once; `isUsed` says which includes count. */
export function partsOf(
  sources: SourcesByIdentity,
  identity: string,
  isUsed: (source: Source) => boolean,
  holds: (conditions: readonly string[]) => boolean,
): Source[] {
  const parts = new Map<string, Source>();
  const open = [identity];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const source = sources.get(name);
    if (!source || parts.has(name) || !isUsed(source)) continue;
    parts.set(name, source);
    for (const include of source.template.includes) if (holds(include.conditions)) open.push(include.name);
  }
  return [...parts.values()];
}
