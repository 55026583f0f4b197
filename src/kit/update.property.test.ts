/** Random sequences of what people and time do to a campaign, against a model that is simple enough to believe. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { type Day, isoDay, toDutch } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { OVERVIEW_FILE } from '../base/layout.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { checkFolder } from './check-folder.ts';
import type { FolderFile } from './folder.ts';
import type { Kit, KitInput } from './make-kit.ts';
import { withoutOffered } from './offered.ts';
import { prepare } from './prepare.ts';
import { ORIGINALS_FILE, parseOriginals, parseState, STATE_FILE } from './state.ts';
import type { KitFile } from './types.ts';
import { planUpdate, type UpdatePlan } from './update.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const NAMES = ['website/a', 'website/b', 'mailings/c'];
const DATES = ['2027-07-01', '2027-09-02', '2027-10-05'].map(isoDay);
const S = '1-teksten-aanpassen';
const O = '2-kant-en-klaar';

const standard = (name: string, version: number): SourceFile => ({
  path: `${name}.md`,
  content: `---\ntekst: ${name}\ntitel: T\n---\n\nVanaf {{ingangsdatum}}.\n\nVersie ${version}.\n`,
});

/** What was found in the user's words: the plan of this test is not that of the guide. */
const ofUser = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ rule }) => rule === 'qr-code' || rule === 'oude-datum')
    .map(({ rule, file, line, words }) => `${rule} ${file}:${line} ${words}`);

/** Outputs that are quick to make: the body, with the date filled in. */
const quickFiles = (sources: readonly SourceFile[], cutover: Day): KitFile[] =>
  sources.map(({ path, content }): KitFile => {
    const name = /^tekst: (.*)$/m.exec(content)?.[1] ?? path.replace(/\.md$/, '');
    const body = content.replace(/^---[\s\S]*?---\n/, '').replaceAll('{{ingangsdatum}}', toDutch(cutover));
    return { path: `${O}/${name}.md`, content: body, role: 'output' };
  });

async function quickKit(input: KitInput): Promise<Kit> {
  const { campaign, sources } = input;
  const files = quickFiles(sources, campaign.cutoverDate);
  const schedule = { ...exampleSchedule(), cutover: campaign.cutoverDate };
  // The page is the list of what was found.
  const overviewWith = (checked: readonly Finding[]): string => ofUser(checked).join('\n');
  const page: KitFile = { path: OVERVIEW_FILE, content: overviewWith([]), role: 'output' };
  const prepared = prepare({ ...input, asked: 'possible' });
  return { schedule, files: [page, ...files], findings: [], history: NO_HISTORY, prepared, overviewWith };
}

/** A campaign folder in memory, with what the guide says and what the date is. */
class World {
  readonly files = new Map<string, string>();
  version = 1;
  names = NAMES;
  cutover: Day = DATES[0] as Day;
  /** Words of the user that have to be somewhere, with the file that they stand in. */
  readonly words = new Map<string, string>();
  last: UpdatePlan | undefined;
  private next = 0;

  private bytes = (): FolderFile[] => [...this.files].map(([path, text]) => ({ path, bytes: Buffer.from(text) }));

  private input() {
    const state = parseState(this.files.get(STATE_FILE) ?? '');
    const sources = [...this.files]
      .filter(([path]) => path.startsWith(`${S}/`))
      .map(([path, content]) => ({ path: path.slice(S.length + 1), content }));
    return {
      campaign: exampleCampaign({ cutoverDate: this.cutover }),
      guide: { ...guide, texts: this.names.map((name) => standard(name, this.version)) },
      ...{ sources, progress: NO_PROGRESS, today: isoDay('2026-12-01') },
      state: state.kind === 'good' ? state.state : undefined,
      originals: parseOriginals(this.files.get(ORIGINALS_FILE) ?? ''),
      folder: this.bytes(),
    };
  }

  plan(): Promise<UpdatePlan> {
    return planUpdate({ ...this.input(), history: NO_HISTORY, toolVersion: '0', settings: [] }, quickKit);
  }

  /** What `check` says of the folder as it is. */
  check(): Promise<Finding[]> {
    return checkFolder(this.input());
  }

  async update(): Promise<void> {
    this.last = await this.plan();
    for (const { path, after } of this.last.changes) {
      if (after === undefined) this.files.delete(path);
      else this.files.set(path, Buffer.from(after).toString());
    }
  }

  /** The user's files, by number; those of the tool itself are nobody's to touch here. */
  private some(number: number, below: string): string | undefined {
    const paths = [...this.files.keys()].filter((path) => path.startsWith(`${below}/`)).sort();
    return paths[number % Math.max(1, paths.length)];
  }

  edit(number: number, below: string): void {
    const path = this.some(number, below);
    if (path === undefined) return;
    const word = `woord${this.next++}x`;
    this.files.set(path, `${this.files.get(path)}\nIk schreef ${word} zelf, op 1 juli 2027, met een QR-code.\n`);
    this.words.set(word, path);
  }
  delete(number: number, below: string): void {
    const path = this.some(number, below);
    if (path === undefined) return;
    this.files.delete(path);
    for (const [word, at] of this.words) if (at === path) this.words.delete(word);
  }
  rename(number: number): void {
    const path = this.some(number, S);
    if (path === undefined || /nieuwe standaardtekst/.test(path)) return;
    const to = `${path.replace(/( \d+)?\.md$/, '')} ${this.next++}.md`;
    this.files.set(to, this.files.get(path) ?? '');
    this.files.delete(path);
    for (const [word, at] of this.words) if (at === path) this.words.set(word, to);
  }
}

const number = fc.nat(20);
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('edit source' as const), number }),
    fc.record({ do: fc.constant('edit output' as const), number }),
    fc.record({ do: fc.constant('delete source' as const), number }),
    fc.record({ do: fc.constant('delete output' as const), number }),
    fc.record({ do: fc.constant('rename' as const), number }),
    fc.record({ do: fc.constant('move date' as const), number }),
    fc.record({ do: fc.constant('upgrade' as const), number }),
    fc.record({ do: fc.constant('drop or add a text' as const), number }),
    fc.record({ do: fc.constant('lose the state' as const), number }),
    fc.record({ do: fc.constant('update' as const), number }),
  ),
  { minLength: 1, maxLength: 14 },
);

function take(world: World, step: { readonly do: string; readonly number: number }): void {
  if (step.do === 'edit source') world.edit(step.number, S);
  if (step.do === 'edit output') world.edit(step.number, O);
  if (step.do === 'delete source') world.delete(step.number, S);
  if (step.do === 'delete output') world.delete(step.number, O);
  if (step.do === 'rename') world.rename(step.number);
  if (step.do === 'move date') world.cutover = DATES[step.number % DATES.length] as Day;
  if (step.do === 'upgrade') world.version++;
  if (step.do === 'drop or add a text') world.names = world.names.length === 3 ? NAMES.slice(0, 2) : NAMES;
  if (step.do === 'lose the state') for (const path of [STATE_FILE, ORIGINALS_FILE]) world.files.delete(path);
}

test('no word of the user is lost, what is not edited is up to date, and a second update does nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const world = new World();
      await world.update();
      for (const step of [...list, { do: 'update', number: 0 }]) {
        take(world, step);
        if (step.do !== 'update') continue;
        await world.update();
        const all = [...world.files.values()].join('\n');
        for (const [word, path] of world.words)
          expect({ path, word, there: all.includes(word) }).toEqual({ path, word, there: true });
        // Each output is what its source gives now, unless it was edited; then the user has been offered that once.
        const used = withoutOffered(
          [...world.files]
            .filter(([path]) => path.startsWith(`${S}/`))
            .map(([path, content]) => ({ path: path.slice(S.length + 1), content })),
        );
        const edited = new Set(world.last?.results.filter(({ verdict }) => verdict === 'kept').map(({ path }) => path));
        for (const { path, content } of quickFiles(used, world.cutover)) {
          if (!edited.has(path)) expect(world.files.get(path)).toBe(content);
        }
        expect((await world.plan()).changes).toEqual([]);
        // The page of an update is of the campaign as it is after it.
        const page = world.files.get(OVERVIEW_FILE)?.split('\n').filter(Boolean);
        if (world.last?.results.find(({ path }) => path === OVERVIEW_FILE)?.verdict !== 'kept') {
          expect(page).toEqual(ofUser(await world.check()));
        }
      }
    }),
    { numRuns: 200 },
  );
});
