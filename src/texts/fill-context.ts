/** What placeholders and conditions are, and what they are filled from. */
import type { Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';

/** What placeholders and conditions are filled from. */
export interface FillContext {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly progress: Progress;
}

export interface Placeholder {
  /** What it prints, in Dutch, for HANDLEIDING. */
  readonly description: string;
  /** undefined: the user did not set it. */
  readonly value: (context: FillContext) => string | undefined;
  /** The key of campagne.yaml that sets it; only for values that can be left out. */
  readonly setting?: string;
  /** What is missing when it is not set, as in "(nog invullen: naam contactpersoon)". */
  readonly word?: string;
  /** Why there may be no value, of what is no setting: "die mijlpaal staat niet in uw planning". */
  readonly absent?: string;
  /** The condition to put around it, when that has another name. */
  readonly condition?: string;
  /**
   * What it is of your contact for Logius, as in "naam, telefoonnummer en e-mailadres". In internal texts a blank is
   * printed when it is not set, and the user gets a tip.
   */
  readonly ofContact?: string;
  /** It was checked as an address or a telephone number, so it can stand in Markdown as it is. */
  readonly checked?: true;
  /** A tip while the value is only assumed, in Dutch; undefined when the user set it. */
  readonly assumed?: (context: FillContext) => string | undefined;
}

export interface Condition {
  /** When it holds, in Dutch, for HANDLEIDING. */
  readonly description: string;
  readonly holds: (context: FillContext) => boolean;
}
