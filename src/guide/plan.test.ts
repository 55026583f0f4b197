import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../base/errors.ts';
import { parseAnchor, parsePlan } from './plan.ts';

const planText = readFileSync(new URL('../../templates/planning.yaml', import.meta.url), 'utf8');

test.each([
  ['S', { of: ['S'], days: 0, workingDays: 0 }],
  ['S - 20 werkdagen', { of: ['S'], days: 0, workingDays: -20 }],
  ['T - 9 weken', { of: ['T'], days: -63, workingDays: 0 }],
  ['T + 1 werkdag', { of: ['T'], days: 0, workingDays: 1 }],
  ['mailing-2 + 1 week', { of: ['mailing-2'], days: 7, workingDays: 0 }],
  ['halverwege mailing-1 en mailing-3', { of: ['mailing-1', 'mailing-3'], days: 0, workingDays: 0 }],
  ['laatste veilige dag', { of: ['laatste veilige dag'], days: 0, workingDays: 0 }],
  ['morgen om 9 uur', undefined],
  ['T - negen weken', undefined],
  ['T-9 weken', undefined],
  ['', undefined],
])('when: %j', (text, anchor) => {
  expect(parseAnchor(text)).toEqual(anchor);
});

describe('a plan that cannot be right is refused with its place', () => {
  const complaints = (change: (text: string) => string): string => {
    try {
      parsePlan(change(planText), 'planning.yaml');
    } catch (error) {
      if (error instanceof UserError) return error.mistakes.map((one) => `${one.message} ${one.fix}`).join('\n');
      throw error;
    }
    return 'nothing';
  };
  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a milestone without what it means to be late',
      (text) => text.replace(/ {4}te-laat: [^\n]*\n(?: {6}[^\n]*\n)*/, ''),
      /te-laat/,
    ],
    [
      'a step that does not end in a sentence',
      (text) => text.replace('nog de oude datum.\n', 'nog de oude datum\n'),
      /hele zin/,
    ],
    ['broken YAML', (text) => `${text}\n  - [`, /geen geldige YAML/],
    [
      'an unknown milestone',
      (text) => text.replace('na: [brief-1]', 'na: [brif-1]'),
      /'brif-1'.*bestaat niet.*'brief-1'/,
    ],
    [
      'a wrong time',
      (text) => text.replace('wanneer: T - 9 weken', 'wanneer: T min 9 weken'),
      /mijlpalen\.\d+\.wanneer/,
    ],
    ['an unknown owner', (text) => text.replace('eigenaar: ict', 'eigenaar: de baas'), /eigenaar/],
    ['an unknown key', (text) => text.replace('kanaal: intern', 'kanaal: intern\n    kleur: rood'), /kleur/],
    ['a double id', (text) => text.replace('id: nulmeting', 'id: verzoek-logius'), /twee keer/],
    ['a circle', (text) => text.replace('wanneer: S + 2 weken', 'wanneer: brief-1 - 1 week'), /kring/],
    ['an alias bomb', () => 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]', /planning\.yaml/],
    ['an empty file', () => '', /klopt/],
  ])('%s', (_what, change, message) => {
    expect(change(planText)).not.toBe(planText);
    expect(complaints(change)).toMatch(message);
  });
});

test('with a short run-up these four may go, and nothing else', () => {
  const plan = parsePlan(planText, 'planning.yaml');
  expect(plan.items.filter((item) => item.dropUnderWeeks !== undefined).map((item) => item.id)).toEqual([
    'nieuwsbrief',
    'brief-1',
    'mailing-2',
    'social-2',
  ]);
});
