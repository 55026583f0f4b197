/** Whatever somebody answers: no sentence hangs loose, no hole is left. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import type { Campaign } from '../src/campaign/types.ts';
import { ALL_ANSWERS, guide, renderAll, textNamed } from './support/all-texts.ts';
import { emptySections, languageFaults, looseSentences } from './support/text-faults.ts';

/** What an answer adds to a campaign; without it the campaign has the answer "no", or none. */
const pick = (...keys: readonly (keyof Campaign)[]): Partial<Campaign> =>
  Object.fromEntries(keys.map((key) => [key, ALL_ANSWERS[key]]));
/** Every milestone that can be left out is, so that no text can name its day. */
const LEFT_OUT = Object.fromEntries(
  guide.plan.items
    .filter(({ id, moves, anchor: { days, workingDays } }) => {
      const isOnTheDay = moves === 'fixed' && days === 0 && workingDays === 0;
      return id !== guide.plan.startItem && !isOnTheDay;
    })
    .map(({ id }) => [id, { dropped: 'niet nodig' }]),
);
/** Every fact is checked, so that its value stands in the texts. */
const CHECKED = Object.fromEntries(guide.facts.map(({ id }) => [id, { checkedOn: isoDay('2026-11-20') }]));
const ANSWERS: readonly Partial<Campaign>[] = [
  pick('byPost'),
  pick('counter'),
  pick('phone'),
  pick('email'),
  pick('machtigen'),
  pick('buitenland'),
  pick('pageAddress', 'website'),
  pick('ownApp'),
  pick('alsoFor'),
  pick('userCount', 'figures'),
  { logius: { registeredName: 'Mijn VS' } },
  { months: 3 },
  { milestones: LEFT_OUT },
  { facts: CHECKED },
];

/**
 * Sixteen settings in which every pair of answers stands in all its four combinations: setting s has answer a
 * when s and a + 1, in binary, have an odd number of ones in common.
 */
const onesIn = (value: number): number => value.toString(2).replaceAll('0', '').length;
const SETTINGS = Array.from({ length: 16 }, (_, setting) =>
  ANSWERS.filter((_answer, index) => onesIn(setting & (index + 1)) % 2 === 1),
);

test('every pair of answers is there in every combination', () => {
  for (const one of ANSWERS)
    for (const other of ANSWERS.filter((answer) => answer !== one)) {
      const seen = new Set(SETTINGS.map((setting) => `${setting.includes(one)} ${setting.includes(other)}`));
      expect(seen.size).toBe(4);
    }
});

describe.each([false, true])('postponed: %s', (postponed) => {
  test.each(SETTINGS.map((answers) => [Object.keys(Object.assign({}, ...answers)).join(', ') || 'none', answers]))(
    'answers: %s',
    (_title, answers) => {
      const texts = renderAll(Object.assign({}, ...(answers as object[])), { postponed });
      const faults = texts.flatMap((text) =>
        [...languageFaults(text), ...emptySections(text), ...looseSentences(text)].map(
          (fault) => `${text.name}: ${fault}`,
        ),
      );
      expect(faults).toEqual([]);
    },
  );
});

test('without mails in the plan no sentence begins as if they had been named', () => {
  const texts = renderAll({ milestones: LEFT_OUT }, { postponed: true });
  expect(texts.filter(({ plain }) => /mail(d)?en (wij )?rond /.test(plain)).map(({ name }) => name)).toEqual([]);
  const also = texts.filter(({ plain }) => /^Sommige mensen krijgen ook /m.test(plain)).map(({ name }) => name);
  expect(also).toEqual([]);
});

describe('these tests can fail', () => {
  test.each([
    ['mailings/1-aankondiging', 'bouwstenen/contact', /\n---\n[\s\S]*/, '\n---\n\nHeeft u vragen?\n', 'nothing behind'],
    ['brieven/3-nazorg', 'bouwstenen/contact-brief', /\n---\n[\s\S]*/, '\n---\n\nHeeft u vragen?\n', 'nothing behind'],
    ['helpdesk/script', 'helpdesk/script', '- Beloof zelf', '- Kan dat niet op tijd? Beloof zelf', 'leans on nothing'],
    [
      'website/pagina',
      'website/pagina',
      'Logt u in met alleen',
      'Heeft u haast? Logt u in met alleen',
      'nothing behind',
    ],
    ['balie/hulpblad', 'balie/hulpblad', 'U kunt dan alleen', 'Anders kunt u alleen', 'leans on nothing'],
  ] as const)('%s, with a change in %s', (name, source, from, to, fault) => {
    const sources = guide.texts.map(({ path, content }) => ({
      path,
      content: path === `${source}.md` ? content.replace(from, to) : content,
    }));
    expect(sources).not.toEqual(guide.texts);
    const faults = looseSentences(textNamed(renderAll({}, { sources }), name));
    expect(faults.join('\n')).toContain(fault);
  });
});
