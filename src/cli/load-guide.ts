/** The guide from disk. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingData, parseGuide } from '../guide/guide.ts';
import { parseSpellingWords, type SpellingWords } from '../guide/spelling-words.ts';
import type { Guide } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { preparedYaml } from '../load/prepared-yaml.ts';
import { readTextFile } from '../load/text-file.ts';

/** The built-in guide. Layers of an organisation and a campaign come after it in the list, once they exist. */
export const loadGuide = (): Guide => parseGuide(loadLayers([builtInLayer()]), preparedYaml());

/** The words that the guide adds to a dictionary: only who asks for the spelling needs them. */
export function loadSpellingWords(): SpellingWords {
  const [name, path] = ['spelling.yaml', join(builtInLayer(), 'spelling.yaml')];
  if (!existsSync(path)) throw missingData(name);
  const place = `templates/${name}`;
  return parseSpellingWords(readTextFile(path, place), place, preparedYaml());
}
