import { distance } from 'fastest-levenshtein';

/** The name in `names` nearest to `wrong`, or undefined when none is near enough to be what was meant. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const typed = wrong.slice(0, 100).toLowerCase();
  for (const name of names) {
    const away = distance(typed, name.toLowerCase());
    if (away < bestDistance) [best, bestDistance] = [name, away];
  }
  // Of a word of one or two letters almost everything is near.
  const near = Math.min(Math.max(2, Math.floor(typed.length / 3)), Math.floor(typed.length / 2));
  return bestDistance <= near ? best : undefined;
}

/** " Bedoelde u 'x'?" or, without a near name, the whole list. */
export function meantOrList(wrong: string, names: readonly string[]): string {
  const near = nearest(wrong, names);
  return near ? `Bedoelde u '${near}'?` : `U kunt kiezen uit: ${names.join(', ')}.`;
}
