/** What the calendar said before: from this, SEQUENCE never falls and an unchanged event keeps its stamp. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { milestoneUid } from './calendar-event.ts';
import { contentLines, stampDay } from './ics-event.ts';
import { unescapeIcsText, unfoldLines } from './ics-text.ts';

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
  /** The day and the title that it last had. */
  readonly date: Day;
  readonly title: string;
  /** The milestone left the plan: its event is in no calendar, but would come back as a newer version. */
  readonly gone?: true | undefined;
}

/** What changed in the calendar on one day: for who imported the one before. */
export interface CalendarChange {
  readonly on: Day;
  readonly moved: readonly { readonly title: string; readonly from: Day; readonly to: Day }[];
  readonly added: readonly { readonly title: string; readonly date: Day }[];
  readonly removed: readonly { readonly title: string; readonly date: Day }[];
}

/** Plain data, kept in the campaign's state. */
export interface CalendarHistory {
  /** Per milestone id. Milestones that left the plan stay in it. */
  readonly events: Readonly<Record<string, EventHistory>>;
  /** The newest first. */
  readonly changes: readonly CalendarChange[];
}

export const NO_HISTORY: CalendarHistory = { events: {}, changes: [] };

const day = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(LAST_DAY),
  v.transform((number) => number as Day),
);
const title = v.pipe(v.string(), v.maxLength(1000));
const eventSchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEQUENCE)),
  stamp: day,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  date: day,
  title,
  gone: v.optional(v.literal(true)),
});
const dated = v.object({ title, date: day });
const changeSchema = v.object({
  on: day,
  moved: v.array(v.object({ title, from: day, to: day })),
  added: v.array(dated),
  removed: v.array(dated),
});

const historySchema = v.object({
  events: v.record(v.string(), eventSchema),
  changes: v.optional(v.array(changeSchema), []),
});

/** Reads the history from the state, which is untrusted; undefined when it cannot be used: read the calendar back then. */
export function parseCalendarHistory(state: unknown): CalendarHistory | undefined {
  const result = v.safeParse(historySchema, state);
  return result.success ? result.output : undefined;
}

/** The hash of an event's lines, apart from its version. */
export const hashOfEvent = (lines: readonly string[]): string =>
  createHash('sha256').update(contentLines(lines).join('\n')).digest('hex').slice(0, 32);

/** What an event says now. */
export type EventContent = Pick<EventHistory, 'hash' | 'date' | 'title'>;

/** The entry of an event with this content: kept when nothing changed, else one version further. */
export function nextVersion(was: EventHistory | undefined, now: EventContent, today: Day): EventHistory {
  if (!was) return { sequence: 0, stamp: today, ...now };
  // Also one that comes back as it was: who removed it has to be told.
  if (was.hash === now.hash && !was.gone) return was;
  return { sequence: Math.min(was.sequence + 1, MAX_SEQUENCE), stamp: today, ...now };
}

/** So many changes are remembered: whoever imported an older calendar starts with a new one. */
const MOST_CHANGES = 10;

/**
 * The history after these events, by milestone id in the order of the plan. A first calendar changes nothing; after it, what
 * moved, came and went is one change of today. That what was done has another day is no news.
 */
export function nextHistory(
  was: CalendarHistory,
  now: ReadonlyMap<string, EventHistory>,
  { today, done }: { readonly today: Day; readonly done: Readonly<Record<string, Day>> },
): CalendarHistory {
  const first = Object.keys(was.events).length === 0;
  const moved: { title: string; from: Day; to: Day }[] = [];
  const added: { title: string; date: Day }[] = [];
  for (const [id, { title, date }] of now) {
    const before = eventHistory(was, id);
    if (before === undefined || before.gone) added.push({ title, date });
    else if (before.date !== date && !Object.hasOwn(done, id)) moved.push({ title, from: before.date, to: date });
  }
  const left = Object.entries(was.events).filter(([id]) => !now.has(id));
  const removed = left.filter(([, { gone }]) => !gone).map(([, { title, date }]) => ({ title, date }));
  const events = [...now, ...left.map(([id, event]) => [id, { ...event, gone: true }] as const)];
  const changed = !first && moved.length + added.length + removed.length > 0;
  return {
    events: Object.fromEntries(events.sort(([a], [b]) => (a < b ? -1 : 1))),
    changes: changed ? [{ on: today, moved, added, removed }, ...was.changes].slice(0, MOST_CHANGES) : was.changes,
  };
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
    const date = stampDay(`${lineValue(lines, 'DTSTART;VALUE=DATE') ?? ''}T000000Z`);
    // The name of the service stands behind the title.
    const title = unescapeIcsText(lineValue(lines, 'SUMMARY') ?? '').replace(/ \([^()]*\)$/, '');
    const entry = v.safeParse(eventSchema, { sequence, stamp, hash: hashOfEvent(lines), date, title });
    if (id !== undefined && entry.success) found.push([id, entry.output]);
    lines = [];
  }
  return { events: Object.fromEntries(found), changes: [] };
}

function lineValue(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}
