/** What the tool keeps of its own work in .digid-campagne: can be rebuilt, and is not trusted when read. */
import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { contentHash } from '../base/hash.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER, OVERVIEW_FILE, REFRESH_FILE, STATE_FOLDER } from '../base/layout.ts';
import type { SourceFile } from '../guide/types.ts';
import { type CalendarHistory, NO_HISTORY, parseCalendarHistory } from '../outputs/calendar-history.ts';
import type { Schedule } from '../schedule/types.ts';
import { identityOf } from '../texts/source.ts';
import type { KitFile } from './types.ts';

/** The version of the layout of staat.json. */
const STATE_VERSION = 1;
export const STATE_FILE = `${STATE_FOLDER}/staat.json`;
/** The texts of the guide on which the sources of this campaign are based. */
export const ORIGINALS_FILE = `${STATE_FOLDER}/oorspronkelijke-teksten.json`;
const NOTE_FILE = `${STATE_FOLDER}/Niet verwijderen.txt`;

export interface State {
  /** Path -> hash of what the tool wrote there last. */
  readonly files: Readonly<Record<string, string>>;
  /** Path of an output that the user edited -> hash of the version that was put beside it last. */
  readonly beside: Readonly<Record<string, string>>;
  /** Identity of a source that the user edited -> hash of the newer text of the guide that was put beside it last. */
  readonly besideSources: Readonly<Record<string, string>>;
  /** The cutover date of the outputs, and the day on which the page went live by that plan. */
  readonly cutover: Day;
  readonly start: Day;
  /** Every other cutover date that the outputs of this campaign ever had. */
  readonly formerCutovers: readonly Day[];
  readonly calendar: CalendarHistory;
}

/** Identity -> the text of the guide on which the source is based: what the user changed is seen against it. */
export type Originals = Readonly<Record<string, string>>;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** From 1970 to 9999. */
const day = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(2_932_896),
  v.transform((number) => number as Day),
);
const hashes = v.record(v.string(), hash);
const stateSchema = v.object({
  versie: v.literal(STATE_VERSION),
  bestanden: hashes,
  ernaast: v.optional(hashes, {}),
  'bronnen-ernaast': v.optional(hashes, {}),
  ingangsdatum: day,
  start: day,
  'eerdere-ingangsdata': v.optional(v.array(day), []),
  kalender: v.unknown(),
});

export type ReadState =
  | { readonly kind: 'good'; readonly state: State }
  /** Written by a newer version of the tool: nothing may be changed. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads staat.json, which is untrusted. */
export function parseState(text: string): ReadState {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  const version = v.safeParse(v.object({ versie: v.number() }), json);
  if (version.success && version.output.versie > STATE_VERSION) return { kind: 'newer' };
  const read = v.safeParse(stateSchema, json);
  if (!read.success) return { kind: 'damaged' };
  const found = read.output;
  return {
    kind: 'good',
    state: {
      files: found.bestanden,
      beside: found.ernaast,
      besideSources: found['bronnen-ernaast'],
      cutover: found.ingangsdatum,
      start: found.start,
      formerCutovers: found['eerdere-ingangsdata'],
      calendar: parseCalendarHistory(found.kalender) ?? NO_HISTORY,
    },
  };
}

/** Reads oorspronkelijke-teksten.json, which is untrusted; undefined when it cannot be used. */
export function parseOriginals(text: string): Originals | undefined {
  try {
    const read = v.safeParse(v.record(v.string(), v.string()), JSON.parse(text));
    return read.success ? Object.assign(Object.create(null), read.output) : undefined;
  } catch {
    return undefined;
  }
}

/** The files of .digid-campagne for this state. */
export function stateFiles(state: State, originals: Originals, toolVersion: string): KitFile[] {
  const content = {
    versie: STATE_VERSION,
    programma: toolVersion,
    ingangsdatum: state.cutover,
    start: state.start,
    ...(state.formerCutovers.length > 0 ? { 'eerdere-ingangsdata': state.formerCutovers } : {}),
    bestanden: sorted(state.files),
    ...nonEmpty('ernaast', state.beside),
    ...nonEmpty('bronnen-ernaast', state.besideSources),
    kalender: state.calendar,
  };
  const file = (path: string, text: string): KitFile => ({ path, content: text, role: 'state' });
  return [
    file(NOTE_FILE, NOTE),
    file(ORIGINALS_FILE, `${JSON.stringify(sorted(originals), null, 1)}\n`),
    // Last: whoever is stopped half-way still finds the state of before.
    file(STATE_FILE, `${JSON.stringify(content, null, 1)}\n`),
  ];
}

/** The state of a campaign that was just made of these texts of the guide, with these files. */
export function newState(
  files: readonly KitFile[],
  {
    schedule,
    calendar,
    texts,
    toolVersion,
  }: {
    readonly schedule: Pick<Schedule, 'cutover' | 'start'>;
    readonly calendar: CalendarHistory;
    readonly texts: readonly SourceFile[];
    readonly toolVersion: string;
  },
): KitFile[] {
  const written = files.filter(({ path }) => path === CAMPAIGN_FILE || isOutputPath(path));
  const originals = Object.fromEntries(texts.map((file) => [identityOf(file), file.content]));
  const { cutover, start } = schedule;
  const state = {
    files: hashesOf(written),
    beside: {},
    besideSources: {},
    cutover,
    start,
    formerCutovers: [],
    calendar,
  };
  return stateFiles(state, originals, toolVersion);
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const nonEmpty = (key: string, record: Readonly<Record<string, string>>) =>
  Object.keys(record).length === 0 ? {} : { [key]: sorted(record) };

/** Only what the tool writes and the user does not: settings and sources are compared in other ways. */
export const isOutputPath = (path: string): boolean =>
  path === OVERVIEW_FILE || path === REFRESH_FILE || path.startsWith(`${OUTPUTS_FOLDER}/`);

/** Path -> hash of files as the tool writes them. */
export const hashesOf = (files: readonly KitFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, content }) => [path, contentHash(content)]));

/**
 * The hash that the tool noted when it last wrote this file; undefined when the state, which is untrusted, cannot tell.
 */
export function hashWritten(state: string, path: string): string | undefined {
  const read = parseState(state);
  return read.kind === 'good' && Object.hasOwn(read.state.files, path) ? read.state.files[path] : undefined;
}

const NOTE = `\uFEFF${[
  'Verwijder deze map niet.',
  '',
  'Hierin staat wat het programma digid-campagne zelf heeft geschreven. Zo herkent het welke bestanden van u zijn.',
  'Ook staan hier reservekopieën van wat het de laatste keren heeft vervangen.',
  'Uw eigen teksten staan hier niet: die staan in 1-teksten-aanpassen.',
  '',
].join('\r\n')}`;
