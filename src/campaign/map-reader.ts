/** Reads the entries of one YAML map by name: collects all mistakes, each with its line, and names unknown keys. */
import type { Mistake } from '../base/errors.ts';
import { meantOrList, nearest } from '../base/nearest.ts';
import type { Parsed } from './names.ts';
import { show } from './values.ts';
import { placeAt, type YamlEntry, type YamlNode } from './yaml-tree.ts';

/** The file being read and the mistakes found so far. */
export interface Reading {
  readonly file: string;
  readonly mistakes: Mistake[];
}

export class MapReader {
  readonly line: number;
  private readonly reading: Reading;
  private readonly path: string;
  private readonly entries: ReadonlyMap<string, YamlEntry>;

  /** `path` names the map in messages ("mijlpalen.mailing-1"); `known`: the only keys it may have, absent: any. */
  constructor(reading: Reading, node: YamlNode, path: string, known?: readonly string[]) {
    this.reading = reading;
    this.path = path;
    this.line = node.line;
    const isEmpty = node.kind === 'text' && node.text.trim() === '';
    if (node.kind !== 'map' && !isEmpty) {
      this.mistake(node.line, `${path || 'Het bestand'} heeft geen regels met naam: waarde.`, MAP_FIX);
    }
    const entries = node.kind === 'map' ? node.entries : [];
    this.entries = new Map(entries.map((entry) => [entry.key, entry]));
    let listed = false;
    for (const { key, line } of entries) {
      if (!known || known.includes(key)) continue;
      const near = nearest(key, known) !== undefined;
      // A long list of names is read once.
      const fix = listed && !near ? LISTED_FIX : meantOrList(key, known);
      listed ||= !near;
      this.mistake(line, `De naam '${show(key)}' is niet bekend${inPath(path)}.`, fix);
    }
  }

  get keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(key: string): boolean {
    return this.node(key) !== undefined;
  }

  lineOf(key: string): number {
    return this.entries.get(key)?.line ?? this.line;
  }

  /** The node under `key`; an empty value counts as absent. */
  node(key: string): YamlNode | undefined {
    const node = this.entries.get(key)?.value;
    return node?.kind === 'text' && node.text.trim() === '' ? undefined : node;
  }

  /** The value under `key`; undefined when it is absent, empty or wrong (the mistake is then noted). */
  value<T>(key: string, parse: (text: string) => Parsed<T>): T | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (node.kind !== 'text') {
      this.mistake(node.line, `${this.name(key)} heeft regels in plaats van één waarde.`, 'Zet er één waarde achter.');
      return undefined;
    }
    const found = parse(node.text);
    if ('value' in found) return found.value;
    this.mistake(node.line, `${this.name(key)} (${show(node.text)}): ${found.message}`, found.fix);
    return undefined;
  }

  /** The map under `key`. */
  map(key: string, known?: readonly string[]): MapReader | undefined {
    const node = this.node(key);
    return node && new MapReader(this.reading, node, this.name(key), known);
  }

  /** The map under a name that the user chose, also when nothing stands there yet. */
  entry(key: string, known: readonly string[]): MapReader | undefined {
    const node = this.entries.get(key)?.value;
    return node && new MapReader(this.reading, node, this.name(key), known);
  }

  /** The maps in the list under `key`. */
  list(key: string, known: readonly string[]): MapReader[] {
    const node = this.node(key);
    if (!node) return [];
    if (node.kind === 'list') {
      return node.items.map((item, at) => new MapReader(this.reading, item, `${this.name(key)} ${at + 1}`, known));
    }
    this.mistake(node.line, `${this.name(key)} is geen lijst.`, 'Begin elk onderdeel met een streepje en een spatie.');
    return [];
  }

  mistake(line: number, message: string, fix: string): void {
    this.reading.mistakes.push({ message, place: placeAt(this.reading.file, line), fix });
  }

  private name(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }
}

const MAP_FIX = 'Schrijf op elke regel een naam, een dubbele punt, een spatie en de waarde.';
const LISTED_FIX = 'Haal deze regel weg, of kies een van de namen die hierboven staan.';
const inPath = (path: string): string => (path ? ` bij ${path}` : '');
