/** What a rule found, before it is a Finding. */
import type { CheckRule } from '../base/rule-names.ts';

export interface Found {
  readonly rule: CheckRule;
  /** Absent: that of the rule. */
  readonly severity?: 'error' | 'warning' | 'tip';
  readonly file?: string;
  readonly line?: number;
  /** More lines with the same. */
  readonly also?: readonly number[];
  readonly milestone?: string;
  readonly words?: string;
  /** Absent: the words, and why of the rule. */
  readonly message?: string;
  /** Absent: what to do of the rule. */
  readonly fix?: string;
}

/** What is found again on the same line with the same words, tells nothing more. */
export function eachOnce(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ rule, severity, line, words, message, fix }) => {
    const key = [rule, severity, line, words, message, fix].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
