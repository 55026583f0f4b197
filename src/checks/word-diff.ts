/** Which words differ between two texts: the longest row of words that both have stays, the rest is taken out or put in. */

export interface Change {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The place in the new text, as a number of words from its beginning. */
  readonly at: number;
}

/** More words than a prescribed text has: beyond this the texts are compared as a whole. */
const MOST = 1500;

export function wordChanges(was: readonly string[], is: readonly string[]): Change[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const [a, b] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  if (a.length === 0 && b.length === 0) return [];
  if (a.length > MOST || b.length > MOST) return [{ removed: a, added: b, at: start }];
  return joined(
    changesBetween(a, b).map((change) => ({ ...change, at: change.at + start })),
    is,
  );
}

function changesBetween(a: readonly string[], b: readonly string[]): Change[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [fromI, fromJ] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && length(i + 1, j) >= length(i, j + 1))) i++;
      else j++;
    }
    if (i > fromI || j > fromJ) changes.push({ removed: a.slice(fromI, i), added: b.slice(fromJ, j), at: fromJ });
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    }
  }
  return changes;
}

/** Changes with one word or two between them are one for a reader. */
function joined(changes: readonly Change[], is: readonly string[]): Change[] {
  const all: Change[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    const between = last && is.slice(last.at + last.added.length, change.at);
    if (last && between && between.length <= 2) {
      all[all.length - 1] = {
        removed: [...last.removed, ...between, ...change.removed],
        added: [...last.added, ...between, ...change.added],
        at: last.at,
      };
    } else all.push(change);
  }
  return all;
}
