/** What keeps a text from being filled: a value that is not set, or that may not stand in a text for citizens. */
import type { Mistake } from '../base/errors.ts';
import type { Placeholder } from './fill-context.ts';
import { isInternal } from './identity.ts';
import { type Holds, type Output, usesIn } from './output.ts';
import { mistakeAt } from './place.ts';
import type { ValueTable } from './values.ts';
import type { Words } from './words.ts';

/** A text for citizens never prints a blank, nor a fact that is for internal use. */
export function valueMistakes(output: Output, values: ValueTable, words: Words, holds: Holds): Mistake[] {
  const internal = isInternal(output.source.meta.tekst);
  return usesIn(output, holds).flatMap(({ part, name, line: at }) => {
    const placeholder = words.placeholders.get(name);
    if (placeholder && values.isUnset(name) && !(internal && placeholder.ofContact)) {
      const { message, fix } = unset(name, placeholder, words);
      return mistakeAt(part.path, at, message, fix);
    }
    if (!internal && values.isInternalFact(name)) {
      const fix = 'Haal het weg, of zet het in een tekst in de map intern.';
      return mistakeAt(part.path, at, `{{${name}}} is alleen voor intern gebruik.`, fix);
    }
    return [];
  });
}

function unset(
  name: string,
  { setting, word, absent, condition = name }: Placeholder,
  { conditions }: Words,
): Omit<Mistake, 'place'> {
  const around = `{{#als ${condition}}} en {{/als}} om deze zin`;
  if (absent !== undefined) {
    return {
      message: `Hier staat {{${name}}}, maar ${absent}.`,
      fix: `Zet ${around}. Dan staat hij er alleen als het kan.`,
    };
  }
  const or = conditions.has(condition) ? `, of zet ${around}` : '';
  return {
    message: `Hier staat {{${name}}}, maar dat is nog niet ingevuld (${word}).`,
    fix: `Vul '${setting}' in, in campagne.yaml${or}.`,
  };
}
