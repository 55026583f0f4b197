import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isUserError } from '../base/errors.ts';
import { parseAudience } from './audience.ts';

const PLACE = 'templates/doelgroep.yaml';
const GOOD = `
voorbehoud: "landelijk, {jaar}; uw doelgroep kan sterk afwijken"
groepen:
  - { id: a, zin: 'Landelijk had {deel} in {jaar} iets.', procent: 2.5, jaar: 2022, bron: ergens }
`;

test('the data of the tool', () => {
  const data = parseAudience(readFileSync(new URL(`../../${PLACE}`, import.meta.url), 'utf8'), PLACE);
  expect(data.caveat).toBe('landelijk, {jaar}; uw doelgroep kan sterk afwijken');
  expect(data.segments.map(({ id, percent, year }) => [id, percent, year])).toEqual([
    ['alleen-wachtwoord', 2.5, 2022],
    ['app-of-sms', 98.7, 2024],
    ['meestal-wachtwoord', 19, 2022],
  ]);
  for (const { sentence } of data.segments) expect(sentence).toMatch(/^Landelijk .*\.$/);
  for (const { source, year } of data.segments) expect(source).toContain(String(year));
});

test('a percentage with a comma is read too', () => {
  expect(parseAudience(GOOD.replace('2.5', '"2,5"'), PLACE).segments[0]?.percent).toBe(2.5);
});

test.each([
  ['no percentage', GOOD.replace('2.5', 'veel')],
  ['more than 100', GOOD.replace('2.5', '101')],
  ['no share in the sentence', GOOD.replace('{deel}', 'iets')],
  ['no year in the sentence', GOOD.replace('{jaar} iets', 'iets')],
  ['no year', GOOD.replace('2022', '22')],
  ['no source', GOOD.replace('bron: ergens', 'bron: ""')],
  ['an unknown key', GOOD.replace('bron:', 'bronn:')],
  ['no caveat', GOOD.replace('voorbehoud', 'voorbehouden')],
  ['broken YAML', `${GOOD}\n  : [`],
])('%s is a mistake that names the file', (_, text) => {
  try {
    parseAudience(text, PLACE);
    expect.unreachable();
  } catch (error) {
    if (!isUserError(error)) throw error;
    expect(error.mistakes[0]?.place).toBe(PLACE);
  }
});
