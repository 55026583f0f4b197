import { describe, expect, test } from 'vitest';
import { guide } from '../../test/support/all-texts.ts';
import { checked } from '../../test/support/control-corpus.ts';

const path = 'kernboodschappen/wat-verandert.md';
const original = guide.texts.find((text) => text.path === path)?.content ?? '';
const found = (content: string) =>
  checked([{ path, content }])
    .filter(({ rule }) => rule === 'vaste-tekst')
    .map(({ line, words, message, fix }) => ({ line, words, message, fix }));
const lineOf = (words: string): number => original.slice(0, original.indexOf(words)).split('\n').length;

describe('a prescribed text', () => {
  test('that is the same gives nothing, nor does it with other line ends, spaces or front matter', () => {
    expect(found(original)).toEqual([]);
    expect(found(`\ufeff${original.replaceAll('\n', '\r\n')}`)).toEqual([]);
    expect(found(original.replace('alleen nog inloggen', 'alleen  nog\ninloggen'))).toEqual([]);
    expect(found(original.replace(/^# .*\n/gm, ''))).toEqual([]);
  });
  test('with another word tells both, and its line', () =>
    expect(found(original.replace('nog beter beschermd', 'extra goed beschermd'))).toEqual([
      {
        line: lineOf('nog beter'),
        words: 'extra goed',
        message:
          "Hier staat 'extra goed'. Bij Logius staat: 'nog beter'. Dit is een vaste tekst van Logius: alle organisaties gebruiken dezelfde woorden.",
        fix: "Zet terug: 'nog beter'.",
      },
    ]));
  test('with another placeholder is changed too', () =>
    expect(found(original.replace('{{organisatie-of-dienst}}', '{{organisatie}}'))).toMatchObject([
      { words: '{{organisatie}}', fix: "Zet terug: '{{organisatie-of-dienst}}'." },
    ]));
  test('is recognised when its bron was taken away', () =>
    expect(found(original.replace(/^bron: .*\n/m, '').replace('Download', 'Haal'))).toHaveLength(1));
  test('is not judged by the other rules', () => {
    const words = original.replace('Zo zijn', 'Teneinde je binnenkort wettelijk verplicht zijn');
    expect(new Set(checked([{ path, content: words }]).map(({ rule }) => rule))).toEqual(new Set(['vaste-tekst']));
  });
});
