/** What the calendar said before: from this, SEQUENCE never falls and an unchanged event keeps its stamp. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { milestoneUid } from './calendar-event.ts';
import { contentLines, stampDay } from './ics-event.ts';
import { unfoldLines } from './ics-text.ts';

/** The largest SEQUENCE that calendar programs take (32 bits, signed). */
const MAX_SEQUENCE = 2_147_483_647;
/** 31 December 9999. */
const LAST_DAY = 2_932_896;

export interface EventHistory {
  readonly sequence: number;
  /** The day on which the content last changed. */
  readonly stamp: Day;
  /** Of the content without its version. */
  readonly hash: string;
}

/** Per milestone id; plain data, kept in the campaign's state. Milestones that left the plan stay in it. */
export interface CalendarHistory {
  readonly events: Readonly<Record<string, EventHistory>>;
}

export const NO_HISTORY: CalendarHistory = { events: {} };

const eventSchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEQUENCE)),
  stamp: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(LAST_DAY),
    v.transform((day) => day as Day),
  ),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
});

const historySchema = v.object({ events: v.record(v.string(), eventSchema) });

/** Reads the history from the state, which is untrusted; undefined when it cannot be used: read the calendar back then. */
export function parseCalendarHistory(state: unknown): CalendarHistory | undefined {
  const result = v.safeParse(historySchema, state);
  return result.success ? result.output : undefined;
}

/** The hash of an event's lines, apart from its version. */
export const hashOfEvent = (lines: readonly string[]): string =>
  createHash('sha256').update(contentLines(lines).join('\n')).digest('hex').slice(0, 32);

/** The entry of an event with this content: kept when nothing changed, else one version further. */
export function nextVersion(was: EventHistory | undefined, hash: string, today: Day): EventHistory {
  if (!was) return { sequence: 0, stamp: today, hash };
  if (was.hash === hash) return was;
  return { sequence: Math.min(was.sequence + 1, MAX_SEQUENCE), stamp: today, hash };
}

/** Own entries only: an id may be any word, also "constructor". */
export const eventHistory = (history: CalendarHistory, id: string): EventHistory | undefined =>
  Object.hasOwn(history.events, id) ? history.events[id] : undefined;

/**
 * Reads the history back from a kalender.ics, for when the state is lost. The file is untrusted: events that are not ours
 * or not whole are passed over.
 */
export function historyFromCalendar(calendar: string, campaignId: string, ids: readonly string[]): CalendarHistory {
  const idOf = new Map(ids.map((id) => [milestoneUid(campaignId, id), id]));
  const found: [string, EventHistory][] = [];
  let lines: string[] = [];
  for (const line of unfoldLines(calendar)) {
    lines = line === 'BEGIN:VEVENT' ? [line] : [...lines, line];
    if (line !== 'END:VEVENT') continue;
    const id = idOf.get(lineValue(lines, 'UID') ?? '');
    const sequence = Number(lineValue(lines, 'SEQUENCE') ?? Number.NaN);
    const stamp = stampDay(lineValue(lines, 'LAST-MODIFIED') ?? '');
    const entry = v.safeParse(eventSchema, { sequence, stamp, hash: hashOfEvent(lines) });
    if (id !== undefined && entry.success) found.push([id, entry.output]);
    lines = [];
  }
  return { events: Object.fromEntries(found) };
}

function lineValue(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}
