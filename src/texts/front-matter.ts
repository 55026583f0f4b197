import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Mistake } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { type OffEntry, offEntries, offMistakes } from './checks-off.ts';
import { isSafeIdentity } from './identity.ts';
import { mistakeAt } from './place.ts';
import { parseRoom, ROOM_HELP } from './room.ts';
import { isPlainLine, shownValue } from './strange-signs.ts';
import type { TextMeta } from './types.ts';

const KEYS = [
  'tekst',
  'titel',
  'bouwsteen',
  'bron',
  'alleen-als',
  'op-verzoek',
  'onderwerp',
  'voorbeeldregel',
  'ruimte',
  'voor',
] as const;
type Key = (typeof KEYS)[number];
/** Has lines below it instead of one value. */
const CHECKS_OFF = 'controle-uit';
const LONGEST_TEMPLATE = 1000;
const LONGEST_LINE = 300;
const yesNo = v.picklist(['ja', 'nee'], 'Schrijf ja of nee.');
/** Also what YAML made of escapes: a sign that cannot be seen in the file. */
const line = v.pipe(v.string(), v.check(isPlainLine, 'Schrijf dit op één regel, als gewone tekst.'));
const templateLine = v.pipe(line, v.maxLength(LONGEST_TEMPLATE, 'Maak dit korter.'));
const plainLine = v.pipe(line, v.maxLength(LONGEST_LINE, `Maak dit korter: ten hoogste ${LONGEST_LINE} tekens.`));
/** What is printed as it stands. */
const withoutTags = (fix: string) =>
  v.pipe(
    plainLine,
    v.check((text) => !/\{\{|\}\}/.test(text), fix),
  );
const CHECKS: Readonly<Record<Key, v.GenericSchema>> = {
  tekst: v.pipe(
    v.string(),
    v.check(isSafeIdentity, 'Gebruik alleen letters, cijfers en streepjes, bijvoorbeeld website/pagina.'),
  ),
  titel: withoutTags('Hier kan geen {{...}} staan. Schrijf de woorden zelf.'),
  bouwsteen: yesNo,
  bron: plainLine,
  // Whether that condition exists, and what stands in the templates, is for parseSource: it depends on the campaign.
  'alleen-als': line,
  'op-verzoek': yesNo,
  onderwerp: templateLine,
  voorbeeldregel: templateLine,
  ruimte: v.pipe(
    v.string(),
    v.check((text) => parseRoom(text) !== undefined, ROOM_HELP),
  ),
  voor: withoutTags('Hier kan geen {{...}} staan. Schrijf de namen zelf, zoals Facebook.'),
};

export interface FrontMatter {
  readonly fields: Readonly<Partial<Record<Key, string>>>;
  /** The rules of `check` that are switched off for this text, with the reasons. */
  readonly checksOff: Readonly<Record<string, string>>;
  /** The lines of the file on which those fields stand. */
  readonly lines: Readonly<Partial<Record<Key, number>>>;
  /** Whether the file has front matter at all. */
  readonly present: boolean;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly mistakes: readonly Mistake[];
}

/** Takes a source apart into front matter and body. `content` has LF line ends and no BOM. */
export function readFrontMatter(path: string, content: string): FrontMatter {
  const lines = content.split('\n');
  const isRule = (line: string | undefined): boolean => line?.trimEnd() === '---';
  if (!isRule(lines[0])) return { ...NO_FIELDS, present: false, body: content, bodyLine: 1 };
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  if (end < 0) {
    const mistake = mistakeAt(
      path,
      1,
      'De kop van dit bestand begint met --- maar eindigt nergens.',
      'Zet --- op een eigen regel onder de kop.',
    );
    return { ...NO_FIELDS, present: true, body: '', bodyLine: 1, mistakes: [mistake] };
  }
  const head = readFields(path, lines.slice(1, end));
  return { ...head, present: true, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

type Fields = Pick<FrontMatter, 'fields' | 'lines' | 'checksOff' | 'mistakes'>;
const NO_FIELDS: Fields = { fields: {}, lines: {}, checksOff: {}, mistakes: [] };
/** A key with its value, both as YAML has them; `line` counts from 1 in the file. */
interface Entry {
  readonly name: string;
  /** undefined: a list or a map. */
  readonly text: string | undefined;
  /** What stands below `controle-uit`. */
  readonly off?: readonly OffEntry[];
  readonly line: number;
}

/** Reads the lines between the rules. */
function readFields(path: string, head: readonly string[]): Fields {
  const entries = usualEntries(head) ?? yamlEntries(path, head.map(quoteTemplate).join('\n'));
  if (!Array.isArray(entries)) return { ...NO_FIELDS, mistakes: [entries as Mistake] };
  const fields: Partial<Record<Key, string>> = {};
  const lines: Partial<Record<Key, number>> = {};
  const mistakes: Mistake[] = [];
  const first = new Map<string, number>();
  let checksOff: FrontMatter['checksOff'] = {};
  for (const { name, text, off, line } of entries as readonly Entry[]) {
    const known = KEYS.find((candidate) => candidate === name);
    if (known === undefined && name !== CHECKS_OFF) {
      const fix = meantOrList(name, [...KEYS, CHECKS_OFF]);
      mistakes.push(mistakeAt(path, line, `De naam '${shownValue(name)}' in de kop is niet bekend.`, fix));
      continue;
    }
    const earlier = first.get(name);
    if (earlier !== undefined) {
      const fix = `Haal deze regel weg, of die op regel ${earlier}.`;
      mistakes.push(mistakeAt(path, line, `'${name}' staat er twee keer in de kop van dit bestand.`, fix));
      continue;
    }
    first.set(name, line);
    if (text === '') continue;
    if (known === undefined) {
      mistakes.push(...offMistakes(path, line, off));
      checksOff = Object.fromEntries((off ?? []).map((entry) => [entry.rule, entry.reason]));
      continue;
    }
    const result = v.safeParse(CHECKS[known], text);
    if (result.success) {
      fields[known] = (text ?? '').normalize('NFC');
      lines[known] = line;
    } else {
      const shown = text === undefined ? '' : ` (${shownValue(text)})`;
      const fix = result.issues[0]?.message ?? '';
      mistakes.push(mistakeAt(path, line, `De waarde van '${name}' in de kop klopt niet${shown}.`, fix));
    }
  }
  return { fields, lines, checksOff, mistakes };
}

/** A key with a plain value in which nothing has a meaning in YAML, or one in single quotes. {{...}} may stand in it. */
const USUAL =
  /^([a-z-]+):(?: +(?:([\p{L}\d](?:[^:#\s]|(?<=\S):(?=\S)|(?<=\S)#| (?=[^ #]))*)|'((?:[^'\s]|(?<!') (?!'))*)'))?$/u;

/**
 * The entries of usual front matter, which nearly all files have: lines of comment, and keys with a plain value. The
 * same as YAML gives, but many times quicker; undefined where there is anything else.
 */
export function usualEntries(head: readonly string[]): Entry[] | undefined {
  const entries = new Map<string, Entry>();
  for (const [index, text] of head.entries()) {
    if (text === '' || text.startsWith('#')) continue;
    const [, name, plain = '', quoted = plain] = USUAL.exec(text) ?? [];
    if (name === undefined || entries.has(name)) return undefined;
    // The first line of the file is the rule above the front matter.
    entries.set(name, { name, text: quoted, line: index + 2 });
  }
  return [...entries.values()];
}

/** A template that begins with {{ would be a map in YAML: as if the user had put quotes around it. */
const quoteTemplate = (text: string): string =>
  text.replace(
    /^((?:onderwerp|voorbeeldregel): +)(\{\{.*?)((?: +#.*)?)$/,
    (_line, key: string, value: string, comment: string) =>
      `${key}'${value.trimEnd().replaceAll("'", "''")}'${comment}`,
  );

/** The entries as the YAML library reads them, or the mistake for which it cannot. */
export function yamlEntries(path: string, yaml: string): Entry[] | Mistake {
  const counter = new LineCounter();
  // A key that stands twice is told by name, with the other mistakes.
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const document = parseDocument(yaml, { ...options, lineCounter: counter });
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line + 1;
  const wrongYaml = (offset: number | undefined): Mistake =>
    mistakeAt(
      path,
      lineAt(offset),
      'De kop van dit bestand is niet te lezen.',
      "Schrijf elke regel als 'naam: waarde'. Staat er een dubbele punt in de waarde? Zet er dan '...' omheen.",
    );
  const [error] = document.errors;
  if (error) return wrongYaml(error.pos[0]);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === '')) return [];
  if (!isMap(document.contents)) return wrongYaml(document.contents.range?.[0]);
  return document.contents.items.map(({ key, value }): Entry => {
    const offset = isScalar(key) ? key.range?.[0] : undefined;
    const name = isScalar(key) ? String(key.value) : '';
    const off = name === CHECKS_OFF ? offEntries(value, lineAt) : undefined;
    return {
      name,
      text: value === null ? '' : isScalar(value) ? String(value.value ?? '') : undefined,
      ...(off === undefined ? {} : { off }),
      line: lineAt(offset),
    };
  });
}

/** The meta of a text; what the front matter does not say follows from the path of the file, without its ending. */
export function metaOf(
  path: string,
  fields: FrontMatter['fields'],
  checksOff: FrontMatter['checksOff'] = {},
): TextMeta {
  const room = parseRoom(fields.ruimte ?? '');
  const tekst = fields.tekst ?? path.replace(/\.md$/i, '').normalize('NFC');
  return {
    tekst,
    titel: fields.titel ?? tekst.split('/').at(-1) ?? tekst,
    bouwsteen: fields.bouwsteen === 'ja',
    ...(fields.bron === undefined ? {} : { bron: fields.bron }),
    ...(fields['alleen-als'] === undefined ? {} : { alleenAls: fields['alleen-als'] }),
    opVerzoek: fields['op-verzoek'] === 'ja',
    ...(fields.onderwerp === undefined ? {} : { onderwerp: fields.onderwerp.trim() }),
    ...(fields.voorbeeldregel === undefined ? {} : { voorbeeldregel: fields.voorbeeldregel.trim() }),
    ...(room === undefined ? {} : { ruimte: room }),
    ...(fields.voor === undefined ? {} : { voor: fields.voor.trim() }),
    ...(Object.keys(checksOff).length === 0 ? {} : { checksOff }),
  };
}
