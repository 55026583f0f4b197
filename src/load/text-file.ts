/** Reads a text file of the user: any size, any bytes, until checked here. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { decodeText } from '../base/decode.ts';
import { UserError } from '../base/errors.ts';
import { codeOf, fileError } from './file-mistake.ts';

const LARGEST = 1024 * 1024;

/**
 * The text of a file in UTF-8 (or UTF-16 with a byte order mark, as Notepad may save it). Throws a UserError when it
 * cannot be read, is larger than 1 MB, is no plain file, or is no text. `shown` is how messages name the file.
 */
export function readTextFile(path: string, shown: string = path): string {
  let bytes: Buffer;
  try {
    bytes = readBytes(path, shown);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw absent(shown);
    throw fileError(error, 'Lezen van', shown);
  }
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  throw new UserError({
    message: `Het bestand ${shown} is geen tekst in UTF-8.`,
    place: shown,
    fix: "Sla het op als gewone tekst; kies in Kladblok bij opslaan de codering 'UTF-8'.",
  });
}

const FIX = 'Geef de naam van een gewoon tekstbestand.';
const absent = (shown: string): UserError =>
  new UserError({
    message: `Het bestand ${shown} bestaat niet.`,
    place: shown,
    fix: 'Controleer de naam en de map.',
  });

function refuseOther(about: Stats, shown: string): void {
  if (!about.isFile()) throw new UserError({ message: `${shown} is geen bestand.`, place: shown, fix: FIX });
}

function readBytes(path: string, shown: string): Buffer {
  // Before opening: to open a pipe is to wait for who writes into it. And without waiting, should it change meanwhile.
  refuseOther(statSync(path), shown);
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    refuseOther(about, shown);
    if (about.size > LARGEST) {
      throw new UserError({
        message: `Het bestand ${shown} is te groot (meer dan 1 MB).`,
        place: shown,
        fix: 'Kort het bestand in, of haal het weg.',
      });
    }
    const bytes = Buffer.alloc(about.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
