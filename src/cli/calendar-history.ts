/** What the calendar said before, for when the state is lost: so that appointments keep their versions. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUTS_FOLDER } from '../base/layout.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { readTextFile } from '../load/text-file.ts';
import { type CalendarHistory, historyFromCalendar, NO_HISTORY } from '../outputs/calendar-history.ts';
import { stepNames } from '../schedule/postponement.ts';

export function calendarHistoryOf(folder: string, campaign: Campaign, guide: Guide): CalendarHistory {
  const path = join(folder, OUTPUTS_FOLDER, 'kalender.ics');
  if (!existsSync(path)) return NO_HISTORY;
  const { items, postponement } = guide.plan;
  const ids = [...items.map(({ id }) => id), ...stepNames(postponement)];
  try {
    return historyFromCalendar(readTextFile(path), campaign.id, [...ids, ...Object.keys(campaign.milestones)]);
  } catch {
    // Damaged or gone: the calendar then starts anew.
    return NO_HISTORY;
  }
}
