import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/run.ts';
import { DATA_FILES } from '../guide/data-files.ts';
import { parseGuide } from '../guide/guide.ts';
import { builtInLayer, loadLayers } from './guide.ts';
import { preparedData, preparedKey } from './prepared-data.ts';

const folder = temporaryFolder();
afterEach(() => folder.remove());

test('prepared data stands for exactly its own file with its own text', () => {
  const key = preparedKey('feiten.yaml', 'a: 1\n');
  writeFileSync(join(folder.path, 'gids.json'), JSON.stringify({ [key]: ['prepared'] }));
  const prepared = preparedData(folder.path);
  expect(prepared('feiten.yaml', 'a: 1\n')).toEqual(['prepared']);
  expect(prepared('feiten.yaml', 'a: 2\n')).toBeUndefined();
  expect(prepared('planning.yaml', 'a: 1\n')).toBeUndefined();
});

test.each([
  ['absent', undefined],
  ['damaged', '{"a'],
])('%s: nothing is known, and all is read', (_what, content) => {
  const other = temporaryFolder();
  if (content !== undefined) writeFileSync(join(other.path, 'gids.json'), content);
  expect(preparedData(other.path)('feiten.yaml', 'a: 1')).toBeUndefined();
  other.remove();
});

test('what the data files give is the same after JSON, so that the build can keep it', () => {
  const files = loadLayers([builtInLayer()]);
  for (const [name, read] of Object.entries(DATA_FILES)) {
    const data = read(files.get(name) ?? '', name);
    expect(JSON.parse(JSON.stringify(data)), name).toStrictEqual(data);
  }
});

test('a guide of prepared data is the same guide', () => {
  const files = loadLayers([builtInLayer()]);
  const prepared = (name: keyof typeof DATA_FILES, text: string): unknown =>
    JSON.parse(JSON.stringify(DATA_FILES[name](text, name)));
  const [one, other] = [parseGuide(files), parseGuide(files, prepared)];
  expect({ ...other, checkWords: other.checkWords }).toStrictEqual({ ...one, checkWords: one.checkWords });
});
