/** The rule of every finding that asks to confirm a fact. */
export const FACT_RULE = 'feit-bevestigen';

/** Something the user should know about plan, facts or texts. Rule names are Dutch words. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'tip';
  /** The milestone concerned, when there is one. */
  readonly milestone?: string;
  /** The id of the fact concerned, when there is one. */
  readonly fact?: string;
  /** Relative to the campaign folder. */
  readonly file?: string;
  /** Counts from 1, in the file as the user sees it. */
  readonly line?: number;
  /** The words concerned, as they stand there. */
  readonly words?: string;
  readonly message: string;
  readonly fix: string;
}
