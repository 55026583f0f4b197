/** The Dutch dictionary from disk, as the build made it. Loaded only by who asks for the spelling. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { UserError } from '../base/errors.ts';
import type { Dictionary } from '../guide/spelling-words.ts';
import { codeOf, fileError } from './file-mistake.ts';

export const DICTIONARY_FILE = 'woordenboek.trie';
/** What stands behind the words, to know that they are whole. */
const SUM_BYTES = 32;

/** Throws a UserError when the dictionary is not there, or is damaged. `folder`: where to look for it, and upward from there. */
export function readDictionary(folder: string = import.meta.dirname): Dictionary {
  const bytes = readWhole(folder);
  const words = bytes.subarray(0, -SUM_BYTES);
  const sum = createHash('sha256').update(words).digest();
  if (!sum.equals(bytes.subarray(-SUM_BYTES))) throw unusable('is beschadigd');
  return dictionaryOf(decodeTrie(words));
}

/** Any word that the dictionary lets begin a compound, and that begins no other word. */
const BEGIN = 'gemeente';

export const dictionaryOf = (trie: ITrie): Dictionary => ({
  has: (word) => trie.hasWord(word, true),
  lists: (word) => {
    const { found, compoundUsed } = trie.findWord(word, { caseSensitive: true });
    return found !== false && !compoundUsed && trie.hasWord(word, true);
  },
  ends: (word) => trie.hasWord(BEGIN + word, true),
});

/** From dist/ itself; run from source, from the dist/ of the project. */
function readWhole(start: string): Uint8Array<ArrayBuffer> {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = [join(folder, DICTIONARY_FILE), join(folder, 'dist', DICTIONARY_FILE)].find((one) => existsSync(one));
    if (path !== undefined) return new Uint8Array(read(path));
    if (dirname(folder) === folder) throw unusable('ontbreekt');
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw unusable('ontbreekt');
    throw fileError(error, 'Lezen van', path);
  }
}

const unusable = (what: string): UserError =>
  new UserError({
    message: `Het woordenboek van het programma (${DICTIONARY_FILE}) ${what}.`,
    place: DICTIONARY_FILE,
    fix: 'Installeer het programma opnieuw. Zonder --spelling werkt check wel.',
  });
