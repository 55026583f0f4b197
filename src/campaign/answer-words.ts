/**
 * The words of the table of answers: key, flag, help. Apart from the parsers (answers.ts), because `--help` needs only this
 * and must start fast: this file imports nothing but types.
 */
import type { Day } from '../base/day.ts';
import type { Months, Region } from './types.ts';

/** The answers that are one value. */
export interface AnswerValues {
  id: string;
  organisatie: string;
  'organisatie-in-zin': string;
  dienst: string;
  'dienst-in-zin': string;
  ingangsdatum: Day;
  maanden: Months;
  'plannen-vanaf': Day;
  'korte-aanloop': boolean;
  regio: Region;
  machtigen: boolean;
  buitenland: boolean;
  post: boolean;
  balie: boolean;
  'eigen-app': string;
  'geldt-ook-voor': string;
  'kernboodschap-noemt': 'dienst' | 'organisatie';
  website: string;
  'pagina-adres': string;
  telefoon: string;
  email: string;
  afzender: string;
  'aantal-gebruikers': number;
  'brief-werkdagen': number;
  'marge-werkdagen': number;
}
export type AnswerKey = keyof AnswerValues;

export interface AnswerWords {
  /** For the help, and what a mistake says of a missing answer: Dutch, starts small, no full stop. */
  readonly about: string;
  /** The word for the value in the help; settings that have no flag have none. */
  readonly value?: string;
  /** A yes/no flag: its value may be left out, and then says ja. */
  readonly yesNo?: true;
  /** Whether there is a flag; settings without one live in campagne.yaml only. */
  readonly flag: boolean;
}

const flag = (about: string, value: string): AnswerWords => ({ about, value, flag: true });
const yesNo = (about: string): AnswerWords => ({ about, value: 'ja|nee', yesNo: true, flag: true });
const setting = (about: string): AnswerWords => ({ about, flag: false });

export const ANSWER_WORDS: Readonly<Record<AnswerKey, AnswerWords>> = {
  id: setting('het vaste kenmerk van deze campagne'),
  organisatie: flag('naam van uw organisatie', 'naam'),
  'organisatie-in-zin': flag('zoals de naam in een zin staat: de gemeente Utrecht', 'tekst'),
  dienst: flag('naam van de dienst waar mensen inloggen', 'naam'),
  'dienst-in-zin': flag('zoals de dienst in een zin staat: Mijn Utrecht', 'tekst'),
  ingangsdatum: flag('eerste dag zonder inloggen met alleen een wachtwoord, bijvoorbeeld 2027-07-01', 'datum'),
  maanden: flag('lengte van de campagne: 3, 4, 5 of 6', 'aantal'),
  'plannen-vanaf': setting('vóór deze dag plant de campagne niets'),
  'korte-aanloop': yesNo('plan ook als er te weinig tijd is; er vervallen dan contactmomenten'),
  regio: flag('schoolvakanties: noord, midden, zuid of landelijk', 'regio'),
  machtigen: yesNo('u bent aangesloten op DigiD Machtigen'),
  buitenland: yesNo('veel van uw gebruikers wonen in het buitenland'),
  post: yesNo('wie niet inlogt, kan zaken per post regelen'),
  balie: yesNo('wie niet inlogt, kan zaken aan de balie regelen'),
  'eigen-app': flag('naam van uw eigen app waarin mensen inloggen met DigiD', 'naam'),
  'geldt-ook-voor': setting('andere diensten van u waarvoor de verandering ook geldt'),
  'kernboodschap-noemt': setting('de naam in de kernboodschap'),
  website: flag('adres van uw website, met https', 'url'),
  'pagina-adres': flag('kort adres van de pagina: voorbeeldstad.nl/digid', 'adres'),
  telefoon: flag('telefoonnummer voor vragen', 'nummer'),
  email: flag('e-mailadres voor vragen', 'adres'),
  afzender: flag('naam onder uw berichten', 'naam'),
  'aantal-gebruikers': flag('aantal mensen dat met DigiD inlogt', 'aantal'),
  'brief-werkdagen': setting('werkdagen die een brief met een code kan duren'),
  'marge-werkdagen': setting('extra werkdagen voor de zekerheid'),
};
export const ANSWER_KEYS = Object.keys(ANSWER_WORDS) as AnswerKey[];
/** The answers that have a flag, in the order of the help. */
export const FLAG_KEYS: readonly AnswerKey[] = ANSWER_KEYS.filter((key) => ANSWER_WORDS[key].flag);
