/** What init shows: before writing, and when it is done. Pure: gives lines. */

import { toDutch, weekdayName } from '../base/day.ts';
import { FACT_RULE, type Finding } from '../base/finding.ts';
import { OVERVIEW_FILE } from '../base/layout.ts';
import { quoteFolder } from '../base/quote.ts';
import type { Campaign } from '../campaign/types.ts';
import { lengthLabel } from '../outputs/length-label.ts';
import type { Schedule } from '../schedule/types.ts';

/** The answers, to look over before anything is written. */
export function answerSummary(campaign: Campaign, plan: Schedule, folder: string): string[] {
  return [
    '',
    'Dit is uw campagne:',
    ...table([
      ['Organisatie', `${campaign.organisation.name} (in een zin: ${campaign.organisation.inSentence})`],
      ['Dienst', `${campaign.service.name} (in een zin: ${campaign.service.inSentence})`],
      ...dates(campaign, plan),
      ['Map', folder],
    ]),
  ];
}

/** What was made, and what to do now. */
export function doneSummary(
  campaign: Campaign,
  plan: Schedule,
  findings: readonly Finding[],
  folder: string,
): string[] {
  const quoted = quoteFolder(folder);
  const confirm = findings.filter((finding) => finding.rule === FACT_RULE);
  return [
    'De campagne is gemaakt.',
    '',
    ...table([['Map', folder], ...dates(campaign, plan), ['Mijlpalen', String(plan.milestones.length)]]),
    ...(confirm.length === 0 ? [] : ['', 'Nog te bevestigen:', ...confirm.map(({ message }) => `  - ${message}`)]),
    '',
    `Begin met ${folder}/${OVERVIEW_FILE}: dubbelklik erop. De planning ziet u ${quoted === undefined ? 'in die map ' : ''}met:`,
    `  npx --no digid-campagne plan${quoted === undefined ? '' : ` ${quoted}`}`,
  ];
}

/** Warnings for stderr: everything but the facts to confirm, which the summary lists. */
export const warningLines = (findings: readonly Finding[]): string[] =>
  findings.filter(({ rule }) => rule !== FACT_RULE).map(({ message, fix }) => `Let op: ${message} ${fix}`);

const dates = (campaign: Campaign, plan: Schedule): [string, string][] => [
  ['Start', `${weekdayName(plan.start)} ${toDutch(plan.start)}`],
  ['Ingangsdatum', `${weekdayName(plan.cutover)} ${toDutch(plan.cutover)}`],
  ['Lengte', lengthLabel(campaign, plan)],
  ['Laatste veilige dag', `${weekdayName(plan.lastSafeDay)} ${toDutch(plan.lastSafeDay)} (voor een code per post)`],
];

const table = (rows: readonly (readonly [string, string])[]): string[] =>
  rows.map(([label, value]) => `  ${label.padEnd(20)} ${value}`);
