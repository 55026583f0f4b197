import { type Mistake, UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { SourceFile } from '../guide/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { choose as whatIsAsked } from './asked.ts';
import { blankFindings } from './blank-findings.ts';
import { builtInTexts, duplicates, missing } from './catalogue.ts';
import { isWording } from './conditions.ts';
import { checkFactNames, factFindings } from './fact-findings.ts';
import type { FillContext } from './fill-context.ts';
import { checkIncludes, partsOf, type SourcesByIdentity } from './graph.ts';
import { linkFindings } from './link-findings.ts';
import { type Holds, type Output, outputOf } from './output.ts';
import { placeOf } from './place.ts';
import { VALUE_CHARACTERS } from './private-use.ts';
import { removedFindings } from './removed-findings.ts';
import { sentenceFindings } from './sentence-findings.ts';
import { parseSource, type Source } from './source.ts';
import type { Asked, FilledText, FilledTexts, TextMeta } from './types.ts';
import { valueMistakes } from './value-mistakes.ts';
import { ValueTable } from './values.ts';
import { type Chosen, choose, lengthFindings, measureBody, measurePreview, measureSubject } from './wordings.ts';
import { type Words, type WordsGuide, wordsOf } from './words.ts';
import { type Writer, writer } from './writer.ts';

export interface FillInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly guide: WordsGuide & { readonly texts: readonly SourceFile[] };
  /** The texts of the campaign folder; for a new campaign those of the guide. */
  readonly sources: readonly SourceFile[];
  /** Earlier cutover dates come from here; absent: there are none. */
  readonly progress?: Progress;
  /** Absent: all texts. */
  readonly asked?: Asked;
}

/**
 * Fills the texts of a campaign, by identity. Building blocks and texts whose condition does not hold have no text of
 * their own. Throws one UserError with all mistakes in the files of what is asked for, each with file and line.
 */
export function fillTexts({
  campaign,
  schedule,
  guide,
  sources: files,
  progress = NO_PROGRESS,
  asked = 'all',
}: FillInput): FilledTexts {
  const context: FillContext = { campaign, schedule, progress };
  const words = wordsOf(guide, campaign.milestones);
  const builtIn = builtInTexts(guide.texts);
  const unchanged = new Map([...builtIn.values()].map(({ content, front }) => [content, front]));
  const metaOf = (identity: string): TextMeta | undefined => builtIn.get(identity)?.meta;
  const read = files
    .filter(({ path }) => /\.md$/i.test(path))
    .map((file) => ({
      path: file.path,
      ...parseSource(file, words.names, metaOf, unchanged.get(file.content)),
    }));
  const sources: SourcesByIdentity = new Map(
    read.flatMap(({ source }) => (source ? [[source.meta.tekst, source] as const] : [])),
  );
  const present = new Set(read.map(({ meta }) => meta.tekst));

  const isTrue = conditionsOf(words, context);
  // Either wording may be chosen.
  const holds: Holds = (conditions) => conditions.every((name) => isWording(name) || isTrue(name));
  const isUsed = ({ meta }: Source): boolean => meta.alleenAls === undefined || holds([meta.alleenAls]);
  const removed = new Set([...builtIn.keys()].filter((identity) => !present.has(identity)));
  const includes = checkIncludes(sources, present, removed);
  const inFiles = [...read.flatMap((file) => file.mistakes), ...duplicates(read), ...includes.mistakes];
  const values = new ValueTable(context, words, guide.facts, [...sources.values()]);
  const used = [...sources.values()]
    .filter((source) => isUsed(source) && !source.meta.bouwsteen)
    .sort((a, b) => (a.meta.tekst < b.meta.tekst ? -1 : 1))
    .map((source) => outputOf(source, () => partsOf(sources, source.meta.tekst, isUsed, holds)));
  const { tangled } = includes;
  const inValues = (output: Output): Mistake[] => valueMistakes(output, values, words, holds);
  const { outputs, mistakes, others } = whatIsAsked(asked, { read, sources, used, inFiles, tangled, inValues, holds });
  const all = [...mistakes, ...checkFactNames(campaign, guide.facts)];
  if (all.length > 0) throw new UserError(unique(all));

  const facts = values.usedFacts(outputs, holds);
  const findings = [
    ...(asked === 'all' ? missing(builtIn, present) : []),
    ...outputs.flatMap((output) => blankFindings(output, values, words, context, holds)),
    ...facts.flatMap((used) => factFindings(used, campaign.facts[used.fact.id])),
  ];
  const write = writer({ sources, characters: values.characters, printed: values.printed, isTrue, isUsed });
  const made: Output[] = [];
  const texts = outputs.flatMap((output): FilledText[] => {
    const { source } = output;
    const chosen = chosenParts(source, write, values);
    const { body, subject, preview } = chosen;
    findings.push(...removedFindings(output, removed, metaOf, holds));
    if (body.text === '') {
      findings.push(emptyFinding(source));
      return [];
    }
    made.push(output);
    findings.push(...lengthFindings(source, chosen), ...linkFindings(output));
    const all = [body, subject, preview].map((part) => part?.text ?? '').join('\n');
    assertFilled(source, all, values.printed);
    return [
      {
        meta: source.meta,
        markdown: body.text,
        ...(subject?.text ? { subject: subject.text } : {}),
        ...(preview?.text ? { preview: preview.text } : {}),
        ...(body.fit ? { room: body.fit } : {}),
        ...partsIn(output),
        ...fixedIn(output, write),
        values: values.valuesIn(all),
        checked: values.checkedIn(all),
      },
    ];
  });
  return {
    ...{ texts, facts, sources: present, others },
    findings: uniqueFindings([...findings, ...sentenceFindings(made, holds)]),
  };
}

/** Whether a condition holds in this campaign, each looked up once. */
function conditionsOf({ conditions }: Words, context: FillContext): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const holds = known.get(name) ?? conditions.get(name)?.holds(context) === true;
    known.set(name, holds);
    return holds;
  };
}

/** Subject, preview and body choose their wording each for itself. */
function chosenParts(
  source: Source,
  write: Writer,
  values: ValueTable,
): { body: Chosen; subject?: Chosen; preview?: Chosen } {
  const { subject, preview, meta } = source;
  return {
    body: choose(
      (wording) => write.whole(source, wording),
      (text) => measureBody(text, meta, values.valuesIn(text)),
    ),
    ...(subject && {
      subject: choose(
        (wording) => write.line(subject, wording),
        (text) => measureSubject(text, values.valuesIn(text)),
      ),
    }),
    ...(preview && {
      preview: choose(
        (wording) => write.line(preview, wording),
        (text) => measurePreview(text, values.valuesIn(text)),
      ),
    }),
  };
}

function partsIn({ source, parts }: Output): Pick<FilledText, 'parts'> {
  const names = parts.map(({ meta }) => meta.tekst).filter((name) => name !== source.meta.tekst);
  return names.length === 0 ? {} : { parts: names };
}

/** The texts of the guide that are this text, or stand in it. They have one wording. */
function fixedIn({ parts }: Output, write: Writer): Pick<FilledText, 'fixed'> {
  const ofGuide = parts.filter(({ meta }) => meta.bron !== undefined);
  return ofGuide.length === 0 ? {} : { fixed: ofGuide.map((part) => write.whole(part, 'lange-versie')) };
}

const emptyFinding = ({ path, meta }: Source): Finding => ({
  rule: 'tekst-leeg',
  severity: 'tip',
  file: placeOf(path),
  message: `In de tekst '${meta.tekst}' blijft voor uw campagne niets over.`,
  fix: 'Er is niets te doen als dat klopt.',
});

/** The same line of a building block is found once for each text that it stands in. */
const uniqueBy = <T>(list: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
];
const unique = (mistakes: readonly Mistake[]): Mistake[] =>
  uniqueBy(mistakes, ({ place, message }) => `${place}\n${message}`);
const uniqueFindings = (findings: readonly Finding[]): Finding[] =>
  uniqueBy(findings, ({ rule, message }) => `${rule}\n${message}`);

/**
 * The net under it all: a tag, a mark of our own or a character without its value is a fault of the tool and never goes
 * out. None of these can stand in a source, so a word of the user is never taken for one.
 */
function assertFilled({ meta }: Source, markdown: string, printed: ReadonlyMap<string, string>): void {
  const lost = [...markdown.matchAll(VALUE_CHARACTERS)].some(([character]) => !printed.get(character));
  if (lost || /\{\{|[\uf800-\uf8ff]/.test(markdown)) throw new Error(`a placeholder was left in ${meta.tekst}`);
}
