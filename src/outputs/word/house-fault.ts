/** Why a house letter cannot be used, and how the user mends it. */
import { type Mistake, UserError } from '../../base/errors.ts';

/** Where the user puts the paper of the organisation. */
export const HOUSE_LETTER = 'huisstijl/brief.docx';
/** What stands there where the letter is to come. */
export const HOUSE_MARK = '{{brief}}';

const SAVE_AGAIN = 'Open het bestand in Word, kies Opslaan als en dan het type Word-document (*.docx).';
const PUT_MARK = `Zet ${HOUSE_MARK} op een eigen regel in de gewone tekst, op de plaats waar de brief moet komen, en sla het bestand op.`;

const FAULTS = {
  empty: ['is leeg.', 'Zet er een brief in het Word-formaat (.docx) neer, of verwijder het bestand.'],
  tooLarge: [
    'is te groot: het mag ten hoogste 20 MB zijn, en uitgepakt 100 MB.',
    'Maak de plaatjes kleiner (in Word: Afbeeldingen comprimeren), of verwijder wat de brief niet nodig heeft.',
  ],
  locked: [
    'is beveiligd met een wachtwoord.',
    'Open het bestand in Word en haal het wachtwoord weg: Bestand, Info, Document beveiligen.',
  ],
  oldWord: ['is een oud Word-bestand (.doc) met de naam .docx.', SAVE_AGAIN],
  openDocument: ['is een OpenDocument-bestand (.odt) met de naam .docx.', SAVE_AGAIN],
  foreign: ['is geen Word-bestand.', SAVE_AGAIN],
  macros: [
    'bevat macro’s (.docm). Die gaan niet mee in de brieven van de campagne.',
    'Open het bestand in Word, kies Opslaan als en dan het type Word-document (*.docx), zonder macro’s.',
  ],
  damaged: ['is beschadigd.', `Kan Word het nog openen? Sla het dan opnieuw op. Anders: maak het bestand opnieuw.`],
  otherXml: ['is niet in het gewone formaat van Word opgeslagen.', SAVE_AGAIN],
  noMark: [`bevat geen alinea met ${HOUSE_MARK}.`, PUT_MARK],
  markElsewhere: [`heeft ${HOUSE_MARK} alleen in de koptekst, de voettekst of een voetnoot.`, PUT_MARK],
  markInLine: [`heeft ${HOUSE_MARK} in een alinea waarin nog meer tekst staat.`, PUT_MARK],
  markInBox: [`heeft ${HOUSE_MARK} in een tekstvak. Daarin past de brief niet.`, PUT_MARK],
  markInControl: [`heeft ${HOUSE_MARK} in een invulveld (inhoudsbesturingselement).`, PUT_MARK],
  manyMarks: [
    `bevat ${HOUSE_MARK} meer dan één keer.`,
    `Laat ${HOUSE_MARK} één keer staan, op de plaats waar de brief moet komen.`,
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type HouseFault = keyof typeof FAULTS;

/** The error for the user: what is wrong with the house letter, where, and what to do. */
export function houseFault(fault: HouseFault): UserError {
  const [message, fix] = FAULTS[fault];
  const mistake: Mistake = { message: `Uw eigen briefpapier ${message}`, place: HOUSE_LETTER, fix };
  return new UserError(mistake);
}
