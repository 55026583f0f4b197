import { contentHash } from '../base/hash.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import type { CalendarHistory } from '../outputs/calendar-history.ts';
import type { KitFile } from './types.ts';

/** The version of the layout of staat.json. */
const STATE_VERSION = 1;
export const STATE_FILE = `${STATE_FOLDER}/staat.json`;

/** What the tool keeps of its own work: which bytes it wrote, and what the calendar said. Can be rebuilt. */
export function stateFiles(written: readonly KitFile[], history: CalendarHistory, toolVersion: string): KitFile[] {
  const hashes = written
    .map(({ path, content }): [string, string] => [path, contentHash(content)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const state = {
    versie: STATE_VERSION,
    programma: toolVersion,
    bestanden: Object.fromEntries(hashes),
    kalender: history,
  };
  return [
    { path: STATE_FILE, content: `${JSON.stringify(state, null, 1)}\n`, role: 'state' },
    { path: `${STATE_FOLDER}/Niet verwijderen.txt`, content: NOTE, role: 'state' },
  ];
}

/**
 * The hash that the tool noted when it last wrote this file; undefined when the state, which is untrusted, cannot tell.
 */
export function hashWritten(state: string, path: string): string | undefined {
  try {
    const files: unknown = JSON.parse(state)?.bestanden;
    const hash =
      typeof files === 'object' && files !== null && Object.hasOwn(files, path) ? Reflect.get(files, path) : '';
    return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
  } catch {
    return undefined;
  }
}

const NOTE = `\uFEFF${[
  'Verwijder deze map niet.',
  '',
  'Hierin staat wat het programma digid-campagne zelf heeft geschreven. Zo herkent het welke bestanden van u zijn.',
  'Uw eigen teksten staan hier niet: die staan in 1-teksten-aanpassen.',
  '',
].join('\r\n')}`;
