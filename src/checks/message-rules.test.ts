import { describe, expect, test } from 'vitest';
import { advice, examples } from '../../test/support/judge.ts';

const MAIL = 'mailings/eigen-mail';
const LETTER = 'brieven/eigen-brief';

describe('link', () => {
  examples('link', [
    ['Kijk op https://www.digid.nl.', ['https://www.digid.nl'], MAIL],
    ['Kijk op www.voorbeeldstad.nl/digid.', ['www.voorbeeldstad.nl/digid'], LETTER],
    ['Lees [onze pagina](https://www.voorbeeldstad.nl/digid).', ['https://www.voorbeeldstad.nl/digid'], MAIL],
    ['Kijk op https://x.nl', ['https://x.nl'], 'mailings/sms-extra'],
    ['Ga naar iets.nl/inloggen.', ['iets.nl/inloggen'], 'mailings/eigen-mail'],
    ['Ga naar iets.nl/inloggen.', []],
    ['Ga naar mijn.digid.nl of machtigen.digid.nl.', [], 'mailings/eigen-mail'],
    ['Dit staat op voorbeeldstad.example/digid.', [], 'mailings/eigen-mail'],
    ['Vertrouw een mail van digid-login.nl niet.', []],
    ['Download de app op digid-app.nl.', ['digid-app.nl']],
    ['Download [de app](https://digid.app-nu.com).', ['https://digid.app-nu.com']],
    ['Typ zelf digid.nl in uw browser.', [], MAIL],
    ['Typ zelf voorbeeldstad.nl/digid.', [], LETTER],
    ['Kijk op [digid.nl](https://www.digid.nl).', []],
    ['Mail ons: info@voorbeeldstad.example.', [], MAIL],
  ]);
});

test('a typed address of DigiD is a warning: who types it gets where he should be', () => {
  expect(advice('link', 'Kijk op www.digid.nl/app.', LETTER)).toEqual([
    expect.stringContaining("Schrijf alleen digid.nl: 'Ga naar internet en typ zelf het adres: digid.nl.'"),
  ]);
  expect(advice('link', 'Kijk op www.voorbeeldstad.nl/app.', LETTER)).toEqual([
    expect.stringContaining("Schrijf 'Ga naar internet en typ zelf het adres: digid.nl', of een kort adres"),
  ]);
});

describe('korte-link', () => {
  examples('korte-link', [
    ['Kijk op bit.ly/3xYz.', ['bit.ly/3xYz'], 'social/bericht'],
    ['Kijk op tinyurl.com/digid.', ['tinyurl.com/digid']],
    ['Kijk op https://t.co/abc.', ['t.co/abc'], MAIL],
    ['Kijk op orbit.lyon.nl.', []],
    ['Kijk op voorbeeldstad.nl/digid.', [], 'social/bericht'],
  ]);
});

describe('qr-code', () => {
  examples('qr-code', [
    ['Scan de QR-code.', ['QR-code'], LETTER],
    ['Op dit blad staat een QR code voor u.', ['QR code'], 'balie/blad'],
    ['In deze brief staat geen QR-code.', [], LETTER],
    ['Staat er een QR-code in? Vertrouw die niet.', [], MAIL],
    ['Scan met de app de QR-code op het inlogscherm.', []],
  ]);
});

describe('knop', () => {
  examples('knop', [
    ['Klik hier.', ['Klik hier'], MAIL],
    ['Gebruik onderstaande link.', ['Gebruik onderstaande link'], MAIL],
    ['Druk op de groene knop.', ['knop'], MAIL],
    ['Klik nergens op.', [], MAIL],
    ['[Klik hier](https://www.voorbeeldstad.nl) voor meer.', [], MAIL],
    ['Klik [hier](https://www.voorbeeldstad.nl).', [], MAIL],
    ['In deze mail staat geen link en geen knop.', [], MAIL],
    ['Klik op Inloggen.', []],
  ]);
});

describe('bijlage', () => {
  examples('bijlage', [
    ['Zie de bijlage.', ['bijlage'], MAIL],
    ['Bijgevoegd vindt u een stappenplan.', ['Bijgevoegd'], MAIL],
    ['Bijgevoegd vindt u een stappenplan.', [], LETTER],
    ['Download het formulier.', ['Download het formulier'], MAIL],
    ['Wij sturen nooit een bijlage mee.', [], MAIL],
    ['Bij deze brief zit een hulpblad.', [], LETTER],
    ['De bijlagen bij uw aanvraag uploadt u in Mijn Voorbeeldstad.', []],
  ]);
});

describe('gegevens-vragen', () => {
  examples('gegevens-vragen', [
    ['Stuur ons uw burgerservicenummer.', ['Stuur ons uw burgerservicenummer'], MAIL],
    ['Bevestig uw gegevens.', ['Bevestig uw gegevens'], MAIL],
    ['Wij ontvangen graag uw geboortedatum.', ['ontvangen graag uw geboortedatum'], MAIL],
    ['Vraag naar het wachtwoord.', ['Vraag naar het wachtwoord'], 'helpdesk/uitleg'],
    ['Mail een kopie van uw paspoort.', ['Mail een kopie van uw paspoort']],
    ['Wij vragen nooit om uw wachtwoord.', [], MAIL],
    ['Vul uw wachtwoord in op digid.nl.', [], MAIL],
    ['Laat de ander zelf het wachtwoord intypen.', []],
    ['Geef uw pincode nooit aan een ander.', []],
    ['Geef ons een seintje als het lukt.', [], MAIL],
    ['Houd uw bankpas en uw DigiD-wachtwoord klaar.', ['Houd uw bankpas en uw DigiD-wachtwoord klaar'], LETTER],
    ['Neem uw wachtwoord mee.', ['Neem uw wachtwoord mee']],
    ['Houd uw telefoon klaar. Uw wachtwoord verandert niet.', []],
    ['Log in met de DigiD van uw vader als hij het zelf niet kan.', ['Log in met de DigiD van uw']],
    ['U kunt dan inloggen met de DigiD van een ander.', ['kunt dan inloggen met de DigiD van een']],
    ['Log nooit in met de DigiD van iemand anders, ook niet om te helpen.', []],
    ['Wie inlogt met de DigiD van een ander, regelt een machtiging.', []],
    ['Gebruik de DigiD app van uw telefoon.', []],
    ['Gebruik de DigiD van uw kind alleen met een machtiging.', []],
    ['Moet ik mijn wachtwoord doorgeven?', []],
  ]);
  test.each([
    ['mailings/eigen-mail', "Schrijf: 'Wij vragen nooit om uw wachtwoord, pincode of code.'"],
    ['brieven/eigen-brief', "Schrijf: 'Wij vragen nooit om uw wachtwoord, pincode of code.'"],
    ['mailings/sms-eigen', "Schrijf: 'Wij vragen nooit om uw wachtwoord, pincode of code.'"],
    ['helpdesk/uitleg', 'Gebruik uw eigen vragen om te controleren wie er belt.'],
    ['website/eigen-tekst', 'Laat mensen u bellen of aan de balie komen.'],
    ['social/bericht', 'Laat mensen u bellen of aan de balie komen.'],
  ])('in %s: %s', (where, said) =>
    expect(advice('gegevens-vragen', 'Bevestig uw wachtwoord.', where)).toEqual([
      expect.stringMatching(new RegExp(`Vraag er niet om\\. ${said}$`)),
    ]),
  );
  test.each([
    ['Mail ons een kopie van uw paspoort.', 'Vraag hier geen kopie. Laat mensen bellen.'],
    ['Mail ons uw bsn.', 'Vraag hier geen bsn. Laat mensen bellen.'],
    ['Mail ons uw geboortedatum.', 'Vraag er niet om. Laat mensen bellen.'],
  ])('what a public body may have to ask, it does not ask here: %s', (body, said) =>
    expect(advice('gegevens-vragen', body, MAIL)).toEqual([expect.stringMatching(new RegExp(`${said}$`))]),
  );
  test('who helps somebody else is sent to DigiD Machtigen', () =>
    expect(advice('gegevens-vragen', 'Log in met de DigiD van uw vader.')).toEqual([
      expect.stringMatching(/niemand mag inloggen met de DigiD van een ander.*DigiD Machtigen/),
    ]));
});
