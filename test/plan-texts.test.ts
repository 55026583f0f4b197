/** Plan and texts know each other: a milestone names texts that exist, and no text is forgotten. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGuide } from '../src/guide/guide.ts';
import { builtInLayer, loadLayers } from '../src/load/guide.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const frontMatter = new Map(guide.texts.map(({ path, content }) => [path.replace(/\.md$/, ''), content]));

test('every text that a milestone names exists', () => {
  const named = guide.plan.items.flatMap((item) => item.texts);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !frontMatter.has(name))).toEqual([]);
});

test('every text is named by a milestone, is a building block, or is made on request', () => {
  const named = new Set(guide.plan.items.flatMap((item) => item.texts));
  const forgotten = [...frontMatter].filter(
    ([name, content]) => !named.has(name) && !/^(bouwsteen|op-verzoek): ja$/m.test(content),
  );
  expect(forgotten.map(([name]) => name)).toEqual([]);
});

test('the milestones from which texts take a date are in the plan', () => {
  const source = readFileSync(new URL('../src/texts/placeholders.ts', import.meta.url), 'utf8');
  const named = [...source.matchAll(/dateOf\(context, '([^']+)'\)/g)].map((found) => found[1]);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((id) => !guide.plan.items.some((item) => item.id === id))).toEqual([]);
});
