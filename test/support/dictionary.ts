/** The Dutch dictionary as the package has it, without a build. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Dictionary, SpellingWords } from '../../src/guide/spelling-words.ts';
import { parseSpellingWords } from '../../src/guide/spelling-words.ts';
import { dictionaryOf } from '../../src/load/dictionary.ts';

const root = new URL('../../', import.meta.url);
const packed = readFileSync(new URL('node_modules/@cspell/dict-nl-nl/Dutch.trie.gz', root));

export const dictionary: Dictionary = dictionaryOf(decodeTrie(new Uint8Array(gunzipSync(packed))));

const place = 'templates/spelling.yaml';
export const spellingWords: SpellingWords = parseSpellingWords(readFileSync(new URL(place, root), 'utf8'), place);
