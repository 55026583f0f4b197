/** What stands inside a paragraph, heading, item or cell of a filled text, as HTML. */
import type { Token, Tokens } from 'marked';
import { inlinePlain, saysAddress } from '../../texts/body-plain.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { addressOfChecked, linkAddress } from './address.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { around, type Manner, open } from './manner.ts';

/** Splits at each value, and keeps it as a piece of its own. */
const VALUE = /([\ue000-\uf7ff])/;

export interface InlineHtml {
  /** Tokens that stand inside one block. */
  readonly inline: (tokens: readonly Token[]) => string;
  /** The inside of one token: its tokens, or its words. */
  readonly inlineOf: (token: Token) => string;
  /** Words without Markdown, with the values in their place. */
  readonly words: (words: string) => string;
}

/** The writers of what stands inside the blocks of this text. */
export function inlineHtml({ meta, values, checked }: FilledText, manner: Manner): InlineHtml {
  const { links } = manner;
  const words = (typed: string): string => escapeText(withValues(typed, values));

  const inline = (tokens: readonly Token[], inLink = false): string =>
    tokens.map((token) => inlineToken(token, inLink)).join('');
  const inlineOf = (token: Token, inLink = false): string =>
    'tokens' in token && token.tokens ? inline(token.tokens, inLink) : leaf(token, inLink);

  function inlineToken(token: Token, inLink: boolean): string {
    switch (token.type) {
      case 'br':
        return open('br', manner);
      case 'strong':
      case 'em':
        return around(token.type, inlineOf(token, inLink), manner);
      case 'link':
        return link(token as Tokens.Link, inLink);
      case 'image':
        return leaf(token, inLink);
      default:
        return inlineOf(token, inLink);
    }
  }

  function link({ href, tokens }: Tokens.Link, inLink: boolean): string {
    const typed = addressWithValues(href);
    const address = linkAddress(typed);
    const said = inline(tokens, true).trim();
    if (inLink || address === undefined || links === 'text') return said;
    if (links === 'link') {
      return around('a', said || escapeText(typed), manner, ` href="${escapeAttribute(address)}"`);
    }
    if (said === '') return escapeText(typed);
    const isSaid = saysAddress(withValues(inlinePlain(tokens, meta), values), typed);
    return isSaid ? said : `${said} (${escapeText(typed.replace(/^(mailto|tel):/i, ''))})`;
  }

  /** Only a checked https address may begin a link; anywhere else in it a value is a piece of an address. */
  const addressWithValues = (href: string): string =>
    plain({ type: 'text', raw: href, text: href }).replace(/[\ue000-\uf7ff]/g, (character, offset: number) => {
      const value = values.get(character) ?? '';
      return offset === 0 ? value : encodeURIComponent(value.replace(/\p{Cs}/gu, ''));
    });

  /** A token without others in it: its words, in which a checked address becomes a link to itself. */
  function leaf(token: Token, inLink: boolean): string {
    const typed = plain(token).replace(/[ \t]*\n[ \t]*/g, ' ');
    return links === 'link' && !inLink && VALUE.test(typed) ? typed.split(VALUE).map(linked).join('') : words(typed);
  }

  function linked(piece: string): string {
    const value = checked?.has(piece) ? values.get(piece) : undefined;
    const address = value === undefined ? undefined : addressOfChecked(value);
    if (value === undefined || address === undefined) return words(piece);
    const shown = address.startsWith('tel:') ? unbroken(value) : escapeText(value);
    return around('a', shown, manner, ` href="${escapeAttribute(address)}"`);
  }

  /** The words of a token, entities of HTML as the characters that they stand for. */
  const plain = (token: Token): string => inlinePlain([token], meta);

  return { inline, inlineOf, words };
}

/** A telephone number that stays on one line. */
const unbroken = (phone: string): string => escapeText(phone).replace(/ /g, '&nbsp;').replace(/-/g, '&#8209;');
