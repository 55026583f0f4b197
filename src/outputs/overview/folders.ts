/** The folders of 2-kant-en-klaar with texts, in the order in which people look for them. */

export interface TextFolder {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

const FOLDERS: readonly TextFolder[] = [
  { name: 'website', title: 'Website', about: 'De pagina, de veelgestelde vragen en meldingen voor uw website.' },
  {
    name: 'inlogscherm',
    title: 'Inlogscherm',
    about: 'Logius plaatst de meldingen op het inlogscherm van DigiD. De tekst bij uw inlogknop plaatst u zelf.',
  },
  { name: 'mijn-omgeving', title: 'Mijn-omgeving', about: 'De melding die mensen zien nadat zij zijn ingelogd.' },
  {
    name: 'mailings',
    title: 'Mailings',
    about:
      'Verstuur een mailing zonder link, knop of QR-code: oplichters maken zulke mails na. Zet in uw mailprogramma het ' +
      'volgen van links en ‘bekijk online’ uit.',
  },
  { name: 'brieven', title: 'Brieven', about: 'Brieven voor wie u niet per mail bereikt, of wie nog niets regelde.' },
  { name: 'social', title: 'Social media', about: 'Korte berichten, met het aantal tekens.' },
  { name: 'helpdesk', title: 'Helpdesk', about: 'Het script voor wie de telefoon opneemt.' },
  { name: 'balie', title: 'Balie', about: 'Een blad om aan de balie mee te geven.' },
  { name: 'intern', title: 'Intern', about: 'Voor collega’s en de opdrachtgever.' },
  { name: 'partners', title: 'Partners', about: 'Voor wie uw gebruikers helpt.' },
  { name: 'logius', title: 'Logius', about: 'Verzoeken aan Logius, de beheerder van DigiD.' },
  { name: 'goedkeuring', title: 'Goedkeuring', about: 'Om de teksten te laten goedkeuren.' },
];

export const folderOf = (identity: string): string => (identity.includes('/') ? (identity.split('/')[0] ?? '') : '');

/** The folders that these texts stand in; one that only the user made stands last, under its own name. */
export function foldersOf(identities: readonly string[]): TextFolder[] {
  const used = new Set(identities.map(folderOf));
  const own = [...used].filter((name) => FOLDERS.every((folder) => folder.name !== name)).sort();
  return [
    ...FOLDERS.filter(({ name }) => used.has(name)),
    ...own.map((name): TextFolder => ({ name, title: name || 'Andere teksten', about: 'Teksten van uzelf.' })),
  ];
}
