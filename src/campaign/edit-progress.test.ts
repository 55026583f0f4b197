import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay } from '../../test/support/arbitrary-campaign.ts';
import { anyMess, messy } from '../../test/support/messy-yaml.ts';
import { isoDay } from '../base/day.ts';
import { addMeasurement, markDone, markOpen, type RecordedMove, recordMove } from './edit-progress.ts';
import { type Progress, progressYaml, readProgress } from './progress.ts';

const day = isoDay;
const EMPTY = progressYaml();
const OWN = [
  '\ufeffmetingen:   # uit ons dashboard',
  '- procent: "71,5"   # mooi',
  '  datum: 1-3-2027',
  '',
  '# wat klaar is',
  'klaar:',
  '    start-werkgroep: "12 januari 2027" # met Ans',
  '    # pagina-live: 2027-01-20',
].join('\r\n');

describe('what is done', () => {
  test('comes below the others, or in the empty list of the template', () => {
    expect(markDone(EMPTY, 'pagina-live', day('2027-01-20'))).toBe(
      EMPTY.replace('klaar:\n', 'klaar:\n  pagina-live: 2027-01-20\n'),
    );
    expect(markDone(OWN, 'pagina-live', day('2027-01-20'))).toBe(
      OWN.replace('met Ans', 'met Ans\r\n    pagina-live: 2027-01-20'),
    );
  });
  test('on another day, and on the same day otherwise written', () => {
    expect(markDone(OWN, 'start-werkgroep', day('2027-01-13'))).toBe(OWN.replace('12 januari 2027', '2027-01-13'));
    expect(markDone(OWN, 'start-werkgroep', day('2027-01-12'))).toBe(OWN);
  });
  test('is open again, and a note of the user beside it stays in the file', () => {
    expect(markOpen(OWN, 'start-werkgroep')).toBe(
      `${OWN.replace('    start-werkgroep: "12 januari 2027" # met Ans\r\n', '')}\r\n# met Ans\r\n`,
    );
    expect(markOpen(OWN, 'pagina-live')).toBe(OWN);
    expect(markOpen('klaar: {a: 2027-01-01, b: 2027-01-02}', 'b')).toBe('klaar: {a: 2027-01-01}');
  });
});

describe('a measurement', () => {
  test('comes at the end', () => {
    expect(addMeasurement(EMPTY, day('2027-03-01'), 97.5)).toBe(
      EMPTY.replace('metingen:\n', 'metingen:\n  - datum: 2027-03-01\n    procent: 97.5\n'),
    );
    expect(addMeasurement(OWN, day('2027-04-01'), 80)).toBe(
      OWN.replace('1-3-2027', '1-3-2027\r\n- datum: 2027-04-01\r\n  procent: 80'),
    );
  });
  test('of the same day takes the place of the other', () => {
    expect(addMeasurement(OWN, day('2027-03-01'), 72)).toBe(OWN.replace('"71,5"', '"72"'));
    expect(addMeasurement(OWN, day('2027-03-01'), 71.5)).toBe(OWN);
  });
});

describe('a cutover date that moves', () => {
  const [A, B, C] = [day('2027-07-01'), day('2027-09-01'), day('2027-10-01')];
  const on = day('2027-03-10');
  const told = (from: RecordedMove['from'], to: RecordedMove['to']): RecordedMove => ({
    from,
    to,
    on,
    announced: true,
  });

  test('leaves the date that it had', () => {
    expect(recordMove(EMPTY, told(A, B))).toBe(
      `${EMPTY}  - datum: 2027-07-01\n    gewijzigd: 2027-03-10\n    verteld: ja\n`,
    );
    expect(recordMove('# leeg', { ...told(A, B), announced: false })).toBe(
      '# leeg\neerdere-ingangsdata:\n  - datum: 2027-07-01\n    gewijzigd: 2027-03-10\n    verteld: nee',
    );
  });
  test('there and back gives the same bytes', () => {
    const list = 'eerdere-ingangsdata: [ {datum: 2027-01-01, gewijzigd: 2026-12-01} ] # x\r\n';
    for (const content of [EMPTY, EMPTY.trimEnd(), EMPTY.replaceAll('\n', '\r\n'), list]) {
      expect(recordMove(recordMove(content, told(A, B)), told(B, A))).toBe(content);
      const twice = recordMove(recordMove(content, told(A, B)), told(B, C));
      expect(recordMove(twice, told(C, B))).toBe(recordMove(content, told(A, B)));
      expect(recordMove(twice, told(C, A))).toBe(content);
    }
  });
  test('to the date that it has changes nothing', () => expect(recordMove(EMPTY, told(A, A))).toBe(EMPTY));
  test('is read with whether users had heard of it; a list from before that had only such dates', () => {
    const content = recordMove('eerdere-ingangsdata:\n  - datum: 2027-01-01\n    gewijzigd: 2026-12-01\n', {
      ...told(A, B),
      announced: false,
    });
    expect(readProgress(content, 'v.yaml').earlierCutovers.map(({ announced }) => announced)).toEqual([true, false]);
    expect(() => readProgress(content.replace('nee', 'misschien'), 'v.yaml')).toThrow(/verteld .*ja, nee of intern/);
  });
});

const anyId = fc.constantFrom('a', 'pagina-live', 'mailing-1', 'b');
const percent = fc.nat(10_000).map((hundredths) => hundredths / 100);
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  done: fc.dictionary(anyId, anyDay, { noNullPrototype: true }),
  measurements: fc.uniqueArray(fc.record({ on: anyDay, percent }), { selector: ({ on }) => on, maxLength: 4 }),
  earlierCutovers: fc.uniqueArray(fc.record({ cutoverDate: anyDay, changedOn: anyDay, announced: fc.boolean() }), {
    selector: ({ cutoverDate }) => cutoverDate,
    maxLength: 4,
  }),
});
const KEEP = ['klaar', 'metingen', 'eerdere-ingangsdata'];
/** Also between brackets, or without the lists that are empty. */
const anyFile = fc.tuple(anyProgress, anyMess).map(([progress, mess]) => messy(progressYaml(progress), mess));
/** With every list, so that nothing is made that stays. */
const anyWhole = fc.tuple(anyProgress, anyMess).map(([progress, mess]) => messy(progressYaml(progress), mess, KEEP));

describe('whatever stands in the file', () => {
  test('what is read is what was there, changed', () => {
    fc.assert(
      fc.property(anyFile, anyId, anyDay, percent, (content, id, on, share) => {
        const before = readProgress(content, 'v.yaml');
        const done = markDone(content, id, on);
        expect(readProgress(done, 'v.yaml')).toEqual({ ...before, done: { ...before.done, [id]: on } });
        expect(markDone(done, id, on)).toBe(done);
        const { [id]: _, ...rest } = before.done;
        expect(readProgress(markOpen(content, id), 'v.yaml')).toEqual({ ...before, done: rest });
        const measured = addMeasurement(content, on, share);
        const others = before.measurements.filter((measurement) => measurement.on !== on);
        const sorted = (list: Progress['measurements']) => [...list].sort((a, b) => a.on - b.on);
        expect(sorted(readProgress(measured, 'v.yaml').measurements)).toEqual(
          sorted([...others, { on, percent: share }]),
        );
        expect(addMeasurement(measured, on, share)).toBe(measured);
      }),
    );
  });
  test('done and open again, there and back: the same bytes', () => {
    fc.assert(
      fc.property(
        anyWhole,
        fc.uniqueArray(anyDay, { minLength: 3, maxLength: 5 }),
        fc.boolean(),
        (content, days, told) => {
          const before = readProgress(content, 'v.yaml');
          const [on, ...dates] = days as [RecordedMove['on'], RecordedMove['from'], ...RecordedMove['from'][]];
          fc.pre(before.earlierCutovers.every(({ cutoverDate }) => !dates.includes(cutoverDate)));
          fc.pre(!('nieuw' in before.done));
          expect(markOpen(markDone(content, 'nieuw', on), 'nieuw')).toBe(content);
          const moved = dates
            .slice(1)
            .reduce(
              (now, to, index) => recordMove(now, { from: dates[index] ?? to, to, on, announced: told }),
              content,
            );
          expect(readProgress(moved, 'v.yaml').earlierCutovers).toHaveLength(
            before.earlierCutovers.length + dates.length - 1,
          );
          expect(recordMove(moved, { from: dates.at(-1) ?? on, to: dates[0], on, announced: told })).toBe(content);
        },
      ),
    );
  });
});

test.each(['\n', '\r\n'])('a note of the user beside a date that goes stays in the file', (end) => {
  const away = recordMove(progressYaml(), {
    from: day('2027-07-01'),
    to: day('2027-09-07'),
    on: isoDay('2027-02-09'),
    announced: true,
  });
  const noted = away
    .replace('    verteld: ja', '    verteld: nee # alleen Logius')
    .replace('    gewijzigd', '    # gebeld met Jan\n    gewijzigd');
  const back = recordMove(noted.replaceAll('\n', end), {
    from: day('2027-09-07'),
    to: day('2027-07-01'),
    on: isoDay('2027-03-09'),
    announced: true,
  });
  expect(back).toBe(`${progressYaml()}# gebeld met Jan\n# alleen Logius\n`.replaceAll('\n', end));
});
