/** How a finding is told, on the screen and on the page: the same words in both. Pure. */
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, SOURCES_FOLDER } from '../base/layout.ts';
import { plainLine } from './plain-text.ts';
import { unitOf } from './read-back.ts';

export type Severity = Finding['severity'];

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'tip'];

const WORDS: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  tip: ['tip', 'tips'],
};

/** "fout" */
export const severityWord = (severity: Severity): string => WORDS[severity][0];

export const countsOf = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, tip: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

/** "2 fouten, 3 waarschuwingen, 1 tip" */
export function summaryLine(findings: readonly Finding[]): string {
  const counts = countsOf(findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${WORDS[severity][counts[severity] === 1 ? 0 : 1]}`,
  );
  return parts.length === 0 ? 'Niets gevonden.' : parts.join(', ');
}

/** The errors in what goes out: in a text, its source or a part of it; not in plan and settings. */
export const errorsInTexts = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ severity, file = '' }) =>
      severity === 'error' && [SOURCES_FOLDER, OUTPUTS_FOLDER].some((folder) => file.startsWith(`${folder}/`)),
  );

/** The findings of each file, in the order in which the files come; what has no file is mended in the settings. */
export function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.file || CAMPAIGN_FILE;
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** "regel 12", of a Word document "alinea 12"; empty for what is about the whole. */
export const placeOf = ({ file = '', line }: Finding): string => (line === undefined ? '' : `${unitOf(file)} ${line}`);

/** The words concerned, and what is to say of them. */
export const aboutOf = ({ words, message }: Finding): string =>
  plainLine(words === undefined || message.includes(words) ? message : `'${words}': ${message}`);
