import * as v from 'valibot';
import type { Articles } from '../campaign/forms.ts';
import { parseData, yesNoSchema } from './yaml-data.ts';

const words = v.optional(v.array(v.pipe(v.string(), v.nonEmpty('mag niet leeg zijn'))), []);
const lowerWords = v.pipe(
  words,
  v.transform((list) => list.map((word) => word.toLowerCase())),
);

const schema = v.strictObject({
  regels: v.array(
    v.strictObject({
      lidwoord: v.picklist(['de', 'het', 'geen'], 'moet de, het of geen zijn'),
      'kleine-letter': v.optional(yesNoSchema, 'nee'),
      'hele-naam': words,
      'eerste-woord': lowerWords,
      'eerste-woord-eindigt-op': lowerWords,
      'een-woord-eindigt-op': lowerWords,
    }),
  ),
});

/** Reads templates/lidwoorden.yaml. Throws a UserError that names file and key. */
export function parseArticles(yamlText: string, place: string): Articles {
  return parseData(yamlText, place, schema).regels.map((rule) => ({
    article: rule.lidwoord,
    lowerFirst: rule['kleine-letter'],
    whole: rule['hele-naam'],
    firstWord: rule['eerste-woord'],
    firstWordEnd: rule['eerste-woord-eindigt-op'],
    wordEnd: rule['een-woord-eindigt-op'],
  }));
}
