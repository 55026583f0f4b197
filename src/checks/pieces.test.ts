import { describe, expect, test } from 'vitest';
import { inPieces, sentenceInPieces } from './pieces.ts';
import type { Block } from './text.ts';

const alinea = (text: string): Block => ({ kind: 'alinea', text, line: 5 });

describe('a paragraph', () => {
  test('that somebody may write stays whole', () => {
    const block = alinea('Dit is een zin. '.repeat(100));
    expect(inPieces(block)).toEqual([block]);
  });

  test.each([
    ['sentences on one line', 'Dit is een zin. '.repeat(1000), /\.$/],
    ['sentences on lines', 'Dit is een zin.\n'.repeat(1000), /\.$/],
    ['words', 'woord '.repeat(5000), /d ?$/],
    ['one word', 'a'.repeat(50_000), /a$/],
    ['emoji', `x${'😀'.repeat(10_000)}`, /😀$/u],
  ])('that is longer comes in pieces, which together are all of it: %s', (_what, text, end) => {
    const pieces = inPieces(alinea(text));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces.slice(0, -1)) {
      expect(piece.text.length).toBeLessThanOrEqual(3000);
      expect(piece.text).toMatch(end);
    }
    // Each knows its line, and there are as many as the text asks for.
    for (const [at, piece] of pieces.entries()) {
      const before = pieces.slice(0, at).map((one) => one.text);
      expect(piece.line).toBe(5 + before.join('').split('\n').length - 1);
    }
    expect(pieces.length).toBeLessThanOrEqual(text.length / 2500 + 1);
  });
});

describe('a sentence', () => {
  test('that somebody may write stays whole', () => {
    const text = 'woord '.repeat(100);
    expect(sentenceInPieces({ text, at: 7 })).toEqual([{ text, at: 7 }]);
  });

  test('that is longer is told as a whole at its first piece only', () => {
    const text = 'woord '.repeat(1000).trim();
    const pieces = sentenceInPieces({ text, at: 7 });
    expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
    expect(pieces.every((piece) => text.startsWith(piece.text, piece.at - 7))).toBe(true);
    expect(pieces.map(({ whole }) => whole)).toEqual([text, ...pieces.slice(1).map(() => '')]);
  });
});
