import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { addDays, type Day, isoDay } from '../base/day.ts';
import type { Schedule } from '../schedule/types.ts';
import { makeCalendars } from './calendar.ts';
import { type CalendarHistory, historyFromCalendar, NO_HISTORY, parseCalendarHistory } from './calendar-history.ts';
import { mainPaths } from './forms.ts';

const campaign = exampleCampaign();
const schedule = exampleSchedule();
const monday = isoDay('2026-11-23');
const ids = schedule.milestones.map(({ id }) => id);

const make = (history: CalendarHistory, today: Day, plan: Schedule = schedule) =>
  makeCalendars({ campaign, schedule: plan, history, today, fileOf: mainPaths([]) });
/** The plan with some milestones moved by so many days. */
const moved = (days: readonly number[]): Schedule => ({
  ...schedule,
  milestones: schedule.milestones.map((milestone, index) => ({
    ...milestone,
    date: addDays(milestone.date, days[index] ?? 0),
    end: addDays(milestone.end, days[index] ?? 0),
  })),
});

test('a new event has sequence 0 and the stamp of today', () => {
  const { history } = make(NO_HISTORY, monday);
  expect(Object.keys(history.events)).toEqual([...ids].sort());
  for (const event of Object.values(history.events)) expect(event).toMatchObject({ sequence: 0, stamp: monday });
});

test('without a change another day writes the same bytes', () => {
  const first = make(NO_HISTORY, monday);
  const later = make(first.history, addDays(monday, 40));
  expect(later).toEqual(first);
});

test('only what changed gets the next sequence and the new stamp', () => {
  const first = make(NO_HISTORY, monday);
  const { history } = make(first.history, addDays(monday, 7), moved([0, 0, 1]));
  expect(history.events['pagina-live']).toMatchObject({ sequence: 1, stamp: addDays(monday, 7) });
  expect({ ...history.events, 'pagina-live': first.history.events['pagina-live'] }).toEqual(first.history.events);
});

test('a sequence never falls, and rises by one exactly when the content changes', () => {
  const days = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), (rounds) => {
      let history = make(NO_HISTORY, monday, moved([])).history;
      let before: readonly number[] = [0, 0, 0, 0, 0];
      for (const [round, shift] of rounds.entries()) {
        const today = addDays(monday, round + 1);
        const next = make(history, today, moved(shift)).history;
        for (const [index, id] of ids.entries()) {
          const was = history.events[id];
          const is = next.events[id];
          if (shift[index] === before[index]) expect(is).toEqual(was);
          else expect(is).toMatchObject({ sequence: (was?.sequence ?? 0) + 1, stamp: today });
        }
        history = next;
        before = shift;
      }
    }),
    { numRuns: 25 },
  );
});

test('moving a date away and back gives the same bytes but for the version', () => {
  const first = make(NO_HISTORY, monday);
  const away = make(first.history, addDays(monday, 1), moved([3, 3, 3, 3, 3]));
  const back = make(away.history, addDays(monday, 2));
  const plain = (content = '') => content.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n/gm, '');
  expect(plain(back.files[0]?.content)).toBe(plain(first.files[0]?.content));
  expect(back.files[0]?.content).toContain('SEQUENCE:2\r\n');
});

test('a milestone that leaves the plan keeps its sequence for when it comes back', () => {
  const first = make(make(NO_HISTORY, monday).history, monday, moved([1, 1, 1, 1, 1]));
  const without = make(first.history, monday, { ...schedule, milestones: moved([1, 1, 1, 1, 1]).milestones.slice(1) });
  const { 'verzoek-logius': left, ...others } = without.history.events;
  expect({ ...left, gone: undefined }).toEqual({ ...first.history.events['verzoek-logius'], gone: undefined });
  expect(others).toMatchObject({ overgang: first.history.events.overgang });
  expect(without.files[0]?.content).not.toContain('verzoek-logius');
  // Whoever took it out of his calendar has to be told that it is there again.
  const again = make(without.history, monday, moved([1, 1, 1, 1, 1]));
  expect(again.history.events['verzoek-logius']).toMatchObject({ sequence: (left?.sequence ?? 0) + 1 });
  expect(again.history.changes[0]?.added.map(({ title }) => title)).toEqual([
    'Meldingen op het inlogscherm aanvragen bij Logius',
  ]);
});

test('what moved, came and went is told, the newest first; a first calendar changes nothing', () => {
  const first = make(NO_HISTORY, monday);
  expect(first.files.map(({ path }) => path)).not.toContain('2-kant-en-klaar/kalender-wijzigingen.txt');
  const second = make(first.history, addDays(monday, 7), moved([0, 0, 1]));
  const third = make(second.history, addDays(monday, 8), {
    ...schedule,
    milestones: moved([0, 0, 1]).milestones.slice(1),
  });
  const text = third.files.find(({ path }) => path.endsWith('kalender-wijzigingen.txt'))?.content ?? '';
  const told = text.replaceAll('\r\n', '\n').split('\n').slice(5);
  expect(told).toEqual([
    'Veranderd op 1 december 2026',
    '----------------------------',
    '',
    'Vervallen:',
    '- Meldingen op het inlogscherm aanvragen bij Logius (was di 24 nov 2026)',
    '',
    'Veranderd op 30 november 2026',
    '-----------------------------',
    '',
    'Verzet:',
    '- Pagina en tekst bij de inlogknop staan online: van di 5 jan 2027 naar wo 6 jan 2027',
    '',
  ]);
  // Nothing new: the same list, the same bytes.
  expect(
    make(third.history, addDays(monday, 9), { ...schedule, milestones: moved([0, 0, 1]).milestones.slice(1) }),
  ).toEqual(third);
});

test('without state the history is read back from kalender.ics', () => {
  const { files, history } = make(make(NO_HISTORY, monday).history, addDays(monday, 9), moved([1, 0, 2]));
  const content = files[0]?.content ?? '';
  const readBack = { events: history.events, changes: [] };
  expect(historyFromCalendar(content, campaign.id, ids)).toEqual(readBack);
  // Line ends as another program may have written them.
  expect(historyFromCalendar(content.replaceAll('\r\n', '\n'), campaign.id, ids)).toEqual(readBack);
});

test.each([
  ['nothing', ''],
  ['an event of somebody else', 'BEGIN:VEVENT\r\nUID:x@y\r\nSEQUENCE:4\r\nEND:VEVENT\r\n'],
  [
    'a sequence that is no number',
    `BEGIN:VEVENT\r\nUID:${campaign.id}-overgang@digid-campagne\r\nSEQUENCE:-1\r\nLAST-MODIFIED:20270101T000000Z\r\nEND:VEVENT\r\n`,
  ],
])('a calendar with %s gives no history', (_, content) => {
  expect(historyFromCalendar(content, campaign.id, ids)).toEqual(NO_HISTORY);
});

test('the history survives JSON', () => {
  const { history } = make(NO_HISTORY, monday);
  expect(parseCalendarHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
});

const entry = { sequence: 1, stamp: 20_000, hash: '0'.repeat(32), date: 20_001, title: 'x' };
test.each([
  ['no object', 'x'],
  ['no events', {}],
  ['a sequence below 0', { events: { a: { ...entry, sequence: -1 } } }],
  ['a sequence too large', { events: { a: { ...entry, sequence: 2 ** 31 } } }],
  ['half a day', { events: { a: { ...entry, stamp: 1.5 } } }],
  ['a stamp after the year 9999', { events: { a: { ...entry, stamp: 3_000_000 } } }],
  ['a hash that is none', { events: { a: { ...entry, hash: 'x\r\n' } } }],
  ['an event without a date', { events: { a: { ...entry, date: undefined } } }],
  ['changes that are no list', { events: {}, changes: 'x' }],
])('a state with %s is not used', (_, state) => {
  expect(parseCalendarHistory(state)).toBeUndefined();
});

test('ids that are words of JavaScript are only ids', () => {
  const odd = ['constructor', 'toString', 'hasOwnProperty'];
  const milestones = schedule.milestones
    .slice(0, 3)
    .map((milestone, index) => ({ ...milestone, id: odd[index] ?? '' }));
  const { history } = make(NO_HISTORY, monday, { ...schedule, milestones });
  for (const id of odd) expect(history.events[id]).toMatchObject({ sequence: 0, stamp: monday });
});

test('a sequence stays at the largest number', () => {
  const last = { sequence: 2_147_483_647, stamp: monday, hash: '0'.repeat(32), date: monday, title: 'x' };
  const full = { events: { 'pagina-live': last }, changes: [] };
  expect(make(full, monday).history.events['pagina-live']?.sequence).toBe(2_147_483_647);
});
