#!/usr/bin/env node
/** The entry: parses the command line, loads the command that is asked for, and is the one place that sets exit codes. */
import type { Flags } from '../src/cli/actions.ts';
import { explain, outputRefused } from '../src/cli/boundary.ts';
import { runProgram } from '../src/cli/commands.ts';
import { loadApp, loadReadApp } from '../src/cli/load-app.ts';
import { columnsOf, onWriteError, writeTo } from '../src/cli/streams.ts';
import { realWorld } from '../src/cli/world.ts';
import { fitLines, usableWidth } from '../src/outputs/terminal-text.ts';

/** init runs: it shows a result only after it made the campaign. */
let makes = false;

/** What cannot be written ends quietly where a pipe was closed, and as a user's mistake where a disk is full. */
onWriteError(1, (error) => fail(outputRefused(error, makes)));

const actions = {
  init: async (flags: Flags) => {
    makes = true;
    await loadApp().init(flags, realWorld());
  },
  update: async (map: string | undefined, flags: Flags) => {
    const code = await loadApp().update(map, flags, realWorld());
    // What could not be written has set one already.
    process.exitCode ||= code;
    return code;
  },
  check: async (map: string | undefined, flags: Flags) => {
    const code = await loadReadApp().check(map, flags, realWorld());
    // What could not be written has set one already.
    process.exitCode ||= code;
    return code;
  },
  status: async (map: string | undefined, flags: Flags) => loadApp().status(map, flags, realWorld()),
  plan: async (map: string | undefined, flags: Flags) => loadReadApp().plan(map, flags, realWorld()),
  export: async (map: string | undefined, flags: Flags) => loadApp().export(map, flags, realWorld()),
};

function fail(error: unknown): void {
  const { code, text } = explain(error, Boolean(process.env.DEBUG));
  // A log keeps whole lines; a window gets lines that fit.
  const width = columnsOf(2);
  writeTo(2, width === undefined ? text : fitLines(text.split('\n'), usableWidth(width)).join('\n'));
  process.exitCode = code;
}

runProgram(actions, process.argv.slice(2)).catch(fail);
