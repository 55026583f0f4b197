import { describe, expect, test } from 'vitest';
import { NO_ANSWERS } from '../../test/support/all-texts.ts';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { checked } from '../../test/support/control-corpus.ts';

const text = (name: string, body: string) => ({
  path: `website/${name}.md`,
  content: `---\ntekst: website/${name}\ntitel: Eigen tekst\n---\n\n${body} Kijk op [digid.nl](https://www.digid.nl).\n`,
});
/** What is said of the second of two texts. */
const between = (one: string, other: string, campaign = exampleCampaign(NO_ANSWERS)): string[] =>
  checked([text('een', one), text('twee', other)], campaign)
    .filter(({ rule, message }) => rule === 'tegenspraak' && /staat in/.test(message))
    .map(({ file, words }) => `${file?.replace(/.*\//, '')}: ${words}`);

describe('two texts of the user', () => {
  test.each<readonly [what: string, one: string, other: string, found: string[]]>([
    ['two numbers', 'Bel ons: 0999 12 34 56.', 'Ons nummer is 0999 65 43 21.', ['twee.md: 0999 65 43 21']],
    ['one number in two notations', 'Bel ons: 0999 12 34 56.', 'Bel ons op 0999-123456.', []],
    ['the number of somebody else', 'Bel ons: 0999 12 34 56.', 'Bel de bibliotheek: 0999 65 43 21.', []],
    [
      'the hours of the counter',
      'De balie is open op werkdagen van 9.00 tot 17.00 uur.',
      'Onze balie: maandag tot en met vrijdag van 9.00 tot 16.00 uur.',
      ['twee.md: 9.00 tot 16.00'],
    ],
    [
      'other days',
      'De balie is open op werkdagen van 9.00 tot 17.00 uur.',
      'Op donderdag is de balie open van 9.00 tot 20.00 uur.',
      [],
    ],
    [
      'a course has its own hours',
      'De bibliotheek is open van 9.00 tot 17.00 uur.',
      'De cursus in de bibliotheek is van 10.00 tot 12.00 uur.',
      [],
    ],
    [
      'how long the letter takes',
      'De brief met de code komt binnen 3 werkdagen.',
      'De brief met de code komt binnen 5 werkdagen.',
      ['twee.md: binnen 5 werkdagen'],
    ],
    [
      'a percentage of one year',
      'Volgens de handleiding had in 2022 al 97 procent de app of sms-controle.',
      'Volgens de handleiding had in 2022 al 95% de app of sms-controle.',
      ['twee.md: 95%'],
    ],
    [
      'of two years',
      'Volgens de handleiding had in 2021 al 94 procent de app of sms-controle.',
      'Volgens de handleiding had in 2022 al 97% de app of sms-controle.',
      [],
    ],
  ])('%s', (_what, one, other, found) => expect(between(one, other)).toEqual(found));

  test('is told where the other stands', () => {
    const [finding] = checked(
      [text('een', 'Bel ons: 0999 12 34 56.'), text('twee', 'Bel ons: 0999 65 43 21.')],
      exampleCampaign(NO_ANSWERS),
    ).filter(({ rule }) => rule === 'tegenspraak');
    expect(finding?.message).toBe(
      "'0999 65 43 21': over het telefoonnummer staat in 1-teksten-aanpassen/website/een.md (regel 6) iets anders: '0999 12 34 56'.",
    );
  });
});
