import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/run.ts';
import { preparedYaml } from './prepared-yaml.ts';

const folder = temporaryFolder();
afterEach(() => folder.remove());

test('prepared values stand for exactly their own text, and any other text is parsed', () => {
  const hash = createHash('sha256').update('a: 1\n').digest('hex');
  writeFileSync(join(folder.path, 'gids.json'), JSON.stringify({ [hash]: { a: 'prepared' } }));
  const read = preparedYaml(folder.path);
  expect(read('a: 1\n')).toEqual({ a: 'prepared' });
  expect(read('a: 2\n')).toEqual({ a: '2' });
});

test.each([
  ['absent', undefined],
  ['damaged', '{"a'],
])('%s: everything is parsed', (_what, content) => {
  const other = temporaryFolder();
  if (content !== undefined) writeFileSync(join(other.path, 'gids.json'), content);
  expect(preparedYaml(other.path)('a: 1')).toEqual({ a: '1' });
  other.remove();
});
