import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Mistake } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { isSafeIdentity } from './identity.ts';
import { mistakeAt } from './place.ts';
import { CONDITIONS } from './placeholders.ts';
import type { TextMeta } from './types.ts';

const KEYS = ['tekst', 'titel', 'bouwsteen', 'bron', 'alleen-als', 'op-verzoek'] as const;
type Key = (typeof KEYS)[number];
const yesNo = v.picklist(['ja', 'nee'], 'Schrijf ja of nee.');
const CHECKS: Readonly<Record<Key, v.GenericSchema>> = {
  tekst: v.pipe(
    v.string(),
    v.check(isSafeIdentity, 'Gebruik alleen letters, cijfers en streepjes, bijvoorbeeld website/pagina.'),
  ),
  titel: v.string(),
  bouwsteen: yesNo,
  bron: v.string(),
  'alleen-als': v.pipe(
    v.string(),
    v.check(
      (name) => Object.hasOwn(CONDITIONS, name),
      ({ input }) => meantOrList(String(input), Object.keys(CONDITIONS)),
    ),
  ),
  'op-verzoek': yesNo,
};

export interface FrontMatter {
  readonly fields: Readonly<Partial<Record<Key, string>>>;
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
  if (!isRule(lines[0])) return { fields: {}, present: false, body: content, bodyLine: 1, mistakes: [] };
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  if (end < 0) {
    const mistake = mistakeAt(
      path,
      1,
      'De kop van dit bestand begint met --- maar eindigt nergens.',
      'Zet --- op een eigen regel onder de kop.',
    );
    return { fields: {}, present: true, body: '', bodyLine: 1, mistakes: [mistake] };
  }
  const { fields, mistakes } = readFields(path, lines.slice(1, end).join('\n'));
  return { fields, present: true, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2, mistakes };
}

function readFields(path: string, yaml: string): Pick<FrontMatter, 'fields' | 'mistakes'> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  // The first line of the file is the rule above the front matter.
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line + 1;
  const wrongYaml = (offset: number | undefined): Mistake =>
    mistakeAt(
      path,
      lineAt(offset),
      'De kop van dit bestand is niet te lezen.',
      "Schrijf elke regel als 'naam: waarde'. Staat er een dubbele punt in de waarde? Zet er dan '...' omheen.",
    );
  const [error] = document.errors;
  if (error) return { fields: {}, mistakes: [wrongYaml(error.pos[0])] };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === '')) {
    return { fields: {}, mistakes: [] };
  }
  if (!isMap(document.contents)) return { fields: {}, mistakes: [wrongYaml(document.contents.range?.[0])] };

  const fields: Partial<Record<Key, string>> = {};
  const mistakes: Mistake[] = [];
  for (const { key, value } of document.contents.items) {
    const offset = isScalar(key) ? key.range?.[0] : undefined;
    const name = isScalar(key) ? String(key.value) : '';
    const known = KEYS.find((candidate) => candidate === name);
    if (known === undefined) {
      mistakes.push(
        mistakeAt(path, lineAt(offset), `De naam '${name}' in de kop is niet bekend.`, meantOrList(name, KEYS)),
      );
      continue;
    }
    const text = value === null ? '' : isScalar(value) ? value.value : undefined;
    if (text === '') continue;
    const result = v.safeParse(CHECKS[known], text);
    if (result.success) fields[known] = String(text);
    else {
      const shown = typeof text === 'string' ? ` (${text.slice(0, 60)})` : '';
      const fix = result.issues[0]?.message ?? '';
      mistakes.push(mistakeAt(path, lineAt(offset), `De waarde van '${name}' in de kop klopt niet${shown}.`, fix));
    }
  }
  return { fields, mistakes };
}

/** The meta of a text; what the front matter does not say follows from the path of the file, without its ending. */
export function metaOf(path: string, fields: FrontMatter['fields']): TextMeta {
  const tekst = fields.tekst ?? path.replace(/\.md$/i, '').normalize('NFC');
  return {
    tekst,
    titel: fields.titel ?? tekst.split('/').at(-1) ?? tekst,
    bouwsteen: fields.bouwsteen === 'ja',
    ...(fields.bron === undefined ? {} : { bron: fields.bron }),
    ...(fields['alleen-als'] === undefined ? {} : { alleenAls: fields['alleen-als'] }),
    opVerzoek: fields['op-verzoek'] === 'ja',
  };
}
