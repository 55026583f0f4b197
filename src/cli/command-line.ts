/** The command line that does the same as the answers given: printed after questions, to use again. Pure. */
import { type Day, toIso } from '../base/day.ts';
import { quote } from '../base/quote.ts';
import { FLAG_KEYS } from '../campaign/answer-words.ts';
import type { Answers } from '../campaign/answers.ts';

const DATES: readonly string[] = ['ingangsdatum'];

/**
 * Flags of `init` for these answers, quoted; `more` are flags that are no answer (--map, --antwoorden). Undefined when a
 * text in them cannot be quoted safely.
 */
export function commandLine(answers: Answers, more: readonly (readonly [string, string])[]): string | undefined {
  const words: (string | undefined)[] = ['npx', '--no', 'digid-campagne', 'init'];
  for (const key of FLAG_KEYS) {
    const value = answers[key];
    if (value === undefined) continue;
    words.push(`--${key}`);
    // A no is said: it may have to beat a yes in the file of --antwoorden.
    if (value === false) words.push('nee');
    else if (value !== true) words.push(quote(DATES.includes(key) ? toIso(value as Day) : String(value)));
  }
  for (const [name, fact] of Object.entries(answers.feiten ?? {})) {
    words.push('--feit', quote(fact.value === undefined ? name : `${name}=${fact.value}`));
  }
  for (const [flag, value] of more) words.push(`--${flag}`, quote(value));
  return words.includes(undefined) ? undefined : [...words, '--ja'].join(' ');
}
