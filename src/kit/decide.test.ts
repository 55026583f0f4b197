import { describe, expect, test } from 'vitest';
import { decideOutput, decideSource, type OutputDecision, type OutputFacts, type SourceFacts } from './decide.ts';

/** A row: was, is, wants, offered, beside -> verdict, file, beside, remember, offered. "-" is nothing. */
const outputs = `
was is wants offered beside | verdict   file   beside remember offered
-   -  A     -       -      | created   write  -      A        -      new in the campaign
A   -  A     -       -      | created   write  -      A        -      the user took it away: outputs are made again
A   A  A     -       -      | unchanged -      -      A        -      nothing happened
A   A  B     -       -      | updated   write  -      B        -      the date moved
A   X  A     -       -      | kept      -      write  A        A      the user edited it
A   X  B     -       -      | kept      -      write  A        B      edited, and the date moved
A   X  A     A       A      | kept      -      -      A        A      the new version still stands beside it
A   X  A     A       -      | kept      -      -      A        A      the user took the new version away: quiet
A   X  B     A       -      | kept      -      write  A        B      quiet, until there is something new
A   X  B     A       A      | kept      -      write  A        B      the one beside it is replaced
A   X  B     A       Y      | kept      -      write  A        B      the user edited that one too: see besidePath
A   -  A     A       A      | created   write  remove A        -      the user took the own version away
A   B  B     B       B      | unchanged -      remove B        -      the user put the new version in its place
A   B  B     -       -      | unchanged -      -      B        -      the user wrote the same
A   A  B     B       B      | updated   write  remove B        -      the user took the edit back
-   X  A     -       -      | kept      -      write  -        A      a file of the user with that name
-   A  A     -       -      | unchanged -      -      A        -      the state was lost
A   A  -     -       -      | expired   remove -      -        -      the campaign does not use it any more
A   X  -     -       -      | kept      -      -      -        -      not used any more, but edited
A   X  -     B       B      | kept      -      remove -        -      and what was put beside it goes
A   -  -     -       -      | expired   -      -      -        -      gone already
-   -  -     -       -      | expired   -      -      -        -
`;

/** A row: based, is, guide, offered, beside -> verdict, file, beside, based, offered. */
const sources = `
based is guide offered beside | verdict   file   beside based  offered
-     -  A     -       -      | created   write  -      guide  -      new in the tool
A     A  A     -       -      | unchanged -      -      guide  -
A     A  B     -       -      | updated   write  -      guide  -      nobody edited it: it follows
A     X  A     -       -      | unchanged -      -      guide  -      edited
A     X  B     -       -      | renewed   -      write  before B      edited, and the guide has a newer text
A     X  B     B       B      | renewed   -      -      before B      still to look at
A     X  B     B       -      | unchanged -      -      guide  -      looked at: the user took it away
A     X  C     B       -      | renewed   -      write  before C      and another newer text
A     X  C     B       B      | renewed   -      write  before C
A     B  B     B       B      | unchanged -      remove guide  -      the user took the newer text over
A     -  A     -       -      | deleted   -      -      before -      stays deleted
A     -  B     -       -      | deleted   -      -      before -      also when the guide has a newer text
A     -  B     B       B      | deleted   -      remove before -
A     A  -     -       -      | expired   remove -      -      -      dropped by the tool
A     X  -     -       -      | unchanged -      -      -      -      dropped, but edited: an own text
A     X  -     B       B      | unchanged -      remove -      -      and the newer text beside it goes
A     -  -     -       -      | expired   -      -      -      -
-     X  -     -       -      | unchanged -      -      -      -      an own text
-     A  A     -       -      | unchanged -      -      guide  -      the state was lost
-     X  A     -       -      | unchanged -      -      guide  -      the state was lost, and it was edited
`;

interface Row {
  readonly name: string;
  readonly left: readonly (string | undefined)[];
  readonly right: readonly (string | undefined)[];
}

const rows = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [left = '', right = ''] = line.split('|');
      const words = (text: string): (string | undefined)[] =>
        text
          .trim()
          .split(/\s+/)
          .map((word) => (word === '-' ? undefined : word));
      return { name: line, left: words(left), right: words(right).slice(0, 5) };
    });

describe('what happens to an output', () => {
  test.each(rows(outputs))('$name', ({ left, right }) => {
    const [was, is, wants, offered, beside] = left;
    const made: OutputDecision = decideOutput({ was, is, wants, offered, beside });
    expect([made.verdict, made.file, made.beside, made.remember, made.offered]).toEqual(right);
  });
});

describe('what happens to a source', () => {
  test.each(rows(sources))('$name', ({ left, right }) => {
    const [based, is, guide, offered, beside] = left;
    const made = decideSource({ based, is, guide, offered, beside });
    expect([made.verdict, made.file, made.beside, made.based, made.offered]).toEqual(right);
  });
});

/** Every combination of five hashes out of these. */
const HASHES = [undefined, 'A', 'B', 'X', 'Y'];
const combinations = (): (string | undefined)[][] =>
  HASHES.flatMap((a) =>
    HASHES.flatMap((b) => HASHES.flatMap((c) => HASHES.flatMap((d) => HASHES.map((e) => [a, b, c, d, e])))),
  );

describe('laws, over every combination', () => {
  const facts = combinations().map(
    ([was, is, wants, offered, beside]): OutputFacts => ({ was, is, wants, offered, beside }),
  );

  test('what the tool did not write itself is never overwritten or removed', () => {
    for (const fact of facts) {
      const { file, beside } = decideOutput(fact);
      if (file !== undefined && fact.is !== undefined) expect([fact.was, fact.wants]).toContain(fact.is);
      if (beside === 'remove') expect(fact.beside).toBe(fact.offered);
    }
    for (const [based, is, guide, offered, beside] of combinations()) {
      const made = decideSource({ based, is, guide, offered, beside } as SourceFacts);
      if (made.file !== undefined && is !== undefined) expect([based, guide]).toContain(is);
      if (made.beside === 'remove') expect(beside).toBe(offered);
    }
  });

  test('a second time, with what the first time left, changes nothing', () => {
    for (const fact of facts) {
      const first = decideOutput(fact);
      const is = first.file === 'write' ? fact.wants : first.file === 'remove' ? undefined : fact.is;
      const beside = first.beside === 'write' ? fact.wants : first.beside === 'remove' ? undefined : fact.beside;
      const again = decideOutput({ was: first.remember, is, wants: fact.wants, offered: first.offered, beside });
      expect({ fact, again: [again.file, again.beside] }).toEqual({ fact, again: [undefined, undefined] });
    }
  });

  test('after it the campaign has what it wants, at its place or beside it, unless the user took that away', () => {
    for (const fact of facts.filter(({ wants }) => wants !== undefined)) {
      const { file, beside } = decideOutput(fact);
      const has = file === 'write' || fact.is === fact.wants || beside === 'write' || fact.beside === fact.wants;
      if (!has) expect([fact.offered, fact.beside]).toEqual([fact.wants, undefined]);
    }
  });
});
