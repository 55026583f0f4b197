/** Reads flags and the --antwoorden file into answers; collects every mistake. */
import { resolve } from 'node:path';
import type { Day } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { type AnswerKey, FLAG_KEYS } from '../campaign/answer-words.ts';
import { type Answers, mistakeIn, readAnswer } from '../campaign/answers.ts';
import { collect, type KnownNames, tryAnswers } from '../campaign/schema.ts';
import type { FactSetting } from '../campaign/types.ts';
import { parseDayValue, parseLongText } from '../campaign/values.ts';
import type { Guide } from '../guide/types.ts';
import { readTextFile } from '../load/text-file.ts';
import { stepNames } from '../schedule/postponement.ts';
import type { FolderNames } from '../store/read-campaign.ts';
import type { Flags } from './actions.ts';

/** The names of milestones, facts and steps of the postponement that the guide has. */
export const knownNames = (guide: Guide): FolderNames => ({
  milestones: guide.plan.items.map((item) => item.id),
  facts: guide.facts.map((fact) => fact.id),
  steps: stepNames(guide.plan.postponement),
});

/** The value of a flag with a text, if given. */
export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** `--vandaag`, else the clock's day. */
export function todayFrom(flags: Flags, clock: () => Day, mistakes: Mistake[]): Day {
  const text = textFlag(flags, 'vandaag');
  if (text === undefined) return clock();
  const found = parseDayValue(text);
  if ('value' in found) return found.value;
  mistakes.push(mistakeIn('vandaag', text, found, '--vandaag'));
  return clock();
}

/** The answers that stand in the flags; a yes/no flag without value says ja. */
export function answersFromFlags(flags: Flags, known: KnownNames, today: Day, mistakes: Mistake[]): Answers {
  const answers: Answers = {};
  for (const key of FLAG_KEYS) readFlag(answers, key, flags[key], mistakes);
  const facts = readFacts(flags.feit, known.facts, today, mistakes);
  return facts ? { ...answers, feiten: facts } : answers;
}

function readFlag(answers: Answers, key: AnswerKey, value: Flags[string], mistakes: Mistake[]): void {
  if (value === undefined) return;
  const mistake = readAnswer(answers, key, value === true ? 'ja' : String(value), `--${key}`);
  if (mistake) mistakes.push(mistake);
}

/** `--feit naam` confirms a fact as of today, `--feit naam=waarde` with another value. */
function readFacts(
  given: Flags[string],
  known: readonly string[],
  today: Day,
  mistakes: Mistake[],
): Record<string, FactSetting> | undefined {
  if (!Array.isArray(given)) return undefined;
  const facts: [string, FactSetting][] = [];
  for (const text of given as readonly string[]) {
    const at = text.indexOf('=');
    const name = (at < 0 ? text : text.slice(0, at)).trim();
    if (!known.includes(name)) {
      const problem = { message: 'Dit feit is niet bekend.', fix: meantOrList(name, known) };
      mistakes.push(mistakeIn('feit', name, problem, '--feit'));
    } else if (at < 0) {
      facts.push([name, { checkedOn: today }]);
    } else {
      const value = parseLongText(text.slice(at + 1));
      if ('value' in value) facts.push([name, { value: value.value, checkedOn: today }]);
      else mistakes.push(mistakeIn(`feit ${name}`, text.slice(at + 1), value, '--feit'));
    }
  }
  return Object.fromEntries(facts);
}

/** The answers in the file of `--antwoorden`, if given. */
export function answersFromFile(flags: Flags, folder: string, known: KnownNames, mistakes: Mistake[]): Answers {
  const file = textFlag(flags, 'antwoorden');
  if (file === undefined) return {};
  if (file.trim() === '') {
    const message = 'De naam van het bestand met antwoorden is leeg.';
    mistakes.push({ message, place: '--antwoorden', fix: 'Schrijf achter --antwoorden de naam van een bestand.' });
    return {};
  }
  const content = collect(mistakes, () => readTextFile(resolve(folder, file), file));
  if (content === undefined) return {};
  const read = tryAnswers(content, file, known);
  mistakes.push(...read.mistakes);
  return read.answers;
}
