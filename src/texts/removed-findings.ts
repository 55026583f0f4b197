/** Texts from which a piece is gone, because the user took its source away. */
import type { Finding } from '../base/finding.ts';
import type { Holds, Output } from './output.ts';
import { placeOf } from './place.ts';
import type { TextMeta } from './types.ts';

/**
 * A warning for each source in `removed` that this text would have had in it: who takes a file away may not know in how
 * many texts it stood. `metaOf` is what the guide says of such a source; one that this campaign does not use is not missed.
 */
export function removedFindings(
  { source: { meta }, parts }: Output,
  removed: ReadonlySet<string>,
  metaOf: (identity: string) => TextMeta | undefined,
  holds: Holds,
): Finding[] {
  const isMissed = (name: string): boolean => {
    const condition = metaOf(name)?.alleenAls;
    return removed.has(name) && (condition === undefined || holds([condition]));
  };
  return parts.flatMap(({ path, template }) =>
    template.includes
      .filter(({ name, conditions }) => isMissed(name) && holds(conditions))
      .map(({ name, line }): Finding => {
        const message = `In de tekst '${meta.tekst}' ontbreekt een stuk: '${name}' is weggehaald uit uw map met teksten.`;
        const fix = `Wilde u dat? Haal dan ook {{> ${name}}} weg. Anders: haal het bestand terug uit uw prullenbak of reservekopie.`;
        return { rule: 'tekst-mist-stuk', severity: 'warning', file: placeOf(path), line, message, fix };
      }),
  );
}
