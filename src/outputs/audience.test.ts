import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { audience } from './audience.ts';
import { about, dutchNumber, dutchPercent } from './numbers.ts';

const guide = {
  audience: {
    caveat: 'landelijk, {jaar}; uw doelgroep kan sterk afwijken',
    segments: [
      { id: 'alleen-wachtwoord', label: 'hebben alleen een wachtwoord', percent: 2.5, year: 2022, source: 'Logius' },
      { id: 'app-of-sms', label: 'hebben de app of sms', percent: 97, year: 2022, source: 'Logius' },
    ],
  },
};

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
  test('with a user count: national estimates, each with year, source and caveat', () => {
    const lines = audience(exampleCampaign({ userCount: 10_000 }), guide);
    expect(lines.filter((line) => line.startsWith('Schatting'))).toEqual([
      'Schatting: ongeveer 250 van uw 10.000 gebruikers hebben alleen een wachtwoord (2,5%; landelijk, 2022; uw doelgroep kan sterk afwijken; bron: Logius).',
      'Schatting: ongeveer 9.700 van uw 10.000 gebruikers hebben de app of sms (97%; landelijk, 2022; uw doelgroep kan sterk afwijken; bron: Logius).',
    ]);
  });

  test('without one: percentages, and where to fill in the count', () => {
    const lines = audience(exampleCampaign(), guide);
    expect(lines).toContain(
      'Schatting: 2,5% van de mensen met een DigiD hebben alleen een wachtwoord (landelijk, 2022; uw doelgroep kan sterk afwijken; bron: Logius).',
    );
    expect(lines.at(-1)).toContain('aantal-gebruikers');
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
      'Schatting: ongeveer 9.700 van uw 10.000 gebruikers hebben de app of sms (97%; landelijk, 2022; uw doelgroep kan sterk afwijken; bron: Logius).',
    ]);
  });
});
