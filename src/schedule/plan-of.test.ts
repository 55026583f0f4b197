import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { addDays, isoDay, toIso } from '../base/day.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { planOf } from './plan-of.ts';
import { schedule } from './schedule.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const before = exampleCampaign();
const moved = exampleCampaign({ cutoverDate: isoDay('2027-09-02') });
const on = (day: string, announced = true): Progress['earlierCutovers'] => [
  { cutoverDate: before.cutoverDate, changedOn: isoDay(day), announced },
];
const done = (days: Readonly<Record<string, string>>): Progress['done'] =>
  Object.fromEntries(Object.entries(days).map(([id, day]) => [id, isoDay(day)]));
const plan = (progress: Partial<Progress>, campaign = moved) =>
  planOf(campaign, guide, { ...NO_PROGRESS, ...progress });
const dateOf = (made: ReturnType<typeof plan>, id: string): string | undefined => {
  const found = made.milestones.find((milestone) => milestone.id === id);
  return found && toIso(found.date);
};

test('until the date moves it is the plan itself, whatever was done', () => {
  const made = plan({ done: done({ 'pagina-live': '2027-01-08' }) }, before);
  expect(made).toEqual(schedule(before, guide));
});

describe('after a move on 10 March, from 1 July to 2 September', () => {
  const made = plan({
    done: done({ 'verzoek-logius': '2026-11-24', 'pagina-live': '2027-01-05', 'mailing-1': '2027-01-20' }),
    earlierCutovers: on('2027-03-10'),
  });

  test('what was done keeps the day on which it was done, and the page is as old as it is', () => {
    expect(dateOf(made, 'verzoek-logius')).toBe('2026-11-24');
    expect(dateOf(made, 'mailing-1')).toBe('2027-01-20');
    expect(toIso(made.start)).toBe('2027-01-05');
  });

  test('nothing that is open lies before the day of the move', () => {
    const open = made.milestones.filter(({ id }) => !['verzoek-logius', 'pagina-live', 'mailing-1'].includes(id));
    expect(open.filter(({ date }) => date < isoDay('2027-03-10')).map(({ id }) => id)).toEqual([]);
    expect(
      made.findings.filter(({ rule }) => rule === 'mijlpaal-ingehaald').map(({ milestone }) => milestone),
    ).toContain('start-werkgroep');
  });

  test('what the plan can do without is left out with the reason', () => {
    const reasons = new Map(made.dropped.map(({ id, reason }) => [id, reason]));
    expect(reasons.get('brief-1') ?? dateOf(made, 'brief-1')).toBeDefined();
    for (const { id } of made.dropped) expect(dateOf(made, id)).toBeUndefined();
  });

  test('what counts from the cutover date moves along', () => {
    const plain = schedule(moved, guide);
    for (const id of ['mailing-3', 'brief-2', 'overgang', 'evaluatie', 'laatste-veilige-dag']) {
      expect(dateOf(made, id)).toBe(
        toIso(plain.milestones.find((milestone) => milestone.id === id)?.date ?? plain.start),
      );
    }
  });

  test('the steps of the postponement stand in the plan, on working days from the day of the decision', () => {
    expect(dateOf(made, 'uitstel-logius')).toBe('2027-03-10');
    expect(dateOf(made, 'uitstel-website')).toBe('2027-03-11');
    expect(dateOf(made, 'uitstel-mailing')).toBe('2027-03-12');
    // By the plan of then the letter had gone out; that nobody noted it is no reason to leave these people out.
    expect(dateOf(made, 'uitstel-brief')).toBe('2027-03-17');
  });

  test('milestones stand by date', () => {
    const dates = made.milestones.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(new Set(made.milestones.map(({ id }) => id)).size).toBe(made.milestones.length);
  });
});

test('when nobody knew the date yet there is nothing to postpone', () => {
  const made = plan({ earlierCutovers: on('2026-12-01', false) });
  expect(made.milestones.filter(({ id }) => id.startsWith('uitstel-'))).toEqual([]);
});

test('who knows nothing yet has nothing to hear: before the page is live no step for citizens', () => {
  const made = plan({
    done: done({ 'verzoek-logius': '2026-11-24', 'instructie-helpdesk': '2026-12-15' }),
    earlierCutovers: on('2026-12-16'),
  });
  const steps = made.milestones.filter(({ id }) => id.startsWith('uitstel-')).map(({ id }) => id);
  expect(steps).toEqual(['uitstel-logius', 'uitstel-helpdesk', 'uitstel-bevestiging-logius']);
});

test('a second move has steps of its own; what was done for the first keeps its day', () => {
  const later = exampleCampaign({ cutoverDate: isoDay('2027-10-05') });
  const made = plan(
    {
      done: done({ 'pagina-live': '2027-01-05', 'mailing-1': '2027-01-19', 'uitstel-logius': '2027-02-09' }),
      earlierCutovers: [
        { cutoverDate: before.cutoverDate, changedOn: isoDay('2027-02-09'), announced: true },
        { cutoverDate: moved.cutoverDate, changedOn: isoDay('2027-03-09'), announced: true },
      ],
    },
    later,
  );
  expect(dateOf(made, 'uitstel-logius')).toBe('2027-02-09');
  expect(dateOf(made, 'uitstel-website')).toBeUndefined();
  expect(dateOf(made, 'uitstel-2-logius')).toBe('2027-03-09');
  expect(dateOf(made, 'uitstel-2-website')).toBe('2027-03-10');
  expect(made.milestones.find(({ id }) => id === 'uitstel-2-logius')?.title).toBe(
    'Nieuwe datum aan Logius en ict (tweede keer)',
  );
});

describe('a date that comes nearer is no postponement, but Logius has to know', () => {
  const stepsOf = (made: ReturnType<typeof plan>) =>
    made.milestones.filter(({ id }) => id.startsWith('uitstel-')).map(({ id, date }) => `${toIso(date)} ${id}`);
  const STEPS = ['2027-01-20 uitstel-logius', '2027-01-27 uitstel-bevestiging-logius'];

  test('the first time', () => {
    const nearer = exampleCampaign({ cutoverDate: isoDay('2027-06-24') });
    expect(stepsOf(plan({ earlierCutovers: on('2027-01-20') }, nearer))).toEqual(STEPS);
  });
  test('after it was put off, also when it is later than the first date', () => {
    const progress = {
      earlierCutovers: [
        ...on('2026-12-15'),
        { cutoverDate: isoDay('2027-09-02'), changedOn: isoDay('2027-01-20'), announced: true },
      ],
    };
    const later = exampleCampaign({ cutoverDate: isoDay('2027-08-03') });
    expect(stepsOf(plan(progress, later))).toEqual(STEPS.map((step) => step.replace('uitstel-', 'uitstel-2-')));
  });
});

test('put off twice, the steps count from the second decision, and Logius has five days to confirm', () => {
  const earlierCutovers = [
    ...on('2027-02-09'),
    { cutoverDate: isoDay('2027-09-02'), changedOn: isoDay('2027-03-09'), announced: true },
  ];
  const made = plan({ earlierCutovers }, exampleCampaign({ cutoverDate: isoDay('2027-10-05') }));
  expect(dateOf(made, 'uitstel-2-logius')).toBe('2027-03-09');
  expect(dateOf(made, 'uitstel-2-bevestiging-logius')).toBe('2027-03-16');
  expect(made.milestones.find(({ id }) => id === 'uitstel-2-bevestiging-logius')?.owner).toBe('functioneel-beheer');
});

test('a letter with the old date is followed by one with the new', () => {
  const made = plan({ done: done({ 'brief-1': '2027-01-26' }), earlierCutovers: on('2027-03-10') });
  expect(dateOf(made, 'uitstel-brief')).toBe('2027-03-17');
});

test('on any day of the move: nothing open before it, no public milestone on a day off', () => {
  for (let step = 0; step < 200; step += 7) {
    const day = addDays(isoDay('2026-11-24'), step);
    const made = planOf(moved, guide, {
      ...NO_PROGRESS,
      earlierCutovers: [{ cutoverDate: before.cutoverDate, changedOn: day, announced: true }],
    });
    for (const { id, date, public: seen } of made.milestones) {
      expect({ day: toIso(day), id, early: date < day }).toEqual({ day: toIso(day), id, early: false });
      if (seen) expect([0, 6]).not.toContain(new Date(date * 86_400_000).getUTCDay());
    }
  }
});

test('a move after a date was taken back has steps that nobody did yet', () => {
  // 1 July -> 7 September (the steps done) -> 1 July again, which takes the record away -> 5 October.
  const later = exampleCampaign({ cutoverDate: isoDay('2027-10-05') });
  const made = plan(
    {
      done: done({ 'pagina-live': '2027-01-05', 'verzoek-logius': '2026-11-24', 'uitstel-logius': '2027-02-01' }),
      earlierCutovers: on('2027-02-22'),
    },
    later,
  );
  expect(dateOf(made, 'uitstel-2-logius')).toBe('2027-02-22');
  expect(dateOf(made, 'uitstel-logius')).toBeUndefined();
});
