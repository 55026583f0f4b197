import { expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { makeKit } from './make-kit.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const kitOf = (sources: readonly SourceFile[], today = '2026-11-23', progress: Progress = NO_PROGRESS) =>
  makeKit({
    ...{ campaign: exampleCampaign(), guide, sources, progress, history: NO_HISTORY },
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

test('a mail has its subject above the text to paste', () => {
  const own = {
    path: 'mailings/eigen.md',
    content: '---\nonderwerp: Nieuws van {{dienst}}\n---\nEen [link](https://v.nl).\n',
  };
  const { files, findings } = kitOf([...guide.texts, own]);
  const made = files.find(({ path }) => path === '2-kant-en-klaar/mailings/eigen.txt');
  expect(made?.content).toBe(`Onderwerp: Nieuws van Mijn Voorbeeldstad\n${'-'.repeat(60)}\n\nEen link.\n`);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'link-niet-gebruikt', line: 4 }));
});

test('mistakes in a head and in a text come at once, each with file and line, and nothing is made', () => {
  const wrong = [
    { path: 'mailings/a.md', content: '---\nonderwerp: {{dients}}\nruimte: veel\n---\nx' },
    { path: 'mailings/b.md', content: '---\nvoorbeeldregel: {{telefoon}}\n---\n{{#als telefoon}}' },
  ];
  expect(() => kitOf([...guide.texts, ...wrong])).toThrow(/'ruimte'.*\{\{dients\}\}.*hoort geen \{\{\/als\}\}/);
});

test('an earlier cutover date of voortgang.yaml comes into the texts', () => {
  const own = { path: 'intern/x.md', content: '{{#als uitgesteld}}Eerst {{eerdere-ingangsdatum}}.{{/als}}\n' };
  const earlierCutovers = [{ cutoverDate: isoDay('2027-06-01'), changedOn: isoDay('2027-01-04') }];
  const made = kitOf([...guide.texts, own], '2026-11-23', { ...NO_PROGRESS, earlierCutovers });
  expect(made.files.find(({ path }) => path.endsWith('intern/x.txt'))?.content).toBe('Eerst 1 juni 2027.\n');
});

test('LEESMIJ names the texts that no milestone names, and no other', () => {
  const own = { path: 'intern/wijkkrant.md', content: 'x' };
  const readMe = (sources: readonly SourceFile[]) =>
    String(kitOf(sources).files.find(({ path }) => path === 'LEESMIJ.txt')?.content);
  expect(readMe([...guide.texts, own])).toContain('(intern/wijkkrant)');
  expect(readMe(guide.texts)).not.toContain('(website/pagina)');
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
