/** The blocks of a filled text as HTML: only elements with a meaning, one block per line. */
import type { Token, Tokens } from 'marked';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import type { FilledText } from '../../texts/types.ts';
import { inlineHtml } from './inline.ts';
import { around, type Manner, open } from './manner.ts';

const LOWEST_HEADING = 6;
const TO_DO = '☐';
const DONE = '☑';

/** The lines of the text as HTML, without line ends. Values stand in it as text: nothing in them becomes an element. */
export function renderHtml(text: FilledText, manner: Manner): string[] {
  const { inline, inlineOf, words } = inlineHtml(text, manner);
  const tokens = lexMarkdown(text.markdown);
  const shift = manner.headingLevel === undefined ? 0 : manner.headingLevel - highestHeading(tokens);

  const blocks = (list: readonly Token[]): string[] => list.flatMap(block);

  function block(token: Token): string[] {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'heading':
        return filled(`h${Math.min(token.depth + shift, LOWEST_HEADING)}`, inlineOf(token));
      case 'list':
        return list(token as Tokens.List);
      case 'blockquote':
        return nested('blockquote', blocks(token.tokens ?? []));
      case 'table':
        return table(token as Tokens.Table);
      case 'hr':
        return [open('hr', manner)];
      case 'code':
        return filled('p', token.text.split('\n').map(words).join(open('br', manner)));
      default:
        return filled('p', inlineOf(token));
    }
  }

  /** The element with this content on one line; nothing when there is none. */
  function filled(element: string, content: string): string[] {
    const trimmed = content.trim();
    return trimmed === '' ? [] : [around(element, trimmed, manner)];
  }

  /** The element around these lines; nothing when there are none. */
  const nested = (element: string, lines: readonly string[], own = ''): string[] =>
    lines.length === 0 ? [] : [open(element, manner, own), ...lines.map((line) => `  ${line}`), `</${element}>`];

  function list({ items, ordered, start }: Tokens.List): string[] {
    const from = ordered && Number(start) !== 1 ? ` start="${Number(start)}"` : '';
    return nested(ordered ? 'ol' : 'ul', items.flatMap(item), from);
  }

  /** An item: its text on one line, with a list and the like below it; paragraphs only where it has more than one. */
  function item({ tokens: all, task, checked }: Tokens.ListItem): string[] {
    const parts = all.filter(({ type }) => type !== 'space' && type !== 'checkbox');
    const box = task ? `${checked ? DONE : TO_DO} ` : '';
    const [first, ...rest] = parts;
    if (first === undefined || !isText(first) || rest.some(isText)) {
      const lines = [...filled('p', box), ...blocks(parts)];
      // An item without words keeps its place: the numbers below it may not move.
      return lines.length === 0 ? [around('li', '', manner)] : nested('li', lines);
    }
    const line = `${box}${inlineOf(first).trim()}`;
    const below = blocks(rest);
    if (below.length === 0) return [around('li', line.trim(), manner)];
    return [`${open('li', manner)}${line}`, ...below.map((text) => `  ${text}`), '</li>'];
  }

  function table({ header, rows }: Tokens.Table): string[] {
    const heading = (content: string): string =>
      // A heading without words would be a heading of nothing.
      content === '' ? around('td', '', manner) : around('th', content, manner, ' scope="col"');
    const head = header.map(({ tokens }) => heading(cell(tokens)));
    const body = rows.map((cells) => cells.map(({ tokens }) => around('td', cell(tokens), manner)));
    return nested('table', [
      ...nested('thead', nested('tr', head)),
      ...nested(
        'tbody',
        body.flatMap((cells) => nested('tr', cells)),
      ),
    ]);
  }

  /** What stands in a cell. A box to tick is typed as [ ]; a value that reads so is none. */
  function cell(tokens: readonly Token[]): string {
    const typed = tokens.map(({ raw }) => raw).join('');
    if (/^\s*\[ ?\]\s*$/.test(typed)) return TO_DO;
    return /^\s*\[x\]\s*$/i.test(typed) ? DONE : inline(tokens).trim();
  }

  return blocks(tokens);
}

const isText = ({ type }: Token): boolean => type === 'text' || type === 'paragraph';

/** The level of the highest heading, also inside a quote; 1 without any. */
function highestHeading(tokens: readonly Token[]): number {
  const levelsOf = (token: Token): number[] => {
    if (token.type === 'heading') return [token.depth];
    return token.type === 'blockquote' ? (token.tokens ?? []).flatMap(levelsOf) : [];
  };
  const levels = tokens.flatMap(levelsOf);
  return levels.length === 0 ? 1 : Math.min(...levels);
}
