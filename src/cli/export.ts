/** export: the texts of a campaign as they are now, in the forms that somebody asks for. Never changes the campaign. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { meantOrList } from '../base/nearest.ts';
import { collect } from '../campaign/schema.ts';
import { type Exported, type ExportedFile, exportFiles, FORMATS, type Format } from '../kit/export.ts';
import { identityIn } from '../kit/named-text.ts';
import { aboutOf, placeOf, summaryLine } from '../outputs/finding-words.ts';
import { HEADING_LEVELS, type HeadingLevel } from '../outputs/html/fragment.ts';
import { fitLines } from '../outputs/terminal-text.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import { readHouseLetter } from '../store/read-house-letter.ts';
import { readSources } from '../store/read-sources.ts';
import { type ExportTarget, writeExport } from '../store/write-export.ts';
import type { Flags } from './actions.ts';
import { calendarHistoryOf } from './calendar-history.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide } from './load-guide.ts';
import { knownNames, textFlag, todayFrom } from './read-flags.ts';
import type { World } from './world.ts';

/** Where exported files go unless the user says otherwise: below the campaign folder. */
const DEFAULT_FOLDER = 'export';
const STDOUT = '-';

/** Throws a UserError with all mistakes; then nothing was written. */
export async function runExport(map: string | undefined, flags: Flags, world: World): Promise<void> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const formats = formatsFrom(flags.formaat, mistakes);
  const named = textFlag(flags, 'tekst');
  const text = named === undefined ? undefined : identityIn(named);
  if (text === '')
    mistakes.push({
      message: 'De naam van de tekst is leeg.',
      place: '--tekst',
      fix: 'Bijvoorbeeld --tekst website/pagina.',
    });
  const headingLevel = headingFrom(flags, mistakes);
  const to = textFlag(flags, 'naar');
  if (to !== undefined && to.trim() === '') {
    mistakes.push({
      message: 'De map is leeg.',
      place: '--naar',
      fix: 'Schrijf achter --naar een map, of - voor het scherm.',
    });
  }
  const loose = looseFormats(map, world);
  if (loose !== undefined) mistakes.push(loose);
  const folder = loose ? undefined : collect(mistakes, () => findCampaign(world.folder, map));
  const read =
    folder === undefined ? undefined : collect(mistakes, () => readCampaignFolder(folder, knownNames(guide)));
  const sources = folder === undefined ? undefined : collect(mistakes, () => readSources(folder));
  const house = folder === undefined ? undefined : collect(mistakes, () => readHouseLetter(folder));
  if (mistakes.length > 0 || folder === undefined || !read || !sources) throw new UserError(mistakes);

  const { campaign, progress } = read;
  const exported = await exportFiles({
    ...{ campaign, guide, sources, progress, today, formats, headingLevel },
    history: calendarHistoryOf(folder, campaign, guide),
    ...(text === undefined ? {} : { text }),
    ...(house?.letter === undefined ? {} : { houseLetter: house.letter }),
    found: house?.findings ?? [],
  }).catch((error: unknown) => {
    throw isUserError(error) ? new UserError(error.mistakes.map(ofExport)) : error;
  });
  if (!flags.stil && house?.letter !== undefined) world.err(letterNote(exported.files));
  if (to === STDOUT) toStdout(exported.files, flags, world);
  else {
    const target = resolve(world.folder, to ?? join(folder, DEFAULT_FOLDER));
    await toFolder(exported, { folder: target, numbered: to === undefined }, flags, world);
  }
  if (!flags.json) tell(exported, world);
}

/** What the user should know of these texts, for stderr: also when the text itself goes to the screen or to a program. */
function tell({ findings, faults }: Exported, { err, width }: World): void {
  if (findings.length + faults.length === 0) return;
  const lines = [...faultLines(faults), ...findings.map(({ message, fix }) => `Let op: ${message} ${fix}`)];
  err(`${fitLines(['', ...lines], width).join('\n')}\n`);
}

/** More are for `check` to tell. */
const MOST_TOLD = 5;

function faultLines(faults: readonly Finding[]): string[] {
  if (faults.length === 0) return [];
  const told = faults.slice(0, MOST_TOLD).map((one) => {
    const place = [one.file, placeOf(one)].filter((part) => part).join(', ');
    return `  - ${place}: ${aboutOf(one)}`;
  });
  const more = faults.length - told.length;
  return [
    `Let op: ${summaryLine(faults)}. Zo kan dit nog niet naar buiten. Met check ziet u wat u doet.`,
    ...told,
    ...(more > 0 ? [`  - en nog ${more}`] : []),
  ];
}

/** `--kop 2`: a page of the site has a heading above the text already. */
function headingFrom(flags: Flags, mistakes: Mistake[]): HeadingLevel | undefined {
  const given = textFlag(flags, 'kop');
  if (given === undefined) return undefined;
  const level = HEADING_LEVELS.find((one) => String(one) === given.trim().replace(/^h/i, ''));
  if (level === undefined) {
    const fix = `Kies uit: ${HEADING_LEVELS.join(', ')}. Bij 2 is de hoogste kop <h2>.`;
    mistakes.push({ message: `De kop '${given}' kan niet.`, place: '--kop', fix });
  }
  return level;
}

/** `--formaat html, txt`: the second word comes in as the folder of the campaign. undefined: it is no format. */
function looseFormats(map: string | undefined, world: World): Mistake | undefined {
  const word = map?.replace(/^[.,]+|,+$/g, '').toLowerCase();
  if (map === undefined || !FORMATS.some((format) => format === word)) return undefined;
  if (existsSync(resolve(world.folder, map))) return undefined;
  return {
    message: `Achter --formaat staat een spatie voor '${word}'.`,
    place: '--formaat',
    fix: 'Schrijf de formaten zonder spatie, met een komma ertussen: html,txt.',
  };
}

/** On which paper the letters came, when it is the user's own; nothing where no letter is among them. */
const letterNote = (files: readonly ExportedFile[]): string =>
  files.some(({ path }) => /^brieven\/.*\.docx$/.test(path)) ? 'De brief staat op uw eigen briefpapier.\n' : '';

/** Of the campaign's own answers a mistake names the key; of this command the flag. */
const ofExport = (mistake: Mistake): Mistake =>
  ['--tekst', '--formaat'].includes(mistake.place ?? '') ? mistake : flagsAsKeys(mistake);

function formatsFrom(given: Flags[string], mistakes: Mistake[]): Format[] {
  const words = (Array.isArray(given) ? given : [given ?? ''])
    .flatMap((one) => String(one).split(','))
    .map((word) => word.trim().toLowerCase().replace(/^\./, ''))
    .filter((word) => word !== '');
  if (words.length === 0) {
    const fix = `Geef mee: --formaat ${FORMATS.join(', ')}. Meer tegelijk kan: --formaat docx,html.`;
    mistakes.push({ message: 'Er ontbreekt een formaat.', place: '--formaat', fix });
  }
  return [...new Set(words)].flatMap((word) => {
    const format = FORMATS.find((candidate) => candidate === word);
    if (format === undefined) {
      mistakes.push({
        message: `Het formaat '${word}' is niet bekend.`,
        place: '--formaat',
        fix: meantOrList(word, FORMATS),
      });
    }
    return format ?? [];
  });
}

function toStdout(files: readonly ExportedFile[], flags: Flags, world: World): void {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0) {
    const message = `Naar het scherm kan één bestand tegelijk; dit zijn er ${files.length}.`;
    const fix = 'Kies één tekst en één formaat, bijvoorbeeld --tekst website/pagina --formaat html, of geef een map.';
    throw new UserError({ message, place: '--naar', fix });
  }
  if (flags.json) {
    const message = '--json en --naar - gaan niet samen: allebei schrijven ze naar het scherm.';
    throw new UserError({ message, place: '--json', fix: 'Laat een van de twee weg.' });
  }
  world.out(only.content);
}

async function toFolder(
  { files, findings, faults }: Exported,
  { folder, numbered }: Pick<ExportTarget, 'folder' | 'numbered'>,
  flags: Flags,
  world: World,
): Promise<void> {
  const below = relative(world.folder, folder);
  const shown = (below === '' || below.startsWith('..') || isAbsolute(below) ? folder : below).split(sep).join('/');
  const written = await world.interruptible((signal) => writeExport({ folder, shown, numbered }, files, { signal }));
  if (flags.json) {
    world.out(`${JSON.stringify({ folder: shown, files: written, findings: [...faults, ...findings] }, null, 2)}\n`);
    return;
  }
  if (flags.stil) return;
  const lines = written.map(({ path, status }) => `  ${path}${status === 'unchanged' ? ' (stond er al)' : ''}`);
  const count = files.length === 1 ? '1 bestand' : `${files.length} bestanden`;
  world.out(`${fitLines([`${count} in ${shown}:`, ...lines], world.width).join('\n')}\n`);
}
