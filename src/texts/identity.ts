/** The identity of a text, such as website/pagina. It is also the path of its output, so it must be a safe one. */

/** Windows takes the superscripts for figures here. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const LONGEST = 120;
/** In UTF-8: most systems have room for 255, and the name of a file gets an ending or a suffix. */
const LONGEST_PART = 100;

/**
 * Whether the identity is a relative path that every system can write: no .., no \, no name that Windows reserves. A
 * folder has no dot in its name: website/pagina.md/x would be below the file pagina.md.
 */
export function isSafeIdentity(identity: string): boolean {
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

/** Texts for colleagues and Logius: only there may a value be left blank, or a level be named. */
const INTERNAL_FOLDERS: readonly string[] = ['logius', 'intern', 'goedkeuring'];
export const isInternal = (identity: string): boolean => INTERNAL_FOLDERS.includes(identity.split('/')[0] ?? '');

/**
 * Texts that are copied for fake mails, letters and screens, or that stand beside those: only the text of a link is
 * printed there, never its address (DOMAIN 3.2).
 */
const FOLDERS_WITHOUT_LINKS: readonly string[] = [
  'mailings',
  'brieven',
  'social',
  'balie',
  'mijn-omgeving',
  'inlogscherm',
];
export const printsLinks = (identity: string): boolean => !WITHOUT_LINKS.test(identity);
/** Asked for each piece of a sentence, so without making pieces of the identity. */
const WITHOUT_LINKS = new RegExp(`^(?:${FOLDERS_WITHOUT_LINKS.join('|')})(?:/|$)`);
