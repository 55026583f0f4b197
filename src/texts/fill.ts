import { type Mistake, UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, SourceFile } from '../guide/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { assemble, TooLargeError } from './assemble.ts';
import { builtInTexts, duplicates, missing } from './catalogue.ts';
import { checkFactNames } from './fact-findings.ts';
import { checkIncludes, partsOf, type SourcesByIdentity } from './graph.ts';
import { mistakeAt, placeOf } from './place.ts';
import { CONDITIONS } from './placeholders.ts';
import { render } from './render.ts';
import { sentenceFindings } from './sentence-findings.ts';
import { parseSource, type Source } from './source.ts';
import type { FilledText, FilledTexts, TextMeta } from './types.ts';
import { type Output, placeholderNames, ValueTable } from './values.ts';

export interface FillInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly guide: Pick<Guide, 'texts' | 'facts'>;
  /** The texts of the campaign folder; for a new campaign those of the guide. */
  readonly sources: readonly SourceFile[];
}

/**
 * Fills all texts of a campaign, by identity. Building blocks and texts whose condition does not hold have no text of
 * their own. Throws one UserError with all mistakes of all files, each with file and line.
 */
export function fillTexts({ campaign, schedule, guide, sources: files }: FillInput): FilledTexts {
  const names = placeholderNames(guide.facts);
  const builtIn = builtInTexts(guide.texts);
  const unchanged = new Map([...builtIn.values()].map(({ content, front }) => [content, front]));
  const metaOf = (identity: string): TextMeta | undefined => builtIn.get(identity)?.meta;
  const read = files
    .filter(({ path }) => /\.md$/i.test(path))
    .map((file) => ({
      path: file.path,
      ...parseSource(file, names, metaOf, unchanged.get(file.content)),
    }));
  const sources: SourcesByIdentity = new Map(
    read.flatMap(({ source }) => (source ? [[source.meta.tekst, source] as const] : [])),
  );
  const present = new Set(read.map(({ meta }) => meta.tekst));

  const holds = (conditions: readonly string[]): boolean =>
    conditions.every((name) => CONDITIONS[name]?.holds(campaign) === true);
  const isUsed = ({ meta }: Source): boolean => meta.alleenAls === undefined || holds([meta.alleenAls]);
  const outputs: Output[] = [...sources.values()]
    .filter((source) => isUsed(source) && !source.meta.bouwsteen)
    .sort((a, b) => (a.meta.tekst < b.meta.tekst ? -1 : 1))
    .map((source) => ({ source, parts: partsOf(sources, source.meta.tekst, isUsed, holds) }));

  const values = new ValueTable({ campaign, schedule }, guide.facts);
  const mistakes = [
    ...read.flatMap((file) => file.mistakes),
    ...duplicates(read),
    ...checkIncludes(sources, new Set([...present, ...builtIn.keys()])),
    ...checkFactNames(campaign, guide.facts),
    ...outputs.flatMap((output) => values.check(output, holds)),
  ];
  if (mistakes.length > 0) throw new UserError(unique(mistakes));

  const characters = values.characters;
  const conditions = new Map(Object.keys(CONDITIONS).map((name) => [name, holds([name])]));
  const whole = new Map<string, string>();
  const textOf = (identity: string): string | undefined => {
    const source = sources.get(identity);
    if (!source || !isUsed(source)) return undefined;
    const made = whole.get(identity) ?? assemble(render(source, { characters, conditions }), textOf);
    whole.set(identity, made);
    return made;
  };
  const findings = [
    ...missing(builtIn, present),
    ...outputs.flatMap((output) => values.blanks(output, holds)),
    ...values.factFindings(outputs, holds),
  ];
  const texts = outputs.flatMap(({ source, parts }): FilledText[] => {
    const markdown = filledMarkdown(source, textOf);
    if (markdown === '') {
      findings.push({
        rule: 'tekst-leeg',
        severity: 'tip',
        file: placeOf(source.path),
        message: `In de tekst '${source.meta.tekst}' blijft voor uw campagne niets over.`,
        fix: 'Er is niets te doen als dat klopt.',
      });
      return [];
    }
    assertFilled(markdown, parts);
    return [{ meta: source.meta, markdown, values: values.valuesIn(markdown), checked: values.checkedIn(markdown) }];
  });
  return { texts, findings: uniqueFindings([...findings, ...sentenceFindings(texts, (name) => holds([name]))]) };
}

function filledMarkdown(source: Source, textOf: (identity: string) => string | undefined): string {
  try {
    return textOf(source.meta.tekst) ?? '';
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    const fix = 'Haal een paar regels met {{> ...}} weg.';
    throw new UserError(mistakeAt(source.path, undefined, 'Deze tekst wordt met alles wat erin staat te groot.', fix));
  }
}

/** The same line of a building block is found once for each text that it stands in. */
const uniqueBy = <T>(list: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
];
const unique = (mistakes: readonly Mistake[]): Mistake[] =>
  uniqueBy(mistakes, ({ place, message }) => `${place}\n${message}`);
const uniqueFindings = (findings: readonly Finding[]): Finding[] =>
  uniqueBy(findings, ({ rule, message }) => `${rule}\n${message}`);

/** The net under it all: what a template leaves unfilled is a fault of the tool and never goes out. */
function assertFilled(markdown: string, parts: readonly Source[]): void {
  const written = parts.some(({ body }) => body.includes('undefined'));
  if (/\{\{|\}\}|[\uf800-\uf8ff]/.test(markdown) || (markdown.includes('undefined') && !written)) {
    throw new Error(`a placeholder was left in ${parts[0]?.meta.tekst}`);
  }
}
