/** Texts for the days after the last safe day that still speak of a code before it. */
import { toDutch, toTable } from '../base/day.ts';
import { closureOf, type Named, namesLastSafeDay } from './closure.ts';
import { type Context, firstOf, isDenied, list, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import type { CheckedText } from './text.ts';

/** These stand in the plan where they are made, and take the place of another text the day after. */
const FOR_LATER = /-(?:na-laatste-veilige-dag|vanaf-ingangsdatum)$/;

/** Whether people read this text only when the last safe day is over. */
export function isLate(identity: string, { schedule }: Context): boolean {
  if (FOR_LATER.test(identity)) return true;
  const days = schedule.milestones.filter((one) => one.public && one.texts.includes(identity)).map(({ date }) => date);
  return days.length > 0 && Math.min(...days) > schedule.lastSafeDay;
}

const goesLate = ({ schedule }: Context): string =>
  `Deze tekst gaat naar buiten na de laatste veilige dag (${toDutch(schedule.lastSafeDay)}). Een code per post komt dan misschien te laat.`;

const BY_POST = /\bcodes?\b|\bbrief\b/i;
const PERHAPS = /misschien|mogelijk|waarschijnlijk niet/i;
/** "De code per post komt nog op tijd": by then nobody can promise that. */
export const latePromises: TextRule = (text, context) => {
  if (!isLate(text.identity, context)) return [];
  return text.sentences.flatMap((sentence, at): Found[] => {
    const before = text.sentences[at - 1];
    const topic = before?.block === sentence.block ? `${before.text} ${sentence.text}` : sentence.text;
    if (sentence.known || sentence.text.endsWith('?') || PERHAPS.test(sentence.text) || !BY_POST.test(topic)) return [];
    return firstOf(
      list(context, 'nog-op-tijd')(sentence.unquoted).filter((match) => !isDenied(sentence, match, context, true)),
    ).map(({ words }) => ({
      ...{ rule: 'na-veilige-dag', line: sentence.line, words },
      message: `'${words}': ${goesLate(context).replace('Deze', 'deze')}`,
    }));
  });
};

/** Of a text that the user changed: the lines that do. */
export function afterSafeDay(
  { identity, lines }: CheckedText,
  context: Context,
  sources: ReadonlyMap<string, Named>,
): Found[] {
  if (!isLate(identity, context)) return [];
  const message = goesLate(context);
  return lines.flatMap(({ text, line }): Found[] => {
    const include = /\{\{> *([^\s{}]+) *\}\}/.exec(text)?.[1];
    const words = /\{\{ *laatste-veilige-dag *\}\}/.exec(text)?.[0];
    const included = include !== undefined && namesLastSafeDay(closureOf(include, sources), sources);
    if (words === undefined && !included) return [];
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
