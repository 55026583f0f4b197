import { describe, expect, test } from 'vitest';
import { partsOf } from './pieces.ts';
import type { Block } from './text.ts';

const alinea = (text: string): Block => ({ kind: 'alinea', text, line: 5 });
const bare = (text: string): string => text.replace(/\s+/g, '');

test('a paragraph that somebody may write stays whole, with its sentences', () => {
  const block = alinea('Dit is een zin. '.repeat(100));
  const [part, ...others] = partsOf(block);
  expect(others).toEqual([]);
  expect(part?.block).toBe(block);
  expect(part?.sentences).toHaveLength(100);
  expect(part?.sentences[1]).toEqual({ text: 'Dit is een zin.', at: 16 });
});

describe('a longer one comes in parts, which together are all of it', () => {
  test.each([
    ['sentences on one line', 'Dit is een zin. '.repeat(1000), /\.$/],
    ['sentences on lines', 'Dit is een zin.\n'.repeat(1000), /\.$/],
    ['words', 'woord '.repeat(5000), /d$/],
    ['words on lines', 'woord\n'.repeat(5000), /d$/],
    ['one word', 'a'.repeat(50_000), /a$/],
    ['emoji', `x${'😀'.repeat(10_000)}`, /😀$/u],
  ])('%s', (_what, text, end) => {
    const parts = partsOf(alinea(text));
    expect(bare(parts.map(({ block }) => block.text).join(''))).toBe(bare(text));
    expect(parts.length).toBeLessThanOrEqual(text.length / 1500 + 1);
    for (const { block, sentences } of parts) {
      expect(block.text.length).toBeLessThanOrEqual(3000);
      expect(block.text).toMatch(end);
      for (const { text: sentence, at } of sentences) expect(block.text.startsWith(sentence, at)).toBe(true);
    }
  });

  test('each with the line on which it begins', () => {
    const text = Array.from({ length: 2000 }, (_, at) => `Dit is zin ${at}.`).join('\n');
    const parts = partsOf(alinea(text));
    expect(parts.length).toBeGreaterThan(5);
    for (const { block } of parts) expect(block.line).toBe(5 + Number(/\d+/.exec(block.text)?.[0]));
  });

  test('a sentence is told as a whole at its first piece only', () => {
    const text = 'woord '.repeat(5000).trim();
    const pieces = partsOf(alinea(text)).flatMap(({ sentences }) => sentences);
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.map(({ whole }) => whole)).toEqual([text, ...pieces.slice(1).map(() => '')]);
  });
});
