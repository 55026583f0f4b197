import { describe, expect, test } from 'vitest';
import type { Found } from './found.ts';
import type { CheckedText } from './text.ts';
import { tidied } from './tidy.ts';

const text = { lines: [] } as unknown as CheckedText;
const told = (found: readonly Found[]): string[] =>
  tidied(found, text).map(({ rule, words, also = [] }) => `${rule} ${words} ${also.join(' ')}`.trim());

describe('one cause is told once', () => {
  test.each<readonly [what: string, found: Found[], left: string[]]>([
    [
      'jargon that is difficult too',
      [
        { rule: 'jargon', line: 1, words: 'verificatie' },
        { rule: 'moeilijk-woord', line: 1, words: 'Verificatie' },
      ],
      ['jargon verificatie'],
    ],
    [
      'a threat in the passive',
      [
        { rule: 'dreiging', line: 1, words: 'account wordt geblokkeerd' },
        { rule: 'lijdende-vorm', line: 1, words: 'wordt geblokkeerd' },
      ],
      ['dreiging account wordt geblokkeerd'],
    ],
    [
      'time within a threat is another cause',
      [
        { rule: 'dreiging', line: 1, words: 'krijgt u volgend jaar geen geld' },
        { rule: 'relatieve-tijd', line: 1, words: 'volgend jaar' },
      ],
      ['dreiging krijgt u volgend jaar geen geld', 'relatieve-tijd volgend jaar'],
    ],
    [
      'a difficult word in three places',
      [
        { rule: 'moeilijk-woord', line: 3, words: 'indien' },
        { rule: 'moeilijk-woord', line: 5, words: 'Indien' },
        { rule: 'moeilijk-woord', line: 9, words: 'indien' },
        { rule: 'moeilijk-woord', line: 9, words: 'conform' },
      ],
      ['moeilijk-woord indien 5 9', 'moeilijk-woord conform'],
    ],
    [
      'je in a whole text',
      [
        { rule: 'je-en-u', line: 3, words: 'je' },
        { rule: 'je-en-u', line: 3, words: 'jouw' },
        { rule: 'je-en-u', line: 8, words: 'jij' },
      ],
      ['je-en-u je 8'],
    ],
    [
      'each link',
      [
        { rule: 'link', line: 3, words: 'www.a.nl' },
        { rule: 'link', line: 5, words: 'www.a.nl' },
      ],
      ['link www.a.nl', 'link www.a.nl'],
    ],
  ])('%s', (_what, found, left) => expect(told(found)).toEqual(left));
});
