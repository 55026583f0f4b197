import type { Day } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { HeadingLevel } from './html/fragment.ts';

/** What the writers of texts have to know of the campaign. */
export interface AboutTexts {
  readonly campaign: Campaign;
  /** When the plan uses this text, for who opens its page: "5 januari 2027: Pagina live". */
  readonly momentsOf: (identity: string) => readonly string[];
  /** The day that the plan has for this letter, which the letter bears until somebody chooses another. */
  readonly letterDayOf: (identity: string) => Day | undefined;
  /** The user's house letter, huisstijl/brief.docx. */
  readonly houseLetter?: Uint8Array;
  /** The level of the highest heading in the HTML to paste; absent: as in the text. */
  readonly headingLevel?: HeadingLevel | undefined;
}
