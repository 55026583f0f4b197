import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWordList } from './read-word-list.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digid-campagne-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('no list is an empty list', () => expect(readWordList(folder)).toBe(''));

test.each(['woordenlijst.txt', 'Woordenlijst.TXT', 'woordenlijst.txt.txt', 'woordenlijst'])(
  'under the name that somebody gives it: %s',
  (name) => {
    writeFileSync(join(folder, name), 'klantloket\n');
    expect(readWordList(folder)).toBe('klantloket\n');
  },
);

test('as Notepad may save it', () => {
  writeFileSync(join(folder, 'woordenlijst.txt'), '\ufeffklantloket', 'utf16le');
  expect(readWordList(folder)).toBe('klantloket');
});

test('what is no text is refused with its name', () => {
  writeFileSync(join(folder, 'woordenlijst.txt'), Buffer.from([0x43, 0xe9, 0x2e]));
  expect(() => readWordList(folder)).toThrow('Het bestand woordenlijst.txt is geen tekst in UTF-8.');
});
