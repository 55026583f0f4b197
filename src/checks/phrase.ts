/** Phrases as an adviser writes them in controles.yaml, made into one pattern. */

/** A placeholder in a text: one word of which nothing is known. */
export const OPAQUE = '\ue000';
/**
 * Letters of Dutch and its neighbours, and figures, for a class of characters. Not \p{L}: with flags i and u it takes the
 * engine longer to prepare than to check a whole campaign.
 */
export const LETTERS = 'A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
const LETTER = `[${LETTERS}${OPAQUE}]`;
/** Also within a word: "betrouwbaarheidsniveau's", "sms-code". */
const INSIDE = `[${LETTERS}'’-]{0,60}`;
/** The edges of a word. A letter with an accent is a letter too, and what a hyphen joins is one word. */
const START = `(?<!${LETTER}|${LETTER}-)`;
const STOP = `(?!${LETTER}|-${LETTER})`;
/** At most six words, in one sentence. */
const FEW_WORDS = '(?:[\\s,]+[^\\s,.?!]+){0,6}?[\\s,]+';

export interface Match {
  /** As it stands in the text. */
  readonly words: string;
  readonly at: number;
  /** The phrase that was found. */
  readonly phrase: string;
}

/** Finds phrases in a text. */
export interface Matcher {
  (text: string): readonly Match[];
  readonly test: (text: string) => boolean;
}

/** Made once per list: the lists of the guide are the same for every campaign. */
const made = new WeakMap<object, Matcher>();

/** A matcher of these phrases; of two that begin at one place the longest is found. */
export function matcher(phrases: readonly string[] | ReadonlyMap<string, string>): Matcher {
  const known = made.get(phrases);
  if (known) return known;
  const list = phrases instanceof Map ? [...phrases.keys()] : [...(phrases as readonly string[])];
  list.sort((a, b) => b.length - a.length);
  const whole = new RegExp(`${START}(?:${list.map((one) => `(${source(one)})`).join('|') || '(?!)'})${STOP}`, 'g');
  const find = remembered((text: string): Match[] => {
    const lower = small(text);
    const matches: Match[] = [];
    // Not matchAll, which makes the pattern anew for each text. `test` leaves it where it found something.
    whole.lastIndex = 0;
    for (let found = whole.exec(lower); found !== null; found = whole.exec(lower)) {
      const words = text.slice(found.index, found.index + found[0].length).replace(/\s+/g, ' ');
      const phrase = list[found.slice(1).findIndex((group) => group !== undefined)] ?? '';
      matches.push({ words, at: found.index, phrase });
      // What matches nothing would match there for ever.
      if (found[0] === '') whole.lastIndex++;
    }
    return matches;
  });
  const test = remembered((text: string): boolean => {
    whole.lastIndex = 0;
    return whole.test(small(text));
  });
  const result: Matcher = Object.assign(find, { test });
  made.set(phrases, result);
  return result;
}

/** What was found in a text: the same sentence often stands in a page, its mail and its letter, or many times in a table. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, found);
    return found;
  };
}
const MOST_KEPT = 200;

/** In small letters, which take as many characters: a capital İ, whose small letter takes two, stays. */
function small(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gs, (sign) => (sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign));
}

/** The pattern of one phrase; `a <> b` stands for `a ... b` and `b ... a`. */
function source(phrase: string): string {
  const [one = '', other] = phrase.split(' <> ');
  return other === undefined ? inOrder(phrase) : `${inOrder(`${one} ... ${other}`)}|${inOrder(`${other} ... ${one}`)}`;
}

const inOrder = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s+\.\.\.\s+/)
    .map((part) => part.split(/\s+/).map(word).join('\\s+'))
    .join(FEW_WORDS);

/** In figures or as a word. */
const NUMBER =
  '(?:\\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|negentig|honderd|anderhalf|anderhalve|enkele|enige|paar|aantal|tal)';

function word(text: string): string {
  if (text === '<getal>') return NUMBER;
  const options = text.split('/').map((one) => {
    const plain = one
      .toLowerCase()
      .replace(/^\*|\*$/g, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return `${one.startsWith('*') ? INSIDE : ''}${plain}${one.endsWith('*') ? INSIDE : ''}`;
  });
  return options.length === 1 ? (options[0] ?? '') : `(?:${options.join('|')})`;
}
