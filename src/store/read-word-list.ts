/** Reads the user's own list of words that are spelled right: woordenlijst.txt, beside campagne.yaml. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileError } from '../load/file-mistake.ts';
import { readTextFile } from '../load/text-file.ts';

/** Windows hides the ending, so that who types it gets it twice. */
const NAME = /^woordenlijst(?:\.txt)*$/i;

/** The text of the list; empty when there is none. Throws a UserError when it cannot be read. */
export function readWordList(folder: string): string {
  return namesIn(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => readTextFile(join(folder, name), name))
    .join('\n');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw fileError(error, 'Lezen van', folder);
  }
}
