import { describe, expect, test } from 'vitest';
import { checked } from '../../test/support/control-corpus.ts';
import type { CheckRule } from '../base/rule-names.ts';

const WHOLE: readonly CheckRule[] = [
  'niets-doen',
  'digid-nl',
  'app-eerst',
  'geen-smartphone',
  'hulp',
  'afzender',
  'onderwerp',
  'lengte',
];
const GOOD = [
  'Vanaf {{ingangsdatum}} logt u bij {{dienst}} in met de DigiD app of sms-controle.',
  'Doet u dat al? Dan hoeft u niets te doen.',
  'Kijk op digid.nl.',
  'Hulp nodig? Bel {{telefoon}}.',
  '{{afzender}}',
];
function found(
  sentences: readonly string[],
  where = 'mailings/eigen-mail',
  head = 'onderwerp: Anders inloggen\n',
): string[] {
  const content = `---\ntekst: ${where}\ntitel: Eigen tekst\n${head}---\n\n${sentences.join('\n\n')}\n`;
  return checked([{ path: `${where}.md`, content }])
    .filter(({ rule, file }) => (WHOLE as string[]).includes(rule) && file?.endsWith(`${where}.md`))
    .map(({ rule, line }) => `${rule} ${line}`);
}
const without = (at: number): string[] => GOOD.filter((_one, index) => index !== at);
const other = (at: number, sentence: string): string[] => GOOD.map((one, index) => (index === at ? sentence : one));

describe('an announcement', () => {
  test('that says all gives nothing', () => expect(found(GOOD)).toEqual([]));
  test.each<readonly [what: string, sentences: readonly string[], rules: string[]]>([
    ['who need do nothing', without(1), ['niets-doen 7']],
    ['digid.nl', without(2), ['digid-nl 7']],
    ['help', without(3), ['hulp 11']],
    ['the sender', without(4), ['afzender 13']],
    ['who has no smartphone', other(0, 'Vanaf {{ingangsdatum}} logt u in met de DigiD app.'), ['geen-smartphone 7']],
    ['the app first', other(0, 'Vanaf {{ingangsdatum}} logt u in met sms-controle of de DigiD app.'), ['app-eerst 7']],
    [
      'who has no smartphone, but speaks of an sms',
      other(0, 'Vanaf {{ingangsdatum}} logt u in met de DigiD app. U krijgt later ook een sms.'),
      ['geen-smartphone 7'],
    ],
  ])('that does not say %s', (_what, sentences, rules) => expect(found(sentences)).toEqual(rules));
  test('names a code in an sms', () =>
    expect(found(other(0, 'Vanaf {{ingangsdatum}} kiest u: de DigiD app, of een code in een sms.'))).toEqual([]));
  test.each<readonly [sentence: string]>([
    ['Logt u zo in? Dan verandert er voor u niets.'],
    ['Wie dat al doet, hoeft niets te doen.'],
    ['Gebruikt u een van de twee, dan hoeft u niets meer te regelen.'],
    ['Dan hoeft u niks te doen.'],
    ['Dan hoeft u niks.'],
  ])('says who need do nothing: %s', (sentence) => expect(found(other(1, sentence))).toEqual([]));
  test('about people without a smartphone may begin with sms-controle', () =>
    expect(found(['Geen smartphone? Kies sms-controle.', ...GOOD], 'social/eigen')).toEqual([]));
  test('inside the organisation says what it likes', () =>
    expect(
      found(['Vanaf {{ingangsdatum}} verandert inloggen met sms-controle of de DigiD app.'], 'intern/nieuws'),
    ).toEqual([]));
  test('that lost a building block is told in its own file', () => {
    const path = 'bouwstenen/zo-regelt-u-het.md';
    const block = '---\ntekst: bouwstenen/zo-regelt-u-het\ntitel: x\nbouwsteen: ja\n---\n\nKies de DigiD app.\n';
    expect(checked([{ path, content: block }]).map(({ rule }) => rule)).toEqual([]);
    const steps = '---\ntekst: bouwstenen/hulp-kort\ntitel: x\nbouwsteen: ja\n---\n\nLees rustig verder.\n';
    expect(checked([{ path: 'bouwstenen/hulp-kort.md', content: steps }]).map(({ rule }) => rule)).toEqual([]);
  });
});

describe('onderwerp', () => {
  test.each<readonly [where: string, head: string, rules: string[]]>([
    ['mailings/eigen', '', ['onderwerp 1']],
    ['mailings/eigen', 'onderwerp:\n', ['onderwerp 1']],
    ['mailings/eigen', 'onderwerp: Anders inloggen\n', []],
    ['mailings/sms-eigen', '', []],
    ['mailings/eigen', 'voor: sms\n', []],
    ['mailings/nieuwsbrief', '', []],
    ['brieven/eigen', '', []],
    ['social/eigen', '', []],
  ])('%s %s', (where, head, rules) =>
    expect(found(GOOD, where, head).filter((one) => !/lengte/.test(one))).toEqual(rules),
  );
});

describe('lengte', () => {
  const LONG = `${GOOD.join(' ')} ${'Lees dit rustig door. '.repeat(8)}`;
  test.each<readonly [where: string, head: string, rules: string[]]>([
    ['mailings/sms-eigen', '', ['lengte 6']],
    ['mailings/eigen', 'voor: sms\n', ['lengte 7']],
    ['social/eigen', 'voor: X en Mastodon\n', ['lengte 7']],
    ['social/eigen', 'voor: Facebook\n', []],
    ['mailings/eigen', 'onderwerp: Anders inloggen\n', []],
  ])('%s %s', (where, head, rules) => expect(found([LONG], where, head)).toEqual(rules));
});
