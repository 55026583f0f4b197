/** Text in HTML, escaped for its place. */

/** What a page may not hold: controls (but tab and line ends), lone surrogates, noncharacters; marks that turn text. */
const NOT_ALLOWED = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** The text without characters that a page may not hold. */
export const allowed = (text: string): string => text.replace(NOT_ALLOWED, '').replace(/\r\n?/g, '\n');

/** Most texts: nothing to leave out and nothing to escape. One look instead of five. */
const PLAIN = /^[\t\n -%'-;=?-~\u00A0-\u024F\u2010-\u2027\u20AC]*$/;

/** As the text of an element: it shows exactly these characters. */
export const escapeText = (text: string): string => (PLAIN.test(text) ? text : escaped(text));
const escaped = (text: string): string =>
  allowed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** As the value of an attribute between double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');
