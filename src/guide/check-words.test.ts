import { expect, test } from 'vitest';
import { parseCheckLists, parseSimplerWords } from './check-words.ts';

test('forms of one word stand in one key', () =>
  expect([...parseSimplerWords("woorden:\n  'dient u, dient te': moet\n  middels: met\n", 'x.yaml')]).toEqual([
    ['dient u', 'moet'],
    ['dient te', 'moet'],
    ['middels', 'met'],
  ]));
test.each([
  ['an unknown list', 'lijst-van-niets: [a]'],
  ['an empty word', "wet: ['']"],
  ['no list at all', 'wet: de wet'],
])('refuses %s, with the name of the file', (_what, yaml) =>
  expect(() => parseCheckLists(yaml, 'templates/controles.yaml')).toThrow(/templates\/controles\.yaml/),
);
