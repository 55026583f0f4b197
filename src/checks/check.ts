/** Reads the campaign as it is now, the user's own edits included, and tells what could go wrong. Pure. */
import type { Finding } from '../base/finding.ts';
import { betweenTexts } from './between-texts.ts';
import type { CheckInput, Context } from './context.ts';
import { ownFindings } from './own-findings.ts';
import { ownTexts } from './own-texts.ts';
import { planFindings } from './plan-rules.ts';
import { sourcesOf } from './sources.ts';
import { sorted, toFinding, withWhy } from './to-finding.ts';
import { wholeFindings } from './whole-findings.ts';

export type { CheckInput } from './context.ts';

/**
 * All findings about the texts that the user changed and about the plan, in the order of files and lines. What is switched off
 * is left out. Findings of plan and `fillTexts` are not among these; `withoutSwitchedOff` serves those.
 */
export function checkCampaign(input: CheckInput): Finding[] {
  const known = sourcesOf(input);
  const context: Context = { ...input, own: ownTexts(input, known.edited) };
  const inOwn = context.own.map((text) => ({ text, found: ownFindings(text, context, known) }));
  // Also where the user switched it off: the plan need not say it instead.
  const toldLate = new Set(
    inOwn
      .filter(({ text, found }) =>
        [...Object.keys(text.off), ...found.map(({ rule }) => rule)].includes('na-veilige-dag'),
      )
      .map(({ text }) => text.identity),
  );
  const findings = [
    ...inOwn.flatMap(({ text, found }) => found.map((one) => toFinding(one, text.file))),
    ...wholeFindings(context, known),
    ...betweenTexts(context).map((one) => toFinding(one, one.file ?? '')),
    ...planFindings(context, known.sources, toldLate).map((one) => toFinding(withWhy(one), one.file ?? '')),
  ];
  return withoutSwitchedOff(sorted(findings), input.campaign.checksOff);
}

/** The findings that the user did not switch off for the whole campaign. */
export const withoutSwitchedOff = (findings: readonly Finding[], off: Readonly<Record<string, string>>): Finding[] =>
  findings.filter(({ rule }) => off[rule] === undefined);
