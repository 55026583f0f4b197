/** Changes voortgang.yaml for the commands: what is done, measurements, a cutover date that moves. Pure. */
import { type Day, toIso } from '../base/day.ts';
import { PROGRESS_FILE, readProgress, toldWord } from './progress.ts';
import { editYaml } from './yaml-edit.ts';

// All of these leave every other byte as it is, change nothing when it is so already, and throw what `readProgress` throws
// for a file with mistakes.
const EARLIER = 'eerdere-ingangsdata';
const MEASUREMENTS = 'metingen';

/** The milestone is done since this day; another day that stood there goes. Whether the milestone exists is not asked. */
export function markDone(content: string, id: string, day: Day): string {
  if (readProgress(content, PROGRESS_FILE).done[id] === day) return content;
  return editYaml(content, [{ path: ['klaar', id], value: toIso(day) }]);
}

/** The milestone is not done. What the user wrote beside it as a comment comes to the end of the file. */
export function markOpen(content: string, id: string): string {
  readProgress(content, PROGRESS_FILE);
  return withComments(content, editYaml(content, [{ path: ['klaar', id], remove: true }]));
}

/** A measurement of this day, in place of one of the same day (the last, if the user wrote several). */
export function addMeasurement(content: string, on: Day, percent: number): string {
  const { measurements } = readProgress(content, PROGRESS_FILE);
  const index = measurements.findLastIndex((measurement) => measurement.on === on);
  if (measurements[index]?.percent === percent) return content;
  const procent = String(percent);
  if (index >= 0) return editYaml(content, [{ path: [MEASUREMENTS, index, 'procent'], value: procent }]);
  const append = [
    ['datum', toIso(on)],
    ['procent', procent],
  ] as const;
  return editYaml(content, [{ path: [MEASUREMENTS], append }]);
}

export interface RecordedMove {
  readonly from: Day;
  readonly to: Day;
  /** The day on which it is changed. */
  readonly on: Day;
  /** Whether anybody outside the working group had heard of the date that goes. */
  readonly announced: boolean;
  /** Whether users had; absent: as `announced`. */
  readonly usersKnow?: boolean | undefined;
}

/**
 * The cutover date moves. The date that goes is added to the earlier ones. A move back to an earlier date takes that date
 * out again with all after it, so that there and back gives the same bytes (but a list that was absent stays, empty). What the
 * user wrote beside those dates as a comment comes to the end of the file.
 */
export function recordMove(content: string, { from, to, on, announced, usersKnow = announced }: RecordedMove): string {
  const { earlierCutovers } = readProgress(content, PROGRESS_FILE);
  if (from === to) return content;
  const back = earlierCutovers.findLastIndex(({ cutoverDate }) => cutoverDate === to);
  if (back >= 0) {
    // From the last one, so that the places of the others stay.
    const gone = earlierCutovers
      .map((_, index) => index)
      .slice(back)
      .reverse();
    return withComments(
      content,
      editYaml(
        content,
        gone.map((index) => ({ path: [EARLIER], removeItem: index })),
      ),
    );
  }
  const append = [
    ['datum', toIso(from)],
    ['gewijzigd', toIso(on)],
    ['verteld', toldWord({ announced, usersKnow })],
  ] as const;
  return editYaml(content, [{ path: [EARLIER], append }]);
}

/** The comments of `before` that `after` has lost, at the end of it: a note of the user goes with no date. */
function withComments(before: string, after: string): string {
  const left = new Set(commentsOf(after));
  const lost = commentsOf(before).filter((comment) => !left.has(comment));
  const end = /\r\n/.test(before) ? '\r\n' : '\n';
  const start = after === '' || after.endsWith('\n') ? '' : end;
  return lost.length === 0 ? after : `${after}${start}${lost.join(end)}${end}`;
}

const commentsOf = (content: string): string[] =>
  [...content.matchAll(/(?:^|\s)(#[^\r\n]*)/gm)].map(([, comment]) => comment ?? '');
