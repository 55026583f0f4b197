import type { Token } from 'marked';

/** The title that a text brings itself: its one heading of the first level, when it begins with that. */
export function ownTitle(tokens: readonly Token[]): Token | undefined {
  const blocks = tokens.filter(({ type }) => type !== 'space' && type !== 'def');
  const top = blocks.filter((token) => token.type === 'heading' && token.depth === 1);
  return top.length === 1 && blocks[0] === top[0] ? top[0] : undefined;
}
