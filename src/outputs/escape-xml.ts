/** Text in the XML of Word and Excel. */

/** What XML 1.0 forbids (controls, lone surrogates, U+FFFE and U+FFFF), and marks that turn the direction of a text. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
/** Tabs and line ends of every kind: in a value they are only white space. */
const BREAKING = /[\t\n\r\u0085\u2028\u2029]+/g;

/** The text as one line of characters that XML may hold. */
export const allowed = (text: string): string => text.replace(BREAKING, ' ').replace(FORBIDDEN, '');

/** Most texts: nothing to leave out and nothing to escape. One look instead of six. */
const PLAIN = /^[ !#-%'-;=?-~\u00A0-\u024F\u2010-\u2027\u20AC]*$/;

/** As the text of an element or the value of an attribute. */
export const escapeXml = (text: string): string => (PLAIN.test(text) ? text : escaped(text));
const escaped = (text: string): string =>
  allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
