/** What a folder of texts means: the one table. A folder of the user's own is not in it. */

/** How the texts of a folder go out: as a page of the website, on a screen, as a mailing, on paper, as a letter or message. */
export type FolderUse = 'page' | 'screen' | 'mailing' | 'letter' | 'paper' | 'message';

export interface TextFolder {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Absent: as a text of the user's own. */
  readonly use?: FolderUse;
  /** For colleagues and Logius: only there may a value be left blank, or a level be named. */
  readonly internal?: true;
  /**
   * Its texts are copied for fake mails, letters and screens, or stand beside those: only the words of a link are printed
   * there, never its address.
   */
  readonly withoutLinks?: true;
  /** How a page is set when it is printed: a sheet that people get along, or a work sheet of colleagues. */
  readonly printedAs?: 'balie' | 'werkblad';
}

/** In the order in which people look for them. */
export const TEXT_FOLDERS: readonly TextFolder[] = [
  {
    ...{ name: 'website', title: 'Website', use: 'page' },
    about: 'De pagina, de veelgestelde vragen en meldingen voor uw website.',
  },
  {
    ...{ name: 'inlogscherm', title: 'Inlogscherm', use: 'screen', withoutLinks: true },
    about: 'Logius plaatst de meldingen op het inlogscherm van DigiD. De tekst bij uw inlogknop plaatst u zelf.',
  },
  {
    ...{ name: 'mijn-omgeving', title: 'Mijn-omgeving', use: 'screen', withoutLinks: true },
    about: 'De melding die mensen zien nadat zij zijn ingelogd.',
  },
  {
    ...{ name: 'mailings', title: 'Mailings', use: 'mailing', withoutLinks: true },
    about:
      'Verstuur een mailing zonder link, knop of QR-code: oplichters maken zulke mails na. Zet in uw mailprogramma het ' +
      'volgen van links en ‘bekijk online’ uit.',
  },
  {
    ...{ name: 'brieven', title: 'Brieven', use: 'letter', withoutLinks: true },
    about: 'Brieven voor wie u niet per mail bereikt, of wie nog niets regelde.',
  },
  {
    ...{ name: 'social', title: 'Social media', use: 'screen', withoutLinks: true },
    about: 'Korte berichten, met het aantal tekens.',
  },
  {
    ...{ name: 'helpdesk', title: 'Helpdesk', use: 'paper', printedAs: 'werkblad' },
    about: 'Het script voor wie de telefoon opneemt.',
  },
  {
    ...{ name: 'balie', title: 'Balie', use: 'paper', withoutLinks: true, printedAs: 'balie' },
    about: 'Een blad om aan de balie mee te geven.',
  },
  {
    ...{ name: 'intern', title: 'Intern', use: 'paper', internal: true, printedAs: 'werkblad' },
    about: 'Voor collega’s en de opdrachtgever.',
  },
  { name: 'partners', title: 'Partners', use: 'message', about: 'Voor wie uw gebruikers helpt.' },
  {
    ...{ name: 'logius', title: 'Logius', use: 'message', internal: true },
    about: 'Verzoeken aan Logius, de beheerder van DigiD.',
  },
  { name: 'goedkeuring', title: 'Goedkeuring', internal: true, about: 'Om de teksten te laten goedkeuren.' },
];

const BY_NAME = new Map(TEXT_FOLDERS.map((folder) => [folder.name, folder]));

/** The name of the folder of a text; "" when it stands in none. */
export const folderOf = (identity: string): string => (identity.includes('/') ? (identity.split('/')[0] ?? '') : '');

/** What the folder of this text means; undefined for a folder of the user's own. */
export const folderFor = (identity: string): TextFolder | undefined => BY_NAME.get(folderOf(identity));
