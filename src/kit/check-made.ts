/**
 * What `check` finds in a campaign that was read and filled: one reckoning, for the command and for the page that shows the
 * same. Pure.
 */
import { type Day, toDutch } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import { checkCampaign, withoutSwitchedOff } from '../checks/check.ts';
import type { TextRule } from '../checks/context.ts';
import { mistakeFindings } from '../checks/mistakes.ts';
import type { Guide, SourceFile } from '../guide/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { identityOfOutput } from '../texts/identity.ts';
import { frontMatterOf, identityOf, isTooLarge } from '../texts/source.ts';
import type { FilledText } from '../texts/types.ts';
import { linesToCheck } from './edited-outputs.ts';
import { inOrder } from './finding-order.ts';
import { mostTold } from './most-told.ts';
import { sentTexts } from './moved.ts';
import { type OldDate, oldDates, type UserText, userText } from './old-dates.ts';
import { withoutToldDates, withoutToldOrder, withoutToldPictures, withoutUnusedLinks } from './told-once.ts';
import { isUnread, unreadFindings } from './unread-outputs.ts';

/** What the user wrote himself. */
export interface OwnWork {
  /** Paths of the sources that he changed or added. */
  readonly sources: ReadonlySet<string>;
  /** Outputs that he edited, as lines of text. */
  readonly outputs: readonly UserText[];
  /** His words in campagne.yaml, and files of his own among the outputs: no texts of the campaign, but a former date does harm there. */
  readonly others: readonly UserText[];
  /** Cutover dates of before: the present one among them does no harm. */
  readonly former: readonly Day[];
}

export const NO_OWN_WORK: OwnWork = { sources: new Set(), outputs: [], others: [], former: [] };

export interface MadeCampaign {
  readonly campaign: Campaign;
  readonly guide: Guide;
  readonly progress: Progress;
  readonly sources: readonly SourceFile[];
  readonly plan: Schedule;
  readonly texts: readonly FilledText[];
  /** What plan and texts found by themselves. */
  readonly findings: readonly Finding[];
  /** Why some texts could not be filled. */
  readonly mistakes?: readonly Mistake[];
  /** Absent: what depends on the day is left out. */
  readonly today?: Day;
  /** The rule `spelling` of `spellingOf`, when it is asked for. */
  readonly spelling?: TextRule | undefined;
}

/** The findings in the order in which they are told; of one rule in one text not more than is read. */
export function checkMade(made: MadeCampaign, own: OwnWork = NO_OWN_WORK): Finding[] {
  const { campaign, guide, progress, sources, plan, texts, findings, mistakes = [], today, spelling } = made;
  // What is refused for its size is told so, and nothing else of it: its sentences would keep the user waiting.
  const judged = new Set(
    sources.filter((file) => own.sources.has(file.path) && !isTooLarge(file)).map(({ path }) => path),
  );
  const ofTexts = new Set(own.outputs.length === 0 ? [] : sources.map(identityOf));
  const outputs = unsent(own.outputs, made);
  const unreadable = new Set(
    judged.size === 0 ? [] : sources.filter(hasUnreadableHead).map(({ path }) => `${SOURCES_FOLDER}/${path}`),
  );
  const checked = checkCampaign({
    ...{ campaign, schedule: plan, progress, guide, sources, texts },
    ...(today === undefined ? {} : { today }),
    unedited: new Set(sources.map(({ path }) => path).filter((path) => !judged.has(path))),
    documents: outputs.filter((output) => !isUnread(output)).flatMap((output) => linesToCheck(output, ofTexts)),
    spelling,
  });
  // Of such a file the rules would judge the head as if it were text.
  const readable = withoutToldPictures(
    checked.filter(({ file = '' }) => !unreadable.has(file)),
    findings,
  );
  const formerDates = formerDatesIn(made, own).map(oldDateFinding);
  const others = [
    ...withoutToldOrder(withoutUnusedLinks(withoutOffInText(findings, sources), readable), readable),
    ...withoutToldDates(readable, formerDates),
    ...formerDates,
    ...unreadFindings(outputs, ofTexts),
  ];
  // What keeps `update` from making the campaign cannot be switched off.
  return mostTold(inOrder([...mistakeFindings(mistakes), ...withoutSwitchedOff(others, campaign.checksOff)]));
}

/** In what was sent nothing can be mended any more. */
function unsent(texts: readonly UserText[], { plan, progress }: MadeCampaign): readonly UserText[] {
  const sent = sentTexts(plan, progress);
  return texts.filter(({ path }) => !sent.has(identityOfOutput(path)));
}

/** Where a former cutover date still stands in what the user wrote. */
export function formerDatesIn(made: MadeCampaign, own: OwnWork): OldDate[] {
  const sources = made.sources.filter((file) => own.sources.has(file.path) && !isTooLarge(file)).map(asUserText);
  return oldDates(
    [...sources, ...unsent([...own.outputs, ...own.others], made)],
    own.former,
    made.campaign.cutoverDate,
  );
}

function hasUnreadableHead(source: SourceFile): boolean {
  const { mistakes, fields } = frontMatterOf(source);
  return mistakes.length > 0 && Object.keys(fields).length === 0;
}

const asUserText = ({ path, content }: SourceFile): UserText => userText(`${SOURCES_FOLDER}/${path}`, content);

const oldDateFinding = ({ path, at, words, date }: OldDate): Finding => ({
  rule: 'oude-datum',
  severity: 'error',
  file: path,
  line: at,
  words,
  message: `'${words}': ${toDutch(date)} was eerder uw ingangsdatum, en is dat niet meer.`,
  fix: path.startsWith(`${SOURCES_FOLDER}/`)
    ? 'Schrijf {{ingangsdatum}}: dan gaat de datum voortaan vanzelf mee.'
    : path === CAMPAIGN_FILE
      ? 'Verander hier de datum.'
      : `Verander hier de datum, of verander de tekst in ${SOURCES_FOLDER}.`,
});

/** What the user switched off for one text holds for what is found while that text is filled as well. */
function withoutOffInText(findings: readonly Finding[], sources: readonly SourceFile[]): Finding[] {
  const byFile = new Map(sources.map((source) => [`${SOURCES_FOLDER}/${source.path}`, source]));
  return findings.filter(({ rule, file = '' }) => {
    const source = byFile.get(file);
    return source === undefined || frontMatterOf(source).checksOff[rule] === undefined;
  });
}
