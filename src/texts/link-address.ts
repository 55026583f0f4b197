/** The addresses that a link may have: a page over https, an e-mail address or a telephone number. */

/** A value that begins an address has been checked to be one. */
const LINKED = /^\s*(?:https:\/\/[^/]|mailto:[^?]|tel:\+?\d|[\ue000-\uf7ff])/i;

/** Whether a link to this address comes into the texts; of any other only its words do. */
export const mayBeLinked = (href: string): boolean => LINKED.test(href);
