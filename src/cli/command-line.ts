/** The command line that does the same as the answers given: printed after questions, to use again. Pure. */
import { type Day, toIso } from '../base/day.ts';
import { FLAG_KEYS } from '../campaign/answer-words.ts';
import type { Answers } from '../campaign/answers.ts';

const DATES: readonly string[] = ['ingangsdatum'];

/** Flags of `init` for these answers, quoted; `more` are flags that are no answer (--map, --antwoorden). */
export function commandLine(answers: Answers, more: readonly (readonly [string, string])[]): string {
  const words = ['npx', '--no', 'digid-campagne', 'init'];
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
  return [...words, '--ja'].join(' ');
}

/**
 * Quoted so that bash, PowerShell and cmd.exe read the same: double quotes serve all three unless the text holds what one
 * of them would fill in; then single quotes, which cmd.exe does not know.
 */
export function quote(text: string): string {
  if (/^[A-Za-z0-9_./:][A-Za-z0-9_./:@+-]*$/.test(text)) return text;
  if (!/["$`\\!%\u201c\u201d\u201e]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
