/** The page shows what `check` says: of a new campaign, after every update, and on whatever day. */
import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { type Day, isoDay } from '../base/day.ts';
import { SWITCHABLE_RULES } from '../base/rule-names.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import { parseGuide } from '../guide/guide.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { checkFolder } from './check-folder.ts';
import { makeKit } from './make-kit.ts';
import { ORIGINALS_FILE, parseOriginals, parseState, STATE_FILE } from './state.ts';
import { planUpdate } from './update.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const FIRST = isoDay('2026-11-23');
const PAGE = 'overzicht.html';
type Files = Map<string, Buffer>;

async function newCampaign(campaign: Campaign): Promise<Files> {
  const kit = await makeKit({
    ...{ campaign, guide, sources: guide.texts, progress: NO_PROGRESS, history: NO_HISTORY },
    ...{ today: FIRST, toolVersion: '0' },
  });
  return new Map(kit.files.map(({ path, content }) => [path, Buffer.from(content)]));
}

/** The folder as `check` and `update` read it. */
function inputOf(files: Files, campaign: Campaign, today: Day, progress: Progress = NO_PROGRESS) {
  const state = parseState(String(files.get(STATE_FILE)));
  const sources = [...files]
    .filter(([path]) => path.startsWith('1-teksten-aanpassen/'))
    .map(([path, bytes]) => ({ path: path.slice('1-teksten-aanpassen/'.length), content: String(bytes) }));
  return {
    ...{ campaign, guide, sources, progress, today },
    state: state.kind === 'good' ? state.state : undefined,
    originals: parseOriginals(String(files.get(ORIGINALS_FILE))),
    folder: [...files].map(([path, bytes]) => ({ path, bytes })),
  };
}

async function update(files: Files, campaign: Campaign, today: Day, progress?: Progress) {
  const input = inputOf(files, campaign, today, progress);
  const history = input.state?.calendar ?? NO_HISTORY;
  const plan = await planUpdate({ ...input, history, toolVersion: '0', settings: [] });
  for (const { path, after } of plan.changes) {
    if (after === undefined) files.delete(path);
    else files.set(path, Buffer.from(after));
  }
  return plan;
}

/** The page that has exactly these findings. */
async function pageWith(files: Files, campaign: Campaign, findings: Awaited<ReturnType<typeof checkFolder>>) {
  const { sources } = inputOf(files, campaign, FIRST);
  const kit = await makeKit({
    ...{ campaign, guide, sources, progress: NO_PROGRESS, history: NO_HISTORY, today: FIRST, toolVersion: '0' },
  });
  return kit.overviewWith(findings);
}

const append = (files: Files, path: string, words: string): unknown =>
  files.set(path, Buffer.from(`${files.get(path)}${words}`));

describe('the page has what check finds', () => {
  test.each<readonly [string, Partial<Campaign>]>([
    ['a campaign without answers', {}],
    [
      'a switched-off rule, an own milestone, names for some roles',
      {
        checksOff: { 'nog-invullen': 'doet een ander' },
        ownerNames: { communicatie: 'Anna' },
        milestones: { 'besluit-andere-wegen': { dropped: 'is al besloten' } },
      },
    ],
  ])('when it was just made: %s', async (_, answers) => {
    const campaign = exampleCampaign(answers);
    const files = await newCampaign(campaign);
    const findings = await checkFolder(inputOf(files, campaign, FIRST));
    expect(findings.length).toBeGreaterThan(4);
    expect(String(files.get(PAGE))).toBe(await pageWith(files, campaign, findings));
  });

  test('after an update: of sources and of an output that the user edited; then a second one writes nothing', async () => {
    const campaign = exampleCampaign();
    const files = await newCampaign(campaign);
    append(files, '1-teksten-aanpassen/mailings/1-aankondiging.md', '\nScan de QR-code.\n');
    append(files, '2-kant-en-klaar/website/pagina.md', '\nVolgens de wet moet dit.\n');
    const plan = await update(files, campaign, isoDay('2026-12-01'));
    const findings = await checkFolder(inputOf(files, campaign, isoDay('2026-12-01')));
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['qr-code', 'wet']));
    expect(plan.checked).toEqual(findings);
    expect(String(files.get(PAGE))).toBe(await pageWith(files, campaign, findings));
    expect((await update(files, campaign, isoDay('2027-06-20'))).changes).toEqual([]);
  });

  test('a moved date that a text still names', async () => {
    const files = await newCampaign(exampleCampaign());
    append(files, '1-teksten-aanpassen/website/pagina.md', '\nHet gaat in op 1 juli 2027.\n');
    const later = exampleCampaign({ cutoverDate: isoDay('2027-09-02') });
    const { checked } = await update(files, later, isoDay('2026-12-01'));
    expect(checked.map(({ rule }) => rule)).toContain('oude-datum');
    expect(checked).toEqual(await checkFolder(inputOf(files, later, isoDay('2026-12-01'))));
  });
});

test('what depends on the day is for check alone', async () => {
  const campaign = exampleCampaign();
  const files = await newCampaign(campaign);
  const late = isoDay('2027-06-20');
  const { checked } = await update(files, campaign, late);
  const findings = await checkFolder(inputOf(files, campaign, late));
  const onlyCheck = findings.filter((one) => !checked.some(({ message }) => message === one.message));
  expect([...new Set(onlyCheck.map(({ rule }) => rule))].sort()).toEqual(['doel-ontbreekt', 'veilige-dag']);
  expect(findings.filter((one) => !onlyCheck.includes(one))).toEqual(checked);
});

describe('a link or picture that does not come into a text', () => {
  const told = async (where: string, words: string, campaign = exampleCampaign()): Promise<string[]> => {
    const files = await newCampaign(campaign);
    const path = `1-teksten-aanpassen/${where}.md`;
    append(files, path, `\n${words}\n`);
    const line = String(files.get(path)).trimEnd().split('\n').length;
    return (await checkFolder(inputOf(files, campaign, FIRST)))
      .filter((one) => one.file === path && one.line === line)
      .map(({ rule, severity }) => `${rule}, ${severity}`);
  };
  test.each<readonly [where: string, words: string, expected: string[]]>([
    ['website/pagina', '![Een vrouw met een telefoon](foto.png)', ['afbeelding-weggelaten, warning']],
    // Told once, with that it has no words.
    ['website/pagina', '![](foto.png)', ['afbeelding-weggelaten, warning']],
    ['website/pagina', 'Kijk op [onze pagina over inloggen](/digid).', ['link-weggelaten, warning']],
    // In a mail no link may stand at all, whatever its address.
    ['mailings/1-aankondiging', 'Kijk op [onze pagina over inloggen](/digid).', ['link, error']],
    ['website/pagina', 'Kijk op [onze pagina over inloggen](https://www.voorbeeldstad.example/digid).', []],
  ])('%s: %s', async (where, words, expected) => expect(await told(where, words)).toEqual(expected));

  test('may be switched off, with a reason', async () => {
    expect(SWITCHABLE_RULES).toEqual(expect.arrayContaining(['afbeelding-weggelaten', 'link-weggelaten']));
    const campaign = exampleCampaign({ checksOff: { 'afbeelding-weggelaten': 'de webredactie zet haar erin' } });
    expect(await told('website/pagina', '![Een vrouw met een telefoon](foto.png)', campaign)).toEqual([]);
  });
});

describe('a text that is larger than anybody reads', () => {
  const PATH = '1-teksten-aanpassen/website/pagina.md';
  const told = async (words: string) => {
    const campaign = exampleCampaign();
    const files = await newCampaign(campaign);
    const before = await checkFolder(inputOf(files, campaign, FIRST));
    append(files, PATH, words);
    const findings = await checkFolder(inputOf(files, campaign, FIRST));
    return { before, findings: findings.filter(({ file }) => file === PATH) };
  };

  test('is refused for its size, and nothing else is said of it', async () => {
    const { findings } = await told('\n\nIn 2027 verandert het per 2 juli, met XX en [naam].\n'.repeat(5000));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^tekst-fout: Dit bestand is te groot/),
    ]);
  });

  test('has of each rule no more than is read, and says how many more there are', async () => {
    const { findings, before } = await told('\n\nVul [naam] in. Ga naar https://bit.ly/x.\n'.repeat(1000));
    expect(findings.length).toBeLessThan(100);
    expect(before.length).toBeLessThan(30);
    const ofRule = findings.filter(({ rule }) => rule === 'korte-link');
    expect(ofRule).toHaveLength(21);
    expect(ofRule.every(({ severity }) => severity === 'error')).toBe(true);
    expect(ofRule.at(-1)?.message).toMatch(/nog 980 plaatsen \(regel \d+ tot en met \d+\)\.$/);
  });
});
