/** Tips for what is blank or only assumed in the texts for colleagues and Logius. */
import type { Finding } from '../base/finding.ts';
import type { FillContext } from './fill-context.ts';
import { type Holds, type Output, usesIn } from './output.ts';
import { placeOf } from './place.ts';
import type { ValueTable } from './values.ts';
import type { Words } from './words.ts';

const FILL_IN = 'in campagne.yaml in, onder logius. Typ daarna update.';

/** One tip for all blanks of the contact together, and one for each value that is assumed in this text. */
export function blankFindings(
  output: Output,
  values: ValueTable,
  { placeholders }: Words,
  context: FillContext,
  holds: Holds,
): Finding[] {
  const uses = usesIn(output, holds);
  const at = (use: (typeof uses)[number]) => ({
    rule: 'nog-invullen',
    severity: 'tip' as const,
    file: placeOf(use.part.path),
    line: use.line,
  });
  const blank = uses.filter(({ name }) => values.isUnset(name) && placeholders.get(name)?.ofContact !== undefined);
  const [first] = blank;
  const missing = [...new Set(blank.map(({ name }) => placeholders.get(name)?.ofContact ?? name))];
  const verb = missing.length === 1 ? 'ontbreekt' : 'ontbreken';
  const blanks = first && {
    ...at(first),
    message: `In ${whereOf(output)} ${verb} nog: ${listed(missing)} van uw contactpersoon.`,
    fix: `Vul ${missing.length === 1 ? 'dat' : 'ze'} ${FILL_IN}`,
  };
  const assumed = uses.flatMap((use) => {
    const message = placeholders.get(use.name)?.assumed?.(context);
    return message === undefined ? [] : { ...at(use), message, fix: `Vul die naam ${FILL_IN}` };
  });
  return blanks ? [blanks, ...assumed] : assumed;
}

const whereOf = ({ source: { meta } }: Output): string =>
  meta.tekst.startsWith('logius/') ? 'het verzoek aan Logius' : `de tekst '${meta.tekst}'`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
