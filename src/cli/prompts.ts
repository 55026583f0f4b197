/** Asks in the terminal, with inquirer. A bundle of its own, loaded only when there is somebody to ask. */
import inquirer from 'inquirer';
import { CancelledError } from '../base/errors.ts';
import { fitLines, usableWidth } from '../outputs/terminal-text.ts';
import type { Asker } from './asker.ts';

/** An asker at the terminal. Questions go to stderr, because stdout is for results. Ctrl-C throws a CancelledError. */
export function terminalAsker(): Asker {
  // Where not even a message can be written there is nobody to tell.
  process.stderr.on('error', () => {});
  const ask = inquirer.createPromptModule({ input: process.stdin, output: process.stderr });
  const say = (lines: readonly string[]): void => {
    for (const line of fitLines(lines, usableWidth(process.stderr.columns))) process.stderr.write(`${line}\n`);
  };
  const cancellable = async <T>(run: () => PromiseLike<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      const names = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];
      if (error instanceof Error && names.includes(error.name)) throw new CancelledError();
      throw error;
    }
  };
  return {
    say,
    text: ({ message, explain, default: byDefault, check }) => {
      say(['', explain]);
      const question = {
        type: 'input' as const,
        name: 'answer' as const,
        message,
        ...(byDefault === undefined ? {} : { default: byDefault }),
        validate: (text: string) => check(text) ?? true,
      };
      return cancellable(async () => (await ask([question])).answer as string);
    },
    choice: <T extends string>({ message, explain, choices, default: byDefault }: Parameters<Asker['choice']>[0]) => {
      say(explain === undefined ? [''] : ['', explain]);
      const question = {
        type: 'select' as const,
        name: 'answer' as const,
        message,
        choices: choices.map(({ value, label }) => ({ value, name: label })),
        default: byDefault,
        loop: false,
        theme: { style: { keysHelpTip: () => 'Kies met de pijltjes, bevestig met Enter.' } },
      };
      return cancellable(async () => (await ask([question])).answer as T);
    },
  };
}
