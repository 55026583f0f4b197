/** What status is asked to note: --klaar, --open and --meting. Collects every mistake. */
import { addDays, type Day, toDutch } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { mistakeIn } from '../campaign/answers.ts';
import { addMeasurement, markDone, markOpen } from '../campaign/edit-progress.ts';
import { parseDayValue, parsePercent } from '../campaign/values.ts';
import type { Flags } from './actions.ts';

export interface Noted {
  readonly done: readonly { readonly id: string; readonly on: Day }[];
  readonly open: readonly string[];
  readonly measurements: readonly { readonly on: Day; readonly percent: number }[];
}

export const isNothing = ({ done, open, measurements }: Noted): boolean =>
  done.length + open.length + measurements.length === 0;

const wordsOf = (given: Flags[string]): readonly string[] => (Array.isArray(given) ? given : []);
const parts = (given: Flags[string]): string[] =>
  wordsOf(given)
    .flatMap((one) => one.split(','))
    .map((one) => one.trim());

export function notedFrom(flags: Flags, today: Day, mistakes: Mistake[]): Noted {
  const done = parts(flags.klaar).flatMap((text) => {
    const at = text.indexOf('=');
    const id = (at < 0 ? text : text.slice(0, at)).trim();
    const on = at < 0 ? today : dayIn('klaar', text, text.slice(at + 1), today, mistakes);
    // With a wrong day the name is still looked at, so that all mistakes are told at once.
    return named('klaar', id, mistakes) ? [{ id, on: on ?? today }] : [];
  });
  const open = parts(flags.open).filter((id) => named('open', id, mistakes));
  const measurements = wordsOf(flags.meting).flatMap((text) => {
    const more = text.split(MORE).map((one) => one.trim());
    if (more.length > 1) {
      const fix = `Geef elke meting apart: ${more.map((one) => `--meting ${one}`).join(' ')}`;
      mistakes.push(mistakeIn('meting', text, { message: 'Hier staat meer dan één meting.', fix }, '--meting'));
      return [];
    }
    const at = text.indexOf('=');
    const on = dayIn('meting', text, at < 0 ? text : text.slice(0, at), today, mistakes);
    const percent = at < 0 ? { message: 'Het percentage ontbreekt.', fix: METING } : parsePercent(text.slice(at + 1));
    if (!('value' in percent)) mistakes.push(mistakeIn('meting', text, percent, '--meting'));
    return on !== undefined && 'value' in percent ? [{ on, percent: percent.value }] : [];
  });
  mistakes.push(...contradictions(done, open, measurements));
  return { done, open, measurements };
}

/** The comma before another day; any other is a decimal comma. */
const MORE = /,(?=[^,=]+=)/;
const METING = 'Schrijf een dag en een percentage, bijvoorbeeld --meting 2027-03-01=71.';

function named(flag: string, id: string, mistakes: Mistake[]): boolean {
  if (id !== '') return true;
  const message = `Achter --${flag} ontbreekt de naam van een mijlpaal.`;
  mistakes.push({
    message,
    place: `--${flag}`,
    fix: `De namen staan in planning.md. Bijvoorbeeld --${flag} mailing-1.`,
  });
  return false;
}

/** Days. No campaign takes so long: the year is a slip, and would make the chart of measurements endless. */
const LONGEST_AGO = 5 * 366;

function dayIn(flag: string, text: string, day: string, today: Day, mistakes: Mistake[]): Day | undefined {
  const found = parseDayValue(day);
  if (!('value' in found)) {
    mistakes.push(mistakeIn(flag, text, found, `--${flag}`));
    return undefined;
  }
  if (found.value > addDays(today, -LONGEST_AGO) && found.value <= today) return found.value;
  const long = { message: 'Deze dag is meer dan vijf jaar geleden.', fix: 'Controleer het jaar.' };
  const problem =
    found.value <= today
      ? long
      : { message: `Deze dag ligt na vandaag (${toDutch(today)}).`, fix: 'Schrijf een dag die geweest is.' };
  mistakes.push(mistakeIn(flag, text, problem, `--${flag}`));
  return undefined;
}

/** The same thing said in two ways. */
function contradictions(done: Noted['done'], open: Noted['open'], measurements: Noted['measurements']): Mistake[] {
  const twice = done.filter(({ id, on }) => done.some((other) => other.id === id && other.on < on));
  const both = done.filter(({ id }) => open.includes(id));
  const days = measurements.filter(({ on, percent }) =>
    measurements.some((one) => one.on === on && one.percent < percent),
  );
  return [
    ...twice.map(({ id }) => ({ message: `${id} staat er met twee dagen.`, place: '--klaar', fix: 'Kies één dag.' })),
    ...both.map(({ id }) => ({
      ...{ message: `${id} staat bij --klaar en bij --open.`, place: '--open', fix: 'Laat een van de twee weg.' },
    })),
    ...days.map(({ on }) => ({
      ...{ message: `Er zijn twee metingen van ${toDutch(on)}.`, place: '--meting', fix: 'Geef er één mee.' },
    })),
  ];
}

/** Mistakes for names that are not among `names`. */
export const unknownNames = ({ done, open }: Noted, names: readonly string[]): Mistake[] =>
  [...done.map(({ id }) => ({ id, place: '--klaar' })), ...open.map((id) => ({ id, place: '--open' }))]
    .filter(({ id }) => !names.includes(id))
    .map(({ id, place }) => {
      const problem = { message: 'Deze mijlpaal staat niet in uw planning.', fix: meantOrList(id, names) };
      return mistakeIn(place.slice(2), id, problem, place);
    });

/** voortgang.yaml with all this; every other byte stays. */
export function withNoted(content: string, { done, open, measurements }: Noted): string {
  let text = content;
  for (const { id, on } of done) text = markDone(text, id, on);
  for (const id of open) text = markOpen(text, id);
  for (const { on, percent } of measurements) text = addMeasurement(text, on, percent);
  return text;
}
