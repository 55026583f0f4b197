/** Of one rule in one text as much as somebody mends in one go, and how much more there is. Pure. */
import type { Finding } from '../base/finding.ts';
import { OUTPUTS_FOLDER, SOURCES_FOLDER } from '../base/layout.ts';
import { unitOf } from '../outputs/read-back.ts';

const MOST = 20;

/**
 * `findings` in the order in which they are told. Of one rule, as grave, in one text the first twenty stay, and one says how many
 * more there are: as grave as these, so that it counts where errors count. What is about plan or facts stays.
 */
export function mostTold(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings.filter(isInText)) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  const rests = new Map<Finding, Finding | undefined>();
  for (const group of groups.values()) {
    const rest = group.slice(MOST);
    for (const [at, one] of rest.entries()) rests.set(one, at === 0 ? restOf(rest) : undefined);
  }
  return rests.size === 0
    ? [...findings]
    : findings.flatMap((one) => (rests.has(one) ? (rests.get(one) ?? []) : [one]));
}

const isInText = ({ file = '', milestone, fact }: Finding): boolean =>
  milestone === undefined &&
  fact === undefined &&
  [SOURCES_FOLDER, OUTPUTS_FOLDER].some((folder) => file.startsWith(`${folder}/`));

const keyOf = ({ file, rule, severity }: Finding): string => [file, rule, severity].join('\n');

function restOf(rest: readonly Finding[]): Finding {
  const { rule, severity, file = '', line } = rest[0] as Finding;
  const last = rest.at(-1)?.line;
  const place = line === undefined ? '' : ` (${unitOf(file)} ${line}${last === line ? '' : ` tot en met ${last}`})`;
  return {
    ...{ rule, severity, file, ...(line === undefined ? {} : { line }) },
    message: `De controle '${rule}' vond in deze tekst nog ${rest.length} ${rest.length === 1 ? 'plaats' : 'plaatsen'}${place}.`,
    fix: 'Verbeter eerst de plaatsen die hierboven staan, en typ daarna opnieuw check.',
  };
}
