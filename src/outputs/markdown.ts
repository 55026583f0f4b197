/** Filled texts as Markdown, for a website. */
import type { FilledText } from '../texts/types.ts';
import { escapeBlockStart, escapeInline } from './escape-markdown.ts';
import { safeMarkdown } from './safe-markdown.ts';

/** What stands around a value: the line as far as the value, and the rest of the text. */
interface Place {
  readonly before: string;
  readonly after: string;
}

/**
 * The text as Markdown, without front matter; a mail below its subject. Each value shows as exactly its characters: nothing in it becomes a
 * heading, list, link, table or HTML. Only a checked address may become a link, to itself. In the address of a link a
 * value stands as part of an address. HTML, images and unsafe links of the source do not come through (`safeMarkdown`).
 */
export function toMarkdown(text: FilledText): string {
  const { values, checked } = text;
  const markdown = headOf(text) + safeMarkdown(text.markdown);
  const filled = markdown.replace(/[\ue000-\uf7ff]/g, (character, offset: number) => {
    const value = values.get(character) ?? '';
    const before = markdown.slice(markdown.slice(0, offset).lastIndexOf('\n') + 1, offset);
    const place = { before, after: markdown.slice(offset + 1, offset + 20) };
    if (before.endsWith('](') && value.startsWith('https://')) return asAddress(value);
    return checked?.has(character) && canStandBare(value, place) ? value : escapeValue(value, place);
  });
  return `${filled.trimEnd()}\n`;
}

/** Subject and preview line, which do not go into the text itself, above a line. */
function headOf({ meta, subject, preview }: FilledText): string {
  const isMail = meta.tekst.startsWith('mailings/');
  const lines = [
    ['Onderwerp', subject],
    ['Voorbeeldregel', isMail ? preview : undefined],
  ].flatMap(([label, line]) => (line ? `**${label}:** ${escapeInline(line)}` : []));
  return lines.length === 0 ? '' : `${[...lines, '---'].join('\n\n')}\n\n`;
}

/** Only marks of quotes, lists and cells stand before it: what follows begins a block. */
const BLOCK_START = /^[\s>|:]*(?:(?:[-*+]|\d{1,9}[.)])[\s>|:]+)*/;
/** Only that, or only figures and other values besides. */
const isBlockStart = (before: string): boolean => before.replace(BLOCK_START, '') === '';
const isNumberStart = (before: string): boolean => /^[\d\ue000-\uf7ff]*$/.test(before.replace(BLOCK_START, ''));

const PHONE = /^[+(]?\d[\d ()./-]*$/;
/** Mail, page or site, of letters that mean nothing in Markdown; an underscore does so only at the edge of a word. */
const ADDRESS = /^(?:https:\/\/)?[a-z0-9](?:[a-z0-9./@+%?=-]|(?<=[a-z0-9])_(?=[a-z0-9]))*[a-z0-9/]$/i;

/** Whether a checked value can stand without escapes: it is a word of its own, and begins no list. */
function canStandBare(value: string, { before, after }: Place): boolean {
  if (!PHONE.test(value) && !ADDRESS.test(value)) return false;
  if (!/(?:^|[\s(])$/.test(before) || !/^[.,:;?!)]{0,3}(?:\s|$)/.test(after)) return false;
  return !(isBlockStart(before) && /^\d{1,9}[.)]/.test(value + after));
}

function escapeValue(value: string, { before, after }: Place): string {
  let escaped = escapeInline(value)
    // Part of a longer word, an address is one all the same.
    .replace(/(?<!\\):(?=\/\/)/g, '\\:')
    .replace(/www(?=\.)/gi, (found) => `${found}\\`)
    .replace(/www\\\\/gi, (found) => found.slice(0, -1))
    // Inside the text of a link, marked would take this for the end of it.
    .replace(/\](?=\()/g, ']\\');
  // A row of # at the end of a heading would vanish.
  if (before.includes('#')) escaped = escaped.replace(/#/g, '\\#');
  if (isBlockStart(before)) escaped = escapeBlockStart(escaped);
  // The line below the head of a table.
  if (/^[-:|\s]+$/.test(value)) escaped = escaped.replace(/(?<!\\)-/g, '\\-');
  return besideOthers(escaped, before, after);
}

/** With what stands against it, a value could together make a list, a link or an address. */
function besideOthers(text: string, before: string, after: string): string {
  let escaped = text;
  if (isNumberStart(before)) {
    escaped = escaped.replace(/^(\d*)([.)])/, '$1\\$2');
    if (/^\d+$/.test(text) && /^[.)]/.test(after)) escaped += '\\';
  }
  if (/[w\ue000-\uf7ff]$/i.test(before)) escaped = escaped.replace(/^(w{0,2})\./i, '$1\\.');
  if (/[\]\ue000-\uf7ff]$/.test(before)) escaped = escaped.replace(/^\(/, '\\(');
  if (/[:/\ue000-\uf7ff]$/.test(before)) escaped = escaped.replace(/^\//, '\\/');
  if (/^[/\ue000-\uf7ff]/.test(after)) escaped = escaped.replace(/(?<!\\):$/, '\\:');
  return escaped;
}

/** A checked https address, with what has a meaning in Markdown in its coded form. */
const asAddress = (value: string): string =>
  value.replace(
    /[()<>[\]\\\s"'`*_|]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
