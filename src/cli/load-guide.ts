/** The guide from disk. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readData } from '../guide/data-files.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SpellingWords } from '../guide/spelling-words.ts';
import type { Guide } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { preparedData } from '../load/prepared-data.ts';
import { readTextFile } from '../load/text-file.ts';

/** The built-in guide. Layers of an organisation and a campaign come after it in the list, once they exist. */
export const loadGuide = (): Guide => parseGuide(loadLayers([builtInLayer()]), preparedData());

/** The words that the guide adds to a dictionary: only who asks for the spelling needs them. */
export function loadSpellingWords(): SpellingWords {
  const path = join(builtInLayer(), 'spelling.yaml');
  const text = existsSync(path) ? readTextFile(path, 'templates/spelling.yaml') : undefined;
  return readData('spelling.yaml', text, preparedData());
}
