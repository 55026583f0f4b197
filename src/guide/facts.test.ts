import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import { parseFacts, useFact } from './facts.ts';
import type { Fact } from './types.ts';

const place = 'templates/feiten.yaml';
const facts = parseFacts(readFileSync(new URL(`../../${place}`, import.meta.url), 'utf8'), place);
const factOf = (id: string): Fact => facts.find((fact) => fact.id === id) as Fact;

const helpdesk: Fact = {
  id: 'helpdesk',
  title: 'Helpdesk',
  value: '088',
  sentence: 'Bel {waarde}.',
  fallback: 'Kijk op digid.nl.',
  source: 'x',
  date: isoDay('2024-05-01'),
  reviewMonths: 36,
  insideTexts: [],
  checkAt: 'digid.nl',
};
const { fallback: _, ...withoutFallback } = helpdesk;
const inside: Fact = { ...withoutFallback, insideTexts: ['kernboodschappen/x'] };
const start = isoDay('2027-05-01');

describe('useFact', () => {
  const day = isoDay;
  test.each<[string, Fact, Parameters<typeof useFact>[1], string, [string, boolean, boolean]]>([
    ['young enough, on the last day', helpdesk, undefined, '2027-05-01', ['Bel 088.', false, false]],
    ['old the day after', helpdesk, undefined, '2027-05-02', ['Kijk op digid.nl.', true, true]],
    ['old, then checked', helpdesk, { checkedOn: day('2026-11-20') }, '2027-05-02', ['Bel 088.', false, false]],
    [
      'checked too long ago',
      helpdesk,
      { checkedOn: day('2024-01-01') },
      '2027-05-02',
      ['Kijk op digid.nl.', true, true],
    ],
    ['own value, no date', helpdesk, { value: '14 0$&' }, '2028-01-01', ['Bel 14 0$&.', false, true]],
    [
      'own value, checked',
      helpdesk,
      { value: '14', checkedOn: day('2027-01-01') },
      '2028-01-01',
      ['Bel 14.', false, false],
    ],
    [
      'own value, checked too long ago',
      helpdesk,
      { value: '14', checkedOn: day('2024-01-01') },
      '2028-01-01',
      ['Kijk op digid.nl.', true, true],
    ],
    ['old without fallback stays', withoutFallback, undefined, '2028-01-01', ['Bel 088.', false, true]],
    ['inside prescribed text, young', inside, undefined, '2024-06-01', ['Bel 088.', false, true]],
    [
      'inside prescribed text, checked',
      inside,
      { checkedOn: day('2026-11-20') },
      '2027-01-01',
      ['Bel 088.', false, false],
    ],
  ])('%s', (_name, fact, setting, on, [sentence, usesFallback, toConfirm]) => {
    expect(useFact(fact, setting, isoDay(on))).toEqual({ sentence, usesFallback, toConfirm });
  });
});

describe('templates/feiten.yaml', () => {
  test('what the app needs is never printed unconfirmed, and in the words of the guide when confirmed', () => {
    const fact = factOf('app-vereisten');
    expect(useFact(fact, undefined, isoDay('2026-11-23')).usesFallback).toBe(true);
    expect(useFact(fact, { checkedOn: isoDay('2026-11-23') }, start).sentence).toBe(
      'Een smartphone of tablet met iOS (12.0 of hoger) of Android (7.0 of hoger).',
    );
  });
  test.each(['aanvragen-in-de-app', 'activeringscode-per-post'])('%s is to be confirmed at any age', (id) => {
    expect(useFact(factOf(id), undefined, factOf(id).date).toConfirm).toBe(true);
  });
  test('the helpdesk number is confirmed for 36 months', () => {
    expect(factOf('digid-helpdesk').reviewMonths).toBe(36);
  });
  test('national percentages are for internal use, with year, source and caveat', () => {
    const withPercent = facts.filter((fact) => fact.value.includes('%'));
    expect(withPercent).toHaveLength(3);
    for (const fact of withPercent) {
      expect(fact.internal).toBe(true);
      expect(fact.sentence).toMatch(/landelijk.*kan sterk afwijken.*Bron: /);
      expect(fact.value).toMatch(/20\d\d/);
    }
  });
  test('a fact inside a fixed text says what stands there now', () => {
    const fixed = facts.filter(({ insideTexts }) => insideTexts.length > 0);
    expect(fixed).toHaveLength(4);
    for (const { insideState } of fixed) expect(insideState).toMatch(/^op uw pagina staa[nt].* juli 2021$/);
  });
  test('no sentence names Twitter or sends people to a mail address of DigiD for help', () => {
    expect(facts.map((fact) => fact.sentence + fact.fallback).join(' ')).not.toMatch(/twitter|helpdesk@/i);
  });
});

describe('parseFacts', () => {
  test.each([
    ['geen: feiten', /feiten/],
    ['feiten:\n  x:\n    titel: a', /feiten\.x\.waarde/],
    ['feiten:\n  x:\n    datum: 2027-02-30', /feiten\.x\.datum .*geen bestaande datum/],
    [
      'feiten:\n  x: {titel: a, waarde: b, zin: c, bron: d, datum: 2021-07-01, nakijken-na-maanden: 1, kijk-op: e, staat-in: [f]}',
      /feiten\.x .*'op-de-pagina' horen bij elkaar/,
    ],
    ['feiten: [', /geen geldige YAML/],
  ])('%j is a mistake that names the place', (yaml, why) => {
    let mistakes: string[] = [];
    try {
      parseFacts(yaml, place);
    } catch (error) {
      if (!isUserError(error)) throw error;
      mistakes = error.mistakes.map((mistake) => `${mistake.place}: ${mistake.message}`);
    }
    expect(mistakes.join('\n')).toMatch(why);
    expect(mistakes.join('\n')).toContain(place);
  });
});
