/** Chromium for tests, where it is there. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { lacks } from '../support/programs.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why the tests cannot run, or undefined. */
export const missing: string | undefined = !lacks(`Chromium at ${executablePath}`, existsSync(executablePath))
  ? undefined
  : `no Chromium at ${executablePath}; name another with CHROMIUM`;

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] });

// Names of skipped tests are not printed.
if (missing !== undefined) console.warn(`The tests in a browser are skipped: ${missing}.`);
