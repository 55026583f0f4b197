/** Which texts there are: those of the guide, those that the user took away, and names that stand there twice. */
import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import type { SourceFile } from '../guide/types.ts';
import { type FrontMatter, metaOf } from './front-matter.ts';
import { identityKey } from './identity.ts';
import { mistakeAt, placeOf } from './place.ts';
import { frontMatterOf } from './source.ts';
import type { TextMeta } from './types.ts';

/** A text of the guide. */
interface BuiltIn {
  readonly meta: TextMeta;
  readonly path: string;
  readonly content: string;
  readonly front: FrontMatter;
}

/** The texts of the guide by identity. */
export function builtInTexts(texts: readonly SourceFile[]): ReadonlyMap<string, BuiltIn> {
  return new Map(
    texts.map((file) => {
      const front = frontMatterOf(file);
      const meta = metaOf(file.path, front.fields);
      return [meta.tekst, { meta, front, ...file }] as const;
    }),
  );
}

/** A mistake for each text whose identity another file has as well, as a copy by a sync client does. */
export function duplicates(read: readonly { readonly path: string; readonly meta: TextMeta }[]): Mistake[] {
  const first = new Map<string, string>();
  return read.flatMap(({ path, meta }) => {
    const key = identityKey(meta.tekst);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    return earlier === undefined
      ? []
      : mistakeAt(
          path,
          undefined,
          `De tekst '${meta.tekst}' staat er twee keer: ook in ${placeOf(earlier)}.`,
          "Is dit een kopie? Verwijder het bestand dat u niet wilt, of geef het een eigen naam achter 'tekst:'.",
        );
  });
}

/** The texts of the guide that the user took away. */
export const missing = (builtIn: ReadonlyMap<string, BuiltIn>, present: ReadonlySet<string>): Finding[] =>
  [...builtIn].flatMap(([identity, { path }]) =>
    present.has(identity)
      ? []
      : {
          rule: 'tekst-ontbreekt',
          severity: 'tip' as const,
          file: placeOf(path),
          message: `De tekst '${identity}' is weggehaald. Hij staat daarom nergens meer.`,
          fix: 'Er is niets te doen als u dat wilde. Was het een vergissing? Haal het bestand dan terug uit uw prullenbak of reservekopie.',
        },
  );
