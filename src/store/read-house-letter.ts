/** Reads the user's letter paper, and says when it lies there under a name by which it is not found. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { HOUSE_LETTER } from '../base/layout.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';

const LARGEST_LETTER = 20 * 1024 * 1024;
const [FOLDER = '', NAME = ''] = HOUSE_LETTER.split('/');
/** More names do not help whoever looks for his file. */
const MOST_NAMED = 3;
const PLAIN = 'De brieven staan op gewoon papier.';

export interface HouseLetter {
  /** undefined: there is none, and letters go on plain paper. */
  readonly letter?: Uint8Array;
  readonly findings: readonly Finding[];
}

/** Throws a UserError when the house letter cannot be read or is far too large. */
export function readHouseLetter(folder: string): HouseLetter {
  const letter = readLetter(join(folder, HOUSE_LETTER));
  return letter === undefined ? { findings: unused(folder) } : { letter, findings: [] };
}

function readLetter(path: string): Uint8Array | undefined {
  try {
    const about = statSync(path);
    // Reading a device or a pipe would never end.
    if (!about.isFile()) throw refused('is geen gewoon bestand.', 'Zet er een brief in het Word-formaat (.docx) neer.');
    if (about.size > LARGEST_LETTER)
      throw refused('is te groot (meer dan 20 MB).', 'Maak de afbeeldingen in het bestand kleiner.');
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw fileError(error, 'Lezen van', HOUSE_LETTER);
  }
}

const refused = (what: string, fix: string): UserError => {
  const mistake: Mistake = { message: `${HOUSE_LETTER} ${what}`, place: HOUSE_LETTER, fix };
  return new UserError(mistake);
};

/** What stands where the house letter would be, and is none. */
function unused(folder: string): Finding[] {
  const found = namesIn(folder)
    .filter((name) => name.toLowerCase() === FOLDER)
    .flatMap((name) => inFolder(folder, name));
  if (found.length === 0) return [];
  const about = { rule: 'huisstijl-niet-gebruikt', severity: 'warning', file: found[0] ?? HOUSE_LETTER } as const;
  if (found[0] === HOUSE_LETTER) {
    const message = `${HOUSE_LETTER} is een verwijzing naar een bestand dat er niet is. ${PLAIN}`;
    return [{ ...about, message, fix: `Zet het bestand zelf in de map ${FOLDER}.` }];
  }
  const named = found.slice(0, MOST_NAMED).join(', ') + (found.length > MOST_NAMED ? ', ...' : '');
  const verb = found.length === 1 ? 'wordt' : 'worden';
  return [
    {
      ...about,
      message: `${named} ${verb} niet gebruikt. ${PLAIN}`,
      fix: `Is dit uw briefpapier? Zet het dan in de map ${FOLDER}, met de naam ${NAME} (kleine letters, één keer .docx).`,
    },
  ];
}

/** The paths below the campaign folder, without what Word and the system put there themselves. */
function inFolder(folder: string, name: string): string[] {
  const path = join(folder, name);
  try {
    // A file under the name of the folder, or a link to nowhere.
    if (!statSync(path).isDirectory()) return [name];
  } catch {
    return [name];
  }
  return namesIn(path)
    .filter((file) => !/^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(file))
    .sort((a, b) => Number(b === NAME) - Number(a === NAME) || (a < b ? -1 : 1))
    .map((file) => `${name}/${file}`);
}

/** None when the folder cannot be read: that is said where it has to be. */
function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
