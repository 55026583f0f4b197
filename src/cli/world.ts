/** The world outside the program, as one value: so that what a command does can be tested without it. */

import type { Day } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import { usableWidth } from '../outputs/terminal-text.ts';
import { columnsOf, isTerminal, writeTo } from './streams.ts';

export interface World {
  /** The working folder, absolute. */
  readonly folder: string;
  /** There is somebody to ask: keyboard and screen are a terminal. */
  readonly interactive: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** The day on this computer's clock. */
  today(): Day;
  /** Results; a file that is no text as its bytes. */
  out(content: string | Uint8Array): void;
  /** Progress, warnings. */
  err(text: string): void;
  /** Runs `work` with a signal that Ctrl-C, and being asked to stop, abort. */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

const MS_PER_DAY = 86_400_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Throws a UserError when the folder that we are in was taken away. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError({
      message: 'De map waarin u werkt, bestaat niet meer.',
      fix: 'Ga naar een andere map en probeer het opnieuw.',
    });
  }
}

/** The real one. */
export function realWorld(): World {
  const { env } = process;
  return {
    folder: workingFolder(),
    interactive: isTerminal(0) && isTerminal(2),
    width: usableWidth(columnsOf(1)),
    color: isTerminal(1) && !env.NO_COLOR && env.TERM !== 'dumb',
    // Reckoned here: what reckons with days loads a library, which --help need not.
    today: () => {
      const now = new Date();
      return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY) as Day;
    },
    out: (content) => writeTo(1, content),
    err: (text) => writeTo(2, text),
    interruptible: async (work) => {
      const controller = new AbortController();
      const abort = (): void => controller.abort();
      for (const signal of SIGNALS) process.on(signal, abort);
      try {
        return await work(controller.signal);
      } finally {
        for (const signal of SIGNALS) process.off(signal, abort);
      }
    },
  };
}
