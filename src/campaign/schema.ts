/** The shape of campagne.yaml and of an --antwoorden file: which keys, what stands under them. Pure. */
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { meantOrList, nearest } from '../base/nearest.ts';
import { SWITCHABLE_RULES } from '../base/rule-names.ts';
import { ANSWER_KEYS, type AnswerKey, type AnswerValues } from './answer-words.ts';
import { ANSWERS, type Answers, type Sections } from './answers.ts';
import { MapReader } from './map-reader.ts';
import type { Parsed } from './names.ts';
import {
  CHANNELS,
  type FactSetting,
  type MilestoneSetting,
  OWNERS,
  type Period,
  PHASE_NAMES,
  PHASES,
  type Phase,
} from './types.ts';
import {
  parseChoice,
  parseDayValue,
  parseEmail,
  parseId,
  parseLongText,
  parsePercent,
  parsePhone,
  parseText,
  parseWhole,
  parseYesNo,
} from './values.ts';
import { parseYamlTree } from './yaml-tree.ts';

/** The names that the guide gives: those of plan and facts. Absent: every well-formed name is accepted. */
export interface KnownNames {
  readonly milestones: readonly string[];
  readonly facts: readonly string[];
}

export const SECTION_KEYS = [
  'vrije-dagen',
  'geblokkeerd',
  'pieken',
  'eigenaren',
  'mijlpalen',
  'feiten',
  'controles',
  'cijfers',
  'logius',
] as const satisfies readonly (keyof Sections)[];

/**
 * Reads all answers and settings from YAML text. Throws a UserError with every mistake at once, each with file and line.
 * `file` is the name of the file in messages; an answer of `needed` that is not there is a mistake too.
 */
export function readAnswers<K extends AnswerKey = never>(
  content: string,
  file: string,
  known?: KnownNames,
  needed: readonly K[] = [],
): Answers & Required<Pick<Answers, K>> {
  const { answers, mistakes } = tryAnswers(content, file, known, needed);
  if (mistakes.length > 0) throw new UserError(mistakes);
  // What is needed and was not refused is there.
  return answers as Answers & Required<Pick<Answers, K>>;
}

/** As `readAnswers`, but gives what could be read beside the mistakes: what is wrong in one answer hides no other. */
export function tryAnswers(
  content: string,
  file: string,
  known?: KnownNames,
  needed: readonly AnswerKey[] = [],
): { answers: Answers; mistakes: Mistake[] } {
  const tree = parseYamlTree(content, file);
  const mistakes: Mistake[] = [...tree.mistakes];
  const answers: Answers = {};
  if (tree.root) {
    const top = new MapReader({ file, mistakes }, tree.root, '', [...ANSWER_KEYS, ...SECTION_KEYS]);
    for (const key of ANSWER_KEYS) setAnswer(answers, key, top);
    Object.assign(answers, present(readSections(top, known)));
    // Of what is no list of names at all, only that is said.
    if (tree.root.kind === 'map') mistakes.push(...needed.filter((key) => !top.has(key)).map(missingIn(file)));
  } else if (mistakes.length === 0) {
    mistakes.push(...needed.map(missingIn(file)));
  }
  return { answers, mistakes };
}

const missingIn =
  (file: string) =>
  (key: AnswerKey): Mistake => ({
    message: `In ${file} ontbreekt ${key} (${ANSWERS[key].about}).`,
    place: file,
    fix: `Voeg een regel toe met ${key}: en de waarde.`,
  });

function setAnswer<K extends AnswerKey>(answers: Answers, key: K, top: MapReader): void {
  const value = top.value<AnswerValues[K]>(key, ANSWERS[key].parse);
  if (value !== undefined) (answers as Partial<Pick<AnswerValues, K>>)[key] = value;
}

function readSections(top: MapReader, known?: KnownNames): { [K in keyof Sections]: Sections[K] | undefined } {
  const daysOff = top.map('vrije-dagen', ['goede-vrijdag', 'bevrijdingsdag']);
  const owners = top.map('eigenaren', OWNERS);
  const figures = top.map('cijfers', ['alleen-wachtwoord', 'zonder-e-mail', 'doel-procent']);
  const logius = top.map('logius', ['geregistreerde-naam', 'contactpersoon', 'telefoon', 'email']);
  return {
    'vrije-dagen':
      daysOff &&
      present({
        goodFriday: daysOff.value('goede-vrijdag', parseYesNo),
        liberationDay: daysOff.value('bevrijdingsdag', parseChoice(['ieder-jaar', 'lustrum', 'nee'])),
      }),
    geblokkeerd: readPeriods(top, 'geblokkeerd'),
    pieken: readPeriods(top, 'pieken'),
    eigenaren: owners && present(Object.fromEntries(OWNERS.map((owner) => [owner, owners.value(owner, parseText)]))),
    mijlpalen: readMilestones(top, known?.milestones),
    feiten: readFacts(top, known?.facts),
    controles: readChecksOff(top),
    cijfers:
      figures &&
      present({
        onlyPassword: figures.value('alleen-wachtwoord', parseWhole(0, 100_000_000)),
        withoutEmail: figures.value('zonder-e-mail', parseWhole(0, 100_000_000)),
        targetPercent: figures.value('doel-procent', parsePercent),
      }),
    logius:
      logius &&
      present({
        registeredName: logius.value('geregistreerde-naam', parseText),
        contactName: logius.value('contactpersoon', parseText),
        contactPhone: logius.value('telefoon', parsePhone),
        contactEmail: logius.value('email', parseEmail),
      }),
  };
}

function readPeriods(top: MapReader, key: 'geblokkeerd' | 'pieken'): Period[] | undefined {
  if (!top.has(key)) return undefined;
  return top.list(key, ['van', 'tot', 'reden']).flatMap((item) => {
    const from = required(item, 'van', parseDayValue);
    const to = item.has('tot') ? item.value('tot', parseDayValue) : from;
    const reason = required(item, 'reden', parseText);
    if (from === undefined || to === undefined || reason === undefined) return [];
    if (to >= from) return [{ from, to, reason }];
    item.mistake(item.lineOf('tot'), `Bij ${key} ligt tot voor van.`, 'Wissel de twee datums om.');
    return [];
  });
}

const REASON_FIX = 'Schrijf achter de naam van de controle waarom u die uitzet.';

const OWN_KEYS = ['titel', 'fase', 'kanaal', 'openbaar'] as const;
const PHASE_WORDS = PHASES.map((phase) => PHASE_NAMES[phase]);

function parsePhase(text: string): Parsed<Phase> {
  const found = parseChoice(PHASE_WORDS)(text);
  if (!('value' in found)) return found;
  return { value: PHASES[PHASE_WORDS.indexOf(found.value)] ?? 'prepare' };
}

/** A reason is words, and no yes or no, which would be read as a reason. */
const parseReasonFor =
  (message: string, fix: string) =>
  (text: string): Parsed<string> =>
    'value' in parseYesNo(text) ? { message, fix } : parseText(text);

/** The reason for which a milestone lapses. */
const parseReason = parseReasonFor(
  'Bij vervalt hoort een reden, geen ja of nee.',
  'Schrijf waarom de mijlpaal vervalt. Gaat hij door? Haal de regel dan weg.',
);
const parseOffReason = parseReasonFor('Hier hoort een reden, geen ja of nee.', REASON_FIX);

function readMilestones(top: MapReader, known?: readonly string[]): Sections['mijlpalen'] | undefined {
  const map = top.map('mijlpalen');
  if (!map) return undefined;
  const milestones: [string, MilestoneSetting][] = [];
  for (const key of map.keys) {
    const item = namedMap(map, key, ['datum', 'eigenaar', 'vervalt', ...OWN_KEYS]);
    if (!item) continue;
    const own = item.has('titel');
    if (!own && known && !known.includes(key)) unknownName(map, key, known, OWN_MILESTONE_FIX);
    for (const only of OWN_KEYS) {
      if (!own && item.has(only))
        item.mistake(item.lineOf(only), `Bij mijlpaal ${key} kan geen ${only} staan.`, OWN_FIX);
    }
    milestones.push([
      key,
      present({
        date: own ? required(item, 'datum', parseDayValue) : item.value('datum', parseDayValue),
        owner: item.value('eigenaar', parseChoice(OWNERS)),
        dropped: item.value('vervalt', parseReason),
        own: own ? readOwn(item) : undefined,
      }),
    ]);
  }
  return Object.fromEntries(milestones);
}

const OWN_FIX = 'Alleen een eigen mijlpaal, met een titel, heeft ook fase, kanaal en openbaar.';
const OWN_MILESTONE_FIX = 'Geef een eigen mijlpaal ook een titel, fase, kanaal en datum.';

function readOwn(item: MapReader): MilestoneSetting['own'] {
  const title = required(item, 'titel', parseText);
  const phase = required(item, 'fase', parsePhase);
  const channel = required(item, 'kanaal', parseChoice(CHANNELS));
  const isPublic = item.value('openbaar', parseYesNo) ?? false;
  if (title === undefined || phase === undefined || channel === undefined) return undefined;
  return { title, phase, channel, public: isPublic };
}

function readFacts(top: MapReader, known?: readonly string[]): Sections['feiten'] | undefined {
  const map = top.map('feiten');
  if (!map) return undefined;
  const facts: [string, FactSetting][] = [];
  for (const key of map.keys) {
    const item = namedMap(map, key, ['waarde', 'gecontroleerd']);
    if (!item) continue;
    if (known && !known.includes(key)) unknownName(map, key, known, 'Kies een van de feiten van dit programma.');
    const setting = {
      value: item.value('waarde', parseLongText),
      checkedOn: item.value('gecontroleerd', parseDayValue),
    };
    facts.push([key, present(setting)]);
  }
  return Object.fromEntries(facts);
}

/** The rules of `check` that are off: the name of the rule, and why. */
function readChecksOff(top: MapReader): Sections['controles'] | undefined {
  const map = top.map('controles');
  if (!map) return undefined;
  const off: [string, string][] = [];
  for (const key of map.keys) {
    if (!SWITCHABLE_RULES.includes(key)) {
      map.mistake(map.lineOf(key), `De controle '${key}' bestaat niet.`, meantOrList(key, SWITCHABLE_RULES));
    } else if (!map.has(key)) {
      map.mistake(map.lineOf(key), `Bij de controle '${key}' ontbreekt de reden.`, REASON_FIX);
    }
    const reason = map.value(key, parseOffReason);
    if (reason !== undefined) off.push([key, reason]);
  }
  return Object.fromEntries(off);
}

/** The map under a name that the user chose himself. */
function namedMap(map: MapReader, key: string, known: readonly string[]): MapReader | undefined {
  const id = parseId(key);
  if ('value' in id) return map.entry(key, known);
  map.mistake(map.lineOf(key), id.message, id.fix);
  return undefined;
}

function unknownName(map: MapReader, key: string, known: readonly string[], otherwise: string): void {
  const near = nearest(key, known);
  map.mistake(map.lineOf(key), `De naam '${key}' is niet bekend.`, near ? `Bedoelde u '${near}'?` : otherwise);
}

function required<T>(item: MapReader, key: string, parse: (text: string) => Parsed<T>): T | undefined {
  if (!item.has(key))
    item.mistake(item.line, `Hier ontbreekt '${key}'.`, `Voeg een regel toe met ${key}: en de waarde.`);
  return item.value(key, parse);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the entries that are undefined. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Runs `read` and gives its mistakes instead of throwing, so that those of several inputs are shown together. */
export function collect<T>(mistakes: Mistake[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isUserError(error)) throw error;
    mistakes.push(...error.mistakes);
    return undefined;
  }
}
