/** Mistakes of the plan speak of flags; who edits campagne.yaml has keys. The names are the same. Pure. */
import type { Mistake } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';

/** The mistake for somebody who changes campagne.yaml: "--maanden 5" becomes "maanden: 5". */
export function flagsAsKeys({ message, place, fix }: Mistake): Mistake {
  const key = /^--([a-z-]+)$/.exec(place ?? '')?.[1];
  const shown = key === undefined ? place : `${CAMPAIGN_FILE}, ${key}`;
  return { message: inWords(message), ...(shown !== undefined && { place: shown }), fix: inWords(fix) };
}

const inWords = (text: string): string =>
  text.replace(/--korte-aanloop\b/g, 'korte-aanloop: ja').replace(/--([a-z-]+) (\d+)/g, '$1: $2');
