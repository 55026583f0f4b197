import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overviewInput } from '../../../test/support/overview-input.ts';
import { addDays, isoDay } from '../../base/day.ts';
import { NO_PROGRESS } from '../../campaign/progress.ts';
import { statusOf } from '../status.ts';
import { statusView } from '../status-view.ts';
import { percentWords } from '../target.ts';
import { scaleOf } from './measurement-chart.ts';
import { measurementsPart } from './measurements.ts';
import { overview } from './overview.ts';
import { viewOf } from './view.ts';

type Measured = readonly (readonly [on: string, percent: number])[];
const partOf = (measured: Measured, targetPercent?: number): string =>
  measurementsPart(
    viewOf(
      overviewInput({
        campaign: { figures: targetPercent === undefined ? {} : { targetPercent } },
        progress: { measurements: measured.map(([on, percent]) => ({ on: isoDay(on), percent })) },
      }),
    ),
  ).markup;
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('what was measured', () => {
  test('nothing yet: one calm line that says how', () => {
    const part = partOf([], 90);
    expect(part).not.toMatch(/<svg|<table/);
    expect(plain(part)).toMatch(/^Uw metingen Er is nog niet gemeten\. .*status --meting 2026-11-\d\d=71 /);
  });
  test('the sentence of status, and the same figures as a table, oldest first', () => {
    const part = partOf(
      [
        ['2027-02-11', 71.5],
        ['2026-12-01', 61.25],
      ],
      90,
    );
    expect(plain(part)).toContain(
      'Uw doel is 90%. Bij de laatste meting was dat nog niet gehaald: 71,5% van de inlogs, nog 18,5 procentpunt te gaan. Sinds de eerste meting: 10,25 procentpunt erbij.',
    );
    expect(plain(part)).toMatch(
      /Dag Deel Tot het doel di 1 dec 2026 61,25% nog 28,75 procentpunt do 11 feb 2027 71,5% nog 18,5 procentpunt$/,
    );
  });
  test('in words for who does not see the chart', () => {
    const label = /aria-label="([^"]*)"/.exec(
      partOf(
        [
          ['2026-12-01', 61],
          ['2027-02-11', 71],
        ],
        90,
      ),
    )?.[1];
    expect(label).toBe(
      'Grafiek van uw metingen: van 61% op di 1 dec naar 71% op do 11 feb. Het doel is 90%. ' +
        'Ook staat erin wanneer u besluit: besluit 1 is op do 22 apr, besluit 2 is op do 27 mei. De tabel hieronder heeft dezelfde cijfers.',
    );
  });
  test('one measurement without a target is a chart too', () => {
    const part = partOf([['2027-02-11', 71]]);
    expect(part).toContain('Er is nog geen doel. Zet het in <a href="campagne.yaml">campagne.yaml</a>');
    expect(part).not.toMatch(/NaN|Infinity|class="doel"|Tot het doel/);
    expect(part.match(/<circle /g)).toHaveLength(1);
  });
  test('reached; and after the cutover date it is no longer "nog niet"', () => {
    expect(plain(partOf([['2027-05-27', 95]], 95))).toContain('Dat is gehaald: 95%');
    expect(plain(partOf([['2027-07-29', 94]], 95))).toContain('was dat niet gehaald');
  });
  test.each(['2027-06-30', '2027-07-01', '2027-07-02'])(
    'measured on %s, the page and the screen say the same; after the cutover date the screen looks back',
    (day) => {
      const { campaign, schedule } = overviewInput({ campaign: { figures: { targetPercent: 95 } } });
      const progress = { ...NO_PROGRESS, measurements: [{ on: isoDay(day), percent: 94 }] };
      const said = /Uw doel is .* te weinig\./.exec(plain(partOf([[day, 94]], 95)))?.[0];
      for (const today of [day, '2027-07-20']) {
        const status = statusOf({
          ...{ campaign, schedule, progress, today: isoDay(today), items: [], steps: [], isWorkingDay: () => true },
        });
        expect(said).toBeDefined();
        const old = isoDay(today) > schedule.cutover && isoDay(day) <= schedule.cutover;
        expect(statusView(status, { campaign, schedule, width: 400 }).join('\n')).toContain(
          old ? 'Uw doel was 95%. Bij de laatste meting' : said,
        );
      }
    },
  );
  test('figures of measurements that are close together do not stand on each other; the last one is always there', () => {
    const week: Measured = Array.from({ length: 20 }, (_, at) => [
      `2027-03-${String(at + 1).padStart(2, '0')}`,
      60 + at,
    ]);
    const figures = [...partOf(week, 90).matchAll(/<text class="waarde"[^>]*>([^<]*)</g)].map(([, figure]) => figure);
    expect(figures).toEqual(['79%']);
  });
  const two: Measured = [
    ['2026-12-01', 61],
    ['2027-02-11', 71.5],
  ];
  const labels = (markup: string, kind: string): string[] =>
    [...markup.matchAll(new RegExp(`<text class="${kind}"[^>]*>([^<]*)<`, 'g'))].map(([, text = '']) => text);
  test('the top of the scale is named, also right above the target', () => {
    for (const target of [90, 95, 97.5, 99.5]) expect(labels(partOf(two, target), 'as')).toContain('100%');
    expect(labels(partOf(two, 100), 'doel')).toEqual(['doel 100%']);
    expect(labels(partOf(two, 100), 'as')).not.toContain('100%');
    expect(labels(partOf(two), 'as')).toContain('90%');
  });
  test('where the scale begins is said when that is not 0', () => {
    expect(plain(partOf(two, 90))).toContain('De schaal begint bij 50%, niet bij 0%.');
    expect(partOf([['2027-02-11', 4]], 90)).not.toContain('De schaal begint');
  });
  test('months under the axis', () => {
    const names = ['dec', 'jan', 'feb', 'mrt', 'apr', 'mei', 'jun'];
    expect(labels(partOf(two, 90), 'maandnaam')).toEqual(names);
    const years = labels(partOf([['2025-01-01', 50], ...two], 90), 'maandnaam');
    expect(years.length).toBeGreaterThan(3);
    expect(years.length).toBeLessThan(10);
  });
  test('up to six points each have their figure', () => {
    const six: Measured = [
      ['2026-11-30', 61],
      ['2027-01-04', 64.5],
      ['2027-02-08', 71],
      ['2027-03-15', 78.5],
      ['2027-04-19', 84],
      ['2027-05-24', 91.5],
    ];
    const shown = labels(partOf(six, 97.5), 'waarde');
    expect(shown).toEqual(six.map(([, percent]) => percentWords(percent)));
    expect(labels(partOf([...six, ['2027-06-14', 93]], 97.5), 'waarde')).toEqual(['93%']);
  });
});

describe('at the top of the page', () => {
  const page = (measured: Measured, targetPercent?: number): string =>
    overview(
      overviewInput({
        campaign: { figures: targetPercent === undefined ? {} : { targetPercent } },
        progress: { measurements: measured.map(([on, percent]) => ({ on: isoDay(on), percent })) },
      }),
    );
  const later: Measured = [
    ['2027-02-11', 71],
    ['2026-12-01', 61],
  ];
  test('the last measurement stands beside the dates, with the target', () => {
    expect(plain(page(later, 97.5))).toContain('Laatste meting 71% van de inlogs, doel 97,5% ');
    expect(plain(page(later))).toContain('Laatste meting 71% van de inlogs Met de DigiD app');
    expect(page([], 97.5)).not.toContain('Laatste meting');
  });
  test('and the page leads to the measurements', () => {
    expect(page(later)).toContain('<li><a href="#metingen">Metingen</a></li>');
    expect(page([])).not.toContain('href="#metingen"');
  });
});

test('every point stands in the chart, whatever was measured', () => {
  const { schedule } = overviewInput();
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  const one = fc.record({ on: fc.integer({ min: -400, max: 400 }), percent });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 8 }),
      fc.option(percent, { nil: undefined }),
      (list, target) => {
        const measurements = list.map(({ on, percent: share }) => ({
          on: addDays(schedule.start, on),
          percent: share,
        }));
        const { x, y, low, high } = scaleOf({ schedule, measurements, target });
        expect(low).toBeLessThan(high);
        for (const { on, percent: share } of measurements) {
          expect(x(on)).toBeGreaterThanOrEqual(12);
          expect(x(on)).toBeLessThanOrEqual(97);
          expect(y(share)).toBeGreaterThanOrEqual(22);
          expect(y(share)).toBeLessThanOrEqual(190);
        }
      },
    ),
  );
});
