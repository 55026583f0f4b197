import { describe, expect, test } from 'vitest';
import { textCell } from './cells.ts';
import { rowHeight, wrappedLines } from './row-height.ts';

describe('wrappedLines', () => {
  test.each([
    ['', 10, 1],
    ['een twee', 10, 1],
    ['een twee drie', 10, 2],
    ['een twee drie', 3, 5],
    ['functioneel-beheer', 12, 2],
    ['abcdefghijklmnop', 5, 4],
  ])('%j in %d characters', (text, room, lines) => {
    expect(wrappedLines(text, room)).toBe(lines);
  });
});

describe('rowHeight', () => {
  const columns = [
    { label: 'a', width: 20 },
    { label: 'b', width: 40 },
  ];
  test('is that of the longest cell, and never less than one line', () => {
    expect(rowHeight([], columns)).toBe(18);
    expect(rowHeight([textCell('kort'), textCell(['een', 'twee', 'drie'])], columns)).toBe(3 * 13 + 5);
  });
  test('is never more than Excel allows', () => {
    expect(rowHeight([textCell('woord '.repeat(2000))], columns)).toBe(400);
  });
});
