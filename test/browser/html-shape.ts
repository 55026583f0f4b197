/** HTML taken apart without a browser: enough for what this tool writes, and strict about it. */

const TOKEN = /<!--[\s\S]*?-->|<!DOCTYPE html>|<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*>|[^<]+/g;

export interface Shape {
  /** Every tag in order, as it was written. */
  readonly tags: readonly string[];
  /** The names only: "p", "/p". */
  readonly elements: readonly string[];
  /** What a reader sees, in one piece, entities as their characters. */
  readonly text: string;
}

/** Throws when something in it is neither a tag nor text. */
export function htmlShape(html: string): Shape {
  const bare = html.replace(/(<(?:style|script)>)[\s\S]*?(?=<\/(?:style|script)>)/g, '$1');
  const tokens = bare.match(TOKEN) ?? [];
  if (tokens.join('') !== bare) throw new Error('not HTML as this tool writes it');
  const tags = tokens.filter((token) => /^<\/?[a-z]/.test(token));
  return {
    tags,
    elements: tags.map((tag) => /^<(\/?[a-z0-9]+)/.exec(tag)?.[1] ?? ''),
    text: decode(tokens.filter((token) => !token.startsWith('<')).join('')),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  zwnj: '\u200c',
  '#847': '\u034f',
  '#8209': '\u2011',
};

/** Throws at an & that begins none of the entities that this tool writes. */
function decode(text: string): string {
  return text.replace(/&([^;&]*;?)/g, (entity, name: string) => {
    const character = ENTITIES[name.replace(/;$/, '')];
    if (character === undefined || !name.endsWith(';')) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}
