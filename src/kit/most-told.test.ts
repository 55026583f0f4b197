import { describe, expect, test } from 'vitest';
import type { Finding } from '../base/finding.ts';
import { mostTold } from './most-told.ts';

const SOURCE = '1-teksten-aanpassen/website/pagina.md';
const many = (count: number, more: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, at): Finding => {
    const about = { rule: 'koppen', severity: 'tip', file: SOURCE, line: at + 1 } as const;
    return { ...about, message: `kop ${at + 1}`, fix: 'doe', ...more };
  });

describe('of one rule in one text', () => {
  test.each<readonly [what: string, found: Finding[], messages: number, last: string]>([
    ['twenty are told', many(20), 20, 'kop 20'],
    ['one more is counted', many(21), 21, "De controle 'koppen' vond in deze tekst nog 1 plaats (regel 21)."],
    [
      'more are counted',
      many(500),
      21,
      "De controle 'koppen' vond in deze tekst nog 480 plaatsen (regel 21 tot en met 500).",
    ],
    [
      'in Word they are counted by paragraphs',
      many(30, { file: '2-kant-en-klaar/brieven/1.docx' }),
      21,
      "De controle 'koppen' vond in deze tekst nog 10 plaatsen (alinea 21 tot en met 30).",
    ],
    [
      'without a line there is no place to tell',
      many(22).map(({ line: _, ...one }) => one),
      21,
      "De controle 'koppen' vond in deze tekst nog 2 plaatsen.",
    ],
    [
      'all on one line',
      many(30, { line: 7 }),
      21,
      "De controle 'koppen' vond in deze tekst nog 10 plaatsen (regel 7).",
    ],
    ['of the plan all stay', many(50, { file: '' }), 50, 'kop 50'],
    ['of milestones all stay', many(50, { milestone: 'm' }), 50, 'kop 50'],
  ])('%s', (_what, found, messages, last) => {
    const told = mostTold(found);
    expect(told).toHaveLength(messages);
    expect(told.at(-1)?.message).toBe(last);
  });

  test('errors are counted apart from tips, so that an error stays one', () => {
    const told = mostTold([...many(30), ...many(30, { severity: 'error' })]);
    expect(told.map(({ severity }) => severity)).toEqual([...Array(21).fill('tip'), ...Array(21).fill('error')]);
  });

  test('each text and each rule has its own twenty', () => {
    const found = [...many(25), ...many(25, { file: `${SOURCE}x` }), ...many(25, { rule: 'link' })];
    expect(mostTold(found)).toHaveLength(63);
  });
});
