/** The blocks of a filled text as paragraphs and tables of Word. */
import type { Token, Tokens } from 'marked';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import type { FilledText } from '../../texts/types.ts';
import { DONE, TO_DO } from './boxes.ts';
import { DEEPEST_LEVEL, type Dress, type Kind } from './dress.ts';
import { type Runs, runsWriter } from './runs.ts';
import { tableXml } from './table.ts';
import { type ParagraphProperties, paragraph, val } from './xml.ts';

const DAY = /\d{1,2} [a-z]{3,9} \d{4}/g;

export interface BlockMark {
  readonly properties: ParagraphProperties;
  readonly above: string;
}

export interface BlocksOptions {
  /** The level that the highest heading of the text gets; others keep their distance to it. */
  readonly topHeading: number;
  /** Writes a paragraph in another way; undefined: in the usual one. */
  readonly paragraphOf?: (token: Token, runs: string) => string | undefined;
  /** What the paragraphs of this block get besides, and what stands above it. Only the outermost blocks are asked. */
  readonly markOf?: (token: Token) => BlockMark | undefined;
}

/** The tokens of a text as XML. Values stand in it as text: nothing in them becomes an element. */
export function blocksXml(
  text: FilledText,
  dress: Dress,
  { topHeading, paragraphOf, markOf }: BlocksOptions,
  tokens: readonly Token[] = lexMarkdown(text.markdown),
): string {
  const writer: Runs = runsWriter(text, dress);
  // A style for headings has letters of its own.
  const headings = dress.look === undefined ? writer : runsWriter(text, { ...dress, look: { language: true } });
  const shift = topHeading - highestHeading(tokens);
  /** That of the block that is being written. */
  let mark: BlockMark = { properties: {}, above: '' };
  const filled = (kind: Kind, runs: string, more = {}): string =>
    runs === '' ? '' : paragraph({ ...dress.properties(kind), ...more, ...mark.properties }, runs);

  const below = dress.belowList === undefined ? {} : { spacing: `w:before="0" w:after="${dress.belowList}"` };
  const blocks = (list: readonly Token[], kind: Kind): string => list.map((token) => block(token, kind)).join('');

  function block(token: Token, kind: Kind): string {
    switch (token.type) {
      case 'space':
      case 'def':
        return '';
      case 'heading':
        return heading(token.depth + shift, token);
      case 'list':
        return list(token as Tokens.List, 0);
      case 'blockquote':
        return blocks(token.tokens ?? [], 'quote');
      case 'table':
        return tableXml(token as Tokens.Table, { text, dress, writer });
      case 'hr':
        return paragraph({ pBdr: '<w:bottom w:val="single" w:sz="6" w:space="1" w:color="A6A6A6"/>' }, '');
      case 'code':
        return token.text
          .split('\n')
          .map((line: string) => filled(kind, writer.words(line)))
          .join('');
      default: {
        const runs = writer.runsOf(token);
        return paragraphOf?.(token, runs) ?? filled(kind, runs);
      }
    }
  }

  /** In the title a day stays on one line: it is what people look for. */
  function heading(level: number, token: Token): string {
    const runs = dress.boldHeadings ? writer.runsOf(token, { bold: true }) : headings.runsOf(token);
    const unbroken = level < 1 ? runs.replace(DAY, (day) => day.replaceAll(' ', '\u00a0')) : runs;
    return filled({ heading: level }, unbroken);
  }

  function list({ items, ordered, start }: Tokens.List, depth: number): string {
    const level = Math.min(depth, DEEPEST_LEVEL - 1);
    const id = ordered ? dress.numbering.numbered(Number(start) || 1, level) : dress.numbering.bullet;
    const numPr = `<w:ilvl w:val="${level}"/><w:numId ${val(id)}/>`;
    const last = items.length - 1;
    return items
      .map((item, index) => itemXml(item, { depth, level, numPr, ordered, isLast: depth === 0 && index === last }))
      .join('');
  }

  interface Place {
    readonly depth: number;
    readonly level: number;
    readonly numPr: string;
    readonly ordered: boolean;
    readonly isLast: boolean;
  }

  /** An item: its first words carry the bullet or number, what follows stands below them. */
  function itemXml(
    { tokens: all, task, checked }: Tokens.ListItem,
    { depth, level, numPr, ordered, isLast }: Place,
  ): string {
    const parts = all.filter(({ type }) => type !== 'space' && type !== 'checkbox');
    const [first, ...rest] = parts;
    const startsWithText = first !== undefined && isText(first);
    const box = task ? writer.words(`${checked ? DONE : TO_DO} `) : '';
    const begin = paragraph(
      {
        ...dress.properties({ list: ordered ? 'number' : 'bullet', level }),
        numPr,
        ...(isLast ? below : {}),
        ...mark.properties,
      },
      box + (startsWithText ? writer.runsOf(first) : ''),
    );
    const rows = (startsWithText ? rest : parts).map((token) =>
      token.type === 'list' ? list(token as Tokens.List, depth + 1) : block(token, { list: 'continue', level }),
    );
    return begin + rows.join('');
  }

  return tokens
    .map((token) => {
      mark = markOf?.(token) ?? { properties: {}, above: '' };
      return mark.above + block(token, 'body');
    })
    .join('');
}

const isText = ({ type }: Token): boolean => type === 'text' || type === 'paragraph';

/** The level of the highest heading, also inside a quote; 1 without any. */
export function highestHeading(tokens: readonly Token[]): number {
  const levels = tokens.flatMap(function levelsOf(token: Token): number[] {
    if (token.type === 'heading') return [token.depth];
    return token.type === 'blockquote' ? (token.tokens ?? []).flatMap(levelsOf) : [];
  });
  return levels.length === 0 ? 1 : Math.min(...levels);
}
