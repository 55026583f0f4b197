import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { audience } from './audience.ts';
import { about, dutchNumber, dutchPercent } from './numbers.ts';

const guide = {
  audience: {
    caveat: 'landelijk, {jaar}; uw doelgroep kan sterk afwijken',
    segments: [
      {
        id: 'alleen-wachtwoord',
        sentence: "Landelijk had {deel} van de DigiD's in {jaar} alleen een wachtwoord.",
        percent: 2.5,
        year: 2022,
        source: 'Logius',
      },
      {
        id: 'app-of-sms',
        sentence: 'Landelijk had {deel} in {jaar} app of sms.',
        percent: 97,
        year: 2022,
        source: 'Logius',
      },
    ],
  },
};
const APP = 'Landelijk had 97% in 2022 app of sms.';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
  ])('%d is written %s', (count, text) => {
    expect(dutchNumber(count)).toBe(text);
  });

  test.each([
    [2.5, '2,5%'],
    [97, '97%'],
    [33.333, '33,3%'],
  ])('%d percent is written %s', (percent, text) => {
    expect(dutchPercent(percent)).toBe(text);
  });

  test.each([
    [3, 'minder dan 10'],
    [12.4, 'ongeveer 12'],
    [250, 'ongeveer 250'],
    [996, 'ongeveer 1.000'],
    [1234, 'ongeveer 1.200'],
    [98_765, 'ongeveer 99.000'],
  ])('an estimate of %d is %s', (count, text) => {
    expect(about(count)).toBe(text);
  });
});

describe('the audience', () => {
  test('with a user count: national estimates, each with its year, and once below them source and caveat', () => {
    const lines = audience(exampleCampaign({ userCount: 40_000 }), guide);
    expect(lines.filter((line) => line.startsWith('Landelijk'))).toEqual([
      "Landelijk had 2,5% van de DigiD's in 2022 alleen een wachtwoord. Bij uw 40.000 gebruikers zouden dat er ongeveer 1.000 zijn.",
      `${APP} Bij uw 40.000 gebruikers zouden dat er ongeveer 39.000 zijn.`,
    ]);
    expect(lines.at(-1)).toBe('Dit zijn landelijke cijfers: uw doelgroep kan sterk afwijken. Bron: Logius.');
  });

  test('without one: percentages, and where to fill in the count', () => {
    const lines = audience(exampleCampaign(), guide);
    expect(lines).toContain("Landelijk had 2,5% van de DigiD's in 2022 alleen een wachtwoord.");
    expect(lines.at(-2)).toBe('Dit zijn landelijke cijfers: uw doelgroep kan sterk afwijken. Bron: Logius.');
    expect(lines.at(-1)).toContain('aantal-gebruikers');
  });

  test('one is one', () => {
    const lines = audience(exampleCampaign({ userCount: 1, figures: { onlyPassword: 1, withoutEmail: 1 } }), guide);
    expect(lines.slice(0, 3)).toEqual([
      'Uw eigen cijfer: 1 persoon logde alleen in met een wachtwoord, 100% van uw gebruikers.',
      'Brief 2 (regel het nu): hooguit 1 brief.',
      'Brief 1 (aankondiging, voor wie geen e-mailadres bij u heeft): 1 brief.',
    ]);
    expect(lines.at(-2)).toContain('Bij uw 1 gebruiker zouden');
  });

  test('national figures never give letters or a target', () => {
    const lines = audience(exampleCampaign({ userCount: 10_000 }), guide);
    expect(lines.filter((line) => /^Brief|^Uw doel/.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith('Het aantal brieven volgt uit uw eigen cijfers.'))).toBe(true);
    expect(lines.some((line) => line.startsWith('U heeft nog geen doel gekozen'))).toBe(true);
  });

  test('own figures win, and give letters and target', () => {
    const figures = { onlyPassword: 1234, withoutEmail: 2000, targetPercent: 95 };
    expect(audience(exampleCampaign({ userCount: 10_000, figures }), guide)).toEqual([
      'Uw eigen cijfer: 1.234 mensen logden alleen in met een wachtwoord, 12,3% van uw gebruikers.',
      'Brief 2 (regel het nu): hooguit 1.234 brieven.',
      'Brief 1 (aankondiging, voor wie geen e-mailadres bij u heeft): 2.000 brieven.',
      'Uw doel voor de twee besluiten: 95% van de inlogs gaat met de DigiD app of sms-controle.',
      `${APP} Bij uw 10.000 gebruikers zouden dat er ongeveer 9.700 zijn.`,
      'Dit zijn landelijke cijfers: uw doelgroep kan sterk afwijken. Bron: Logius.',
    ]);
  });
});
