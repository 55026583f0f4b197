/** How long a text is on paper. */
import type { Token, Tokens } from 'marked';
import { characters } from '../base/characters.ts';
import { type Body, inlinePlain } from './body-plain.ts';
import { lexMarkdown } from './lex-markdown.ts';
import { type Fit, fitOf } from './room.ts';
import { withValues } from './values-in.ts';

/** One A4 in a usual letter: 11 points, margins of 2,5 cm, and room for the letterhead and the address. */
const PAGE_LINES = 46;
const LINE_CHARACTERS = 88;
const ITEM_CHARACTERS = 84;
/** Of a heading: it is larger, and has room above it. */
const HEADING_CHARACTERS = 70;
const HEADING_ROOM = 1;

/**
 * An estimate of the printed lines of a text: a paragraph takes a line for each 88 characters, a heading a line for each 70 and
 * one more, an item of a list a line for each 84, a row of a table as many as its longest cell, with columns of the same width. Between two of
 * these stands one blank line. The true number hangs on the house style, so that a text that just fits is worth a look.
 */
export function fitPaper(body: Body): Fit {
  const measure = (text: string): number => characters(withValues(text, body.values)).length;
  const linesOf = (text: string, width: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(measure(line) / width)), 0);

  const blocks = (tokens: readonly Token[], width: number): number => {
    const each = tokens.map((token) => block(token, width)).filter((lines) => lines > 0);
    return each.reduce((sum, lines) => sum + lines, 0) + Math.max(0, each.length - 1);
  };
  const block = (token: Token, width: number): number => {
    switch (token.type) {
      case 'space':
      case 'def':
        return 0;
      case 'heading':
        return HEADING_ROOM + linesOf(inlinePlain((token as Tokens.Heading).tokens, body.meta), HEADING_CHARACTERS);
      case 'list':
        return list(token as Tokens.List, width);
      case 'table':
        return table(token as Tokens.Table, width);
      case 'blockquote':
        return blocks(token.tokens ?? [], width);
      case 'code':
        return linesOf(token.text, width);
      default:
        return linesOf('tokens' in token && token.tokens ? inlinePlain(token.tokens, body.meta) : token.raw, width);
    }
  };
  const list = ({ items, loose }: Tokens.List, width: number): number => {
    const inner = width - (LINE_CHARACTERS - ITEM_CHARACTERS);
    const lines = items.map(({ tokens }) => tokens.reduce((sum, token) => sum + block(token, inner), 0));
    return lines.reduce((sum, count) => sum + count, 0) + (loose ? items.length - 1 : 0);
  };
  const table = ({ header, rows }: Tokens.Table, width: number): number => {
    const column = Math.max(1, Math.floor(width / header.length));
    return [header, ...rows].reduce(
      (sum, cells) => sum + Math.max(...cells.map(({ tokens }) => linesOf(inlinePlain(tokens, body.meta), column))),
      0,
    );
  };
  return fitOf('A4', blocks(lexMarkdown(body.markdown), LINE_CHARACTERS), PAGE_LINES);
}
