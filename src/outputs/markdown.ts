/** Filled texts as Markdown, for a website. */
import type { FilledText } from '../texts/types.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * The text as Markdown, without front matter. Each value shows as exactly its characters: nothing in it becomes a
 * heading, list, link, table or HTML. In the address of a link it stands as part of an address.
 */
export function toMarkdown({ markdown, values }: FilledText): string {
  const filled = markdown.replace(
    /(\]\(|\d)?([\ue000-\uf7ff])(?=([.)])?)/g,
    (_whole, before: string | undefined, character: string, after: string | undefined) => {
      const value = values.get(character) ?? '';
      if (before === '](' && value.startsWith('https://')) return `](${asAddress(value)}`;
      return `${before ?? ''}${escapeValue(value, before ?? '', after)}`;
    },
  );
  return `${filled.trimEnd()}\n`;
}

function escapeValue(value: string, before: string, after: string | undefined): string {
  let escaped = escapeMarkdown(value)
    // Part of a longer word, an address is one all the same.
    .replace(/(?<!\\):(?=\/\/)/g, '\\:')
    .replace(/www(?=\.)/gi, (found) => `${found}\\`)
    .replace(/www\\\\/gi, (found) => found.slice(0, -1))
    // Inside the text of a link, marked would take this for the end of it.
    .replace(/\](?=\()/g, ']\\')
    // A row of # at the end of a heading would vanish.
    .replace(/(?<!\\)#/g, '\\#');
  // A figure of the one and a dot of the other would together begin a list.
  if (/\d$/.test(before)) escaped = escaped.replace(/^[.)]/, '\\$&');
  if (after !== undefined && /^\d{1,9}$/.test(value)) escaped += '\\';
  return escaped;
}

/** A checked https address, with what has a meaning in Markdown in its coded form. */
const asAddress = (value: string): string =>
  value.replace(
    /[()<>[\]\\\s"'`*_|]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
