/** The guide from disk: an ordered list of layers, of which a later one wins per file. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import { fileError } from './file-mistake.ts';
import { readTextFile } from './text-file.ts';

/** The folder with the built-in guide, found upward from this module: the same from dist/ and from src/load/. */
export function builtInLayer(start: string = import.meta.dirname): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const templates = join(folder, 'templates');
    if (existsSync(join(templates, 'planning.yaml'))) return templates;
    if (dirname(folder) === folder) break;
  }
  throw new UserError({
    message: 'De map templates van dit programma ontbreekt.',
    place: start,
    fix: 'Installeer het programma opnieuw.',
  });
}

/**
 * The files of all layers, by path relative to their layer with "/", in the order of the paths. Hidden
 * files and links are left alone. Throws a UserError when a layer cannot be read.
 */
export function loadLayers(layers: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const layer of layers) readInto(files, layer, '');
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readInto(files: Map<string, string>, layer: string, below: string): void {
  const folder = join(layer, below);
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw fileError(error, 'Lezen van', folder);
  }
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) readInto(files, layer, path);
    else if (entry.isFile()) files.set(path, readTextFile(join(layer, path)));
  }
}
