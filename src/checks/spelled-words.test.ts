/** Which words of a sentence are judged. */
import { describe, expect, test } from 'vitest';
import { OPAQUE } from './phrase.ts';
import { spelledWords } from './spelled-words.ts';

const words = (sentence: string): string[] => spelledWords(sentence).map(({ word }) => word);

test.each<[string, string[]]>([
  ['Log in met DigiD.', ['Log', 'in', 'met', 'DigiD']],
  ['Foto’s, ’s avonds: zo’n “grote” kaart', ["Foto's", "'s", 'avonds', "zo'n", 'grote', 'kaart']],
  ["Kies 'ja' of 'u'.", ['Kies', 'ja', 'of']],
  ['Kom in- en uitloggen; dat is 65-plus.', ['Kom', 'in', 'en', 'uitloggen', 'dat', 'is']],
  ['Een ouder/verzorger, en/of een kind', ['Een', 'ouder', 'verzorger', 'en', 'of', 'een', 'kind']],
  ['De afge\u00adbroken re\u2011gel', ['De', 'afgebroken', 're-gel']],
])('%s', (sentence, expected) => expect(words(sentence)).toEqual(expected));

describe('what is not judged', () => {
  test.each([
    ...['https://voorbeeld.nl/onmiddelijk', 'www.onmiddelijk.nl', 'onmiddelijk.nl/digid', '(onmiddelijk.nl)'],
    ...['info@onmiddelijk.nl', '#onmiddelijk', '@onmiddelijk', 'onmiddelijk.docx', 'a.u.b.', 'm.b.t.', '(o.a.)'],
    ...['2fa', '1e', '14:30', 'A4tje', 'x', 'onmiddelijk_x', `${OPAQUE}pagina`, `on${OPAQUE}`, 'kind(eren)', '&nbsp;'],
    ...['добрый', 'مرحبا', 'ελληνικά'],
  ])('%s', (word) => expect(words(word)).toEqual([]));
});

test('a capital says something only behind another word', () => {
  const initial = (sentence: string): boolean[] => spelledWords(sentence).map((one) => one.initial);
  expect(initial('Jansen belt Jansen')).toEqual([true, false, false]);
  expect(initial('“Jansen belt”')).toEqual([true, false]);
  expect(initial(`${OPAQUE} Jansen`)).toEqual([false]);
});

test('as it stands in the text', () => {
  expect(spelledWords('Uw foto’s.').map((one) => one.words)).toEqual(['Uw', 'foto’s']);
});
