/** Reads a Markdown source, or the lines of an edited output, as the rules see it. Line numbers are those of the file. */
import { readFrontMatter } from '../texts/front-matter.ts';
import type { TextMeta } from '../texts/types.ts';
import { LETTERS, OPAQUE } from './phrase.ts';
import { linesIn, partsOf } from './pieces.ts';
import { withoutQuotes } from './sentences.ts';
import type { Block, CheckedText, Sentence, Target } from './text.ts';

/** What stands in the place of a placeholder. */
export type Substitute = (name: string) => string;
const opaque: Substitute = () => OPAQUE;

interface Reading {
  /** Sentences of the guide: these are not the user's. */
  readonly isKnown: (sentence: string) => boolean;
  /** The value of a placeholder that prints a date; undefined for any other. */
  readonly dateOf: (name: string) => string | undefined;
}

/** LF line ends, no BOM, whole letters; the number of lines stays. */
export const normalise = (content: string): string =>
  content
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

/** A source below 1-teksten-aanpassen. `path` is relative to that folder, `file` to the campaign. */
export function readSource(
  { path, content }: { readonly path: string; readonly content: string },
  file: string,
  identity: string,
  { isKnown, dateOf }: Reading,
): CheckedText {
  const front = readFrontMatter(path, normalise(content));
  const lines = front.body.split('\n').map((text, at) => ({ text, line: front.bodyLine + at }));
  const head = (['onderwerp', 'voorbeeldregel'] as const).flatMap((kind) => {
    const text = front.fields[kind];
    return text === undefined ? [] : [{ kind, text, line: front.lines[kind] ?? 1 }];
  });
  const blocksWith = (substitute: Substitute): Block[] => [
    ...head.map((block) => ({ ...block, text: plainLine(block.text, substitute) })),
    ...blocksOf(lines, substitute),
  ];
  const blocks = blocksWith(opaque);
  const voor = front.fields.voor ?? '';
  return {
    ...{ file, identity, isOutput: false, blocks, voor, off: front.checksOff },
    lines: [...head.map(({ text, line }) => ({ text, line })), ...lines],
    sentences: sentencesIn(blocks, isKnown),
    dated: once(() =>
      sentencesIn(
        blocksWith((name) => dateOf(name) ?? OPAQUE),
        () => false,
      ),
    ),
    targets: lines.flatMap(targetsIn),
    emptyHeaders: emptyHeadersIn(lines),
    isSms: isSmsText(identity, voor, front.fields.ruimte),
  };
}

/** An output as its lines of plain text. `meta`: of the text that it was made of. */
export function readOutput(
  path: string,
  identity: string,
  plain: readonly string[],
  { isKnown, meta }: Pick<Reading, 'isKnown'> & { readonly meta?: TextMeta | undefined },
): CheckedText {
  const lines = plain.map((text, at) => ({ text: text.normalize('NFC'), line: at + 1 }));
  // Each line is a paragraph of its own, as a word processor has them.
  const blocks = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }): Block => ({ kind: 'alinea', text: text.trim(), line }));
  const sentences = sentencesIn(blocks, isKnown);
  return {
    ...{ file: path, identity, isOutput: true, lines, blocks, sentences },
    ...{ dated: () => sentences, targets: [], emptyHeaders: [] },
    ...{ off: meta?.checksOff ?? {}, voor: meta?.voor ?? '' },
    isSms: isSmsText(identity, meta?.voor ?? '', meta?.ruimte?.kind),
  };
}

const isSmsText = (identity: string, voor: string, ruimte: string | undefined): boolean =>
  ruimte?.trim().toLowerCase() === 'sms' ||
  /\bsms\b/i.test(voor) ||
  /^(?:mailings|sms)\/(?:.*-)?sms(?:-|$)/.test(identity);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sentencesIn(blocks: readonly Block[], isKnown: Reading['isKnown']): Sentence[] {
  return blocks.flatMap(partsOf).flatMap(({ block, sentences: all }) => {
    const unquoted = withoutQuotes(block.text);
    let line = block.line;
    let from = 0;
    return all.map(({ text, at, whole }, index): Sentence => {
      line += linesIn(block.text.slice(from, at)) - 1;
      from = at;
      return {
        text: sentenceKey(text),
        unquoted: sentenceKey(unquoted.slice(at, at + text.length)),
        line,
        block,
        next: sentenceKey(all[index + 1]?.text ?? ''),
        known: isKnown(sentenceKey(text)),
        ...(whole === undefined ? {} : { whole: sentenceKey(whole) }),
      };
    });
  });
}

/** By this two sentences are the same. */
export const sentenceKey = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines without markup, as blocks. */
export function blocksOf(
  lines: readonly { readonly text: string; readonly line: number }[],
  substitute: Substitute = opaque,
): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'alinea' | 'punt'; texts: string[]; line: number } | undefined;
  let fence = false;
  const close = (): void => {
    if (open) blocks.push({ kind: open.kind, text: open.texts.join('\n'), line: open.line });
    open = undefined;
  };
  for (const { text: raw, line } of lines) {
    if (/^ {0,3}(```|~~~)/.test(raw)) {
      close();
      fence = !fence;
      continue;
    }
    if (fence) continue;
    const unquoted = raw.replace(/^(\s*>)+ ?/, '');
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(unquoted);
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(unquoted);
    const row = /^\s*\|(.*)\|\s*$/.exec(unquoted.replace(/\{\{[#/][^{}]*\}\}/g, ''));
    if (heading) {
      close();
      const text = plainLine(heading[2] ?? '', substitute);
      blocks.push({ kind: 'kop', text, line, level: heading[1]?.length ?? 1 });
    } else if (row) {
      close();
      const cells = (row[1] ?? '').split('|').map((cell) => plainLine(cell, substitute));
      blocks.push(
        ...cells
          .filter((text) => text !== '' && !/^[-: ]+$/.test(text))
          .map((text) => ({ kind: 'cel' as const, text, line })),
      );
    } else {
      const text = plainLine(item ? (item[1] ?? '') : unquoted, substitute);
      if (item || text === '') close();
      if (text === '') continue;
      open ??= { kind: item ? 'punt' : 'alinea', texts: [], line };
      open.texts.push(text);
    }
  }
  close();
  return blocks;
}

/** Where none of these stands, a line is only words. */
const MARKED = /[{`<*_\\[\]]/;
const EMPHASIS = new RegExp(`(?<![${LETTERS}])[*_](?=\\S)|(?<=\\S)[*_](?![${LETTERS}])`, 'g');

/** One line without Markdown, conditions and includes. */
export function plainLine(raw: string, substitute: Substitute): string {
  if (!MARKED.test(raw)) return raw.trim();
  return raw
    .replace(/\{\{\/als\}\}(?=\{\{#als)/g, ' ')
    .replace(/\{\{[#/>][^{}]*\}\}/g, '')
    .replace(/\{\{ *([^{}]+?) *\}\}/g, (_tag, name: string) => substitute(name))
    .replace(/`[^`]*`/g, OPAQUE)
    .replace(LINK, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(EMPHASIS, '')
    .replace(/\\([\\`*_[\]()#+.!<>-])/g, '$1')
    .trim();
}

const LINK = /!?\[([^\][]*)\]\(<?[^()\s>]*>?(?:\s+"[^"]*")?\)/g;

function targetsIn({ text, line }: { readonly text: string; readonly line: number }): Target[] {
  const found = [...text.matchAll(/(!?)\[([^\][]*)\]\(<?([^()\s>]*)>?(?:\s+"[^"]*")?\)/g)].map(
    ([, mark, words = '', href = '']): Target => ({ text: words, href, image: mark === '!', line }),
  );
  const html = [...text.matchAll(/<img\b([^<>]*)>/gi)].map(([, attributes = '']): Target => {
    const of = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`, 'i').exec(attributes)?.[1] ?? '';
    return { text: of('alt'), href: of('src'), image: true, line };
  });
  return [...found, ...html];
}

/** The first row of a table, when all its cells are empty. */
const emptyHeadersIn = (lines: readonly { readonly text: string; readonly line: number }[]): number[] =>
  lines.flatMap(({ text, line }, at) =>
    /^\s*\|[\s|]*\|\s*$/.test(text) && /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(lines[at + 1]?.text ?? '') ? [line] : [],
  );
