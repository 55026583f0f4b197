/** The guide from disk. */
import { parseGuide } from '../guide/guide.ts';
import type { Guide } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { preparedYaml } from '../load/prepared-yaml.ts';

/** The built-in guide. Layers of an organisation and a campaign come after it in the list, once they exist. */
export const loadGuide = (): Guide => parseGuide(loadLayers([builtInLayer()]), preparedYaml());
