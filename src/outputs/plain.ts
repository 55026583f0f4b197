/** Filled texts as plain text, to paste into a login screen, a form or a mail. */
import { marked, type Token, type Tokens } from 'marked';
import type { FilledText } from '../texts/types.ts';

/**
 * The text as a person would type it: headings and paragraphs with a blank line between them, "- " and "1. " for lists,
 * a link as "tekst (https://...)". Nothing is wrapped; LF line ends, one at the end.
 */
export function toPlain({ markdown, values }: FilledText): string {
  const text = blocks(marked.lexer(markdown))
    .replace(/[\ue000-\uf7ff]/g, (character) => values.get(character) ?? '')
    .replace(/[ \t]+$/gm, '');
  return `${text.trim()}\n`;
}

/** Block tokens, with a blank line between them. */
const blocks = (tokens: readonly Token[]): string =>
  tokens
    .map(block)
    .filter((text) => text.trim() !== '')
    .join('\n\n');

function block(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'list':
      return list(token as Tokens.List);
    case 'blockquote':
      return blocks(token.tokens ?? []);
    case 'table':
      return table(token as Tokens.Table);
    case 'hr':
      return '---';
    case 'code':
      return token.text;
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens) : decode(token.raw.trimEnd());
  }
}

function list({ items, ordered, start, loose }: Tokens.List): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : '- ';
      return mark + itemText(item).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(loose ? '\n\n' : '\n');
}

/** An item: its text, and lists inside it on the next line. */
function itemText(item: Tokens.ListItem): string {
  const separator = item.loose ? '\n\n' : '\n';
  const text = item.tokens
    .filter((token) => token.type !== 'space' && token.type !== 'checkbox')
    .map(block)
    .join(separator);
  return item.task ? `[${item.checked ? 'x' : ' '}] ${text}` : text;
}

const table = ({ header, rows }: Tokens.Table): string =>
  [header, ...rows].map((cells) => cells.map((cell) => inline(cell.tokens)).join(' | ')).join('\n');

const inline = (tokens: readonly Token[]): string => tokens.map(inlineText).join('');

function inlineText(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'escape':
    case 'codespan':
      return token.text;
    case 'image':
      return decode(token.text);
    case 'link':
      return link(inline(token.tokens ?? []), token.href);
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens) : decode(token.raw);
  }
}

/** The address stands behind the text, unless the text says it already: digid.nl for https://www.digid.nl. */
function link(text: string, href: string): string {
  const short = (address: string): string =>
    address
      .toLowerCase()
      .replace(/^(https?:\/\/|mailto:|tel:)/, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '');
  return short(text) === short(href) || text === '' ? text || href : `${text} (${href.replace(/^(mailto|tel):/, '')})`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** HTML entities of a raw token as the characters that they stand for; one that is not known stays. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const printable = code >= 0x20 && code <= 0x10ffff && !/\p{C}/u.test(String.fromCodePoint(code));
    return printable ? String.fromCodePoint(code) : entity;
  });
}
