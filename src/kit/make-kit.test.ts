import { expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { makeKit } from './make-kit.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const kitOf = (sources: readonly SourceFile[], today = '2026-11-23') =>
  makeKit({
    ...{ campaign: exampleCampaign(), guide, sources, progress: NO_PROGRESS, history: NO_HISTORY },
    ...{ today: isoDay(today), toolVersion: '0' },
  });
const outputs = (sources: readonly SourceFile[]) => kitOf(sources).files.filter((file) => file.role === 'output');

test('a text that the user took away is named nowhere, and reported', () => {
  const without = guide.texts.filter(({ path }) => path !== 'website/pagina.md');
  expect(outputs(guide.texts).some(({ content }) => String(content).includes('website/pagina.md'))).toBe(true);
  // A longer name that begins the same (website/pagina-vanaf-ingangsdatum) stays.
  const named = outputs(without).filter(
    ({ path, content }) =>
      path !== 'LEESMIJ.txt' && /website\/pagina(?!-)/.test(String(content).replaceAll('\r\n ', '')),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
  expect(kitOf(without).findings.map(({ rule }) => rule)).toContain('tekst-ontbreekt');
});

test('an own text is filled and stands beside the others', () => {
  const own = { path: 'intern/wijkkrant.md', content: 'Vanaf {{ingangsdatum}} logt u anders in bij {{dienst}}.\n' };
  const made = outputs([...guide.texts, own]).find(({ path }) => path === '2-kant-en-klaar/intern/wijkkrant.txt');
  expect(made?.content).toBe('Vanaf 1 juli 2027 logt u anders in bij Mijn Voorbeeldstad.\n');
});

test('no output depends on today, but for the stamp of the calendar', () => {
  const strip = (content: unknown) => String(content).replace(/^(DTSTAMP|LAST-MODIFIED):\d{8}/gm, '$1');
  const [one, other] = ['2026-11-23', '2027-02-02'].map((today) =>
    kitOf(guide.texts, today).files.filter(({ role }) => role !== 'state'),
  );
  expect(one?.map(({ path, content }) => [path, strip(content)])).toEqual(
    other?.map(({ path, content }) => [path, strip(content)]),
  );
});

test('every file stands once, at a path that any computer can hold', () => {
  const paths = kitOf(guide.texts).files.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^[\w.][\w. -]*(\/[\w.][\w. -]*)*$/);
});
