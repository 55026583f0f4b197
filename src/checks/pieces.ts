/**
 * Paragraphs and sentences that are longer than anybody writes, in pieces. Rules look around in the paragraph and the sentence of
 * what they find: a pasted list of 100 kB would have them read all of it again at each of its words.
 */
import type { Block } from './text.ts';

/** A page. */
const LONGEST_BLOCK = 3000;
/** More than a hundred words. */
const LONGEST_SENTENCE = 1000;

export const linesIn = (text: string): number => text.split('\n').length;

/** The pieces of a paragraph, cut behind a sentence or else a word, each with its own line. */
export function inPieces(block: Block): Block[] {
  if (block.text.length <= LONGEST_BLOCK) return [block];
  const pieces: Block[] = [];
  let { line } = block;
  for (const text of cutUp(block.text, LONGEST_BLOCK)) {
    pieces.push({ ...block, text, line });
    line += linesIn(text) - 1;
  }
  return pieces;
}

interface Piece {
  readonly text: string;
  readonly at: number;
  /** As in `Sentence`. */
  readonly whole?: string;
}

export function sentenceInPieces({ text, at }: Piece): Piece[] {
  if (text.length <= LONGEST_SENTENCE) return [{ text, at }];
  let from = at;
  return cutUp(text, LONGEST_SENTENCE).map((piece, index) => {
    const start = from + Math.max(0, piece.search(/\S/));
    from += piece.length;
    return { text: piece.trim(), at: start, whole: index === 0 ? text : '' };
  });
}

/** Together these are the text. */
function cutUp(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const end = endIn(text.slice(from, from + longest));
    pieces.push(text.slice(from, from + end));
    from += end;
  }
  return [...pieces, text.slice(from)];
}

const ENDS = ['. ', '? ', '! ', '.\n', '?\n', '!\n'];

/** Where this piece is best cut: behind its last sentence or its last word; never between the halves of an emoji. */
function endIn(piece: string): number {
  const behind = (...signs: readonly string[]): number => Math.max(...signs.map((sign) => piece.lastIndexOf(sign))) + 1;
  const isHalf = /[\ud800-\udbff]$/.test(piece);
  return behind(...ENDS) || behind(' ', '\n') || piece.length - (isHalf ? 1 : 0);
}
