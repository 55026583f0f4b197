#!/usr/bin/env node
/** The entry: parses the command line, loads the command that is asked for, and is the one place that sets exit codes. */
import type { Flags } from '../src/cli/actions.ts';
import { explain, outputRefused } from '../src/cli/boundary.ts';
import { runProgram } from '../src/cli/commands.ts';
import { loadApp, loadReadApp } from '../src/cli/load-app.ts';
import { fitLines, usableWidth } from '../src/outputs/terminal-text.ts';

/** init runs: it shows a result only after it made the campaign. */
let makes = false;

/** What cannot be written ends quietly where a pipe was closed (`| head`), and as a user's mistake where a disk is full. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(outputRefused(error, makes));
});

/** The commands write to stderr as well; making that stream takes time that `--help` need not spend. */
function app(): ReturnType<typeof loadApp> {
  dumb(process.stderr);
  return loadApp();
}

const readApp = (): ReturnType<typeof loadReadApp> => {
  dumb(process.stderr);
  return loadReadApp();
};

const actions = {
  init: async (flags: Flags) => {
    makes = true;
    await app().init(flags);
  },
  update: async (map: string | undefined, flags: Flags) => {
    const code = await app().update(map, flags);
    process.exitCode = code;
    return code;
  },
  check: async (map: string | undefined, flags: Flags) => {
    const code = await readApp().check(map, flags);
    process.exitCode = code;
    return code;
  },
  status: async (map: string | undefined, flags: Flags) => app().status(map, flags),
  plan: async (map: string | undefined, flags: Flags) => readApp().plan(map, flags),
  export: async (map: string | undefined, flags: Flags) => app().export(map, flags),
};

/** Where not even a message can be written there is nobody to tell; to try again would go on for ever. */
function dumb(stream: NodeJS.WriteStream): void {
  stream.on('error', () => {});
}

function fail(error: unknown): void {
  dumb(process.stderr);
  const { code, text } = explain(error, Boolean(process.env.DEBUG));
  // A log keeps whole lines; a window gets lines that fit.
  const width = process.stderr.columns;
  process.stderr.write(width === undefined ? text : fitLines(text.split('\n'), usableWidth(width)).join('\n'));
  process.exitCode = code;
}

runProgram(actions, process.argv.slice(2)).catch(fail);
