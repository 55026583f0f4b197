/** How texts include each other: which names exist, that no text includes itself, and what a text consists of. */
import type { Mistake } from '../base/errors.ts';
import { shapeOf } from './circles.ts';
import { mistakeAt } from './place.ts';
import type { Source } from './source.ts';
import { suggestion } from './suggest.ts';

export type SourcesByIdentity = ReadonlyMap<string, Source>;

/** More texts in texts in texts than anyone needs. */
const DEEPEST = 20;
const GET_BACK = 'Die tekst is weggehaald. Haal het bestand terug uit uw prullenbak of reservekopie.';

interface IncludeMistakes {
  readonly mistakes: readonly Mistake[];
  /** Texts include each other in a circle or too deep: their parts cannot be told. */
  readonly tangled: boolean;
}

/**
 * A mistake for each include of a name that never existed, for each that leads back to its own text, and for each that
 * makes a text too deep. `removed` are the texts of the guide that the user took away: to include those is no mistake.
 */
export function checkIncludes(
  sources: SourcesByIdentity,
  present: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): IncludeMistakes {
  const names = [...present, ...removed].sort();
  const known = new Set(names);
  const graph = new Map(
    [...sources].map(([name, { template }]) => [name, template.includes.map((include) => include.name)] as const),
  );
  const { inCircle, depth } = shapeOf(graph);
  const unknown: Mistake[] = [];
  const tangles: Mistake[] = [];
  for (const { path, meta, template } of sources.values()) {
    for (const { name, line: at } of template.includes) {
      if (!known.has(name)) {
        const meant = suggestion(name, names);
        const fix = meant.name !== undefined && removed.has(meant.name) ? `${meant.help} ${GET_BACK}` : meant.help;
        unknown.push(mistakeAt(path, at, `De tekst '${name}' bestaat niet.`, fix));
      } else if (inCircle(meta.tekst, name)) {
        const message = `De tekst '${name}' bevat zelf weer deze tekst. Zo komt er nooit een einde aan.`;
        tangles.push(mistakeAt(path, at, message, `Haal {{> ${name}}} hier weg, of in de andere tekst.`));
      } else if (depth(name) === DEEPEST) {
        // Only here: each text that includes this one is too deep because of it.
        const message = `De tekst '${name}' bevat teksten die weer teksten bevatten, meer dan ${DEEPEST} diep.`;
        tangles.push(mistakeAt(path, at, message, 'Neem die teksten rechtstreeks op, met minder tussenstappen.'));
      }
    }
  }
  return { mistakes: [...unknown, ...tangles], tangled: tangles.length > 0 };
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
