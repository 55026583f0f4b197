/** Reads everything in a campaign folder that may be the tool's own work or a source, as bytes. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mistake, UserError } from '../base/errors.ts';
import {
  CAMPAIGN_FILE,
  OUTPUTS_FOLDER,
  OVERVIEW_FILE,
  PROGRESS_FILE,
  REFRESH_FILE,
  SOURCES_FOLDER,
  STATE_FOLDER,
} from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import type { FolderFile } from '../kit/folder.ts';
import { ORIGINALS_FILE, type Originals, parseOriginals, parseState, STATE_FILE, type State } from '../kit/state.ts';
import { codeOf, fileError } from '../load/file-mistake.ts';

/** What the tool writes has one of these endings; anything else in the folder is not its business. */
const OURS = /\.(md|html|txt|eml|docx|xlsx|csv|ics|cmd|yaml|json)$/i;
const IN_ROOT = new RegExp(
  `^(${[OVERVIEW_FILE, REFRESH_FILE].map((name) => name.replace('.', '[^/]*\\.')).join('|')})$`,
  'i',
);
const DEEPEST = 10;
const LARGEST = 100 * 1024 * 1024;

/**
 * The files by folder and name. Links are left out: nothing is written through them. Throws a UserError with every file that
 * cannot be read, and every source that is a link.
 */
export function readFolder(folder: string): FolderFile[] {
  const mistakes: Mistake[] = [];
  const found: FolderFile[] = [];
  const read = (path: string): void => {
    const file = collect(mistakes, () => readOne(folder, path));
    if (file) found.push(file);
  };
  const walk = (below: string, depth: number): void => {
    for (const entry of collect(mistakes, () => entriesOf(folder, below)) ?? []) {
      // A hidden file is the system's, and one with ~$ shows that Word has the other one open.
      if (/^(?:\.|~\$)/.test(entry.name)) continue;
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) walk(path, depth + 1);
      else if (entry.isFile() && OURS.test(entry.name)) read(path);
      else if (entry.isSymbolicLink() && below.startsWith(SOURCES_FOLDER)) mistakes.push(linked(path));
    }
  };
  for (const path of [CAMPAIGN_FILE, PROGRESS_FILE]) read(path);
  // With the new version that may stand beside them.
  for (const { name } of collect(mistakes, () => entriesOf(folder, '.')) ?? []) if (IN_ROOT.test(name)) read(name);
  walk(SOURCES_FOLDER, 1);
  walk(OUTPUTS_FOLDER, 1);
  for (const entry of collect(mistakes, () => entriesOf(folder, STATE_FOLDER)) ?? []) {
    if (entry.isFile() && OURS.test(entry.name)) read(`${STATE_FOLDER}/${entry.name}`);
  }
  if (mistakes.length > 0) throw new UserError(mistakes);
  return found;
}

/** A text behind a link would count as one that the user took away. */
const linked = (path: string): Mistake => ({
  message: `${path} is een verwijzing.`,
  place: path,
  fix: 'Zet het bestand zelf op deze plek.',
});

/** Nothing when the folder is not there: the user may have thrown 2-kant-en-klaar away, to have it made again. */
function entriesOf(folder: string, below: string): Dirent[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw fileError(error, 'Lezen van', below);
  }
}

function readOne(folder: string, path: string): FolderFile | undefined {
  try {
    const about = lstatSync(join(folder, path));
    if (!about.isFile()) return undefined;
    if (about.size > LARGEST) {
      throw new UserError({
        message: `${path} is te groot (meer dan 100 MB).`,
        place: path,
        fix: 'Zet dit bestand ergens anders, buiten de map van de campagne.',
      });
    }
    return { path, bytes: readFileSync(join(folder, path)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileError(error, 'Lezen van', path);
  }
}

export interface ReadWork {
  readonly state?: State;
  readonly originals?: Originals;
  /** What is missing or damaged, to be explained. */
  readonly lost: readonly string[];
}

/** What the tool kept of its own work. Throws a UserError when a newer version of the tool wrote it. */
export function readWork(files: readonly FolderFile[]): ReadWork {
  const text = (path: string): string | undefined => {
    const file = files.find((one) => one.path === path);
    return file && new TextDecoder().decode(file.bytes);
  };
  const state = parseState(text(STATE_FILE) ?? '');
  if (state.kind === 'newer') {
    throw new UserError({
      message: 'Deze campagne is bijgewerkt met een nieuwere versie van het programma.',
      place: STATE_FILE,
      fix: 'Installeer die versie, of vraag uw ICT-afdeling daarom. Er is niets veranderd.',
    });
  }
  const originals = parseOriginals(text(ORIGINALS_FILE) ?? '');
  return {
    ...(state.kind === 'good' ? { state: state.state } : {}),
    ...(originals === undefined ? {} : { originals }),
    lost: [...(state.kind === 'good' ? [] : [STATE_FILE]), ...(originals === undefined ? [ORIGINALS_FILE] : [])],
  };
}
