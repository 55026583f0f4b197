/** kalender.ics, and one calendar per owner, for Outlook. */
import type { Day } from '../base/day.ts';
import { OUTPUTS_FOLDER } from '../base/layout.ts';
import { type Campaign, OWNERS } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { calendarChangesText } from './calendar-changes.ts';
import { type FileOf, milestoneEvent } from './calendar-event.ts';
import {
  type CalendarHistory,
  type EventHistory,
  eventHistory,
  hashOfEvent,
  nextHistory,
  nextVersion,
} from './calendar-history.ts';
import { calendarText, eventBlock, eventLines } from './ics-event.ts';
import type { OutputFile } from './output-file.ts';
import { cut, plainLine } from './plain-text.ts';

const MAX_NAME = 80;

export interface CalendarInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  /** What the calendar said before; `NO_HISTORY` for a new campaign. */
  readonly history: CalendarHistory;
  /** The stamp of what is new or changed; nothing else depends on it. */
  readonly today: Day;
  readonly fileOf: FileOf;
  /** Ids of milestones that are done: that their day changed is no news. Absent: none. */
  readonly done?: Readonly<Record<string, Day>>;
}

/**
 * All calendars of the campaign, and the history to keep for the next time. Each event is made once, and the owners'
 * calendars are composed from those blocks. Throws RangeError when two milestones have one id.
 */
export function makeCalendars({ campaign, schedule, history, today, fileOf, done = {} }: CalendarInput): {
  files: OutputFile[];
  history: CalendarHistory;
} {
  const versions = new Map<string, EventHistory>();
  const blocks = new Map<string, string>();
  for (const milestone of schedule.milestones) {
    if (blocks.has(milestone.id)) throw new RangeError(`two milestones with the id ${milestone.id}`);
    const lines = eventLines(milestoneEvent(milestone, campaign, fileOf));
    const content = {
      hash: hashOfEvent(lines),
      date: milestone.date,
      title: cut(plainLine(milestone.title), MAX_NAME),
    };
    const version = nextVersion(eventHistory(history, milestone.id), content, today);
    versions.set(milestone.id, version);
    blocks.set(milestone.id, eventBlock(lines, version));
  }

  const calendar = (path: string, name: string, milestones: Schedule['milestones']): OutputFile => ({
    path: `${OUTPUTS_FOLDER}/${path}`,
    content: calendarText(
      name,
      milestones.map((milestone) => blocks.get(milestone.id) ?? ''),
    ),
    role: 'output',
  });
  const name = `DigiD ${cut(plainLine(campaign.service.name), MAX_NAME)}`;
  const files = [calendar('kalender.ics', name, schedule.milestones)];
  for (const owner of OWNERS) {
    const own = schedule.milestones.filter((milestone) => milestone.owner === owner);
    if (own.length > 0) files.push(calendar(`kalender-${owner}.ics`, `${name}: ${owner}`, own));
  }
  const next = nextHistory(history, versions, { today, done });
  if (next.changes.length > 0) {
    const path = `${OUTPUTS_FOLDER}/kalender-wijzigingen.txt`;
    files.push({ path, content: calendarChangesText(next.changes, campaign), role: 'output' });
  }
  return { files, history: next };
}
