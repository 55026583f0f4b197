/** The identity of a text, such as website/pagina. It is also the path of its output, so it must be a safe one. */
import { folderFor } from './folders.ts';

/** Windows takes the superscripts for figures here. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const LONGEST = 120;
/** In UTF-8: most systems have room for 255, and the name of a file gets an ending or a suffix. */
const LONGEST_PART = 100;

/** "website/pagina": as nearly all are. The classes of Unicode take the engine longer to prepare than all texts to read. */
const PLAIN = /^(?!(?:con|prn|aux|nul|com|lpt))[a-z0-9-]+(?:\/(?!(?:con|prn|aux|nul|com|lpt))[a-z0-9-]+)*$/;

/**
 * Whether the identity is a relative path that every system can write: no .., no \, no name that Windows reserves. A
 * folder has no dot in its name: website/pagina.md/x would be below the file pagina.md.
 */
export function isSafeIdentity(identity: string): boolean {
  if (PLAIN.test(identity) && identity.length <= LONGEST_PART) return true;
  if (identity.length > LONGEST || /[<>:"|?*\\\p{C}\p{Zl}\p{Zp}]/u.test(identity)) return false;
  const parts = identity.split('/');
  return parts.every(isSafePart) && !parts.slice(0, -1).some((folder) => folder.includes('.'));
}

/** Windows takes spaces and an ending off before it looks whether a name is reserved. */
const isSafePart = (part: string): boolean =>
  part !== '' &&
  part === part.trim() &&
  !/^\.|\.$/.test(part) &&
  !RESERVED.test(part.replace(/\..*/, '').trim()) &&
  new TextEncoder().encode(part).length <= LONGEST_PART;

/** Two identities with the same key would be the same file on Windows or a Mac. */
export const identityKey = (identity: string): string => identity.normalize('NFC').toLowerCase();

/** Whether only colleagues and Logius read the text. */
export const isInternal = (identity: string): boolean => folderFor(identity)?.internal === true;

/** Whether the address of a link may be printed, and not only its words. */
export const printsLinks = (identity: string): boolean => folderFor(identity)?.withoutLinks !== true;

/** The text of which an output is a file: "brieven/1" of 2-kant-en-klaar/brieven/1.docx. Of any other file no text has this name. */
export const identityOfOutput = (path: string): string => path.replace(/^[^/]*\//, '').replace(/\.[^./]*$/, '');
