#!/usr/bin/env node
/** The entry: parses the command line, loads the command that is asked for, and is the one place that sets exit codes. */
import type { Flags } from '../src/cli/actions.ts';
import { explain } from '../src/cli/boundary.ts';
import { runProgram } from '../src/cli/commands.ts';
import { loadApp } from '../src/cli/load-app.ts';
import { fitLines, usableWidth } from '../src/outputs/terminal-text.ts';

/** The reader of a pipe may stop early (`| head`): that is no error. */
function mayClose(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
}
mayClose(process.stdout);

/** The commands write to stderr as well; making that stream takes time that `--help` need not spend. */
function app(): ReturnType<typeof loadApp> {
  mayClose(process.stderr);
  return loadApp();
}

const actions = {
  init: async (flags: Flags) => app().init(flags),
  plan: async (map: string | undefined, flags: Flags) => app().plan(map, flags),
};

function fail(error: unknown): void {
  const { code, text } = explain(error, Boolean(process.env.DEBUG));
  // A log keeps whole lines; a window gets lines that fit.
  const width = process.stderr.columns;
  process.stderr.write(width === undefined ? text : fitLines(text.split('\n'), usableWidth(width)).join('\n'));
  process.exitCode = code;
}

runProgram(actions, process.argv.slice(2)).catch(fail);
