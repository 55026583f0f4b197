/** What the other forms of a text leave out, left out of its Markdown as well: who publishes that should not need to look. */
import type { Token, Tokens } from 'marked';
import { lexMarkdown } from '../texts/lex-markdown.ts';
import { mayBeLinked } from '../texts/link-address.ts';
import { escapeBlockStart, escapeInline, escapeMarkdown } from './escape-markdown.ts';

/** A piece of the text and what comes in its place; one without stays, and is only passed by. */
interface Piece {
  readonly raw: string;
  readonly instead?: (found: string) => string;
}

const MAY_HOLD_ONE = /<|!\[|\](?:\(|\[|:)/;
/** What is left out can hold another, but not very deep. */
const MOST_ROUNDS = 8;

/**
 * The Markdown in which raw HTML shows as text, an image as its description, and a link to an address that no text may
 * link to as its words. The rest is as it was.
 */
export function safeMarkdown(markdown: string): string {
  if (!MAY_HOLD_ONE.test(markdown)) return markdown;
  let text = markdown;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pieces = lexMarkdown(text).flatMap(piecesOf);
    if (pieces.every(({ instead }) => instead === undefined)) return text;
    text = replaced(text, pieces);
  }
  return allEscaped(text);
}

/** Code, which is passed by, and what is unsafe, in the order of the text. */
function piecesOf(token: Token): Piece[] {
  const inside = (): Piece[] => ('tokens' in token && token.tokens ? token.tokens.flatMap(piecesOf) : []);
  const { raw } = token;
  switch (token.type) {
    case 'code':
    case 'codespan':
      return [{ raw }];
    case 'html':
      return [{ raw, instead: htmlAsText }];
    case 'image':
      return [{ raw, instead: () => escapeMarkdown(oneLine(token.text)) }];
    case 'def':
      return mayBeLinked(token.href) ? [] : [{ raw, instead: () => '' }];
    case 'link':
      return isSafe(token as Tokens.Link) ? inside() : [{ raw, instead: () => wordsOf(token as Tokens.Link) }];
    case 'list':
      return (token as Tokens.List).items.flatMap(piecesOf);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].flat().flatMap(({ tokens }) => tokens.flatMap(piecesOf));
    }
    default:
      return inside();
  }
}

/** An address that stands in the text as it is, hides nothing; most programs make a link of it anyway. */
const isSafe = ({ href, raw, text }: Tokens.Link): boolean =>
  mayBeLinked(href) || (raw === text && /^(?:https?:|ftp:|www\.)/i.test(raw));

const wordsOf = ({ raw, text }: Tokens.Link): string =>
  raw.startsWith('<') ? escapeInline(text) : escapeBlockStart(oneLine(text));

const oneLine = (text: string): string => text.replace(/\s*\n[\s>]*/g, ' ');

/** With the marks of the quote or list in which its lines stand. */
const htmlAsText = (found: string): string =>
  found
    .split('\n')
    .map((line, index) => {
      const marks = index === 0 ? '' : (/^[ \t>]*/.exec(line)?.[0] ?? '');
      // Further to the right it would become code.
      return marks.replace(/[ \t]{2,}$/, ' ') + asText(line.slice(marks.length));
    })
    .join('\n');

/** A backslash before "<" could become part of an address before it; one before "|" belongs to the cell. */
const asText = (html: string): string => escapeMarkdown(html.replaceAll('\\|', '|')).replaceAll('\\<', '&lt;');

/** Each piece is looked for behind the one before it; one that is not found waits for the next round. */
function replaced(text: string, pieces: readonly Piece[]): string {
  let done = '';
  let at = 0;
  for (const { raw, instead } of pieces) {
    const pattern = patternOf(raw);
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const end = found.index + found[0].length;
    done += text.slice(at, found.index) + (instead === undefined ? found[0] : instead(found[0]));
    at = end;
  }
  return done + text.slice(at);
}

/** Not behind a backslash, that takes its meaning away. */
const NOT_ESCAPED = String.raw`(?<=(?<!\\)(?:\\\\)*)`;

/** Where a token stands in the text: the lexer took off the marks of the quote or list around it, and those of a cell. */
function patternOf(raw: string): RegExp {
  const lines = raw
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\^$.*+?()[\]{}/]/g, '\\$&')
        .replaceAll('|', String.raw`\\?\|`),
    );
  return new RegExp(NOT_ESCAPED + lines.join(String.raw`[ \t]*\n[ \t>]*`), 'g');
}

/** When a text is such a knot that it cannot be taken apart: no HTML, image or link at all. */
const allEscaped = (text: string): string =>
  text.replaceAll('<', '&lt;').replace(new RegExp(`${NOT_ESCAPED}(?:(?<=\\])[([:]|\\[)`, 'g'), '\\$&');
