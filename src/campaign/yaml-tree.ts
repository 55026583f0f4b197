/**
 * A file of the user as a plain tree with line numbers. Hostile until parsed: all scalars stay as typed (failsafe
 * schema, so a telephone number keeps its zero), and anchors, aliases, tags and keys that occur twice are mistakes.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Mistake } from '../base/errors.ts';

export type YamlNode =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly line: number };
export interface YamlEntry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlNode;
}

export interface YamlTree {
  /** Absent when the file is empty or cannot be read at all. */
  readonly root?: YamlNode;
  readonly mistakes: readonly Mistake[];
}

const LARGEST = 256 * 1024;
const DEEPEST = 8;
const QUOTE_FIX = 'Zet een tekst met een dubbele punt, een hekje of een haakje erin tussen "aanhalingstekens".';

/** "campagne.yaml, regel 12": how each mistake in a file names its place. */
export const placeAt = (file: string, line: number): string => `${file}, regel ${line}`;

/** Reads YAML text; `file` is how mistakes name it. Never throws: what is wrong is in `mistakes`, all at once. */
export function parseYamlTree(content: string, file: string): YamlTree {
  if (content.length > LARGEST) {
    const fix = 'Controleer of dit het goede bestand is.';
    return { mistakes: [{ message: `Het bestand ${file} is te groot (meer dan 256 kB).`, place: file, fix }] };
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(content.replace(/^\ufeff/, ''), {
      schema: 'failsafe',
      version: '1.2',
      merge: false,
      uniqueKeys: true,
      prettyErrors: true,
      lineCounter: lines,
      logLevel: 'error',
    });
    const mistakes = document.errors.map((error) => syntaxMistake(error, file));
    // After an error in the structure the rest of the tree cannot be trusted; a key that occurs twice is no such error.
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { mistakes };
    const reader = new TreeReader(file, lines, mistakes);
    const root = document.contents === null ? undefined : reader.node(document.contents, 0);
    return root === undefined ? { mistakes } : { root, mistakes };
  } catch {
    // Nested so deeply that the parser's stack ran out, or something else that no person writes.
    const fix = 'Controleer of dit het goede bestand is, en maak het eenvoudiger.';
    return { mistakes: [{ message: `Het bestand ${file} is niet te lezen als YAML.`, place: file, fix }] };
  }
}

function syntaxMistake(error: YAMLError, file: string): Mistake {
  const line = error.linePos?.[0].line ?? 1;
  const [message, fix] = SYNTAX[error.code] ?? ['Deze regel is niet te lezen als YAML.', QUOTE_FIX];
  return { message, place: placeAt(file, line), fix };
}

const SYNTAX: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['Deze naam staat er twee keer.', 'Haal een van de twee weg.'],
  TAB_AS_INDENT: ['Deze regel springt in met een tab.', 'Gebruik spaties aan het begin van de regel.'],
  BAD_INDENT: ['Deze regel springt niet goed in.', 'Zet regels die bij elkaar horen recht onder elkaar.'],
  MISSING_CHAR: ['Hier ontbreekt een aanhalingsteken, haakje of dubbele punt.', QUOTE_FIX],
  MULTIPLE_DOCS: ['Hier begint een tweede document (---).', 'Houd één document in dit bestand.'],
};

class TreeReader {
  private readonly file: string;
  private readonly lines: LineCounter;
  private readonly mistakes: Mistake[];

  constructor(file: string, lines: LineCounter, mistakes: Mistake[]) {
    this.file = file;
    this.lines = lines;
    this.mistakes = mistakes;
  }

  node(node: unknown, depth: number): YamlNode | undefined {
    const line = this.lineOf(node);
    if (depth > DEEPEST) return this.refuse(line, 'Deze regel staat te diep in andere regels.');
    if (isAlias(node)) return this.refuse(line, 'Hier staat een verwijzing (*).');
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { kind: 'text', text: '', line };
    if (node.anchor) this.refuse(line, 'Hier staat een anker (&).');
    if (node.tag) this.refuse(line, 'Hier staat een type (!).');
    // As it was typed: the parser makes a date of what has that type.
    if (isScalar(node)) return { kind: 'text', text: node.source ?? String(node.value ?? ''), line };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item, depth + 1));
      return { kind: 'list', items: items.filter((item) => item !== undefined), line };
    }
    const entries: YamlEntry[] = [];
    for (const { key, value } of node.items) {
      const keyLine = this.lineOf(key);
      if (!isScalar(key)) {
        this.refuse(keyLine, 'De naam voor de dubbele punt is geen gewoon woord.');
        continue;
      }
      if (key.anchor || key.tag) this.refuse(keyLine, 'Voor deze naam staat een anker (&) of type (!).');
      const read = value === null ? ({ kind: 'text', text: '', line: keyLine } as const) : this.node(value, depth + 1);
      // An empty value stands nowhere: its line is that of its key.
      const placed = read?.kind === 'text' && read.text === '' ? { ...read, line: keyLine } : read;
      if (placed) entries.push({ key: key.source ?? String(key.value ?? ''), line: keyLine, value: placed });
    }
    return { kind: 'map', entries, line };
  }

  private lineOf(node: unknown): number {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    return range ? this.lines.linePos(range[0]).line : 1;
  }

  private refuse(line: number, message: string): undefined {
    const fix = `${QUOTE_FIX} Begint de tekst met &, * of !, dan ook.`;
    this.mistakes.push({ message, place: placeAt(this.file, line), fix });
    return undefined;
  }
}
