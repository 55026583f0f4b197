/** The requests to Logius: complete, and honest about what is not known. */
import { describe, expect, test } from 'vitest';
import { renderAll, textNamed } from './support/all-texts.ts';

const logius = {
  registeredName: 'Mijn VS',
  contactName: 'A. de Bos',
  contactPhone: '030 286 10 00',
  contactEmail: 'a@b.nl',
};
const known = renderAll({ logius }, { postponed: true });
const unknown = renderAll({}, { postponed: true });

/** In both requests. */
const ALWAYS = [
  'Dienst: Mijn VS (naam zoals geregistreerd bij u)\n',
  'DigiD Basis',
  'DigiD Midden',
  'donderdag 1 juli 2027',
  'Zichtbaar tot en met: 30 juni 2027',
  'Zichtbaar vanaf: 1 juli 2027',
  'Verwijderen op: 12 augustus 2027',
  'Vanaf 1 juli 2027 kunt u hier alleen nog inloggen',
  'Kunt u niet inloggen bij Mijn VS?',
  'Is dit verzoek niet voor u?',
  '- Naam: A. de Bos\n',
  '- Telefoon: 030 286 10 00\n',
  '- E-mail: a@b.nl\n',
];

describe.each([
  [
    'logius/verzoek-melding-inlogscherm',
    [
      'Zichtbaar vanaf: 5 januari 2027',
      'Klopt dit niveau, en klopt de naam van de dienst, volgens uw administratie?',
      'Is dat te kort dag? Noem dan de eerste dag die wel kan.',
      'uw bevestiging uiterlijk op 8 december 2026.',
      'nieuwere communicatiehandleiding',
      'voorbeelden',
    ],
  ],
  [
    'logius/wijziging-datum',
    [
      'niet 28 mei 2027, maar 1 juli 2027',
      'Oude ingangsdatum: 28 mei 2027',
      'Niet plaatsen op 28 mei 2027',
      'bevestigen dat de meldingen en het niveau veranderen op 1 juli 2027, en niet op 28 mei 2027',
    ],
  ],
])('%s', (name, own) => {
  test.each([...ALWAYS, ...own])('says: %s', (needed) => expect(textNamed(known, name).plain).toContain(needed));

  test('is complete', () => expect(textNamed(known, name).plain).not.toMatch(/nog (invullen|controleren)/));

  test('says honestly that the registered name is not known', () => {
    expect(textNamed(unknown, name).plain).toContain(
      '- Dienst: Mijn Voorbeeldstad (naam zoals geregistreerd bij u: nog controleren)\n',
    );
  });
});
