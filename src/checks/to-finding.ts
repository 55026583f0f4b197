/** What a rule found as the Finding that is told: its words, why, what to do, and where else. */
import type { Finding } from '../base/finding.ts';
import { shortWords } from '../base/short-words.ts';
import type { Found } from './found.ts';
import { RULES } from './rules.ts';

/** What is so in the plan, and why that matters. */
export const withWhy = (found: Found): Found =>
  found.message === undefined ? found : { ...found, message: `${found.message} ${sentence(RULES[found.rule].waarom)}` };

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function toFinding(found: Found, file: string): Finding {
  const { severity, waarom, doe } = RULES[found.rule];
  const whole = found.words?.replace(/\ue000/g, '{{...}}');
  const words = whole && shortWords(whole);
  const said =
    found.message !== undefined && whole && words !== whole
      ? found.message.replaceAll(whole, () => words ?? '')
      : found.message;
  const start = words ? `'${words}': ${waarom}` : sentence(waarom);
  return {
    rule: found.rule,
    severity: found.severity ?? severity,
    ...(found.milestone === undefined ? {} : { milestone: found.milestone }),
    file,
    ...(found.line === undefined ? {} : { line: found.line }),
    ...(words ? { words } : {}),
    message: `${said ?? start}${alsoAt(found.also)}`,
    fix: found.fix ?? doe,
  };
}

/** More lines than these are not looked up one by one; one more is as short as saying that there are more. */
const MOST_LINES = 10;

/** Where else the same stands. */
function alsoAt(lines: readonly number[] = []): string {
  const last = lines.at(-1);
  if (last === undefined) return '';
  const [shown, end] =
    lines.length <= MOST_LINES + 1
      ? [lines.slice(0, -1), `${last}`]
      : [lines.slice(0, MOST_LINES), `nog ${lines.length - MOST_LINES} andere regels`];
  return ` Ook op regel ${shown.length === 0 ? '' : `${shown.join(', ')} en `}${end}.`;
}

/** By file and line, each once. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((one) => [[one.rule, one.file, one.line, one.words, one.message].join('\n'), one]));
  return [...once.values()].sort((a, b) => {
    if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });
}
