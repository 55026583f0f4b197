/** What `check` shows, to people and to programs. Returns lines and data, prints nothing. */
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { aboutOf, byFile, countsOf, placeOf, type Severity, severityWord, summaryLine } from './finding-words.ts';
import { plainLine } from './plain-text.ts';
import { type Colors, NO_COLORS, wrap } from './terminal-text.ts';

export interface CheckView {
  readonly width: number;
  readonly colors?: Colors;
  /** Only what has to be mended before the texts go out. */
  readonly onlyErrors?: boolean;
}

/** The findings, in the order in which they come, by file; the summary last. Nothing to show is no line with `onlyErrors`. */
export function checkView(
  findings: readonly Finding[],
  { width, colors = NO_COLORS, onlyErrors }: CheckView,
): string[] {
  const shown = onlyErrors ? findings.filter(({ severity }) => severity === 'error') : findings;
  if (shown.length === 0) return onlyErrors ? [] : ['Niets gevonden.'];
  return [
    ...[...byFile(shown)].flatMap(([file, own]) => [
      ...wrap(plainLine(file), width).map(colors.bold),
      ...own.flatMap((finding) => findingLines(finding, width, colors)),
      '',
    ]),
    summaryLine(shown),
  ];
}

const INDENT = '    ';

function findingLines(finding: Finding, width: number, colors: Colors): string[] {
  const { rule, severity, fix } = finding;
  const name = severityWord(severity);
  const at = placeOf(finding) === '' ? '' : `${placeOf(finding)}, `;
  const paint = severity === 'tip' ? colors.dim : colors.yellow;
  // Coloured afterwards: the width is reckoned without colours.
  const [first = '', ...rest] = wrap(`${at}${name}: ${aboutOf(finding)}`, width - INDENT.length);
  const below = [...rest, ...wrap(`${plainLine(fix)} [${rule}]`, width - INDENT.length)];
  return [`  ${first.replace(name, paint)}`, ...below.map((text) => INDENT + text)];
}

export interface CheckJson {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly file: string;
    readonly line: number;
    readonly message: string;
    readonly fix: string;
    readonly words?: string;
    readonly milestone?: string;
  }[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** Each finding with a file and a line: what is mended in the settings stands at its place there. `settings`: campagne.yaml. */
export const checkJson = (findings: readonly Finding[], settings: string): CheckJson => ({
  findings: findings.map((finding) => {
    const { rule, severity, file, line, message, fix, words, milestone } = finding;
    const place = file || CAMPAIGN_FILE;
    return {
      ...{ rule, severity, file: place },
      line: line ?? (place === CAMPAIGN_FILE ? lineInSettings(finding, settings) : 1),
      ...{ message, fix },
      ...(words === undefined ? {} : { words }),
      ...(milestone === undefined ? {} : { milestone }),
    };
  }),
  summary: countsOf(findings),
});

/** Where the milestone or fact is set, or could be. */
function lineInSettings({ milestone, fact }: Finding, settings: string): number {
  const name = milestone ?? fact;
  if (name === undefined) return 1;
  const lines = settings.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const section = lines.findIndex((line) => line.startsWith(milestone === undefined ? 'feiten:' : 'mijlpalen:'));
  const own = lines.findIndex((line, index) => index > section && /^[\s"']*([\w-]+)/.exec(line)?.[1] === name);
  return Math.max(own, section < 0 ? 0 : section, 0) + 1;
}
