/** Texts for the days after the last safe day that still speak of a code before it. */
import { toDutch, toTable } from '../base/day.ts';
import { closureOf, type Named, namesLastSafeDay } from './closure.ts';
import type { Context } from './context.ts';
import type { Found } from './found.ts';
import type { CheckedText } from './text.ts';

/** Of a text that the user changed: the lines that do. */
export function afterSafeDay(
  { identity, lines }: CheckedText,
  { schedule }: Context,
  sources: ReadonlyMap<string, Named>,
): Found[] {
  const days = schedule.milestones.filter((one) => one.public && one.texts.includes(identity)).map(({ date }) => date);
  if (days.length === 0 || Math.min(...days) <= schedule.lastSafeDay) return [];
  return lines.flatMap(({ text, line }): Found[] => {
    const include = /\{\{> *([^\s{}]+) *\}\}/.exec(text)?.[1];
    const words = /\{\{ *laatste-veilige-dag *\}\}/.exec(text)?.[0];
    const included = include !== undefined && namesLastSafeDay(closureOf(include, sources), sources);
    if (words === undefined && !included) return [];
    const message = `Deze tekst gaat naar buiten na de laatste veilige dag (${toDutch(schedule.lastSafeDay)}). Een code per post komt dan misschien te laat.`;
    return [{ rule: 'na-veilige-dag', line, words: words ?? `{{> ${include}}}`, message }];
  });
}

/** Of the plan: each text that does, but for those of which the lines are told. */
export const lateTexts = (
  { schedule }: Context,
  sources: ReadonlyMap<string, Named>,
  told: ReadonlySet<string>,
): Found[] =>
  schedule.milestones
    .filter((one) => one.public && one.date > schedule.lastSafeDay)
    .flatMap((milestone) =>
      milestone.texts
        .filter((name) => !told.has(name) && sources.has(name) && namesLastSafeDay(closureOf(name, sources), sources))
        .map((name): Found => {
          const message = `De tekst '${name}' noemt de laatste veilige dag, maar gaat op ${toTable(milestone.date)} naar buiten.`;
          return { rule: 'na-veilige-dag', milestone: milestone.id, words: name, message };
        }),
    );
