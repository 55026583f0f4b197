/** The rule `spelling`: what it says of a text, and what it knows of a campaign. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../src/checks/context.ts';
import { named } from './support/all-texts.ts';
import { exampleCampaign } from './support/campaign.ts';
import { checked } from './support/control-corpus.ts';
import { offered, read, rule, spelling, told } from './support/spelling.ts';

const PAGE = 'website/nieuws.md';

describe('what it says', () => {
  test('the word, its line, what may be meant, and what to do when it is right', () => {
    const content =
      '---\nonderwerp: Inlogen kan niet meer\n---\n\n# Nieuws\n\nDit staat\ner onmid­delijk,\nen enigzins ook.\n';
    expect(spelling([{ path: PAGE, content }]).map(({ line, words, message }) => ({ line, words, message }))).toEqual([
      { line: 2, words: 'Inlogen', message: expect.stringMatching(/^'Inlogen': .* Bedoelt u 'Inloggen'\?$/) },
      { line: 7, words: 'onmiddelijk', message: expect.stringContaining("Bedoelt u 'onmiddellijk'?") },
      { line: 9, words: 'enigzins', message: expect.stringContaining("Bedoelt u 'enigszins'?") },
    ]);
  });
  test('each word once per text, on the line where it stands by itself', () => {
    const content = 'Dit is aktiever en\naktie.\n\nAktie is aktie.\n';
    const found = spelling([{ path: PAGE, content }]).filter(({ words }) => words?.toLowerCase() === 'aktie');
    expect(found.map(({ line }) => line)).toEqual([2]);
  });
  test('nothing is offered when nothing looks like it', () => {
    expect(told('Dit is xqzwvk in een zin.')).toEqual(['xqzwvk']);
    expect(offered('xqzwvk')).toEqual([]);
  });
  test.each(['a'.repeat(1000), "a'".repeat(20_000), 'x'.repeat(61), Array(300).fill('qwrtpsd').join('-')])(
    'a code that was pasted is no word',
    (code) => expect(told(`Dit is ${code} in een zin.`)).toEqual([]),
  );

  test('of a very long word, and of the hundred-and-first, nothing is looked for', () => {
    expect(offered('kontakt')).not.toEqual([]);
    expect(offered(`${'bcdf'.repeat(8)}`)).toEqual([]);
    const many = Array.from(
      { length: 101 },
      (_, at) => `Wij zqx${'abcdefghijk'[at % 11]}${'abcdefghijk'[Math.floor(at / 11)]} hier.`,
    );
    const found = spelling([{ path: 'website/nieuws.md', content: [...many, 'Dit is kontakt hier.'].join('\n\n') }]);
    expect(found.at(-1)?.message).toMatch(/woordenboek\.$/);
  });

  test('the same each time', () => {
    const content =
      'Dit is enigzins overzigt en gewijzicht, kontakt, wachtwoort en prive voor uw afspraken van morgen.\n';
    const twice = [0, 1].map(() => spelling([{ path: PAGE, content }]));
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe('what it leaves alone', () => {
  test.each([
    ['a name within a sentence', 'Bel met mevrouw Wzrdski.'],
    ['that name at the beginning of another', 'Bel met mevrouw Wzrdski.\n\nWzrdski helpt u.'],
    ['a street at the beginning', 'Wzrdskistraat 12, Voorbeeldstad'],
    ['another language', 'You can also ask someone else to help you with this website.'],
    [
      'code, addresses, placeholders',
      'Zie `onmiddelijk` en [site](https://enigzins.nl), {{onmiddelijk}} en <https://aktie.nl>.',
    ],
    ['a block of code', '```\nonmiddelijk\n```'],
    ['capitals', 'Dit is de OZBX van nu.'],
  ])('%s', (_what, content) => expect(told(content)).toEqual([]));
  test('but not a name in other capitals', () => {
    expect(told('Log in met Digid, bij mijnoverheid of met DIGID.')).toEqual(['Digid', 'mijnoverheid']);
    expect(offered('Digid')).toEqual(['DigiD']);
  });
  test('but not a strange word that begins a sentence', () =>
    expect(told('Onmiddelijk inloggen.')).toEqual(['Onmiddelijk']));
  test('but not parts that are no words', () => {
    expect(told('Kijk on-line, naar een e-mial, met een ge-update app.')).toEqual(['on-line', 'e-mial', 'ge-update']);
    expect(told('Dit is uwgegevens, nieuwebrief en activeringcode van ons.')).toEqual([
      ...['uwgegevens', 'nieuwebrief', 'activeringcode'],
    ]);
  });
});

describe('words of the campaign', () => {
  const list = '# Onze afdelingen\nklzcentrum\nBurgemeester van Wzrdskiplein, kzl-loket; xqteam # van Jan\n';
  test('those of the own list, a compound with one, and one with a capital', () => {
    const content = 'Ons klzcentrum, kzl-loket, xqteam en klzcentrum-balie zijn open.\n\nXqteam helpt.';
    expect(told(content)).not.toEqual([]);
    expect(told(content, list)).toEqual([]);
    expect(told(content, `\ufeff${list.replaceAll('\n', '\r\n')}`)).toEqual([]);
    expect(told('Dit is Jan zijn afdelingen zzyx hier.', list)).toEqual(['zzyx']);
  });
  test('those of the answers', () => {
    const campaign = exampleCampaign({ organisation: named('wzrdbank'), service: named('Mijn wzrdski') });
    const text = read({ path: PAGE, content: 'Bij wzrdbank logt u in op wzrdski, en nergens anders.' });
    expect(rule('', campaign)(text, { own: [text] } as unknown as Context)).toEqual([]);
    expect(told('Bij wzrdbank logt u in op wzrdski, en nergens anders.')).toEqual(['wzrdbank', 'wzrdski']);
  });
});

describe('as a rule of check', () => {
  const found = (content: string, more = {}) =>
    checked([{ path: PAGE, content }], undefined, { spelling: rule(), ...more }).filter(
      (one) => one.rule === 'spelling',
    );
  test('a warning with file and line', () => {
    expect(found('# Nieuws\n\nDit is enigzins goed.\n')).toEqual([
      expect.objectContaining({ severity: 'warning', file: `1-teksten-aanpassen/${PAGE}`, line: 3, words: 'enigzins' }),
    ]);
  });
  test('not when it is not asked for', () => {
    expect(found('Dit is enigzins goed.\n', { spelling: undefined })).toEqual([]);
  });
  test('switched off for this text', () => {
    expect(found('---\ncontrole-uit:\n  spelling: dit is een grap\n---\nDit is enigzins goed.\n')).toEqual([]);
  });
  test('own words in an edited output', () => {
    const documents = [{ path: '2-kant-en-klaar/website/pagina.docx', lines: ['Dit is enigzins goed.'] }];
    const all = checked([], undefined, { spelling: rule(), documents }).filter((one) => one.rule === 'spelling');
    expect(all.map(({ file, line }) => `${file}:${line}`)).toEqual(['2-kant-en-klaar/website/pagina.docx:1']);
  });
});
