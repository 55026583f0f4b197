/** In which order findings are told. Pure. */
import { FACT_RULE, type Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { SEVERITIES } from '../outputs/finding-words.ts';

/** Of what is as grave: first what the user can mend in his own choices, then all else, wishes of the plan, facts to confirm. */
const FIRST: readonly string[] = ['helpdesk-te-laat', 'papier-te-laat'];
const OWN_CHOICES = [
  /^(?:berichtenbox|veilige-dag|na-veilige-dag|doel-ontbreekt|vrije-dag|piek|mailings-kort-op-elkaar|eigenaar-ontbreekt)$/,
  /^eigen-datum-/,
];
const WISHES = /^wens-/;

function rankOf(rule: string): number {
  if (FIRST.includes(rule)) return 0;
  if (OWN_CHOICES.some((names) => names.test(rule))) return 1;
  if (WISHES.test(rule)) return 3;
  return rule === FACT_RULE ? 4 : 2;
}

/** By file and line, on one line the gravest first; of the settings the gravest first, whatever line. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const name = ({ file }: Finding): string => file || CAMPAIGN_FILE;
  const gravity = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return [...findings].sort((a, b) => {
    if (name(a) !== name(b)) return name(a) < name(b) ? -1 : 1;
    const lines = (a.line ?? 0) - (b.line ?? 0);
    const graver = gravity(a) - gravity(b);
    const order = name(a) === CAMPAIGN_FILE ? graver : lines || graver;
    return order || rankOf(a.rule) - rankOf(b.rule) || lines;
  });
}
