/** Somebody who can be asked questions: the terminal (prompts.ts), or a script in a test. */
export interface Asker {
  /** Shows lines that are no question. */
  say(lines: readonly string[]): void;
  /** One line of text; `check` gives what is wrong with it, and the question is then asked again. */
  text(question: TextQuestion): Promise<string>;
  /** One of several. */
  choice<T extends string>(question: ChoiceQuestion<T>): Promise<T>;
}

export interface TextQuestion {
  readonly message: string;
  /** One line: why this is asked, or what it is for. */
  readonly explain: string;
  readonly default?: string;
  readonly check: (text: string) => string | undefined;
}

export interface ChoiceQuestion<T extends string> {
  readonly message: string;
  readonly explain?: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly default: T;
}

export async function yesNo(asker: Asker, message: string, explain: string, byDefault: boolean): Promise<boolean> {
  const choices = [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ] as const;
  return (await asker.choice({ message, explain, choices, default: byDefault ? 'ja' : 'nee' })) === 'ja';
}
