import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticles } from '../guide/articles.ts';
import { atSentenceStart, proposeInSentence } from './forms.ts';

const file = new URL('../../templates/lidwoorden.yaml', import.meta.url);
const articles = parseArticles(readFileSync(file, 'utf8'), 'templates/lidwoorden.yaml');

/** Names that rules are about, and names of any kind. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'Gemeente',
        'gemeente',
        'GEMEENTE',
        'Dienst',
        'de',
        'Het',
        'CAK',
        'Bank',
        "'s-Gravenhage",
        'Mijn',
        'Waterschap',
        'X',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(' ')),
);

describe('proposeInSentence', () => {
  test.each([
    ['Gemeente Utrecht', 'de gemeente Utrecht'],
    ["Gemeente 's-Hertogenbosch", "de gemeente 's-Hertogenbosch"],
    ['Gemeente Súdwest-Fryslân', 'de gemeente Súdwest-Fryslân'],
    ['gemeente Utrecht', 'de gemeente Utrecht'],
    ['de gemeente Utrecht', 'de gemeente Utrecht'],
    ['Provincie Gelderland', 'de provincie Gelderland'],
    ['Waterschap Rivierenland', 'het waterschap Rivierenland'],
    ['Wetterskip Fryslân', 'Wetterskip Fryslân'],
    ['Belastingdienst', 'de Belastingdienst'],
    ['Dienst Toeslagen', 'Dienst Toeslagen'],
    ['Immigratie- en Naturalisatiedienst', 'de Immigratie- en Naturalisatiedienst'],
    ['Sociale Verzekeringsbank', 'de Sociale Verzekeringsbank'],
    ['SVB', 'de SVB'],
    ['CAK', 'het CAK'],
    ['Het CAK', 'Het CAK'],
    ['ABP', 'ABP'],
    ['UWV', 'UWV'],
    ['DUO', 'DUO'],
    ['Pensioenfonds Zorg en Welzijn', 'Pensioenfonds Zorg en Welzijn'],
    ['Stichting Pensioenfonds Openbare Bank', 'Stichting Pensioenfonds Openbare Bank'],
    ['Ziekenhuis Gelderse Vallei', 'Ziekenhuis Gelderse Vallei'],
    ['Academisch Ziekenhuis Maastricht', 'het Academisch Ziekenhuis Maastricht'],
    ['Universiteit van Amsterdam', 'de Universiteit van Amsterdam'],
    ['Erasmus Universiteit Rotterdam', 'de Erasmus Universiteit Rotterdam'],
    ['Kamer van Koophandel', 'de Kamer van Koophandel'],
    ['De Nederlandsche Bank', 'De Nederlandsche Bank'],
    ['Mijn Voorbeeldstad', 'Mijn Voorbeeldstad'],
    ['Mijn Belastingdienst', 'Mijn Belastingdienst'],
    ['<script>', '<script>'],
    ['', ''],
  ])('%s -> %s', (name, wanted) => {
    expect(proposeInSentence(name, articles)).toBe(wanted);
  });

  test('changes nothing but the article and the case of the first word', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const proposed = proposeInSentence(name, articles);
        const bare = proposed === name ? proposed : proposed.replace(/^(de|het) /, '');
        const [first = '', ...rest] = name.split(' ');
        expect([name, [first.toLowerCase(), ...rest].join(' ')]).toContain(bare);
      }),
    );
  });

  test('a form once made stays', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const once = proposeInSentence(name, articles);
        expect(proposeInSentence(once, articles)).toBe(once);
      }),
    );
  });
});

describe('atSentenceStart', () => {
  test.each([
    ['de gemeente Utrecht', 'De gemeente Utrecht'],
    ['het CAK', 'Het CAK'],
    ['ABP', 'ABP'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["'t ziekenhuis", "'t Ziekenhuis"],
    ['’s-gravenhage', '’s-Gravenhage'],
    ['ijsselland', 'IJsselland'],
    ['ijburg', 'IJburg'],
    ['iBurgerzaken', 'iBurgerzaken'],
    ['eHerkenning', 'eHerkenning'],
    ['école', 'École'],
    ['ß', 'ß'],
    ['4daagse', '4daagse'],
    ['<b>x</b>', '<b>x</b>'],
    ['', ''],
  ])('%s -> %s', (text, wanted) => {
    expect(atSentenceStart(text)).toBe(wanted);
  });

  test('a letter whose capital is that of another letter stays', () => {
    expect(atSentenceStart('ẛ')).toBe('ẛ');
  });

  test('changes only case, in the first word, and only once', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['’]?[a-zA-Zijéß]{0,6}[ -][a-z ]{0,9}$/)),
        (text) => {
          const started = atSentenceStart(text);
          expect(started.toLowerCase()).toBe(text.toLowerCase());
          expect(started.length).toBe(text.length);
          expect(atSentenceStart(started)).toBe(started);
        },
      ),
    );
  });
});
