import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { planGuide as guide } from '../../test/support/plan-guide.ts';
import { addDays, addMonths, type Day, isoDay, parseDay, toIso, weekday } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import { type Campaign, LENGTHS, type Months, type Period, PHASES, REGIONS } from '../campaign/types.ts';
import { IN_SILENCE } from '../guide/plan.ts';
import { chooseLength } from './length.ts';
import { schedule } from './schedule.ts';
import type { Milestone, Schedule } from './types.ts';
import { shiftBy, workCalendar } from './work-calendar.ts';

const FIRST = isoDay('2026-06-01');
const LAST = isoDay('2040-12-31');
const cutoverDates = fc.integer({ min: FIRST, max: LAST }).map((day) => day as Day);
const lengths = fc.constantFrom(...LENGTHS);
const regions = fc.constantFrom(...REGIONS);
const daysOff = fc.record({
  goodFriday: fc.boolean(),
  liberationDay: fc.constantFrom('ieder-jaar' as const, 'lustrum' as const, 'nee' as const),
});

function campaignOf(cutoverDate: Day, months: Months, change: Partial<Campaign> = {}): Campaign {
  return exampleCampaign({
    cutoverDate,
    months,
    plannedFrom: addDays(addMonths(cutoverDate, -months), -60),
    ...change,
  });
}

const dateOf = (plan: Schedule, id: string): Day | undefined => plan.milestones.find((one) => one.id === id)?.date;

/** Every law of the plan that has to hold always, as complaints; none is good. */
function complaints(campaign: Campaign, plan: Schedule): string[] {
  const calendar = workCalendar(campaign, guide);
  const found: string[] = [];
  const wrong = (milestone: Milestone, what: string): void => {
    found.push(`${milestone.id} ${toIso(milestone.date)}: ${what}`);
  };
  for (const milestone of plan.milestones) {
    const item = guide.plan.items.find((one) => one.id === milestone.id);
    if (!item) continue;
    const { date } = milestone;
    if (item.public && !calendar.isWorkingDay(date)) wrong(milestone, 'public on a day off');
    if (item.public && item.moves !== 'fixed' && calendar.blockedBy(date))
      wrong(milestone, 'public in a blocked period');
    if (date < campaign.plannedFrom) wrong(milestone, 'before today');
    if (item.phase === 'prepare' && date >= plan.start) wrong(milestone, 'preparation after the start');
    if (item.public && item.phase !== 'aftercare' && item.anchor.of[0] !== 'T' && date >= plan.cutover) {
      wrong(milestone, 'after its reason passed');
    }
    if (item.phase === 'aftercare' && date <= plan.cutover) wrong(milestone, 'after-care before the cutover');
    for (const lead of item.after) {
      const point = dateOf(plan, lead.id);
      if (point !== undefined && date < shiftBy(point, lead.workingDays, calendar.isWorkingDay)) {
        wrong(milestone, `too soon after ${lead.id}`);
      }
    }
    for (const lead of item.before) {
      const point = dateOf(plan, lead.id);
      if (point !== undefined && date > shiftBy(point, -lead.workingDays, calendar.isWorkingDay)) {
        wrong(milestone, `too late before ${lead.id}`);
      }
    }
    for (const lead of item.preferAfter) {
      const point = dateOf(plan, lead.id);
      const early = point !== undefined && date < shiftBy(point, lead.workingDays, calendar.isWorkingDay);
      const told = plan.findings.some((one) => one.milestone === item.id && one.rule === 'wens-volgorde');
      if (early !== told) wrong(milestone, 'a wish for the order broken without a warning, or the other way round');
    }
    const wishBroken =
      item.moves !== 'fixed' &&
      item.outsideHolidays &&
      (calendar.schoolHoliday(date) !== undefined || calendar.peak(date) !== undefined);
    const offDay =
      item.moves !== 'fixed' && item.midweek && ![2, 3, 4].includes(weekday(date)) && calendar.isWorkingDay(date);
    if (offDay !== plan.findings.some((one) => one.milestone === item.id && one.rule === 'wens-midweek')) {
      wrong(milestone, 'midweek and its warning do not agree');
    }
    if (wishBroken && !plan.findings.some((one) => one.milestone === item.id && one.rule === 'wens-buiten-vakantie')) {
      wrong(milestone, 'a broken wish without a warning');
    }
  }
  for (const item of guide.plan.items) {
    const gone = dateOf(plan, item.id) === undefined;
    const mayBeUnneeded = item.only !== undefined || item.anchor.of[0] === IN_SILENCE;
    if (gone && !mayBeUnneeded && !plan.dropped.some((drop) => drop.id === item.id)) {
      found.push(`${item.id} vanished without a word`);
    }
  }
  const lapsed = Object.keys(campaign.milestones).length > 0;
  if (plan.dropped.length > 0 && !campaign.shortRunUp && campaign.blocked.length === 0 && !lapsed) {
    found.push('milestones were dropped without a reason to');
  }
  const order = plan.milestones.filter((one) => one.public).map((one) => PHASES.indexOf(one.phase));
  if (order.some((phase, at) => phase < (order[at - 1] ?? 0)))
    found.push('public milestones leave the order of phases');
  const contacts = plan.milestones.filter((one) => one.contact && one.date <= plan.cutover).map((one) => one.date);
  const silent = contacts.some((day, at) => day - (contacts[at - 1] ?? day) > guide.plan.maximumGapDays);
  if (silent !== plan.findings.some((one) => one.rule === 'lange-stilte')) found.push('a silence without a warning');
  return found;
}

function planOrNothing(campaign: Campaign): Schedule | undefined {
  try {
    return schedule(campaign, guide);
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

const blockedNear = (cutoverDate: Day): fc.Arbitrary<Period[]> =>
  fc.array(
    fc
      .record({ before: fc.integer({ min: -40, max: 190 }), length: fc.integer({ min: 0, max: 12 }) })
      .map(({ before, length }) => {
        const from = addDays(cutoverDate, -before);
        return { from, to: addDays(from, length), reason: 'eigen reden' };
      }),
    { maxLength: 2 },
  );

/** These cannot lapse. */
const FIRM = [
  'pagina-live',
  'overgang',
  'laatste-veilige-dag',
  'pagina-vanaf-ingangsdatum',
  'tweede-melding-inlogscherm',
];
/** Milestones that the user lapses. */
const lapses: fc.Arbitrary<Campaign['milestones']> = fc
  .subarray(
    guide.plan.items.map((item) => item.id).filter((id) => !FIRM.includes(id)),
    { maxLength: 3 },
  )
  .map((ids) => Object.fromEntries(ids.map((id) => [id, { dropped: 'eigen reden' }])));

describe('laws of the plan', () => {
  test('hold for 2,000 cutover dates, all lengths and regions', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(cutoverDates, daysOff, (cutoverDate, off) => {
        for (const months of LENGTHS) {
          for (const region of REGIONS) {
            const campaign = campaignOf(cutoverDate, months, { region, daysOff: off });
            expect(complaints(campaign, schedule(campaign, guide))).toEqual([]);
          }
        }
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  test('hold, or the plan is refused, from any first day, with blocked periods and peaks', { timeout: 300_000 }, () => {
    let planned = 0;
    const cases = cutoverDates.chain((cutoverDate) =>
      fc.record({
        cutoverDate: fc.constant(cutoverDate),
        months: lengths,
        region: regions,
        ahead: fc.integer({ min: 1, max: 260 }),
        blocked: blockedNear(cutoverDate),
        peaks: blockedNear(cutoverDate),
        shortRunUp: fc.boolean(),
        letterWorkingDays: fc.integer({ min: 3, max: 8 }),
        marginWorkingDays: fc.integer({ min: 2, max: 7 }),
        milestones: lapses,
      }),
    );
    fc.assert(
      fc.property(cases, ({ ahead, cutoverDate, months, ...rest }) => {
        const campaign = campaignOf(cutoverDate, months, { ...rest, plannedFrom: addDays(cutoverDate, -ahead) });
        const plan = planOrNothing(campaign);
        if (!plan) return;
        planned++;
        expect(complaints(campaign, plan)).toEqual([]);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(planned).toBeGreaterThan(700);
  });

  test('a later cutover never makes a milestone earlier', { timeout: 300_000 }, () => {
    let compared = 0;
    const cases = cutoverDates.chain((cutoverDate) =>
      fc.record({
        cutoverDate: fc.constant(cutoverDate),
        later: fc.integer({ min: 1, max: 40 }),
        months: lengths,
        region: regions,
        blocked: blockedNear(cutoverDate),
        peaks: blockedNear(cutoverDate),
      }),
    );
    fc.assert(
      fc.property(cases, ({ cutoverDate, later, months, ...rest }) => {
        const first = campaignOf(cutoverDate, months, rest);
        const before = planOrNothing(first);
        const after = planOrNothing({ ...first, cutoverDate: addDays(cutoverDate, later) });
        // A blocked period can leave a milestone no day at all; such a plan is refused and there is nothing to compare.
        if (!before || !after) return;
        compared++;
        const earlier = after.milestones.filter((one) => one.date < (dateOf(before, one.id) ?? one.date));
        expect(earlier.map((one) => `${one.id} ${toIso(one.date)}`)).toEqual([]);
        expect(after.start).toBeGreaterThanOrEqual(before.start);
      }),
      { numRuns: 2000, seed: 42 },
    );
    expect(compared).toBeGreaterThan(1500);
  });
});

describe('the length', () => {
  test('what chooseLength answers can be planned, and the date it names when it refuses is accepted', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(cutoverDates, fc.integer({ min: 20, max: 300 }), regions, (cutoverDate, ahead, region) => {
        const campaign = campaignOf(cutoverDate, 3, { region, plannedFrom: addDays(cutoverDate, -ahead) });
        try {
          const { months } = chooseLength(campaign, guide);
          expect(schedule({ ...campaign, months }, guide).start).toBeGreaterThan(campaign.plannedFrom);
        } catch (error) {
          if (!isUserError(error)) throw error;
          const named = /De eerste goede datum is (\w+ \d+ \w+ \d{4})/.exec(error.mistakes[0]?.fix ?? '');
          const better = parseDay(named?.[1] ?? '');
          if (!('day' in better)) throw new Error(`no date in: ${error.mistakes[0]?.fix}`);
          expect(schedule({ ...campaign, cutoverDate: better.day }, guide).cutover).toBe(better.day);
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
