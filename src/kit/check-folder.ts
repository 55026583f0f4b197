/** All that `check` finds in a campaign folder as it is now: in plan, facts, texts, and in outputs that the user edited. Pure. */

import { toDutch } from '../base/day.ts';
import { isUserError, type Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import { contradictions } from '../campaign/check.ts';
import { checkCampaign, withoutSwitchedOff } from '../checks/check.ts';
import { mistakeFindings } from '../checks/mistakes.ts';
import type { SourceFile } from '../guide/types.ts';
import { planOf } from '../schedule/plan-of.ts';
import type { Schedule } from '../schedule/types.ts';
import { frontMatterOf, identityOf } from '../texts/source.ts';
import type { FilledText } from '../texts/types.ts';
import { editedOutputs, linesToCheck } from './edited-outputs.ts';
import type { FolderFile } from './folder.ts';
import { followSources } from './follow-sources.ts';
import { withoutOffered } from './offered.ts';
import { type OldDate, oldDates, type UserText } from './old-dates.ts';
import { type PrepareInput, prepare } from './prepare.ts';
import type { Originals, State } from './state.ts';

export interface CheckFolderInput extends Omit<PrepareInput, 'asked' | 'houseLetter'> {
  /** Everything in the campaign folder that may be the tool's or a source. */
  readonly folder: readonly FolderFile[];
  /** Absent: lost or damaged. Then it is not known which outputs the user edited. */
  readonly state?: State | undefined;
  readonly originals?: Originals | undefined;
}

/** Throws a UserError when the answers contradict each other, or no plan can hold them. */
export async function checkFolder(input: CheckFolderInput): Promise<Finding[]> {
  const { campaign, guide, progress, today, state, originals } = input;
  const followed = followSources({
    found: input.sources,
    guide: guide.texts,
    originals,
    besideSources: state?.besideSources ?? {},
  });
  const sources = withoutOffered(input.sources);
  const { schedule, texts, findings, mistakes } = fillWhatCan(input);
  const outputs = await editedOutputs(input.folder, state?.files ?? {});
  const ofTexts = new Set(sources.map(identityOf));
  const unreadable = new Set(sources.filter(hasUnreadableHead).map(({ path }) => `${SOURCES_FOLDER}/${path}`));
  const checked = checkCampaign({
    ...{ campaign, schedule, progress, guide, sources, texts, today },
    unedited: new Set(followed.results.filter(({ edited }) => !edited).map(({ path }) => path)),
    documents: outputs.flatMap((output) => linesToCheck(output, ofTexts)),
  });
  // Of such a file the rules would judge the head as if it were text.
  const readable = checked.filter(({ file = '' }) => !unreadable.has(file));
  const own = new Set(followed.results.filter(({ edited }) => edited).map(({ path }) => path));
  const userTexts = [...sources.filter(({ path }) => own.has(path)).map(asUserText), ...outputs];
  const former = [
    ...(state === undefined ? [] : [...state.formerCutovers, state.cutover]),
    ...progress.earlierCutovers.map(({ cutoverDate }) => cutoverDate),
  ];
  const old = oldDates(userTexts, former, campaign.cutoverDate);
  const others = [
    ...withoutUnusedLinks(withoutOffInText(findings, sources), readable),
    ...withoutToldTwice(readable, old),
    ...old.map(oldDateFinding),
  ];
  // What keeps `update` from making the campaign cannot be switched off.
  return inOrder([...mistakeFindings(mistakes), ...withoutSwitchedOff(others, campaign.checksOff)]);
}

interface Filled {
  readonly schedule: Schedule;
  readonly texts: readonly FilledText[];
  readonly findings: readonly Finding[];
  readonly mistakes: readonly Mistake[];
}

/** A mistake in one text keeps nobody from hearing of the others. */
function fillWhatCan(input: CheckFolderInput): Filled {
  const { campaign, guide, progress, today, found = [] } = input;
  try {
    const { plan, texts, findings } = prepare(input);
    return { schedule: plan, texts, findings, mistakes: [] };
  } catch (error) {
    if (!isUserError(error) || contradictions(campaign, today).length > 0) throw error;
    const schedule = planOf(campaign, guide, progress);
    const { mistakes } = error;
    try {
      const { plan, texts, findings } = prepare({ ...input, asked: 'possible' });
      return { schedule: plan, texts, findings, mistakes };
    } catch (again) {
      if (!isUserError(again)) throw again;
      return { schedule, texts: [], findings: [...found, ...schedule.findings], mistakes };
    }
  }
}

function hasUnreadableHead(source: SourceFile): boolean {
  const { mistakes, fields } = frontMatterOf(source);
  return mistakes.length > 0 && Object.keys(fields).length === 0;
}

const asUserText = ({ path, content }: SourceFile): UserText => ({
  path: `${SOURCES_FOLDER}/${path}`,
  lines: content.split(/\r\n?|\n/).map((text, index) => ({ at: index + 1, text })),
});

const oldDateFinding = ({ path, at, words, date }: OldDate): Finding => ({
  rule: 'oude-datum',
  severity: 'error',
  file: path,
  line: at,
  words,
  message: `'${words}': ${toDutch(date)} was eerder uw ingangsdatum, en is dat niet meer.`,
  fix: path.startsWith(`${SOURCES_FOLDER}/`)
    ? 'Schrijf {{ingangsdatum}}: dan gaat de datum voortaan vanzelf mee.'
    : `Verander hier de datum, of verander de tekst in ${SOURCES_FOLDER}.`,
});

/** A link that must not stand there need not be said to be printed without its address. */
const withoutUnusedLinks = (findings: readonly Finding[], checked: readonly Finding[]): Finding[] =>
  findings.filter(
    (one) =>
      one.rule !== 'link-niet-gebruikt' ||
      !checked.some(({ rule, file, line }) => rule === 'link' && file === one.file && line === one.line),
  );

/** That a former date is not of the campaign needs no saying twice. */
const withoutToldTwice = (findings: readonly Finding[], old: readonly OldDate[]): Finding[] =>
  findings.filter(
    ({ rule, file, line, words = '' }) =>
      rule !== 'andere-datum' ||
      !old.some(
        (one) => one.path === file && one.at === line && (words.includes(one.words) || one.words.includes(words)),
      ),
  );

/** What the user switched off for one text holds for what is found while that text is filled as well. */
function withoutOffInText(findings: readonly Finding[], sources: readonly SourceFile[]): Finding[] {
  const byFile = new Map(sources.map((source) => [`${SOURCES_FOLDER}/${source.path}`, source]));
  return findings.filter(({ rule, file = '' }) => {
    const source = byFile.get(file);
    return source === undefined || frontMatterOf(source).checksOff[rule] === undefined;
  });
}

const GRAVEST = ['error', 'warning', 'tip'] as const;

/** By file and line; on one line the gravest first. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const name = ({ file }: Finding): string => file || CAMPAIGN_FILE;
  return [...findings].sort((a, b) => {
    if (name(a) !== name(b)) return name(a) < name(b) ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity);
  });
}
