/** What an answer changes in the texts: which sentence must be there, and which must not. */
import { describe, expect, test } from 'vitest';
import { isForCitizens, isReadAloud, type Rendered, renderAll, textNamed } from './support/all-texts.ts';
import { VERSIONS } from './support/text-versions.ts';

const saysIt = (plain: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? plain.includes(words) : words.test(plain);
const told = (texts: readonly Rendered[]): Rendered[] =>
  texts.filter(({ name }) => isForCitizens(name) || isReadAloud(name));

describe.each(VERSIONS)('$title', ({ answers, there, nowhere }) => {
  const texts = renderAll(answers, { postponed: true });
  test.each(there)('%s says: %s', (name, sentence) => {
    expect(textNamed(texts, name).plain).toContain(sentence);
  });
  test('and nothing else', () => {
    const found = nowhere.flatMap((words) =>
      told(texts).flatMap(({ name, plain }) => (saysIt(plain, words) ? `${name}: ${words}` : [])),
    );
    expect(found).toEqual([]);
  });
});

test('what is nowhere in one version is somewhere in another, so these tests can fail', () => {
  const everything = VERSIONS.flatMap(({ answers }) => told(renderAll(answers, { postponed: true })));
  const never = VERSIONS.flatMap(({ nowhere }) => nowhere).filter(
    (words) => !everything.some(({ plain }) => saysIt(plain, words)),
  );
  expect(never).toEqual(['manier: .']);
});
