/** What --terugzetten tells: what was taken back, an update or what was noted with status. Pure: gives lines. */
import { type Day, toDutch, toTable } from '../base/day.ts';
import { decodeText } from '../base/decode.ts';
import { isUserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, PROGRESS_FILE, SOURCES_FOLDER } from '../base/layout.ts';
import { type Progress, readProgress } from '../campaign/progress.ts';
import type { Guide } from '../guide/types.ts';
import { doneOn } from '../outputs/milestone-words.ts';
import { percentWords } from '../outputs/target.ts';
import { firstTime, stepNames } from '../schedule/postponement.ts';

export interface Reverted {
  /** What the user changed since: that stayed, and the older version came beside it. */
  readonly beside: readonly { readonly path: string; readonly beside: string }[];
  /** What was not there before and the user changed since: it stayed. */
  readonly kept: readonly string[];
}

/** One file that was put back: `before` is what stood there until now. */
export interface PutBack {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** What was noted with status and is taken back; absent in `revertSummary`: an update was. */
export interface NotedBack {
  readonly lines: readonly string[];
}

export function revertSummary({ beside, kept }: Reverted, cutover: Day, noted?: NotedBack): string[] {
  // With a voortgang.yaml that the user changed since, his stays: then nothing of it was taken back.
  const tick = beside.some(({ path }) => path === PROGRESS_FILE) ? undefined : noted;
  return [
    ...(tick === undefined
      ? [
          `Teruggezet: alles is weer zoals het was voordat u voor het laatst bijwerkte. De ingangsdatum is ${toDutch(cutover)}.`,
        ]
      : ['Teruggezet: wat u het laatst noteerde met status.', ...tick.lines, 'Wat u daarvoor bijwerkte, is gebleven.']),
    ...beside.map(
      ({ path, beside: other }) =>
        `U veranderde ${path} daarna zelf. Uw versie is gebleven; die van ervoor staat in ${other}.`,
    ),
    ...kept.map((path) => `U veranderde ${path} daarna zelf. Dat bestand is gebleven.`),
    ...(tick === undefined
      ? ['Vertelde u intussen iemand een andere datum, zoals Logius? Laat dan weten dat die niet geldt.']
      : []),
    'Nog een keer --terugzetten maakt dit weer ongedaan.',
  ];
}

/** The titles of milestones and steps by their ids, also of a second postponement. */
export function titlesIn({ plan }: Guide): ReadonlyMap<string, string> {
  const titles = new Map([...plan.postponement, ...plan.items].map(({ id, title }) => [id, title]));
  return new Map([
    ...titles,
    ...stepNames(plan.postponement).map((id) => [id, titles.get(firstTime(id)) ?? id] as const),
  ]);
}

/** What was ticked off or measured, when nothing but that was noted; undefined when an update was taken back. */
export function notedBack(changes: readonly PutBack[], titles: ReadonlyMap<string, string>): NotedBack | undefined {
  const progress = changes.find(({ path }) => path === PROGRESS_FILE);
  const isUpdate = changes.some(({ path }) => path === CAMPAIGN_FILE || path.startsWith(`${SOURCES_FOLDER}/`));
  if (progress === undefined || isUpdate) return undefined;
  const [was, is] = [progressIn(progress.before), progressIn(progress.after)];
  // A date that was moved by hand was worked up in the same command.
  if (was === undefined || is === undefined || was.earlierCutovers.length !== is.earlierCutovers.length) {
    return undefined;
  }
  const lines = [...doneLines(was, is, titles), ...measuredLines(was, is)];
  return lines.length === 0 ? undefined : { lines };
}

function progressIn(bytes: Uint8Array | undefined): Progress | undefined {
  if (bytes === undefined) return readProgress('', PROGRESS_FILE);
  try {
    return readProgress(decodeText(bytes) ?? '', PROGRESS_FILE);
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

function doneLines(was: Progress, is: Progress, titles: ReadonlyMap<string, string>): string[] {
  return [...new Set([...Object.keys(was.done), ...Object.keys(is.done)])].flatMap((id) => {
    const [before, now] = [doneOn(was.done, id), doneOn(is.done, id)];
    if (before === now) return [];
    const title = `'${titles.get(id) ?? id}'`;
    return [now === undefined ? `Weer open: ${title}.` : `Weer klaar sinds ${toTable(now)}: ${title}.`];
  });
}

function measuredLines(was: Progress, is: Progress): string[] {
  const days = new Set([...was.measurements, ...is.measurements].map(({ on }) => on));
  const on = ({ measurements }: Progress, day: Day): number | undefined =>
    measurements.find((one) => one.on === day)?.percent;
  return [...days].flatMap((day) => {
    const [before, now] = [on(was, day), on(is, day)];
    if (before === now) return [];
    const said = (percent: number): string => `de meting van ${toTable(day)} (${percentWords(percent)})`;
    return [now === undefined ? `Weer weg: ${said(before ?? 0)}.` : `Weer terug: ${said(now)}.`];
  });
}
