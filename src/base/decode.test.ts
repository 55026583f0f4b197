import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

describe('a text is read', () => {
  test.each([
    ['UTF-8', [0x65, 0xc3, 0xa9, 0x6e], 'eén'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16 of Notepad', [0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00], 'aé'],
    ['no text at all', [], ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  test('from the middle of other bytes', () => {
    expect(decodeText(Uint8Array.from([0xff, 0x61, 0xff]).subarray(1, 2))).toBe('a');
  });
});

test.each([
  ['Latin 1', [0x65, 0xe9, 0x6e]],
  ['half a letter of UTF-16', [0xff, 0xfe, 0x00, 0xd8]],
])('%s is no text', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
});

/** What this does faster. */
function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

test('any bytes are read as a strict TextDecoder reads them', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 3 }).map((rest) => Uint8Array.from([0xef, 0xbb, 0xbf, ...rest])),
  );
  fc.assert(
    fc.property(
      bytes.filter(([first, second]) => first !== 0xff || second !== 0xfe),
      (some) => {
        expect(decodeText(some)).toBe(strictly(some));
      },
    ),
  );
});
