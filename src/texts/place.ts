import type { Mistake } from '../base/errors.ts';
import { SOURCES_FOLDER } from '../base/layout.ts';

/** The place of a mistake in a source, with the line as the user sees it in the file. */
export const placeOf = (path: string, line?: number): string =>
  `${SOURCES_FOLDER}/${path}${line === undefined ? '' : `, regel ${line}`}`;

/** A mistake in a source. `line` counts from 1 in the whole file, front matter included. */
export const mistakeAt = (path: string, line: number | undefined, message: string, fix: string): Mistake => ({
  message,
  place: placeOf(path, line),
  fix,
});
