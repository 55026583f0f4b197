/** Names in running text: "bij de gemeente Utrecht", and the capital at the start of a sentence. Pure. */

export type Article = 'de' | 'het' | 'geen';

/** One rule of templates/lidwoorden.yaml: which names it is about, and what their form in a sentence is. */
export interface ArticleRule {
  readonly article: Article;
  /** The first word is a common noun and gets a small letter: "Gemeente Utrecht" -> "de gemeente Utrecht". */
  readonly lowerFirst: boolean;
  /** The whole name is one of these. */
  readonly whole: readonly string[];
  /** The first word is one of these. */
  readonly firstWord: readonly string[];
  /** The first word ends in one of these. */
  readonly firstWordEnd: readonly string[];
  /** Any word ends in one of these. */
  readonly wordEnd: readonly string[];
}

/** In order: the first rule that fits a name decides; a name that fits none stays as it is. */
export type Articles = readonly ArticleRule[];

/**
 * A sensible proposal for a name in running text; the user decides. Nothing changes but a put-on article and the
 * capital of the first word, and a form that was made already ("de gemeente Utrecht") stays as it is.
 */
export function proposeInSentence(name: string, articles: Articles): string {
  const [first = '', ...rest] = name.split(' ');
  if (/^(de|het|een)$/i.test(first) && rest.length > 0) return name;
  const words = [first, ...rest].map((word) => word.toLowerCase());
  const rule = articles.find((candidate) => fits(candidate, words));
  if (rule === undefined || rule.article === 'geen') return name;
  return [rule.article, rule.lowerFirst ? first.toLowerCase() : first, ...rest].join(' ');
}

function fits(rule: ArticleRule, words: readonly string[]): boolean {
  const first = words[0] ?? '';
  const name = words.join(' ');
  return (
    rule.whole.some((whole) => whole.toLowerCase() === name) ||
    rule.firstWord.includes(first) ||
    rule.firstWordEnd.some((end) => first.endsWith(end)) ||
    rule.wordEnd.some((end) => words.some((word) => word.endsWith(end)))
  );
}

/**
 * The text with the capital that Dutch wants at the start of a sentence: "de gemeente" -> "De gemeente", "ijssel" ->
 * "IJssel". After a leading 's or 't the next word gets it ("'s-Hertogenbosch" has it already). A name with a capital
 * inside its first word (iBurgerzaken) is a brand and stays; so does what does not begin with a letter.
 */
export function atSentenceStart(text: string): string {
  const found = /^(['’ʼ‘`][a-z][\s-])?(\p{Ll}[\p{L}\p{M}]*)/u.exec(text);
  const word = found?.[2];
  if (found === null || word === undefined || /\p{Lu}/u.test(word)) return text;
  const prefix = found[1] ?? '';
  const head = /^ij/.test(word) ? 'ij' : String.fromCodePoint(word.codePointAt(0) ?? 0);
  const capital = head.toUpperCase();
  // A letter whose capital belongs to another letter (a long s) stays as it is.
  if (capital.length !== head.length || capital.toLowerCase() !== head) return text;
  return `${prefix}${capital}${text.slice(prefix.length + head.length)}`;
}
