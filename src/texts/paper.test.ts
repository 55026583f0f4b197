import { expect, test } from 'vitest';
import { fitPaper } from './paper.ts';

const lines = (markdown: string, value = '') =>
  fitPaper({
    meta: { tekst: 'brieven/1', titel: 'X', bouwsteen: false, opVerzoek: false },
    markdown,
    values: new Map([['\ue000', value]]),
  });
const words = (count: number): string => 'x'.repeat(count);

test.each([
  ['Een zin.', 1],
  [words(88), 1],
  [words(89), 2],
  ['a\n\nb\n\nc', 5],
  ['# Kop\n\na', 4],
  [`# ${words(70)}\n\na`, 4],
  [`# ${words(71)}\n\na`, 5],
  [`## ${words(141)}\n\na`, 6],
  ['a\\\nb', 2],
  [`- a\n- ${words(84)}\n- ${words(85)}`, 4],
  ['- a\n\n- b', 3],
  ['- a\n  - b\n  - c', 3],
  [`| a | b |\n|---|---|\n| ${words(44)} | b |\n| ${words(45)} | b |`, 4],
  ['> a\n>\n> b', 3],
  ['```\na\nb\n```', 2],
  ['a\n\n---\n\nb', 5],
  ['[link](https://een-heel-lang-adres.nl/dat-niet-in-een-brief-komt-te-staan-en-dus-niet-meetelt-in-de-lengte)', 1],
])('%j takes %i lines', (markdown, length) => {
  expect(lines(markdown)).toEqual({ kind: 'A4', length, limit: 46, fits: true });
});
test('a value counts as long as it is', () => {
  expect(lines('Bij \ue000.', words(200)).length).toBe(3);
  expect(lines('# Bij \ue000', words(200)).length).toBe(4);
});
test('what takes more than a page does not fit', () => {
  expect(lines('a\n\n'.repeat(23)).fits).toBe(true);
  expect(lines('a\n\n'.repeat(24)).fits).toBe(false);
});
