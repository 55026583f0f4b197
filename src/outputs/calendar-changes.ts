/** kalender-wijzigingen.txt: what moved from when to when, for who has the calendar of before. */
import { toDutch, toTable } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { CalendarChange } from './calendar-history.ts';
import { plainLine } from './plain-text.ts';

/** The newest change first. */
export function calendarChangesText(changes: readonly CalendarChange[], campaign: Campaign): string {
  const lines = [
    `Wijzigingen in de kalender van ${plainLine(campaign.service.name)}`,
    '',
    'Heeft u de kalender al in Outlook staan? Verwijder daar eerst de agenda DigiD en zet daarna kalender.ics opnieuw in een eigen',
    'agenda. Outlook herkent de oude afspraken niet: anders staat alles er dubbel. Zie HANDLEIDING, De kalender in Outlook zetten.',
    ...changes.flatMap(section),
  ];
  // Notepad reads this, also an old one.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function section({ on, moved, added, removed }: CalendarChange): string[] {
  const heading = `Veranderd op ${toDutch(on)}`;
  return [
    '',
    heading,
    '-'.repeat(heading.length),
    ...part('Verzet:', moved, ({ title, from, to }) => `${title}: van ${toTable(from)} naar ${toTable(to)}`),
    ...part('Nieuw:', added, ({ title, date }) => `${title}: ${toTable(date)}`),
    ...part('Vervallen:', removed, ({ title, date }) => `${title} (was ${toTable(date)})`),
  ];
}

const part = <T>(label: string, items: readonly T[], line: (item: T) => string): string[] =>
  items.length === 0 ? [] : ['', label, ...items.map((item) => `- ${line(item)}`)];
