/** The values of the built-in data files, made by the build, so that a start does not wait for the YAML parser. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadYaml, readYaml } from '../guide/yaml-data.ts';

/**
 * Reads YAML, and takes the prepared values where the text is byte for byte the one they were made from: a data file that
 * somebody changed is parsed. Without prepared values (running from source) everything is parsed.
 */
export function preparedYaml(folder: string = import.meta.dirname): ReadYaml {
  let prepared: Readonly<Record<string, unknown>>;
  try {
    prepared = JSON.parse(readFileSync(join(folder, 'gids.json'), 'utf8'));
  } catch {
    return readYaml;
  }
  return (text) => prepared[createHash('sha256').update(text).digest('hex')] ?? readYaml(text);
}
