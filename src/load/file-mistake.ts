/** What a failed file operation means to the user: a Dutch sentence with the path, and what to do. */
import { type Mistake, UserError } from '../base/errors.ts';

const CAUSES: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['bestaat niet', 'Controleer de naam en de map.'],
  EACCES: ['mag niet van dit apparaat', 'Kies een map waarin u mag schrijven, of vraag uw ICT-afdeling om toegang.'],
  EPERM: ['mag niet van dit apparaat', 'Kies een map waarin u mag schrijven, of vraag uw ICT-afdeling om toegang.'],
  EROFS: ['kan niet: deze schijf is alleen te lezen', 'Kies een map op een andere schijf.'],
  ENOSPC: ['lukt niet: de schijf is vol', 'Maak ruimte vrij, of kies een map op een andere schijf.'],
  EDQUOT: ['lukt niet: uw ruimte op deze schijf is op', 'Maak ruimte vrij, of kies een map op een andere schijf.'],
  ENOTDIR: ['kan niet: een deel van dit pad is een bestand, geen map', 'Kies een andere map.'],
  EEXIST: ['kan niet: er staat al iets met deze naam', 'Kies een andere map.'],
  EISDIR: ['kan niet: dit is een map, geen bestand', 'Geef de naam van een bestand.'],
  ENAMETOOLONG: ['kan niet: de naam is te lang', 'Kies een map met een kortere naam.'],
  ELOOP: ['kan niet: de snelkoppelingen in dit pad verwijzen naar elkaar', 'Kies een andere map.'],
  EBUSY: [
    'lukt niet: een ander programma gebruikt dit',
    'Sluit het bestand in Word, Excel of de verkenner en probeer het opnieuw.',
  ],
  EMFILE: ['lukt niet: er zijn te veel bestanden open', "Sluit andere programma's en probeer het opnieuw."],
  EIO: ['lukt niet: de schijf geeft een fout', 'Kies een map op een andere schijf.'],
  EINVAL: ['kan niet: dit is geen geldige naam', 'Kies een andere map.'],
  ENOTEMPTY: ['kan niet: de map is niet leeg', 'Kies een andere map.'],
  ERR_INVALID_ARG_VALUE: ['kan niet: dit is geen geldige naam', 'Kies een andere map.'],
};

/** The system's code of an error ("ENOENT"), if it has one. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** The mistake for a failed `doing` ("Lezen van") of `path`; undefined when the error is not one of the file system. */
export function fileMistake(error: unknown, doing: string, path: string): Mistake | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const found =
    CAUSES[code] ?? (/^E[A-Z0-9]+$/.test(code) ? (['lukt niet', 'Kies een andere map.'] as const) : undefined);
  if (!found) return undefined;
  const reading = doing.startsWith('Lezen');
  // "Lezen van x bestaat niet" is no sentence: what does not exist is the thing, not the doing.
  if (code === 'ENOENT') {
    const message = reading ? `${path} bestaat niet.` : `${doing} ${path} kan niet: een map in dit pad bestaat niet.`;
    return { message, place: path, fix: found[1] };
  }
  const noAccess = reading && (code === 'EACCES' || code === 'EPERM');
  const fix = noAccess ? 'Vraag de eigenaar of uw ICT-afdeling om dit te mogen lezen.' : found[1];
  return { message: `${doing} ${path} ${found[0]} (${code}).`, place: path, fix };
}

/** The error to throw for a failed file operation: a UserError where the user can do something, else itself. */
export function fileError(error: unknown, doing: string, path: string): unknown {
  const mistake = fileMistake(error, doing, path);
  return mistake ? new UserError(mistake) : error;
}
