import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { formsOf } from '../outputs/forms.ts';
import { makeKit } from './make-kit.ts';
import type { KitFile } from './types.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const kitOf = (sources: readonly SourceFile[], today = '2026-11-23', progress: Progress = NO_PROGRESS) =>
  makeKit({
    ...{ campaign: exampleCampaign(), guide, sources, progress, history: NO_HISTORY },
    ...{ today: isoDay(today), toolVersion: '0' },
  });
const outputs = async (sources: readonly SourceFile[]) =>
  (await kitOf(sources)).files.filter((file) => file.role === 'output');

/** The finding that says so, with the name of its file. */
const GONE =
  /De tekst (?:'|&apos;|&#39;)website\/pagina(?:'|&apos;|&#39;) is weggehaald|1-teksten-aanpassen\/website\/pagina\.md/g;

/** What a file says: of Word and Excel the parts inside. */
function saidIn(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replaceAll('\r\n ', '');
  return Object.values(unzipSync(content))
    .map((part) => strFromU8(part))
    .join('\n');
}

test('a text that the user took away is named nowhere, and reported', async () => {
  const without = guide.texts.filter(({ path }) => path !== 'website/pagina.md');
  // With the text, every kind of file names it: else this test would show nothing.
  const naming = (files: Awaited<ReturnType<typeof outputs>>): string[] =>
    files
      .filter(({ content }) => /website\/pagina(?!-)/.test(saidIn(content).replace(GONE, '')))
      .map(({ path }) => path);
  const kinds = new Set(naming(await outputs(guide.texts)).map((path) => path.split('.').at(-1)));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['docx', 'ics', 'md', 'xlsx']));
  // A longer name that begins the same (website/pagina-vanaf-ingangsdatum) stays.
  expect(naming(await outputs(without)).filter((path) => path !== 'overzicht.html')).toEqual([]);
  expect((await kitOf(without)).findings.map(({ rule }) => rule)).toContain('tekst-ontbreekt');
});

test('an own text is filled and stands beside the others', async () => {
  const own = { path: 'intern/wijkkrant.md', content: 'Vanaf {{ingangsdatum}} logt u anders in bij {{dienst}}.\n' };
  const made = (await outputs([...guide.texts, own])).filter(({ path }) => path.includes('/intern/wijkkrant.'));
  expect(made.map(({ path }) => path.split('.').at(-1))).toEqual(formsOf({ tekst: 'intern/wijkkrant' }).made);
  expect(String(made[0]?.content)).toContain('Vanaf 1 juli 2027 logt u anders in bij Mijn Voorbeeldstad.');
});

test('a mail has its subject above the text to paste', async () => {
  const own = {
    path: 'mailings/eigen.md',
    content: '---\nonderwerp: Nieuws van {{dienst}}\n---\nEen [link](https://v.nl).\n',
  };
  const { files, findings } = await kitOf([...guide.texts, own]);
  const made = files.find(({ path }) => path === '2-kant-en-klaar/mailings/eigen.txt');
  expect(made?.content).toBe(`Onderwerp: Nieuws van Mijn Voorbeeldstad\n${'-'.repeat(60)}\n\nEen link.\n`);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'link-niet-gebruikt', line: 4 }));
});

test('mistakes in a head and in a text come at once, each with file and line, and nothing is made', async () => {
  const wrong = [
    { path: 'mailings/a.md', content: '---\nonderwerp: {{dients}}\nruimte: veel\n---\nx' },
    { path: 'mailings/b.md', content: '---\nvoorbeeldregel: {{telefoon}}\n---\n{{#als telefoon}}' },
  ];
  await expect(kitOf([...guide.texts, ...wrong])).rejects.toThrow(/'ruimte'.*\{\{dients\}\}.*hoort geen \{\{\/als\}\}/);
});

test('an earlier cutover date of voortgang.yaml comes into the texts', async () => {
  const own = { path: 'social/x.md', content: '{{#als uitgesteld}}Eerst {{eerdere-ingangsdatum}}.{{/als}}\n' };
  const earlierCutovers = [{ cutoverDate: isoDay('2027-06-01'), changedOn: isoDay('2027-01-04'), announced: true }];
  const made = await kitOf([...guide.texts, own], '2026-11-23', { ...NO_PROGRESS, earlierCutovers });
  expect(made.files.find(({ path }) => path.endsWith('social/x.txt'))?.content).toBe('Eerst 1 juni 2027.\n');
});

test('no output depends on today, but for the stamp of the calendar', async () => {
  const strip = (content: unknown) => String(content).replace(/^(DTSTAMP|LAST-MODIFIED):\d{8}/gm, '$1');
  const made = async (today: string) => (await kitOf(guide.texts, today)).files.filter(({ role }) => role !== 'state');
  const [one, other] = [await made('2026-11-23'), await made('2027-02-02')];
  expect(one?.map(({ path, content }) => [path, strip(content)])).toEqual(
    other?.map(({ path, content }) => [path, strip(content)]),
  );
});

test('every file stands once, at a path that any computer can hold', async () => {
  const paths = (await kitOf(guide.texts)).files.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^[\w.][\w. -]*(\/[\w.][\w. -]*)*$/);
});

test('every link of the overview to a file leads to one', async () => {
  const { files } = await kitOf(guide.texts);
  const paths = new Set(files.map(({ path }) => path));
  const page = String(files.find(({ path }) => path === 'overzicht.html')?.content);
  const links = [...page.matchAll(/href="([^"#:]+)"/g)].map(([, link]) => decodeURI(link ?? ''));
  expect(links.length).toBeGreaterThan(60);
  const known = (link: string): boolean =>
    link.endsWith('/') ? [...paths].some((path) => path.startsWith(link)) : paths.has(link);
  expect(links.filter((link) => !known(link))).toEqual([]);
  expect([...paths].filter((path) => path.endsWith('.docx')).length).toBeGreaterThan(8);
});

test('every path in a calendar is that of a file, also of a text message', async () => {
  const sms = { path: 'partners/sms.md', content: '---\nruimte: sms\n---\nKort.\n' };
  const campaign = exampleCampaign();
  const withText = guide.plan.items.map((item) =>
    item.id === 'mailing-2' ? { ...item, texts: [...item.texts, 'partners/sms'] } : item,
  );
  const made = await makeKit({
    ...{ campaign, guide: { ...guide, plan: { ...guide.plan, items: withText } }, sources: [...guide.texts, sms] },
    ...{ progress: NO_PROGRESS, history: NO_HISTORY, today: isoDay('2026-11-23'), toolVersion: '0' },
  });
  const paths = new Set(made.files.map(({ path }) => path));
  const named = made.files
    .filter(({ path }) => path.endsWith('.ics'))
    .flatMap(({ content }) => saidIn(content).match(/2-kant-en-klaar\/[\w/.-]+/g) ?? []);
  expect(named).toContain('2-kant-en-klaar/partners/sms.txt');
  expect(named.filter((path) => !paths.has(path))).toEqual([]);
});

test('each file is told of once, as soon as it is there, the state last', async () => {
  const told: KitFile[] = [];
  let early = 0;
  const { files } = await makeKit({
    ...{ campaign: exampleCampaign(), guide, sources: guide.texts, progress: NO_PROGRESS, history: NO_HISTORY },
    ...{ today: isoDay('2026-11-23'), toolVersion: '0' },
    along: {
      made: (file) => told.push(file),
      turn: async () => {
        early = told.length;
      },
    },
  });
  const byPath = (list: readonly KitFile[]) => [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(byPath(told)).toEqual(byPath(files));
  expect(told.slice(-3).every(({ role }) => role === 'state')).toBe(true);
  expect(early).toBeGreaterThan(files.length / 2);
});
