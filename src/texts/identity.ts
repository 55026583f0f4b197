/** The identity of a text, such as website/pagina. It is also the path of its output, so it must be a safe one. */

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
const LONGEST = 120;

/** Whether the identity is a relative path that every system can write: no .., no \, no name that Windows reserves. */
export function isSafeIdentity(identity: string): boolean {
  if (identity.length > LONGEST || /[<>:"|?*\\\p{C}]/u.test(identity)) return false;
  return identity
    .split('/')
    .every(
      (part) =>
        part !== '' && part === part.trim() && !/^\.|\.$/.test(part) && !RESERVED.test(part.replace(/\..*/, '')),
    );
}

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
export const printsLinks = (identity: string): boolean => !FOLDERS_WITHOUT_LINKS.includes(identity.split('/')[0] ?? '');
