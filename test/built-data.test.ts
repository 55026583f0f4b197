import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATA_FILES, type DataFile } from '../src/guide/data-files.ts';
import { builtInLayer, loadLayers } from '../src/load/guide.ts';
import { preparedData } from '../src/load/prepared-data.ts';

const files = loadLayers([builtInLayer()]);
const prepared = preparedData(join(import.meta.dirname, '..', 'dist'));

test.each(Object.keys(DATA_FILES) as DataFile[])('the build knows what %s gives', (name) => {
  const text = files.get(name) ?? '';
  expect(prepared(name, text)).toStrictEqual(DATA_FILES[name](text, name));
});
