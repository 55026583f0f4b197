/** Programs of others that tests open our files with. Where one is not there, its tests are skipped, and say so. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's own Python, which has python-docx and openpyxl; another one may come first on the path. */
export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** Whether this command runs here. */
export function works(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether something lacks. With REQUIRE_PROGRAMS set that throws: where everything could be installed, a test that is
 * skipped would be a test that nobody misses.
 */
export function lacks(what: string, present: boolean): boolean {
  if (!present && process.env.REQUIRE_PROGRAMS)
    throw new Error(`${what} is not here, and REQUIRE_PROGRAMS asks for it`);
  return !present;
}

/** Behind the name of a group of tests: why they are skipped. */
export const unless = (missing: boolean, what: string): string =>
  missing ? ` (skipped: ${what} is not installed)` : '';
