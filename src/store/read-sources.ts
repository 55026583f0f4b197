/** Reads what the user wrote in a campaign folder: the sources of the texts. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import { SOURCES_FOLDER } from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import type { SourceFile } from '../guide/types.ts';
import { fileError } from '../load/file-mistake.ts';
import { readTextFile } from '../load/text-file.ts';

/** More folders below each other than any campaign has. */
const DEEPEST = 8;

/**
 * All .md files below 1-teksten-aanpassen, by path. Hidden files and links are left alone. Throws a UserError with the
 * mistakes of all files at once.
 */
export function readSources(folder: string): SourceFile[] {
  const mistakes: Mistake[] = [];
  const found: SourceFile[] = [];
  const read = (below: string, depth: number): void => {
    const shown = below === '' ? SOURCES_FOLDER : `${SOURCES_FOLDER}/${below}`;
    const entries = collect(mistakes, () => entriesOf(join(folder, SOURCES_FOLDER, below), shown)) ?? [];
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && depth < DEEPEST) read(path, depth + 1);
      if (!entry.isFile() || !/\.md$/i.test(entry.name)) continue;
      const shownFile = `${SOURCES_FOLDER}/${path}`;
      const content = collect(mistakes, () => readTextFile(join(folder, SOURCES_FOLDER, path), shownFile));
      if (content !== undefined) found.push({ path: path.normalize('NFC'), content });
    }
  };
  read('', 1);
  if (mistakes.length > 0) throw new UserError(mistakes);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw fileError(error, 'Lezen van', shown);
  }
}
