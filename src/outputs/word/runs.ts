/** What stands inside a paragraph, heading, item or cell of a filled text, as runs of Word. */
import type { Token, Tokens } from 'marked';
import { inlinePlain, saysAddress } from '../../texts/body-plain.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { addressOfChecked, linkAddress } from '../html/address.ts';
import type { Dress } from './dress.ts';
import { lineBreak, type RunLook, run } from './xml.ts';

/** Splits at each value, and keeps it as a piece of its own. */
const VALUE = /([\ue000-\uf7ff])/;
const LINK_STYLE = 'Hyperlink';

export interface Runs {
  /** Tokens that stand inside one block. */
  readonly runs: (tokens: readonly Token[], look?: RunLook) => string;
  /** The inside of one token: its tokens, or its words. */
  readonly runsOf: (token: Token, look?: RunLook) => string;
  /** Words without Markdown, with the values in their place. */
  readonly words: (words: string, look?: RunLook) => string;
}

/** The writers of what stands inside the blocks of this text. */
export function runsWriter({ meta, values, checked }: FilledText, dress: Dress): Runs {
  const words = (typed: string, look: RunLook = {}): string =>
    run(withValues(typed, values), { ...look, ...dress.look });
  const runs = (tokens: readonly Token[], look: RunLook = {}): string =>
    tokens.map((token) => inline(token, look)).join('');
  const runsOf = (token: Token, look: RunLook = {}): string =>
    'tokens' in token && token.tokens ? runs(token.tokens, look) : leaf(token, look);

  function inline(token: Token, look: RunLook): string {
    switch (token.type) {
      case 'br':
        return lineBreak;
      case 'strong':
        return runsOf(token, { ...look, bold: true });
      case 'em':
        return runsOf(token, { ...look, italic: true });
      case 'link':
        return link(token as Tokens.Link, look);
      case 'image':
        return leaf(token, look);
      default:
        return runsOf(token, look);
    }
  }

  function link({ href, tokens }: Tokens.Link, look: RunLook): string {
    const typed = addressWithValues(href);
    const address = linkAddress(typed);
    if (dress.link === undefined || address === undefined || look.style === LINK_STYLE) return runs(tokens, look);
    const shown = runs(tokens, { ...look, style: LINK_STYLE }) || run(typed, { ...look, style: LINK_STYLE });
    const said = tokens.length === 0 || saysAddress(withValues(inlinePlain(tokens, meta), values), typed);
    const behind = dress.addresses && !said ? words(` (${typed.replace(/^(mailto|tel):/i, '')})`, look) : '';
    return hyperlink(address, shown) + behind;
  }

  const hyperlink = (address: string, shown: string): string =>
    `<w:hyperlink r:id="${dress.link?.(address)}" w:history="1">${shown}</w:hyperlink>`;

  /** Only a checked https address may begin a link; anywhere else in it a value is a piece of an address. */
  const addressWithValues = (href: string): string =>
    href.replace(/[\ue000-\uf7ff]/g, (character, offset: number) => {
      const value = values.get(character) ?? '';
      return offset === 0 ? value : encodeURIComponent(value.replace(/\p{Cs}/gu, ''));
    });

  /** A token without others in it: its words, in which a checked address becomes a link to itself. */
  function leaf(token: Token, look: RunLook): string {
    const typed = inlinePlain([token], meta).replace(/[ \t]*\n[ \t]*/g, ' ');
    if (checked === undefined || checked.size === 0 || look.style === LINK_STYLE) return words(typed, look);
    const pieces = typed.split(VALUE);
    return pieces.some((piece) => checked.has(piece))
      ? pieces.map((piece) => checkedValue(piece, look) ?? words(piece, look)).join('')
      : words(typed, look);
  }

  /** An address or telephone number that was checked; a number stays on one line. */
  function checkedValue(piece: string, look: RunLook): string | undefined {
    const value = checked?.has(piece) ? values.get(piece) : undefined;
    const address = value === undefined ? undefined : addressOfChecked(value);
    if (value === undefined || address === undefined) return undefined;
    const isPhone = address.startsWith('tel:');
    const shown = isPhone ? value.replaceAll(' ', '\u00a0') : value;
    if (dress.link === undefined || isPhone) return run(shown, { ...look, ...dress.look });
    return hyperlink(address, run(shown, { ...look, ...dress.look, style: LINK_STYLE }));
  }

  return { runs, runsOf, words };
}
