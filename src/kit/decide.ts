/**
 * What happens to one file when a campaign is made whole again: the one table. `update`, its --alleen-tonen and
 * the manual's page come from it. Pure: hashes in, verdict out.
 */

/** The words of the table, as users see them. */
export const VERDICTS = {
  created: 'nieuw',
  updated: 'bijgewerkt',
  unchanged: 'ongewijzigd',
  kept: 'uw versie bewaard',
  renewed: 'standaardtekst is vernieuwd',
  expired: 'vervallen',
  deleted: 'door u verwijderd',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** Hashes of one output; undefined: there is none. */
export interface OutputFacts {
  /** What the tool wrote there last. */
  readonly was?: string | undefined;
  /** What is there. */
  readonly is?: string | undefined;
  /** What the tool would write. */
  readonly wants?: string | undefined;
  /** What the tool put beside it last, because the user had edited it. */
  readonly offered?: string | undefined;
  /** What stands beside it now. */
  readonly beside?: string | undefined;
}

export interface OutputDecision {
  readonly verdict: Verdict;
  /** `write` and `remove`: the file itself; absent: it is left as it is. */
  readonly file?: 'write' | 'remove';
  /** `write`: the new version comes beside it; `remove`: the one that stands there is no longer needed. */
  readonly beside?: 'write' | 'remove';
  /** What the tool has to remember as written there; undefined: nothing. */
  readonly remember?: string | undefined;
  /** What it has to remember as put beside it. */
  readonly offered?: string | undefined;
}

/**
 * An output that the user edited is never overwritten: the new version comes beside it, once. When the user removes either
 * file that is the answer, and it is quiet until there is something new to offer.
 */
export function decideOutput({ was, is, wants, offered, beside }: OutputFacts): OutputDecision {
  const untouched = is === undefined || is === was || is === wants;
  // What the tool put beside it may go; what the user made of that may not.
  const tidy = beside !== undefined && beside === offered ? ({ beside: 'remove' } as const) : {};
  if (wants === undefined) {
    if (is === undefined) return { verdict: 'expired', ...tidy };
    return untouched ? { verdict: 'expired', file: 'remove', ...tidy } : { verdict: 'kept', ...tidy };
  }
  if (untouched) {
    if (is === wants) return { verdict: 'unchanged', remember: wants, ...tidy };
    return { verdict: is === undefined ? 'created' : 'updated', file: 'write', remember: wants, ...tidy };
  }
  const kept = { verdict: 'kept', remember: was, offered: wants } as const;
  if (beside === wants) return kept;
  // Offered before and taken away: the user chose.
  if (beside === undefined && offered === wants) return kept;
  return { ...kept, beside: 'write' };
}

/** Hashes of one source, found by its identity also when the file was renamed; undefined: there is none. */
export interface SourceFacts {
  /** The text of the guide on which it is based. */
  readonly based?: string | undefined;
  readonly is?: string | undefined;
  /** The text of the guide now. */
  readonly guide?: string | undefined;
  /** The newer text of the guide that was put beside it last. */
  readonly offered?: string | undefined;
  readonly beside?: string | undefined;
}

export interface SourceDecision {
  readonly verdict: Verdict;
  readonly file?: 'write' | 'remove';
  readonly beside?: 'write' | 'remove';
  /** The text on which it is based from now on: the guide's of now, or the one of before; absent: none. */
  readonly based?: 'guide' | 'before';
  readonly offered?: string | undefined;
}

/**
 * A source that nobody edited follows the guide; an edited one is the user's, and the newer text of the guide comes beside
 * it until the user takes that file away: then the source counts as based on it.
 */
export function decideSource({ based, is, guide, offered, beside }: SourceFacts): SourceDecision {
  const tidy = beside !== undefined && beside === offered ? ({ beside: 'remove' } as const) : {};
  const edited = is !== undefined && is !== based && is !== guide;
  if (guide === undefined) {
    if (is === undefined) return { verdict: 'expired', ...tidy };
    return based !== undefined && !edited
      ? { verdict: 'expired', file: 'remove', ...tidy }
      : { verdict: 'unchanged', ...tidy };
  }
  if (is === undefined) {
    return based === undefined
      ? { verdict: 'created', file: 'write', based: 'guide', ...tidy }
      : { verdict: 'deleted', based: 'before', ...tidy };
  }
  if (is === guide) return { verdict: 'unchanged', based: 'guide', ...tidy };
  if (!edited) return { verdict: 'updated', file: 'write', based: 'guide', ...tidy };
  // Of a source that was never noted it cannot be known which text it was made from: this one, from now on.
  if (based === undefined || based === guide) return { verdict: 'unchanged', based: 'guide', ...tidy };
  const renewed = { verdict: 'renewed', based: 'before', offered: guide } as const;
  if (beside === guide) return renewed;
  if (beside === undefined && offered === guide) return { verdict: 'unchanged', based: 'guide' };
  return { ...renewed, beside: 'write' };
}
