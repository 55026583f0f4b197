/** Random sequences of what people and time do to a campaign, against a model that is simple enough to believe. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { type Day, isoDay, toDutch } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/types.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import type { FolderFile } from './folder.ts';
import type { Kit, KitInput } from './make-kit.ts';
import { withoutOffered } from './offered.ts';
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

/** Outputs that are quick to make: the body, with the date filled in. */
async function quickKit({ campaign, sources }: KitInput): Promise<Kit> {
  const files = sources.map(({ path, content }): KitFile => {
    const name = /^tekst: (.*)$/m.exec(content)?.[1] ?? path.replace(/\.md$/, '');
    const body = content.replace(/^---[\s\S]*?---\n/, '').replaceAll('{{ingangsdatum}}', toDutch(campaign.cutoverDate));
    return { path: `${O}/${name}.md`, content: body, role: 'output' };
  });
  const schedule = { ...exampleSchedule(), cutover: campaign.cutoverDate };
  return { schedule, files, findings: [], history: NO_HISTORY };
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

  async plan(): Promise<UpdatePlan> {
    const state = parseState(this.files.get(STATE_FILE) ?? '');
    const sources = [...this.files]
      .filter(([path]) => path.startsWith(`${S}/`))
      .map(([path, content]) => ({ path: path.slice(S.length + 1), content }));
    return planUpdate(
      {
        campaign: exampleCampaign({ cutoverDate: this.cutover }),
        guide: { ...guide, texts: this.names.map((name) => standard(name, this.version)) },
        ...{ sources, progress: NO_PROGRESS, today: isoDay('2026-12-01'), history: NO_HISTORY, toolVersion: '0' },
        state: state.kind === 'good' ? state.state : undefined,
        originals: parseOriginals(this.files.get(ORIGINALS_FILE) ?? ''),
        folder: this.bytes(),
        settings: [],
      },
      quickKit,
    );
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
    this.files.set(path, `${this.files.get(path)}\nIk schreef ${word} zelf.\n`);
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
        const { files } = await quickKit({
          campaign: { cutoverDate: world.cutover },
          sources: used,
        } as unknown as KitInput);
        const edited = new Set(world.last?.results.filter(({ verdict }) => verdict === 'kept').map(({ path }) => path));
        for (const { path, content } of files) if (!edited.has(path)) expect(world.files.get(path)).toBe(content);
        expect((await world.plan()).changes).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});
