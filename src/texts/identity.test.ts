import { expect, test } from 'vitest';
import { identityOfOutput, isSafeIdentity } from './identity.ts';

test.each([
  'website/pagina',
  'Mijn map/Eigen tekst',
  'intern/notitie 1.2',
  'a/b/c',
  `a/${'x'.repeat(100)}`,
  `${'é'.repeat(50)}/x`,
  'console/com10',
  'COM⁴',
])('%s is safe', (identity) => {
  expect(isSafeIdentity(identity)).toBe(true);
});

test.each([
  '',
  '/a',
  'a/',
  'a//b',
  '../a',
  'a/..',
  '.verborgen',
  'a.',
  'a ',
  ' a',
  'a\\b',
  'a:b',
  'a\u0000b',
  'a\u202eb',
  'a\u2028b',
  // A folder beside the file pagina.md.
  'website/pagina.md/x',
  'v1.2/x',
  'x'.repeat(101),
  // 51 of two bytes.
  'é'.repeat(51),
  `${'€'.repeat(34)}/x`,
  `${'ab/'.repeat(50)}a`,
  'CON',
  'con/x',
  'aux.txt',
  'nul .txt',
  'COM1',
  'COM¹',
  'lpt²',
  'Lpt³.txt',
  'com1 .x.y',
])('%j is not', (identity) => {
  expect(isSafeIdentity(identity)).toBe(false);
});

test.each([
  ['2-kant-en-klaar/brieven/1-aankondiging.docx', 'brieven/1-aankondiging'],
  ['2-kant-en-klaar/planning.xlsx', 'planning'],
  ['2-kant-en-klaar/mailings/versie 1.2.html', 'mailings/versie 1.2'],
])('%s is a file of %s', (path, identity) => {
  expect(identityOfOutput(path)).toBe(identity);
});
