/** Edited outputs that the rules cannot look at: the user is told so, instead of hearing nothing of them. Pure. */
import type { Finding } from '../base/finding.ts';
import { identityOfOutput } from '../texts/identity.ts';
import { LARGEST } from '../texts/source.ts';
import type { UserText } from './old-dates.ts';

const sizeOf = ({ lines }: UserText): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Damaged, or no text that can be read, or larger than anybody reads. */
export const isUnread = (output: UserText): boolean => output.lines.length === 0 || sizeOf(output) > LARGEST;

/** One finding for each text among them. A plan or a calendar is not looked at either way. */
export const unreadFindings = (outputs: readonly UserText[], identities: ReadonlySet<string>): Finding[] =>
  outputs
    .filter((output) => identities.has(identityOfOutput(output.path)) && isUnread(output))
    .map((output) => ({
      rule: 'niet-nagekeken',
      severity: 'warning',
      file: output.path,
      ...(output.lines.length === 0
        ? {
            message: 'Dit bestand is niet te lezen. Het is beschadigd, of opgeslagen in een andere codering dan UTF-8.',
            fix: 'Open het en sla het opnieuw op. Lukt dat niet? Haal het weg en typ update: dan komt er een nieuw.',
          }
        : {
            message: `Dit bestand is te groot (${Math.ceil(sizeOf(output) / 1000)} kB tekst; meer dan ${LARGEST / 1000} kB kijkt het programma niet na).`,
            fix: 'Kort de tekst in, of zet het bestand ergens anders.',
          }),
    }));
