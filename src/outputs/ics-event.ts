/**
 * The one file that knows the `ics` library (3.12.0), with what it leaves open covered from outside: it lets lone CR and
 * control characters through, does not escape categories, calendar name and alarm, folds by characters instead of octets,
 * accepts impossible days, and adds X-PUBLISHED-TTL.
 */
import { createEvent, createEvents } from 'ics';
import { addDays, type Day, dayOf, toIso } from '../base/day.ts';
import { escapeIcsText, foldLine, unfoldLines } from './ics-text.ts';
import { plainLine } from './plain-text.ts';

/** Stands in for the real stamp until `eventBlock`. */
const FIRST_STAMP = '19700101T000000Z';
const PRODUCT_ID = '-//digid-campagne//digid-campagne//NL';

/** An all-day event; its texts may hold anything, only `description` may have line ends (\n). */
export interface IcsEvent {
  /** Printable ASCII. */
  readonly uid: string;
  readonly from: Day;
  /** The last day itself; the calendar gets the day after it. */
  readonly to: Day;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Hours before the start of the first day at which the calendar reminds. */
  readonly alarmHours: number;
}

/** Which version of the event this is. */
export interface IcsVersion {
  readonly sequence: number;
  readonly stamp: Day;
}

/** "20270701" */
const icsDay = (day: Day): string => toIso(day).replaceAll('-', '');

/** The event as logical lines of version 0, from BEGIN:VEVENT to END:VEVENT. Throws RangeError for what is no event. */
export function eventLines(event: IcsEvent): readonly string[] {
  if (!/^[\x21-\x7e]{1,202}$/.test(event.uid)) throw new RangeError(`not a UID: ${JSON.stringify(event.uid)}`);
  if (event.to < event.from) throw new RangeError(`event ${event.uid} ends before it starts`);
  const summary = plainLine(event.summary);
  const { error, value } = createEvent({
    uid: event.uid,
    productId: PRODUCT_ID,
    title: summary,
    description: event.description.split('\n').map(plainLine).join('\n'),
    // As texts, because checking arrays takes the library most of its time; it then leaves out VALUE=DATE.
    start: icsDay(event.from),
    end: icsDay(addDays(event.to, 1)),
    sequence: 0,
    // The declared types lack `timestamp`, which the library does know; unset it is the time of the call.
    ...({ timestamp: FIRST_STAMP } as object),
    lastModified: FIRST_STAMP,
    status: 'CONFIRMED',
    categories: [escapeIcsText(plainLine(event.category).replaceAll(',', ' '))],
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: [
      { action: 'display', description: escapeIcsText(summary), trigger: { hours: event.alarmHours, before: true } },
    ],
  });
  if (error || value === null) throw new RangeError(`event ${event.uid} refused: ${JSON.stringify(error)}`);
  const lines = unfoldLines(value).map((line) => line.replace(/^(DTSTART|DTEND):/, '$1;VALUE=DATE:'));
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1);
}

const VERSION_LINE = /^(SEQUENCE|DTSTAMP|LAST-MODIFIED)[:;]/;

/** What the event says, apart from its version: same content, same lines. */
export const contentLines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !VERSION_LINE.test(line));

/** The event's lines with its version, folded, ready to stand in a calendar. */
export function eventBlock(lines: readonly string[], version: IcsVersion): string {
  const stamp = `${icsDay(version.stamp)}T000000Z`;
  return lines
    .map((line) => {
      const name = VERSION_LINE.exec(line)?.[1];
      if (!name) return line;
      return name === 'SEQUENCE' ? `SEQUENCE:${version.sequence}` : `${name}:${stamp}`;
    })
    .map(foldLine)
    .join('');
}

/** A calendar of event blocks. `name` is what Outlook shows for the calendar. */
export function calendarText(name: string, blocks: readonly string[]): string {
  const { error, value } = createEvents([], {
    productId: PRODUCT_ID,
    method: 'PUBLISH',
    calName: escapeIcsText(plainLine(name)),
  });
  if (error || value === null) throw new RangeError(`calendar refused: ${JSON.stringify(error)}`);
  const header = unfoldLines(value).filter((line) => !/^(X-PUBLISHED-TTL:|END:VCALENDAR$)/.test(line));
  return `${header.map(foldLine).join('')}${blocks.join('')}END:VCALENDAR\r\n`;
}

/** The day of a DTSTAMP or LAST-MODIFIED value, for reading a calendar back. */
export function stampDay(value: string): Day | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T\d{6}Z$/.exec(value);
  if (!found) return undefined;
  return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}
