import { Lexer, type Token } from 'marked';
import { QuickTokenizer } from './quick-tokenizer.ts';

/** A sentence in which no character has a meaning in Markdown: no emphasis, link, code, HTML, escape or line break. */
const PLAIN = /^(?!.*(?:https?:|ftp:|www\.| \n))[^\\`*_[\]!<>&~@]*$/is;

/**
 * The tokens of a text as marked gives them. Most sentences are only words: those it need not look into, which is most
 * of its work.
 */
export function lexMarkdown(markdown: string): readonly Token[] {
  const known = lexed.get(markdown);
  if (known) return known;
  const tokens = lex(markdown);
  if (lexed.size >= MOST_KEPT) lexed.clear();
  lexed.set(markdown, tokens);
  return tokens;
}

/** The same text is read by each of its writers: page, mail, Word, overview. Nobody changes the tokens. */
const lexed = new Map<string, readonly Token[]>();
const MOST_KEPT = 200;

function lex(markdown: string): readonly Token[] {
  const lexer = new Lexer({ gfm: true, tokenizer: new QuickTokenizer() });
  lexer.blockTokens(markdown, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (!PLAIN.test(src)) lexer.inlineTokens(src, tokens);
    else if (src !== '') tokens.push({ type: 'text', raw: src, text: src, escaped: false });
  }
  return lexer.tokens;
}
