/** campaigns/voorbeeld is made by the tool: made again it has the same files with the same bytes. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import { readCampaign } from '../src/campaign/campaign-yaml.ts';
import { parseGuide } from '../src/guide/guide.ts';
import { builtInLayer, loadLayers } from '../src/load/guide.ts';
import { makeCalendars } from '../src/outputs/calendar.ts';
import { NO_HISTORY } from '../src/outputs/calendar-history.ts';
import { mainPaths } from '../src/outputs/forms.ts';
import { schedule } from '../src/schedule/schedule.ts';
import { allPaths, run, temporaryFolder } from './support/run.ts';

const committed = fileURLToPath(new URL('../campaigns/voorbeeld', import.meta.url));
const answers = fileURLToPath(new URL('./fixtures/voorbeeld.yaml', import.meta.url));

test('run from source, where ics checks every event by its schema, the calendar has the same bytes', () => {
  const guide = parseGuide(loadLayers([builtInLayer()]));
  const read = (name: string): string => readFileSync(join(committed, name), 'utf8');
  const campaign = readCampaign(read('campagne.yaml'), 'campagne.yaml');
  const today = isoDay('2026-11-23');
  const { files } = makeCalendars({
    campaign,
    schedule: schedule(campaign, guide),
    history: NO_HISTORY,
    today,
    fileOf: mainPaths([]),
  });
  expect(files.length).toBeGreaterThan(5);
  for (const { path, content } of files) expect(read(path), path).toBe(content);
});

test.each([
  ['Europe/Amsterdam', 'C.UTF-8'],
  ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
])('the example is what the tool makes, in %s', (TZ, LC_ALL) => {
  const folder = temporaryFolder();
  try {
    const again = join(folder.path, 'voorbeeld');
    const words = ['init', '--antwoorden', answers, '--vandaag', '2026-11-23', '--map', again, '--ja'];
    expect(run(words, folder.path, { TZ, LC_ALL })).toMatchObject({ code: 0 });
    const paths = allPaths(again);
    expect(allPaths(committed)).toEqual(paths);
    const files = paths.filter((path) => statSync(join(again, path)).isFile());
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) {
      const [ours, theirs] = [committed, again].map((root) => readFileSync(join(root, path)));
      expect(ours?.equals(theirs as Buffer), path).toBe(true);
    }
  } finally {
    folder.remove();
  }
});
