// The outputs of the plan in real child processes, each with its own time zone and locale: always the same bytes.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const PROGRAM = `
import { exampleCampaign, exampleSchedule } from './test/support/campaign.ts';
import { isoDay } from './src/base/day.ts';
import { audience } from './src/outputs/audience.ts';
import { makeCalendars } from './src/outputs/calendar.ts';
import { NO_HISTORY } from './src/outputs/calendar-history.ts';
import { mainPaths } from './src/outputs/forms.ts';
import { planCsv } from './src/outputs/plan-csv.ts';
import { planMarkdown } from './src/outputs/plan-markdown.ts';
import { planView, planWeek } from './src/outputs/plan-view.ts';

const campaign = exampleCampaign({ userCount: 12345 });
const schedule = exampleSchedule();
const today = isoDay('2027-03-28');
const done = { 'pagina-live': isoDay('2027-01-05') };
const options = { campaign, today, done, width: 100 };
const schoolHolidays = { source: 'x', knownUntil: isoDay('2030-09-01'), holidays: [] };
const postponement = [{ id: 'a', workingDays: 1, title: 'b', action: 'c', owner: 'ict', channel: 'intern', public: false, onlyAfter: [], after: [], alsoNearer: false, texts: ['a/b'] }];
const segments = [{ id: 'a', sentence: 'Landelijk had {deel} iets in {jaar}.', percent: 2.5, year: 2022, source: 'x' }];
console.log(JSON.stringify({
  seen: [new Date(Date.UTC(2027, 6, 1)).getHours(), (1234.5).toLocaleString()],
  outputs: [
    makeCalendars({ campaign, schedule, history: NO_HISTORY, today, fileOf: mainPaths([]) }),
    planCsv(schedule, campaign, done),
    planMarkdown(schedule, campaign, done, audience(campaign, { audience: { caveat: 'x', segments } }), { schoolHolidays, postponement }),
    planView(schedule, options),
    planWeek(schedule, options),
  ],
}));
`;

const PLACES = [
  ['UTC', 'C'],
  ['Europe/Amsterdam', 'nl_NL.UTF-8'],
  ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
  ['Pacific/Niue', 'tr_TR.UTF-8'],
  ['America/St_Johns', 'de_DE.UTF-8'],
  ['Asia/Kathmandu', 'th_TH.UTF-8'],
] as const;

let script = '';
beforeAll(() => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const result = buildSync({
    stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  script = result.outputFiles[0]?.text ?? '';
});

function run([zone, locale]: (typeof PLACES)[number]): { seen: [number, string]; outputs: unknown[] } {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  return JSON.parse(execFileSync(process.execPath, ['-'], { input: script, env, encoding: 'utf8', maxBuffer: 1e8 }));
}

test('the same bytes in six time zones and locales', () => {
  const results = PLACES.map(run);
  // The processes really differ: else this test would show nothing.
  expect(new Set(results.map(({ seen }) => seen[0])).size).toBe(PLACES.length);
  expect(new Set(results.map(({ seen }) => seen[1])).size).toBeGreaterThan(1);
  expect(results[0]?.outputs).toHaveLength(5);
  for (const { outputs } of results) expect(outputs).toEqual(results[0]?.outputs);
});
