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
