/** Which text somebody means with --tekst. Pure. */
import { type Mistake, UserError } from '../base/errors.ts';
import { OUTPUTS_FOLDER, SOURCES_FOLDER } from '../base/layout.ts';
import { nearest } from '../base/nearest.ts';
import { FORMS } from '../outputs/forms.ts';

const PREFIX = new RegExp(`^.*(?:^|/)(?:${SOURCES_FOLDER}|${OUTPUTS_FOLDER})/`);
const ENDING = new RegExp(`\\.(?:${FORMS.join('|')})$`, 'i');

/** The identity in what somebody typed or copied: a path of a source or of a file that was made is as good as the name. */
export const identityIn = (typed: string): string =>
  typed
    .trim()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(PREFIX, '')
    .replace(/^(?:\.\/)+/, '')
    .replace(ENDING, '');

/**
 * Throws a UserError for a name that is none of `known`, the texts of this campaign: a folder gives its texts, what is
 * nearly a name that name, and anything else all names. `inGuide`: a source, but no text of this campaign.
 */
export function checkName(name: string, known: readonly string[], inGuide: boolean): void {
  if (known.includes(name)) return;
  throw new UserError({ place: '--tekst', ...mistakeOf(name, known, inGuide) });
}

function mistakeOf(name: string, known: readonly string[], inGuide: boolean): Mistake {
  const folder = name.replace(/\/+$/, '');
  const inside = known.filter((one) => one.startsWith(`${folder}/`));
  if (folder !== '' && inside.length > 0) {
    return { message: `'${folder}' is een map met teksten.`, fix: 'Kies één tekst:', choices: inside };
  }
  const message = inGuide
    ? `De tekst '${name}' is er wel als bron, maar staat niet in ${OUTPUTS_FOLDER}: uw campagne gebruikt hem niet, of het is een bouwsteen.`
    : `De tekst '${name}' bestaat niet.`;
  const near = nearestName(name, known);
  if (near !== undefined) return { message, fix: `Bedoelde u '${near}'?` };
  return { message, fix: 'Kies een van deze teksten, met de map ervoor:', choices: [...known] };
}

/** Near as a whole, or the same or nearly the same behind the folder: "aankondiging" is brieven/1-aankondiging. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const last = name.split('/').at(-1) ?? name;
  const ends = known.filter((one) => one.endsWith(`/${last}`));
  return (ends.length === 1 ? ends[0] : undefined) ?? nearest(name, known);
}
