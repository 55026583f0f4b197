import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { type Day, isoDay, weekday } from '../base/day.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import type { Milestone } from '../schedule/types.ts';
import { type StatusInput, statusOf } from './status.ts';
import { statusView } from './status-view.ts';

const schedule = exampleSchedule();
const campaign = exampleCampaign();
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const input = (today: string, more: Partial<StatusInput> = {}): StatusInput => ({
  ...{ campaign, schedule, progress: NO_PROGRESS, today: isoDay(today) },
  items: [
    {
      id: 'bevestiging-logius',
      after: [{ id: 'verzoek-logius', workingDays: 1 }],
      before: [],
      ifLate: 'Wij weten niets.',
    },
  ],
  steps: [{ id: 'uitstel-logius', ifLate: 'De oude datum blijft staan.' }],
  isWorkingDay: (day: Day) => weekday(day) <= 5,
  ...more,
});
const view = (today: string, more: Partial<StatusInput> = {}, width = 80): string =>
  statusView(statusOf(input(today, more)), { campaign: more.campaign ?? campaign, schedule, width }).join('\n');

describe('reckoning', () => {
  test('late is what ended before today and is open; what waits for it is named', () => {
    const { late } = statusOf(input('2026-11-25'));
    expect(late.map(({ milestone, blocks }) => [milestone.id, ids(blocks)])).toEqual([
      ['verzoek-logius', ['bevestiging-logius']],
    ]);
    expect(statusOf(input('2026-11-24')).late).toEqual([]);
  });
  test('a later milestone that uses the same text waits as well; what is done does not', () => {
    const milestones = schedule.milestones.map((one) =>
      one.id === 'verzoek-logius' ? { ...one, texts: ['website/pagina'] } : one,
    );
    const [first] = statusOf(input('2026-11-25', { schedule: { ...schedule, milestones } })).late;
    expect(ids(first?.blocks ?? [])).toEqual(['bevestiging-logius', 'pagina-live']);
    const progress = { ...NO_PROGRESS, done: { 'bevestiging-logius': isoDay('2026-11-24') } };
    expect(statusOf(input('2026-11-25', { progress })).late[0]?.blocks).toEqual([]);
  });
  test('without approved texts all waits that uses a text later; a few are named', () => {
    const id = 'teksten-vast';
    const milestones = [
      ...schedule.milestones.map((one) => (one.id === 'bevestiging-logius' ? { ...one, id } : one)),
      ...['mailing-1', 'mailing-2', 'mailing-3', 'mailing-4'].map((mailing, at) => ({
        ...(schedule.milestones[2] as Milestone),
        ...{ id: mailing, title: mailing, date: isoDay(`2027-02-0${at + 1}`), end: isoDay(`2027-02-0${at + 1}`) },
        texts: [`mailings/${mailing}`],
      })),
    ];
    const today = '2026-12-09';
    const { late } = statusOf(input(today, { schedule: { ...schedule, milestones }, items: [] }));
    expect(ids(late.find(({ milestone }) => milestone.id === id)?.blocks ?? [])).toEqual([
      'pagina-live',
      'mailing-1',
      'mailing-2',
      'mailing-3',
      'mailing-4',
    ]);
    expect(view(today, { schedule: { ...schedule, milestones }, items: [] }, 400)).toContain(
      "Hierop wacht: 'Pagina en tekst bij de inlogknop staan online' (di 5 jan), 'mailing-1' (ma 1 feb), 'mailing-2' (di 2 feb), 'mailing-3' (wo 3 feb) en nog 1.",
    );
  });
  test('this week goes until Sunday, ahead ten working days with today', () => {
    const found = statusOf(input('2026-12-07'));
    expect(ids(found.thisWeek)).toEqual(['bevestiging-logius']);
    expect(found.until).toBe(isoDay('2026-12-18'));
    expect(statusOf(input('2026-12-12')).until).toBe(isoDay('2026-12-25'));
    expect(statusOf(input('2026-12-07', { isWorkingDay: () => false })).until).toBe(isoDay('2026-12-07'));
  });
  test.each([
    ['2026-12-01', 'prepare'],
    ['2027-01-05', 'inform'],
    ['2027-07-01', 'inform'],
    ['2027-07-02', 'aftercare'],
  ])('%s is in phase %s', (today, phase) => expect(statusOf(input(today)).phase).toBe(phase));
});

describe('what it means that something is late', () => {
  const late = (id: string, today = '2027-01-04'): string => {
    const milestones = schedule.milestones.map((one) => (one.id === 'bevestiging-logius' ? { ...one, id } : one));
    return view(today, { schedule: { ...schedule, milestones } }).replace(/\n +/g, ' ');
  };
  test('the plan says it, also when nothing waits for it', () => {
    expect(late('bevestiging-logius')).toContain('Wij weten niets. Al gedaan? status --klaar bevestiging-logius');
  });
  test('of a postponement too, whatever time it is', () => {
    for (const id of ['uitstel-logius', 'uitstel-3-logius']) expect(late(id)).toContain('De oude datum blijft staan.');
  });
  test('of a milestone of the user it is not known', () => {
    expect(late('van-ons')).toContain('In de planning wacht hier niets op. Al gedaan? status --klaar van-ons');
  });
});

describe('the view', () => {
  test.each([
    ['2026-11-24', 'nog 219 dagen tot de ingangsdatum (do 1 jul 2027)'],
    ['2027-06-30', 'nog 1 dag tot de ingangsdatum (do 1 jul 2027)'],
    ['2027-07-01', 'vandaag is de ingangsdatum'],
    ['2027-07-02', 'de ingangsdatum was 1 dag geleden (do 1 jul 2027)'],
  ])('on %s: %s', (today, words) => expect(view(today)).toContain(words));
  test.each<[string, number | undefined, number | undefined, string]>([
    ['nothing measured, no target', undefined, undefined, ''],
    ['no target', 71, undefined, 'Er is nog geen doel.'],
    ['nothing measured', undefined, 90, 'Uw doel is 90%. Er is nog niet gemeten.'],
    ['short', 71.5, 90, 'was dat nog niet gehaald: 71,5% van de inlogs, nog 18,5 procentpunt te gaan.'],
    ['reached', 90, 90, 'Dat is gehaald: 90% van de inlogs bij de laatste meting.'],
  ])('target: %s', (_name, percent, targetPercent, words) => {
    const measurements = percent === undefined ? [] : [{ on: isoDay('2027-01-04'), percent }];
    const figures = targetPercent === undefined ? {} : { targetPercent };
    const own = exampleCampaign({ figures });
    const shown = view('2027-01-05', { campaign: own, progress: { ...NO_PROGRESS, measurements } }).replace(
      /\n +/g,
      ' ',
    );
    if (words === '') expect(shown).not.toContain('UITSTELLEN');
    else expect(shown).toContain(words);
  });
  describe('what there is to decide', () => {
    const decision = (id: string, date: string): Milestone => ({
      ...(schedule.milestones[0] as Milestone),
      ...{ id, date: isoDay(date), end: isoDay(date), title: `Meting en ${id}`, texts: [] },
    });
    const milestones = [
      ...schedule.milestones,
      decision('besluit-1', '2027-04-22'),
      decision('besluit-2', '2027-05-27'),
    ];
    const section = (today: string, percent: number, done: Progress['done'] = {}): string => {
      const measurements = [{ on: isoDay('2027-03-01'), percent }];
      return view(today, {
        ...{ campaign: exampleCampaign({ figures: { targetPercent: 90 } }), schedule: { ...schedule, milestones } },
        progress: { ...NO_PROGRESS, measurements, done },
      })
        .replace(/^[\s\S]*(?=DOORGAAN OF|UW METINGEN)/, '')
        .replace(/\n {2}(?![ -])/g, ' ');
    };
    const now = (name: string, day: string): string =>
      `${name} had op ${day} genomen moeten zijn. Neem het nu: doorgaan of uitstellen.`;
    test('before: the decisions that come, apart from the measurements', () => {
      expect(section('2027-04-22', 71)).toMatch(
        /te gaan\. Deze besluiten moet u nog nemen:\n {2}- do 22 apr 2027: Meting en besluit-1\n {2}- do 27 mei 2027: Meting en besluit-2 Uw meting:\n {2}- ma 1 mrt 2027: 71%$/,
      );
    });
    test('a decision that was not taken in time is to be taken now; of two both are named', () => {
      expect(section('2027-05-27', 71)).toContain(now('Besluit 1', 'do 22 apr 2027'));
      for (const today of ['2027-05-28', '2027-07-01'])
        expect(section(today, 71)).toContain(
          `Besluit 1 had op do 22 apr 2027 genomen moeten zijn. Is het genomen? Vink het dan af: status --klaar besluit-1 ${now('Besluit 2', 'do 27 mei 2027')}`,
        );
      const second = { 'besluit-2': isoDay('2027-05-20') };
      expect(section('2027-05-28', 71, second)).toContain('Is het genomen? Vink het dan af: status --klaar besluit-1');
    });
    test('also when the target is reached: that is not yet a decision', () => {
      expect(section('2027-05-28', 90)).toMatch(/Dat is gehaald: .* Besluit 1 had op .* Besluit 2 had op /);
      const first = { 'besluit-1': isoDay('2027-04-22') };
      expect(section('2027-05-20', 90, first)).toMatch(
        /Dat is gehaald: .* Dit besluit moet u nog nemen:\n {2}- do 27 mei 2027: Meting en besluit-2 /,
      );
    });
    test('not when it was taken', () => {
      const done = { 'besluit-1': isoDay('2027-04-22'), 'besluit-2': isoDay('2027-05-27') };
      for (const percent of [71, 90]) expect(section('2027-05-28', percent, done)).not.toMatch(/besluit/i);
      expect(section('2027-05-20', 71, done)).not.toMatch(/besluit/i);
    });
    test('after the cutover date there is nothing to decide', () => {
      expect(section('2027-07-02', 71)).toMatch(/^UW METINGEN Uw doel was 90%\. .*\n {2}- ma 1 mrt 2027: 71%$/);
      expect(section('2027-07-02', 71)).not.toMatch(/besluit/i);
    });
  });
  describe('what was measured', () => {
    const shown = (today: string, percents: readonly (readonly [day: string, percent: number])[], aim = 97.5) => {
      const measurements = percents.map(([day, percent]) => ({ on: isoDay(day), percent }));
      const own = exampleCampaign({ figures: { targetPercent: aim } });
      return view(today, { campaign: own, progress: { ...NO_PROGRESS, measurements } }, 400).replace(/[\s\S]*\n\n/, '');
    };
    const five = [
      ['2027-01-04', 54],
      ['2027-02-01', 57],
      ['2027-03-01', 57.5],
      ['2027-04-01', 57.5],
      ['2027-05-03', 58],
    ] as const;
    test('the first stays beside the last three', () => {
      expect(shown('2027-05-04', five.slice(0, 4))).toContain(
        '- ma 4 jan 2027: 54% (eerste meting)\n  - ma 1 feb 2027: 57%\n',
      );
      expect(shown('2027-05-04', five)).toContain(
        '- ma 4 jan 2027: 54% (eerste meting)\n  - en nog 1, in overzicht.html\n  - ma 1 mrt 2027: 57,5%\n',
      );
    });
    test('with time left: what is still to go, and what was won', () => {
      expect(shown('2027-05-04', five)).toContain(
        'nog niet gehaald: 58% van de inlogs, nog 39,5 procentpunt te gaan. Sinds de eerste meting: 4 procentpunt erbij.',
      );
      expect(
        shown(
          '2027-05-04',
          [...five].reverse().map(([, p], at) => [five[at]?.[0] ?? '', p]),
        ),
      ).toContain('Sinds de eerste meting: 4 procentpunt minder.');
      expect(shown('2027-05-04', five.slice(2, 4))).toContain('Dat is evenveel als bij de eerste meting.');
    });
    test('after the cutover date an old figure is an old figure', () => {
      expect(shown('2027-07-02', [['2027-06-01', 91]])).toContain(
        'Uw doel was 97,5%. Bij de laatste meting voor de ingangsdatum was het 91%.',
      );
      expect(shown('2027-07-02', [['2027-07-01', 91]])).toContain(
        'Bij de laatste meting, op de ingangsdatum, was het 91%.',
      );
      expect(shown('2027-07-02', [['2027-06-01', 91]], 90)).toContain('Dat is gehaald: bij de laatste meting voor');
      expect(shown('2027-07-02', [])).toContain('Uw doel was 97,5%. Er is niet gemeten.');
      expect(shown('2027-07-20', [['2027-07-15', 91]])).toContain('was dat niet gehaald: 91% van de inlogs, 6,5');
    });
  });
  test('nothing ticked off and much late: first what was done already', () => {
    const ask = 'U heeft nog niets afgevinkt. Is er al iets gedaan?\nVink dat eerst af: status --klaar ID\n';
    const late = view('2027-03-20', {}, 120);
    expect(late).toMatch(/klaar\n\nU heeft nog niets afgevinkt\..*\n.* ID\n\nTE LAAT: /);
    expect(late).toContain(ask);
    expect(late).toContain('DEZE WEEK\n  Geen nieuwe taken. Begin met wat te laat is.\n');
    const progress = { ...NO_PROGRESS, done: { 'verzoek-logius': isoDay('2026-11-24') } };
    expect(view('2027-03-20', { progress }, 120)).not.toContain(ask);
    expect(view('2026-11-25', {}, 120)).not.toContain(ask);
    expect(view('2026-11-21', {}, 120)).toContain('DEZE WEEK\n  Niets meer.\n');
  });
  test('every line fits, names of people too', () => {
    const own = exampleCampaign({ ownerNames: { 'functioneel-beheer': 'Team Applicaties' } });
    for (const width of [40, 60, 80, 120]) {
      const lines = view('2026-12-09', { campaign: own }, width).split('\n');
      expect(lines.filter(({ length }) => length > width)).toEqual([]);
    }
    expect(view('2026-12-07', { campaign: own })).toContain(
      '  functioneel-beheer (Team Applicaties)\n  - di 8 dec: De bevest',
    );
  });
});
