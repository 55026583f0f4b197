import { describe, expect, test } from 'vitest';
import { guide } from '../../test/support/all-texts.ts';
import { exampleSchedule } from '../../test/support/campaign.ts';
import { neededPostponement, whenOf } from './postponement.ts';

const steps = guide.plan.postponement;
const { milestones } = exampleSchedule();
const sources = new Set(guide.texts.map(({ path }) => path.replace(/\.md$/, '')));
const titlesOf = (needed: ReturnType<typeof neededPostponement>) => needed.map(({ title }) => title);

describe('the steps when the date slips', () => {
  test('a letter only for who had one', () => {
    expect(titlesOf(neededPostponement(steps, milestones, sources))).not.toContain('Brief over het uitstel');
    const letter = [...milestones, { id: 'brief-2', title: 'Brief 2' }];
    const needed = neededPostponement(steps, letter, sources);
    expect(needed.find(({ title }) => title === 'Brief over het uitstel')?.after).toEqual(['Brief 2']);
  });
  test('in the order of the guide, with every text that has a source', () => {
    const all = steps.flatMap(({ onlyAfter }) => onlyAfter.map((id) => ({ id, title: id })));
    const needed = neededPostponement(steps, all, sources);
    expect(titlesOf(needed)).toEqual(steps.map(({ title }) => title));
    expect(needed.map(({ texts }) => texts)).toEqual(steps.map(({ texts }) => texts));
  });
  test('a text that the user took away is named nowhere', () => {
    const fewer = new Set([...sources].filter((name) => name !== 'website/melding-uitstel'));
    const named = neededPostponement(steps, milestones, fewer).flatMap(({ texts }) => texts);
    expect(named).not.toContain('website/melding-uitstel');
    expect(named.length).toBeGreaterThan(0);
  });
  test.each([
    [0, 'dag van het besluit'],
    [1, '1 werkdag later'],
    [2, '2 werkdagen later'],
  ])('%i working days: %s', (workingDays, words) => expect(whenOf({ workingDays })).toBe(words));
});
