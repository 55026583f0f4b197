/**
 * Paragraphs and sentences that are longer than anybody writes, in pieces. Rules look around in the paragraph and the sentence of
 * what they find: a pasted list of 100 kB would have them read all of it again at each of its words.
 */
import { sentencesOf } from './sentences.ts';
import type { Block } from './text.ts';

/** A page. */
const LONGEST_BLOCK = 3000;
/** More than a hundred words. */
const LONGEST_SENTENCE = 1000;

export interface Piece {
  readonly text: string;
  /** Where it begins in the text of its block. */
  readonly at: number;
  /** As in `Sentence`. */
  readonly whole?: string;
}

export interface Part {
  readonly block: Block;
  readonly sentences: readonly Piece[];
}

export const linesIn = (text: string): number => text.split('\n').length;

/** A paragraph with its sentences; a longer one in parts, each with its own line. */
export function partsOf(block: Block): Part[] {
  const sentences = sentencesOf(block.text).flatMap(inPieces);
  if (block.text.length <= LONGEST_BLOCK) return [{ block, sentences }];
  const parts: Part[] = [];
  let [line, from] = [block.line, 0];
  for (const own of grouped(sentences)) {
    const [first, last] = [own[0]?.at ?? 0, own.at(-1)];
    line += linesIn(block.text.slice(from, first)) - 1;
    from = first;
    const text = block.text.slice(first, (last?.at ?? 0) + (last?.text.length ?? 0));
    parts.push({ block: { ...block, text, line }, sentences: own.map((one) => ({ ...one, at: one.at - first })) });
  }
  return parts;
}

function grouped(sentences: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const one of sentences) {
    const group = groups.at(-1);
    if (group && one.at + one.text.length - (group[0]?.at ?? 0) <= LONGEST_BLOCK) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function inPieces({ text, at }: Piece): Piece[] {
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

/** Where this piece is best cut: behind its last word; never between the halves of an emoji. */
function endIn(piece: string): number {
  const word = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'));
  return word > 0 ? word : piece.length - (/[\ud800-\udbff]$/.test(piece) ? 1 : 0);
}
