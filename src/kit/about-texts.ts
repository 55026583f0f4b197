/** What the writers of texts know of the campaign: the days on which the plan uses a text. */
import { type Day, toDutch } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { AboutTexts } from '../outputs/about-texts.ts';
import { plainLine } from '../outputs/plain-text.ts';
import type { Schedule } from '../schedule/types.ts';

interface About {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly houseLetter?: Uint8Array | undefined;
}

export const aboutTexts = ({ campaign, schedule, houseLetter }: About): AboutTexts => ({
  ...{ campaign, momentsOf: momentsIn(schedule), letterDayOf: letterDayIn(schedule) },
  ...(houseLetter === undefined ? {} : { houseLetter }),
});

/** The day of the milestone that sends a letter, not of one at which readers see a draft of it. */
const letterDayIn =
  ({ milestones }: Schedule) =>
  (identity: string): Day | undefined =>
    milestones.find(({ channel, texts }) => channel === 'brief' && texts.includes(identity))?.date;

/** "In de planning op 5 januari 2027: Pagina live", for each milestone that uses a text. */
const momentsIn =
  ({ milestones }: Schedule) =>
  (identity: string): string[] =>
    milestones
      .filter(({ texts }) => texts.includes(identity))
      .map(({ date, title }) => `In de planning op ${toDutch(date)}: ${plainLine(title)}`);
