#!/usr/bin/env node
/** The entry: parses the command line, loads the command that is asked for, and is the one place that sets exit codes. */
import { explain } from '../src/cli/boundary.ts';
import { runProgram } from '../src/cli/commands.ts';
import { fitLines, usableWidth } from '../src/outputs/terminal-text.ts';

// The reader of a pipe may stop early (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
}

const actions = {
  init: async (flags: Parameters<typeof import('../src/cli/app.ts').init>[0]) =>
    (await import('../src/cli/app.ts')).init(flags),
  plan: async (...given: Parameters<typeof import('../src/cli/app.ts').plan>) =>
    (await import('../src/cli/app.ts')).plan(...given),
};

function fail(error: unknown): void {
  const { code, text } = explain(error, Boolean(process.env.DEBUG));
  // A log keeps whole lines; a window gets lines that fit.
  const width = process.stderr.columns;
  process.stderr.write(width === undefined ? text : fitLines(text.split('\n'), usableWidth(width)).join('\n'));
  process.exitCode = code;
}

runProgram(actions, process.argv.slice(2)).catch(fail);
