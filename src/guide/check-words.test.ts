import { expect, test } from 'vitest';
import { parseCheckLists, parseSimplerWords } from './check-words.ts';

test('forms of one word stand in one key', () =>
  expect([...parseSimplerWords("woorden:\n  'dient u, dient te': moet\n  middels: met\n", 'x.yaml')]).toEqual([
    ['dient u', 'moet'],
    ['dient te', 'moet'],
    ['middels', 'met'],
  ]));
test('each form has a word of its own when there are as many', () =>
  expect([
    ...parseSimplerWords("woorden:\n  'dient u, u dient': moet u, u moet\n  'circa, ca': a, b, c\n", 'x.yaml'),
  ]).toEqual([
    ['dient u', 'moet u'],
    ['u dient', 'u moet'],
    ['circa', 'a, b, c'],
    ['ca', 'a, b, c'],
  ]));
test.each([
  ['an unknown list', 'lijst-van-niets: [a]'],
  ['an empty word', "wet: ['']"],
  ['no list at all', 'wet: de wet'],
])('refuses %s, with the name of the file', (_what, yaml) =>
  expect(() => parseCheckLists(yaml, 'templates/controles.yaml')).toThrow(/templates\/controles\.yaml/),
);

test.each(['foo, ', 'a/', '/', '*', 'a b/', ', a'])('%j would be found everywhere, and is refused', (phrase) => {
  const yaml = `woorden:\n  ${JSON.stringify(phrase)}: x\n`;
  expect(() => parseSimplerWords(yaml, 'x.yaml')).toThrow(/leeg stuk/);
});
