import { Tokenizer, type Tokens } from 'marked';

/**
 * The tokenizer of marked, which first looks at what a block begins with. marked tries each kind of block at the beginning
 * of each one, with patterns that read far ahead: most of its work for texts of plain paragraphs. Each look asks less than
 * the pattern that it saves, so that the tokens are the same (a test compares them).
 */
export class QuickTokenizer extends Tokenizer {
  override code(source: string): Tokens.Code | undefined {
    return source.startsWith(' ') || source.startsWith('\t') ? super.code(source) : undefined;
  }
  override fences(source: string): Tokens.Code | undefined {
    return /^ {0,3}[`~]/.test(source) ? super.fences(source) : undefined;
  }
  override hr(source: string): Tokens.Hr | undefined {
    return /^ {0,3}[-_*]/.test(source) ? super.hr(source) : undefined;
  }
  override blockquote(source: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>/.test(source) ? super.blockquote(source) : undefined;
  }
  override html(source: string): Tokens.HTML | undefined {
    return /^ {0,3}</.test(source) ? super.html(source) : undefined;
  }
  override def(source: string): Tokens.Def | undefined {
    return /^ {0,3}\[/.test(source) ? super.def(source) : undefined;
  }
  /** The second line of a table is its ruler. */
  override table(source: string): Tokens.Table | undefined {
    const end = source.indexOf('\n');
    return end >= 0 && /^ {0,3}[|:-]/.test(source.slice(end + 1, end + 5)) ? super.table(source) : undefined;
  }
  /** A heading that is underlined stands in one piece, without a blank line. */
  override lheading(source: string): Tokens.Heading | undefined {
    return isUnderlined(source) ? super.lheading(source) : undefined;
  }
  /** A few plain words between ** that stand by themselves: for these marked makes its largest patterns. */
  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    if (!/^[*_]/.test(source)) return undefined;
    const words = /^\s?$/.test(before) && !this.lexer.state.inRawBlock ? boldIn(source) : undefined;
    if (words === undefined) return super.emStrong(source, masked, before);
    const text: Tokens.Text = { type: 'text', raw: words, text: words, escaped: false };
    return { type: 'strong', raw: `**${words}**`, text: words, tokens: [text] };
  }
  /**
   * At each sign marked looks for the @ of an address, to the end of the text: of a long row of signs and letters it would read
   * all of it again and again.
   */
  override inlineText(source: string): Tokens.Text | undefined {
    const near = source.length > 2 * NEAR ? super.inlineText(source.slice(0, 2 * NEAR)) : undefined;
    return near && near.raw.length < NEAR ? near : super.inlineText(source);
  }
}

/** Longer than an address. */
const NEAR = 500;

const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Whether an underline comes before a blank line. It reads no further than that. */
function isUnderlined(source: string): boolean {
  for (let from = source.indexOf('\n') + 1; from > 0; ) {
    const to = source.indexOf('\n', from);
    const line = source.slice(from, to < 0 ? undefined : to);
    if (line === '') return false;
    if (UNDERLINE.test(line)) return true;
    from = to + 1;
  }
  return false;
}

/** Letters and figures, and the characters that stand for values. */
const LETTER = 'A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\ue000-\\uf8ff';
/** Begins with a letter, ends with one or with a mark, and holds no other sign of Markdown. */
const BOLD = new RegExp(
  `^\\*\\*([${LETTER}](?:[^*_\\\\\`[\\]<>&~@\\n]{0,300}(?:[${LETTER}](?=\\*\\*(?:$|[\\s.,;:?!)]))|[.,;:?!)](?=\\*\\*(?:$|\\s))))?)\\*\\*`,
);
const ADDRESS = /https?:|ftp:|www\./i;

function boldIn(source: string): string | undefined {
  const words = BOLD.exec(source)?.[1];
  return words === undefined || words.length === 1 || ADDRESS.test(words) ? undefined : words;
}
