import { describe } from 'vitest';
import { examples } from '../../test/support/judge.ts';

describe('feit-oud', () => {
  examples('feit-oud', [
    ['U heeft Android 7.0 nodig.', ['7.0']],
    ['Uw toestel heeft iOS 13 of Android 9.', ['iOS 13']],
    ['{{feiten.app-vereisten}}', []],
    ['De code is 21 dagen geldig.', ['21 dagen geldig']],
    ['In het buitenland is de code 30 dagen geldig.', []],
    ['Uw paspoort is tien jaar geldig.', []],
    ['Wij zijn open tot 7.00 uur.', []],
    ['Bel de DigiD helpdesk: 088 123 65 55.', []],
  ]);
});

describe('tegenspraak', () => {
  examples('tegenspraak', [
    ['Bel ons: 0999 11 11 11.', ['0999 11 11 11']],
    ['Bel ons: 0999 12 34 56.', []],
    ['Bel 0800 1508, gratis.', []],
    ['Bel ons: +31 999 123456.', []],
    ['Bel de DigiD helpdesk: 088 123 65 55.', []],
    ['Bel ons tussen 9.00 en 17.00 uur.', []],
    ['Bel de DigiD helpdesk: 088 123 65 56.', ['088 123 65 56']],
    ['De DigiD helpdesk is open van 9.00 tot 17.00 uur.', ['9.00 tot 17.00 uur']],
    ['De DigiD helpdesk is open van 8 tot 22 uur.', []],
    ['Bel 0999 12 34 56, of de DigiD helpdesk: 088 123 65 55.', []],
    ['Log in bij MijnVoorbeeldstad.', ['MijnVoorbeeldstad']],
    ['Log in bij Mijn Voorbeeldstad, op mijn-voorbeeldstad.nl.', []],
    ['De code komt per post. Dat kan een maand duren.', ['een maand duren']],
    ['Een afspraak komt per post. U kunt een maand wachten.', []],
    ['Mail ons: help@voorbeeldstad.example.', ['help@voorbeeldstad.example']],
    ['Mail ons: info@voorbeeldstad.example.', []],
    ['De brief met de code komt binnen twee weken.', ['binnen twee weken']],
    ['De brief met de code komt binnen een week.', []],
    ['U ontvangt de code binnen 3 werkdagen per post.', ['binnen 3 werkdagen']],
    ['De brief met de code is binnen 5 werkdagen bij u.', []],
    ['Kijk op bit.ly/mijnvoorbeeldstad.', []],
    ['Sms-controle stopt in 2028.', ['Sms-controle stopt']],
    ['Binnenkort verdwijnt ook sms-controle.', ['verdwijnt ook sms-controle']],
    ['DigiD stopt in 2028 met sms-controle.', ['stopt in 2028 met sms-controle']],
    ['Stopt sms-controle ook?', []],
    ['Uw sms-controle vervalt als u een nieuw nummer heeft.', []],
    ['Sms-controle verdwijnt niet.', []],
    ['Inloggen met alleen een wachtwoord stopt. Kies de app of sms-controle.', []],
    ['De code is na drie weken niet meer geldig.', []],
    ['Wij antwoorden binnen twee weken op uw brief.', []],
  ]);
});

describe('percentage', () => {
  examples('percentage', [
    ['Al 94% heeft de app.', ['94%']],
    ['Al 98,7 procent heeft de app.', ['98,7 procent']],
    ['In 2022 had 97 procent de app of sms-controle. Dat schrijft Logius.', []],
    ['In 2022 had 97 procent de app of sms-controle.', ['97 procent']],
    ['In 2022 had 97 procent de app. Vervolgens werd dat meer.', ['97 procent']],
    ['Ons doel is 95 procent.', [], 'intern/notitie'],
    ['Een derde van de inwoners logt zo in.', ['Een derde']],
    ['Driekwart van wie inlogt, gebruikt de app.', ['Driekwart']],
    ['Een derde logt nog in met een wachtwoord.', ['Een derde']],
    ['Al heeft driekwart de app.', ['driekwart']],
    ['De helft van alle Nederlandse gebruikers heeft de app.', ['De helft']],
    ['Een op de drie mensen gebruikt een wachtwoord.', ['Een op de drie']],
    ['Honderdduizenden Nederlanders gebruiken sms-controle.', ['Honderdduizenden']],
    ['Geef mensen de app niet via een derde partij.', []],
    ['Wij hebben een derde partij gevraagd om inwoners te helpen.', []],
    ['Inwoners krijgen een derde brief over de app.', []],
    ['De helft van de dag zit er iemand klaar voor inwoners.', []],
    ['U krijgt van ons een derde brief als u de app nog niet heeft.', []],
    ['Op een kwart van de balies staan computers voor inwoners.', []],
    ['Het gesprek duurt een kwartier.', []],
  ]);
});
