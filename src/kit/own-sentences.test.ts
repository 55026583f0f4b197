import { expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { ownSentences } from './own-sentences.ts';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line, index) => ({ at: index + 1, text: line }))
    .filter(({ text: line }) => line.trim() !== '');
const own = (users: string, tools: string): string[] =>
  ownSentences(lines(users), lines(tools), [isoDay('2027-07-01'), isoDay('2027-09-02')]);

test.each([
  ['the same', 'Een. Twee.', 'Een. Twee.', []],
  ['wrapped in another way', 'Een\nen nog een. Twee.', 'Een en nog een.\nTwee.', []],
  ['a sentence more', 'Een. Kom langs op het stadhuis. Twee.', 'Een. Twee.', ['Kom langs op het stadhuis.']],
  ['a sentence changed', 'Een is hier.', 'Een is daar.', ['Een is hier.']],
  ['a sentence less', 'Een.', 'Een. Twee.', []],
  ['only the date differs', 'Vanaf 1 juli 2027 moet het.', 'Vanaf 2 september 2027 moet het.', []],
  ['only the weekday differs', 'Op donderdag 1 juli 2027.', 'Op vrijdag 2 september 2027.', []],
  ['a date in an own sentence', 'Bel ons voor 1 juli 2027.', 'Dag.', ['Bel ons voor {{ingangsdatum}}.']],
  ['a list', '- Een\n- Twee\n- Drie', '- Een\n- Twee', ['- Drie']],
  [
    'a row of days',
    'Wij mailen op 19 januari, 25 maart en 3 juni 2027.',
    'Wij mailen op 19 januari en 1 juli 2027.',
    [],
  ],
  ['each once', 'Dag.\n\nNieuw.\n\nNieuw.', 'Dag.', ['Nieuw.']],
])('%s', (_what, users, tools, wanted) => {
  expect(own(users, tools)).toEqual(wanted);
});

test('in Word each paragraph stands by itself', () => {
  const paragraphs = (...texts: string[]) => texts.map((text, index) => ({ at: index + 1, text }));
  expect(
    ownSentences(
      paragraphs('Met groet,', 'De gemeente', 'Tot ziens'),
      paragraphs('Met groet,', 'De gemeente'),
      [],
      false,
    ),
  ).toEqual(['Tot ziens']);
});
