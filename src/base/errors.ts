/** One mistake of the user (or in a file of the user): what is wrong, where, and how to mend it. In Dutch. */
export interface Mistake {
  /** What is wrong, as one sentence: "De ingangsdatum 30-2-2027 bestaat niet." */
  readonly message: string;
  /** Where: a flag ("--ingangsdatum"), or a file with its line ("1-teksten-aanpassen/website/pagina.md, regel 12"). */
  readonly place?: string;
  /** What to do now, as one sentence. */
  readonly fix: string;
  /** What there is to choose from, when that is more than fits in a sentence: each on a line of its own. */
  readonly choices?: readonly string[];
}

/** Wrong input or use: shown with all its mistakes at once, exit 2, nothing written. The one class of user errors. */
export class UserError extends Error {
  /** A mark instead of instanceof, because the bundles each carry their own copy of this class. */
  readonly isUserError = true;
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: Mistake | readonly Mistake[]) {
    const all = Array.isArray(mistakes) ? (mistakes as readonly Mistake[]) : [mistakes as Mistake];
    super(all.map((mistake) => mistake.message).join(' '));
    this.name = 'UserError';
    this.mistakes = all;
  }
}

/**
 * A UserError after the commit point of a safe write: something was written, nothing is lost, and the next run carries on.
 */
export class UnfinishedError extends UserError {
  readonly isUnfinished = true;
}

/** Ctrl-C or an explicit "nee": exit 130, nothing written. */
export class CancelledError extends Error {
  readonly isCancelled = true;
}

export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && (error as Partial<UserError>).isUserError === true;

export const isUnfinished = (error: unknown): error is UnfinishedError =>
  isUserError(error) && (error as Partial<UnfinishedError>).isUnfinished === true;

export const isCancelled = (error: unknown): error is CancelledError =>
  error instanceof Error && (error as Partial<CancelledError>).isCancelled === true;
