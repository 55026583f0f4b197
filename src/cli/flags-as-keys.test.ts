import { expect, test } from 'vitest';
import { flagsAsKeys } from './flags-as-keys.ts';

test.each([
  [
    { message: 'Te vroeg.', place: '--ingangsdatum', fix: 'Later. Gebruik dan --korte-aanloop. Er vervalt iets.' },
    {
      message: 'Te vroeg.',
      place: 'campagne.yaml, ingangsdatum',
      fix: 'Later. Gebruik dan korte-aanloop: ja. Er vervalt iets.',
    },
  ],
  [
    { message: 'Past niet.', place: '--maanden', fix: 'Kies 5 maanden (--maanden 5).' },
    { message: 'Past niet.', place: 'campagne.yaml, maanden', fix: 'Kies 5 maanden (maanden: 5).' },
  ],
  [
    { message: 'Fout.', place: 'campagne.yaml, mijlpalen', fix: 'Herstel het.' },
    { message: 'Fout.', place: 'campagne.yaml, mijlpalen', fix: 'Herstel het.' },
  ],
])('%j', (mistake, shown) => {
  expect(flagsAsKeys(mistake)).toEqual(shown);
});
