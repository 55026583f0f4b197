import { expect, test } from 'vitest';
import { contentHash } from '../base/hash.ts';
import { followSources } from './follow-sources.ts';

const text = (identity: string, words: string): string => `---\ntekst: ${identity}\ntitel: T\n---\n\n${words}\n`;
const file = (path: string, identity: string, words: string) => ({
  path: `${path}.md`,
  content: text(identity, words),
});
const A = 'mailings/a';
const B = 'mailings/b';
const guide = [file(A, A, 'Een'), file(B, B, 'Twee')];
const originals = { [A]: text(A, 'Een'), [B]: text(B, 'Twee') };
const NOTHING = { besideSources: {} };

test('a text that is new does not take the place of another text of the user', () => {
  // The user took b away and gave his a its name; then the state was lost, so b is new again.
  const mine = file(B, A, 'Van mij');
  const made = followSources({ found: [mine], guide, ...NOTHING });
  expect([...made.changes]).toEqual([['mailings/b 2.md', text(B, 'Twee')]]);
  expect(made.sources).toContainEqual(mine);
});

test('a text is known by its identity, wherever it stands', () => {
  const found = [file('mailings/onze a', A, 'Een'), file(B, B, 'Twee')];
  const made = followSources({
    found,
    guide: [file(A, A, 'Nieuw'), guide[1] ?? file(B, B, '')],
    originals,
    ...NOTHING,
  });
  expect([...made.changes]).toEqual([['mailings/onze a.md', text(A, 'Nieuw')]]);
});

test('two files whose names differ only in the form of their letters are both there', () => {
  const twice = [file('x/één', 'x/één', 'Een'), file('x/één', 'x/één', 'Twee')];
  expect(followSources({ found: [...guide, ...twice], guide, originals, ...NOTHING }).sources).toHaveLength(4);
});

test('what was put back beside a source is no second source', () => {
  const back = file('mailings/a (teruggezette versie)', A, 'Toen');
  const made = followSources({ found: [...guide, back], guide, originals, ...NOTHING });
  expect(made.sources.map(({ path }) => path)).toEqual([`${A}.md`, `${B}.md`]);
  expect(made.changes.size).toBe(0);
});

test('an edited source keeps its own text, and the newer one comes beside it', () => {
  const found = [file(A, A, 'Van mij'), file(B, B, 'Twee')];
  const made = followSources({ found, guide: [file(A, A, 'Nieuw'), file(B, B, 'Twee')], originals, ...NOTHING });
  expect([...made.changes]).toEqual([['mailings/a (nieuwe standaardtekst).md', text(A, 'Nieuw')]]);
  expect(made.results[0]).toMatchObject({ verdict: 'renewed', edited: true, difference: ['- Een', '+ Nieuw'] });
  expect(made.besideSources).toEqual({ [A]: contentHash(text(A, 'Nieuw')) });
});
