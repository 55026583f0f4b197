import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInLayer, loadLayers } from './guide.ts';
import { readTextFile } from './text-file.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'digid-load-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  mkdirSync(join(room, path, '..'), { recursive: true });
  writeFileSync(join(room, path), content);
  return join(room, path);
}

describe('the layers of the guide', () => {
  test('a later layer wins per file, and the order is that of the paths', () => {
    put('a/website/pagina.md', 'a');
    put('a/planning.yaml', 'a');
    put('b/website/pagina.md', 'b');
    put('b/brieven/eigen.md', 'b');
    expect([...loadLayers([join(room, 'a'), join(room, 'b')])]).toEqual([
      ['brieven/eigen.md', 'b'],
      ['planning.yaml', 'a'],
      ['website/pagina.md', 'b'],
    ]);
  });
  test('hidden files and links are left alone', () => {
    put('a/.verborgen', 'x');
    symlinkSync('/etc/hostname', join(room, 'a', 'link.md'));
    expect(loadLayers([join(room, 'a')]).size).toBe(0);
  });
  test('a layer that is not there is a mistake with its path', () => {
    expect(() => loadLayers([join(room, 'weg')])).toThrow(/weg bestaat niet/);
  });
  test('the built-in layer has the plan', () => {
    expect(loadLayers([builtInLayer()]).has('planning.yaml')).toBe(true);
    expect(() => builtInLayer(room)).toThrow(/templates/);
  });
});

describe('a text file', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-8', 'Fryslân\n', 'Fryslân\n'],
    ['UTF-8 with BOM', '\ufeffFryslân', 'Fryslân'],
    ['UTF-16 with BOM', Buffer.from('\ufeffFryslân', 'utf16le'), 'Fryslân'],
    ['nothing', '', ''],
  ])('%s', (_what, content, text) => {
    expect(readTextFile(put('a.txt', content))).toBe(text);
  });
  test.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['Latin-1', new Uint8Array([0x46, 0xe2]), /UTF-8/],
    ['too large', 'x'.repeat(1024 * 1024 + 1), /te groot/],
    ['absent', undefined, /bestaat niet/],
  ])('%s is refused', (_what, content, why) => {
    if (content !== undefined) put('a.txt', content);
    expect(() => readTextFile(join(room, 'a.txt'))).toThrow(why);
  });
  test('what is absent is named in a sentence', () => {
    expect(() => readTextFile(join(room, 'weg.yaml'), 'weg.yaml')).toThrow(/^Het bestand weg\.yaml bestaat niet\.$/);
  });
  test.skipIf(process.platform === 'win32')('a pipe is refused, without waiting for who writes into it', () => {
    execFileSync('mkfifo', [join(room, 'pijp')]);
    expect(() => readTextFile(join(room, 'pijp'), 'pijp')).toThrow('pijp is geen bestand.');
  });
  test('a folder is refused', () => {
    expect(() => readTextFile(room, 'de map')).toThrow(/de map is geen bestand|map/);
  });
});
