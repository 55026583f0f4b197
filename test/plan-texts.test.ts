/** Plan and texts know each other: a milestone names texts that exist, and no text is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontMatterOf } from '../src/texts/source.ts';
import { guide } from './support/all-texts.ts';

const { items, postponement } = guide.plan;
const texts = guide.texts.map((file) => ({
  name: file.path.replace(/\.md$/, ''),
  content: file.content,
  fields: frontMatterOf(file).fields,
}));
const names = new Set(texts.map(({ name }) => name));
const inPlan = new Set(items.flatMap((item) => item.texts));
const inPostponement = new Set(postponement.flatMap((step) => step.texts));

test('every text that a milestone or a step of the postponement names exists', () => {
  expect(inPlan.size).toBeGreaterThan(40);
  expect(inPostponement.size).toBeGreaterThan(8);
  expect([...inPlan, ...inPostponement].filter((name) => !names.has(name))).toEqual([]);
});

test('every text is named by one of them, is a building block, or is made on request', () => {
  const forgotten = texts.filter(
    ({ name, fields }) =>
      !inPlan.has(name) && !inPostponement.has(name) && fields.bouwsteen !== 'ja' && fields['op-verzoek'] !== 'ja',
  );
  expect(forgotten.map(({ name }) => name)).toEqual([]);
});

test('what is named is a text of its own, and not one that waits for a request', () => {
  const odd = texts.filter(
    ({ name, fields }) => (inPlan.has(name) || inPostponement.has(name)) && (fields.bouwsteen ?? fields['op-verzoek']),
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});

test('every building block stands in some text', () => {
  const included = new Set(
    texts.flatMap(({ content }) => [...content.matchAll(/\{\{> *([^ }]+) *\}\}/g)].map((use) => use[1])),
  );
  const unused = texts.filter(({ name, fields }) => fields.bouwsteen === 'ja' && !included.has(name));
  expect(unused.map(({ name }) => name)).toEqual([]);
});

test('every milestone that citizens see names a text', () => {
  const silent = items.filter((item) => item.public && item.texts.length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('every step of the postponement that citizens see names a text', () => {
  const steps = postponement.filter((step) => step.public);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.filter((step) => step.texts.length === 0).map(({ id }) => id)).toEqual([]);
});

test('a text for after a postponement is named by a step of the postponement, and only there', () => {
  const moved = ['uitgesteld', 'datum-veranderd'];
  const postponed = texts.filter(({ fields }) => moved.includes(fields['alleen-als'] ?? '')).map(({ name }) => name);
  expect(postponed.length).toBeGreaterThan(8);
  expect(postponed.filter((name) => !inPostponement.has(name) || inPlan.has(name))).toEqual([]);
});

test('a step of the postponement names the texts that have to be taken down or given anew', () => {
  const named = Object.fromEntries(postponement.map(({ id, texts: of }) => [id, of]));
  expect(named['uitstel-website']).toEqual(
    expect.arrayContaining(['website/melding-uitstel', 'website/pagina', 'website/veelgestelde-vragen']),
  );
  expect(named['uitstel-helpdesk']).toEqual(['helpdesk/uitstel', 'helpdesk/script', 'balie/hulpblad']);
  const before = items.find(({ id }) => id === 'partners-informeren')?.texts ?? [];
  expect(named['uitstel-partners']).toEqual(['partners/uitstel', ...before, 'balie/hulpblad']);
  // All else is for after a postponement only.
  const others = [...inPostponement].filter((name) => inPlan.has(name));
  expect(others).toHaveLength(4 + before.length);
});

test('what is done when the date came nearer names no text for a later date', () => {
  const nearer = postponement.filter(({ alsoNearer }) => alsoNearer);
  expect(nearer.map(({ id }) => id)).toEqual(['uitstel-logius', 'uitstel-bevestiging-logius']);
  const told = texts.filter(({ fields }) => fields['alleen-als'] === 'datum-veranderd').map(({ name }) => name);
  expect(nearer.flatMap((step) => step.texts)).toEqual(told);
});

describe('days of milestones in texts', () => {
  const ids = new Set(items.map(({ id }) => id));
  const uses = texts.flatMap(({ name, content }) =>
    [...content.matchAll(/\{\{(?:datum|weekdag)\.([^}]+)\}\}/g)].map((use) => ({
      name,
      content,
      id: use[1] ?? '',
      at: use.index,
    })),
  );

  test('are of milestones in the plan', () => {
    expect(uses.length).toBeGreaterThan(4);
    expect(uses.filter(({ id }) => !ids.has(id)).map(({ name, id }) => `${name}: ${id}`)).toEqual([]);
    const conditions = texts.flatMap(({ content }) => [...content.matchAll(/\{\{#als (?:geen-)?datum\.([^}]+)\}\}/g)]);
    expect(conditions.map(([, id]) => id ?? '').filter((id) => !ids.has(id))).toEqual([]);
  });

  test('stand inside {{#als ...}}: a milestone can be left out', () => {
    const bare = uses.filter(({ content, at, id }) => {
      const open: string[] = [];
      for (const tag of content.slice(0, at).matchAll(/\{\{#als ([^}]+)\}\}|\{\{\/als\}\}/g)) {
        if (tag[1] === undefined) open.pop();
        else open.push(tag[1]);
      }
      return !open.includes(`datum.${id}`);
    });
    expect(bare.map(({ name, id }) => `${name}: ${id}`)).toEqual([]);
  });
});

test('the milestones from which the tool itself takes a date are in the plan', () => {
  const folder = new URL('../src/texts/', import.meta.url);
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const named = [...code.matchAll(/dateOf\(context, '([^']+)'\)/g)].map((found) => found[1]);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((id) => !items.some((item) => item.id === id))).toEqual([]);
});
