import { describe, expect, test } from 'vitest';
import { matcher } from './phrase.ts';
import { sentencesOf, withoutQuotes, wordsOf } from './sentences.ts';
import { wordChanges } from './word-diff.ts';

describe('a phrase', () => {
  test.each<readonly [phrase: string, text: string, found: string[]]>([
    ['je', 'Heb je je app?', ['je', 'je']],
    ['je', 'jezelf, ruzie, jé, je-weet-wel', []],
    ['boete', 'een Boete', ['Boete']],
    ['reëel', 'irreëel, reëel', ['reëel']],
    ['niveau*', "niveaus, niveau's, Niveauverschil", ['niveaus', "niveau's", 'Niveauverschil']],
    ['*niveau', 'inlogniveau en niveaus', ['inlogniveau']],
    ['de/deze wet', 'deze wet en de  wet', ['deze wet', 'de wet']],
    ['de wet ... verplicht*', 'De wet heeft ons hiertoe verplicht.', ['De wet heeft ons hiertoe verplicht']],
    ['de wet ... verplicht*', 'De wet is er. Dat verplicht tot niets.', []],
    ['de wet ... moet', 'de wet een twee drie vier vijf zes zeven moet', []],
    ['wet <> moet', 'Het moet van de wet. De wet zegt dat het moet.', ['moet van de wet', 'wet zegt dat het moet']],
    ['nog <getal> dagen', 'Nog veertien dagen, nog 3 dagen, nog mooie dagen.', ['Nog veertien dagen', 'nog 3 dagen']],
    ['a.b', 'axb a.b', ['a.b']],
    ['vragen?', 'Heeft u vragen? Bel.', ['vragen?']],
    ['niveau', 'In İstanbul is dit het Niveau.', ['Niveau']],
    ['', 'hallo daar', []],
  ])('%s in %s', (phrase, text, found) => expect(matcher([phrase])(text).map(({ words }) => words)).toEqual(found));
  test('of two that begin at one place the longest is found', () =>
    expect(matcher(['dien', 'dien te'])('Wij dien te')).toMatchObject([{ phrase: 'dien te' }]));
  test('is found from the beginning, also after a test', () => {
    const find = matcher(['boete']);
    find.test('een boete');
    expect(find('boete')).toHaveLength(1);
  });
  test.each([',', ' ', '"', "'", 'a', '-', 'de wet '])('takes no time on a long row of %j', (sign) => {
    const text = sign.repeat(20_000);
    const before = performance.now();
    matcher(['de wet ... verplicht*', '*niveau*'])(text);
    sentencesOf(text);
    wordsOf(withoutQuotes(text));
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('sentences', () => {
  test.each<readonly [text: string, sentences: string[]]>([
    ['Een. Twee? Drie!', ['Een.', 'Twee?', 'Drie!']],
    ['Bel bijv. Jan of mevr. De Wit.', ['Bel bijv. Jan of mevr. De Wit.']],
    ['Open tot 17.00 uur. Kijk op digid.nl. Klaar.', ['Open tot 17.00 uur.', 'Kijk op digid.nl.', 'Klaar.']],
    ['Zij zei: "Ja." En toen: "Nee."', ['Zij zei: "Ja."', 'En toen: "Nee."']],
    ['Kom op za. 17 april of op 1 sept. 2027.', ['Kom op za. 17 april of op 1 sept. 2027.']],
    ['Wacht... en wacht.', ['Wacht... en wacht.']],
    ['\ue000 is klaar. \ue000 ook.', ['\ue000 is klaar.', '\ue000 ook.']],
  ])('%s', (text, sentences) => expect(sentencesOf(text).map((one) => one.text)).toEqual(sentences));
});

describe('changes of words', () => {
  const changes = (was: string, is: string): string[] =>
    wordChanges(was.split(' '), is.split(' ')).map(
      ({ removed, added, at }) => `${removed.join(' ')} > ${added.join(' ')} @${at}`,
    );
  test.each<readonly [was: string, is: string, found: string[]]>([
    ['a b c', 'a b c', []],
    ['a b c', 'a x c', ['b > x @1']],
    ['a b c', 'a c', ['b >  @1']],
    ['a c', 'a b c', [' > b @1']],
    ['a b c d e f', 'x b c d e y', ['a > x @0', 'f > y @5']],
    ['a b c d', 'x b y d', ['a b c > x b y @0']],
  ])('%s -> %s', (was, is, found) => expect(changes(was, is)).toEqual(found));
});
