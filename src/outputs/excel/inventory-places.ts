/** The usual places where an organisation says that a password is enough, each with a hint. Data. */
import type { Owner } from '../../campaign/types.ts';

/** When the place has to be right. */
export type When = 'bij de start' | 'voor de ingangsdatum' | 'op de ingangsdatum';
export const WHEN: readonly When[] = ['bij de start', 'voor de ingangsdatum', 'op de ingangsdatum'];

export interface Place {
  readonly kind: string;
  readonly hint: string;
  readonly owner: Owner;
  readonly when: When;
}

const place = (kind: string, owner: Owner, when: When, hint: string): Place => ({ kind, owner, when, hint });

export const PLACES: readonly Place[] = [
  place(
    'website: teksten',
    'webredactie',
    'op de ingangsdatum',
    'Zoek op uw site naar DigiD, inloggen, wachtwoord en gebruikersnaam. Kijk ook bij veelgestelde vragen.',
  ),
  place(
    'website: inlogpagina',
    'webredactie',
    'bij de start',
    'De pagina waarop mensen op inloggen klikken, en elke andere inlogknop.',
  ),
  place('nieuws op de website', 'webredactie', 'op de ingangsdatum', 'Oude nieuwsberichten die nog te vinden zijn.'),
  place(
    'online formulieren',
    'functioneel-beheer',
    'op de ingangsdatum',
    'De uitleg voor het inloggen, en de tekst als inloggen niet lukt.',
  ),
  place(
    'papieren formulieren',
    'communicatie',
    'voor de ingangsdatum',
    'Formulieren en pdf-bestanden om te downloaden. Denk aan de voorraad.',
  ),
  place(
    'brieven uit systemen',
    'functioneel-beheer',
    'voor de ingangsdatum',
    'Vaste zinnen in brieven en besluiten over inloggen met uw wachtwoord. Vraag hoeveel tijd een wijziging kost.',
  ),
  place(
    'mails uit systemen',
    'functioneel-beheer',
    'voor de ingangsdatum',
    'Berichten dat er iets klaarstaat, en herinneringen.',
  ),
  place(
    'bevestigingsmails',
    'functioneel-beheer',
    'voor de ingangsdatum',
    'Ontvangstbevestiging, afspraak en status van een aanvraag.',
  ),
  place('meldingen na het inloggen', 'webredactie', 'op de ingangsdatum', 'Uitleg, welkomsttekst en foutmeldingen.'),
  place('chatbot', 'webredactie', 'op de ingangsdatum', 'Stel zelf vragen over inloggen, ook met tikfouten.'),
  place(
    'telefoonmenu',
    'klantcontact',
    'op de ingangsdatum',
    'De ingesproken keuzes en de tekst tijdens het wachten. Een nieuwe opname kost tijd.',
  ),
  place(
    'kennisbank van de helpdesk',
    'klantcontact',
    'bij de start',
    'Antwoorden en vaste mails van medewerkers, ook de persoonlijke.',
  ),
  place('balie en wachtruimte', 'klantcontact', 'bij de start', 'Posters, schermen, zuil, kaartjes op de balie.'),
  place(
    'folders en brochures',
    'communicatie',
    'voor de ingangsdatum',
    'Ook bij anderen: bibliotheek, wijkteam, huisarts.',
  ),
  place('mailhandtekening', 'communicatie', 'bij de start', "Een regel over inloggen onder de mails van collega's."),
  place('nieuwsbrief', 'communicatie', 'op de ingangsdatum', 'De welkomstmail en de vaste tekst onderaan.'),
  place('intranet', 'communicatie', 'bij de start', "Werkinstructies en uitleg voor nieuwe collega's."),
  place(
    'eigen app',
    'functioneel-beheer',
    'op de ingangsdatum',
    'De schermen in de app, en de tekst en plaatjes in de App Store en Google Play.',
  ),
  place('social media', 'communicatie', 'op de ingangsdatum', 'Vastgezette berichten, profieltekst, vaste antwoorden.'),
  place(
    "video's en instructies",
    'communicatie',
    'op de ingangsdatum',
    'Filmpjes en schermafdrukken van het inloggen.',
  ),
  place(
    'zoekmachine',
    'webredactie',
    'op de ingangsdatum',
    "Zoek op uw naam en het woord inloggen. Let op de korte tekst onder het resultaat en op oude pagina's.",
  ),
  place(
    'websites van anderen',
    'communicatie',
    'op de ingangsdatum',
    'Partners, belangenorganisaties en wegwijzers die uw inlogpagina uitleggen.',
  ),
  place(
    'voorwaarden en privacyverklaring',
    'privacy',
    'op de ingangsdatum',
    'Zinnen over inloggen of beveiliging met een wachtwoord.',
  ),
];
