/** The body of a filled text as plain text: what a person pastes, and what is measured. */
import type { Token, Tokens } from 'marked';
import { printsLinks } from './identity.ts';
import { lexMarkdown } from './lex-markdown.ts';
import { mayBeLinked } from './link-address.ts';
import type { FilledText } from './types.ts';
import { withValues } from './values-in.ts';

/** What of a filled text its plain body depends on. */
export type Body = Pick<FilledText, 'meta' | 'markdown' | 'values'>;

/**
 * The text as a person would type it: headings and paragraphs with a blank line between them, "- " and "1. " for lists,
 * a link as "tekst (https://...)", or in mails, letters and the like only as its text: who copies this campaign to
 * deceive puts links in it. Nothing is wrapped; LF line ends, one at the end.
 */
export function bodyPlain({ meta, markdown, values }: Body): string {
  const text = withValues(blocks(lexMarkdown(markdown), printsLinks(meta.tekst)), values).replace(
    /(?<![ \t])[ \t]+$/gm,
    '',
  );
  return `${text.trim()}\n`;
}

/** What stands inside one paragraph, cell or item, with the characters of the values still in it. */
export const inlinePlain = (tokens: readonly Token[], { tekst }: Body['meta']): string =>
  inline(tokens, printsLinks(tekst));

/** Block tokens, with a blank line between them. */
const blocks = (tokens: readonly Token[], links: boolean): string =>
  tokens
    .map((token) => block(token, links))
    .filter((text) => text.trim() !== '')
    .join('\n\n');

function block(token: Token, links: boolean): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'list':
      return list(token as Tokens.List, links);
    case 'blockquote':
      return blocks(token.tokens ?? [], links);
    case 'table':
      return table(token as Tokens.Table, links);
    case 'hr':
      return '---';
    case 'code':
      return token.text;
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens, links) : decode(token.raw.trimEnd());
  }
}

function list({ items, ordered, start, loose }: Tokens.List, links: boolean): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : '- ';
      return mark + itemText(item, links).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(loose ? '\n\n' : '\n');
}

/** An item: its text, and lists inside it on the next line. */
function itemText(item: Tokens.ListItem, links: boolean): string {
  const separator = item.loose ? '\n\n' : '\n';
  const text = item.tokens
    .filter((token) => token.type !== 'space' && token.type !== 'checkbox')
    .map((token) => block(token, links))
    .join(separator);
  return item.task ? `[${item.checked ? 'x' : ' '}] ${text}` : text;
}

const table = ({ header, rows }: Tokens.Table, links: boolean): string =>
  [header, ...rows].map((cells) => cells.map((cell) => inline(cell.tokens, links)).join(' | ')).join('\n');

const inline = (tokens: readonly Token[], links: boolean): string =>
  tokens.map((token) => inlineText(token, links)).join('');

function inlineText(token: Token, links: boolean): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'escape':
    case 'codespan':
      return token.text;
    case 'image':
      return decode(token.text);
    case 'link':
      return link(inline(token.tokens ?? [], links), token.href, links);
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens, links) : decode(token.raw);
  }
}

/** The address stands behind the text, unless the text says it already: digid.nl for https://www.digid.nl. */
function link(text: string, href: string, links: boolean): string {
  if (!mayBeLinked(href)) return text;
  if (text === '' && links) return href;
  return !links || saysAddress(text, href) ? text : `${text} (${href.replace(/^(mailto|tel):/, '')})`;
}

/** Whether the text of a link is its address. */
export function saysAddress(text: string, href: string): boolean {
  const short = (address: string): string =>
    address
      .toLowerCase()
      .replace(/^(https?:\/\/|mailto:|tel:)/, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '');
  return short(text) === short(href);
}

/** As HTML has them: a capital is another name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['AMP', '&'],
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['quot', '"'],
  ['QUOT', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['euro', '€'],
  ['eacute', 'é'],
  ['Eacute', 'É'],
  ['euml', 'ë'],
  ['Euml', 'Ë'],
  ['iuml', 'ï'],
  ['Iuml', 'Ï'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** HTML entities of a raw token as the characters that they stand for; one that is not known stays. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const printable = code >= 0x20 && code <= 0x10ffff && !/[\p{C}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(code));
    return printable ? String.fromCodePoint(code) : entity;
  });
}
