/** The dictionary that the build made: it says what its source says, and is never read when it is damaged. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dictionary } from '../../test/support/dictionary.ts';
import { isUserError } from '../base/errors.ts';
import { DICTIONARY_FILE, readDictionary } from './dictionary.ts';

const built = new URL(`../../dist/${DICTIONARY_FILE}`, import.meta.url);
const room = mkdtempSync(join(tmpdir(), 'digid-campagne-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
  return '';
};

test('what it says is what its source says', () => {
  const found = readDictionary();
  const words =
    "huis gemeentewebsite wachtpoort geinteresseerd geïnteresseerd foto's Zwolle zwolle onmiddelijk bijv. loket";
  for (const word of words.split(' ')) {
    expect([word, found.has(word), found.lists(word), found.ends(word)]).toEqual([
      ...[word, dictionary.has(word), dictionary.lists(word), dictionary.ends(word)],
    ]);
  }
  expect(found.has('gemeentewebsite') && !found.lists('gemeentewebsite')).toBe(true);
  expect(found.ends('loket') && !found.ends('nodig')).toBe(true);
});

describe('one sentence, with what to do', () => {
  const bytes = readFileSync(built);
  test.each<[string, Uint8Array]>([
    ['half of it', bytes.subarray(0, bytes.length / 2)],
    ['nothing', new Uint8Array()],
    ['one byte that changed', bytes.map((byte, at) => (at === 12_345 ? byte ^ 1 : byte))],
  ])('%s', (name, damaged) => {
    const folder = join(room, name);
    mkdirSync(folder);
    writeFileSync(join(folder, DICTIONARY_FILE), damaged);
    expect(refusal(() => readDictionary(folder))).toBe(
      'Het woordenboek van het programma (woordenboek.trie) is beschadigd.',
    );
  });
  test('not there', () => {
    expect(refusal(() => readDictionary(room))).toBe('Het woordenboek van het programma (woordenboek.trie) ontbreekt.');
  });
});
