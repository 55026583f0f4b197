/** HTML that is put together without ever reading a value as markup: what is not `Html` is text, and is escaped. */
import { escapeAttribute } from '../html/escape.ts';

/** Markup that may stand as it is. Only `html` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}
type Part = Html | string | number | undefined | readonly Part[];

/** Markup of our own or of a writer that escapes: never what a person typed. */
export const trusted = (markup: string): Html => ({ markup });

/** Most strings have nothing to escape. */
const HARMLESS = /^[\n !#-%'-;=?-~\u00a1-\u00ac\u00ae-\u024f]*$/;

const render = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'string') return HARMLESS.test(part) ? part : escapeAttribute(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(render).join('');
};

/** Markup with values in it: strings are escaped, lists are joined, undefined is nothing. */
export const html = (markup: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  trusted(markup.reduce((made, piece, index) => made + render(parts[index - 1]) + piece));

/** The parts with something between them. */
export const joined = (parts: readonly (Html | string)[], between: string): Html =>
  trusted(parts.map(render).join(escapeAttribute(between)));

/** An id that every browser and link takes, from any word: other characters than a-z, 0-9 and - are written out. */
export const idOf = (kind: string, name: string): string =>
  `${kind}-${name.replace(/[^a-z0-9-]/g, (character) =>
    character === '/' ? '__' : `_${character.charCodeAt(0).toString(16)}_`,
  )}`;

/** The address of a file beside this page, from its path: a "#" or "%" in a name means nothing. */
export const linkTo = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
