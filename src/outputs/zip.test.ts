import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipped } from './zip.ts';

const LARGE = 'tekst '.repeat(20_000);

test.each<[name: string, content: string | Uint8Array, packed: boolean]>([
  ['word/document.xml', LARGE, true],
  ['word/document.xml', 'klein', false],
  // Old letter paper has its logo so.
  ['word/media/logo.emf', new Uint8Array(200_000), true],
  ['word/media/foto.png', new Uint8Array(200_000), false],
  ['word/media/foto.JPEG', new Uint8Array(200_000), false],
])('%s of this size: packed is %s', async (name, content, packed) => {
  expect((await zipped({ [name]: content })).length < content.length / 2).toBe(packed);
});

describe('the same parts', () => {
  test('give the same bytes, in whatever order they come', async () => {
    expect(await zipped({ 'b.xml': 'b', 'a.xml': LARGE })).toEqual(await zipped({ 'a.xml': LARGE, 'b.xml': 'b' }));
  });
  test('come out as they went in', async () => {
    const out = unzipSync(await zipped({ 'a.xml': LARGE, 'é.xml': 'é' }));
    expect(Object.entries(out).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.xml', LARGE],
      ['é.xml', 'é'],
    ]);
  });
});
