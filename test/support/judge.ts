/** One text, judged by one rule: for the tables of examples beside the rules. */
import { expect, test } from 'vitest';
import { isoDay } from '../../src/base/day.ts';
import type { Finding } from '../../src/base/finding.ts';
import type { CheckRule } from '../../src/base/rule-names.ts';
import { NO_PROGRESS } from '../../src/campaign/progress.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { checkCampaign } from '../../src/checks/check.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { answeredCampaign, guide } from './all-texts.ts';

const campaign: Campaign = answeredCampaign();
const dates = schedule(campaign, guide);

/** The words that this rule found in a text of the user. `where` is its identity. */
export const judge = (rule: CheckRule, body: string, where?: string, head?: string): string[] =>
  findingsOf(rule, body, where, head).map(({ words = '' }) => words);

/** What it says of them, and what to do. */
export const advice = (rule: CheckRule, body: string, where?: string): string[] =>
  findingsOf(rule, body, where).map(({ message, fix }) => `${message} ${fix}`);

function findingsOf(rule: CheckRule, body: string, where = 'website/eigen-tekst', head = ''): Finding[] {
  const content = `---\ntekst: ${where}\ntitel: Eigen tekst\n${head}---\n\n${body}\n`;
  const sources = [...guide.texts.filter(({ path }) => path !== `${where}.md`), { path: `${where}.md`, content }];
  const found = checkCampaign({
    ...{ campaign, schedule: dates, progress: NO_PROGRESS, guide, sources, texts: [] },
    today: isoDay('2026-11-23'),
  });
  return found.filter((one) => one.rule === rule && one.file?.endsWith(`/${where}.md`));
}

/** The same for an output that the user edited: lines of plain text. */
export function judgeOutput(rule: CheckRule, lines: readonly string[], path: string): string[] {
  const found = checkCampaign({
    ...{ campaign, schedule: dates, progress: NO_PROGRESS, guide, sources: guide.texts, texts: [] },
    documents: [{ path, lines }],
    today: isoDay('2026-11-23'),
  });
  return found
    .filter((one) => one.rule === rule && one.file === path)
    .map(({ line, words = '' }) => `${line}: ${words}`);
}

/** A text, the words that the rule finds in it, and where it stands. */
export type Example = readonly [body: string, words: string[], where?: string];

/** One test for each example of a rule. */
export const examples = (rule: CheckRule, list: readonly Example[]): void =>
  test.each(list.map(([body, words, where = 'website/eigen-tekst']) => [body, where, words] as const))(
    '%s (%s)',
    (body, where, words) => expect(judge(rule, body, where)).toEqual(words),
  );
