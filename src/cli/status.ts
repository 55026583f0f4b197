/** status: "what now?"; and ticks off what is done, after which the outputs are made again as `update` makes them. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { toDutch, toTable } from '../base/day.ts';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER } from '../base/layout.ts';
import type { Progress } from '../campaign/progress.ts';
import { collect } from '../campaign/schema.ts';
import type { Guide } from '../guide/types.ts';
import { type StatusInput, statusJson, statusOf } from '../outputs/status.ts';
import { statusView } from '../outputs/status-view.ts';
import { percentWords } from '../outputs/target.ts';
import { fitLines } from '../outputs/terminal-text.ts';
import { planOf } from '../schedule/plan-of.ts';
import type { Schedule } from '../schedule/types.ts';
import { workCalendar } from '../schedule/work-calendar.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { withLock } from '../store/lock.ts';
import { type CampaignFolder, readCampaignFolder } from '../store/read-campaign.ts';
import { applyChanges } from '../store/safe-write.ts';
import type { Flags } from './actions.ts';
import { type Decided, decideCampaign } from './decide-campaign.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide } from './load-guide.ts';
import { knownNames, todayFrom } from './read-flags.ts';
import { shownFolder } from './shown-folder.ts';
import { isNothing, type Noted, notedFrom, unknownNames, withNoted } from './status-flags.ts';
import { tickedTexts } from './ticked-texts.ts';
import type { World } from './world.ts';

/** Throws a UserError with all mistakes at once; then nothing was written. */
export async function runStatus(map: string | undefined, flags: Flags, world: World): Promise<void> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const noted = notedFrom(flags, today, mistakes);
  const loose = looseName(map, noted, guide, world);
  if (loose !== undefined) mistakes.push(loose);
  const folder = loose ? undefined : collect(mistakes, () => findCampaign(world.folder, map));
  const before = folder === undefined ? undefined : collect(mistakes, () => readPlanned(folder, guide));
  if (before !== undefined) mistakes.push(...unknownNames(noted, namesIn(before)));
  if (mistakes.length > 0 || folder === undefined || before === undefined) throw new UserError(mistakes);

  const shown = shownFolder(folder, world.folder);
  const { planned, lines } = isNothing(noted)
    ? { planned: before, lines: [] }
    : await world.interruptible((signal) =>
        withLock(folder, { shown, signal }, async (locked) => {
          const note = (content: string): string => withNoted(content, noted);
          const decided = await decideCampaign(folder, { guide, today, answers: {}, note });
          const applied = await applyChanges(locked, decided.plan.changes, { today });
          const beside = [...(locked.recovered?.beside ?? []), ...applied.beside];
          const after = readPlanned(folder, guide);
          const ticked = [...notedLines(noted, after, before.progress), ...tickedTexts(noted.done, decided)];
          return { planned: after, lines: [...ticked, ...remadeLines(decided, beside)] };
        }),
      );
  const { campaign, progress, schedule } = planned;
  const { isWorkingDay } = workCalendar(campaign, guide);
  const input: StatusInput = { campaign, schedule, progress, today, isWorkingDay, ...lateWords(guide) };
  const status = statusOf(input);
  if (flags.json) {
    world.out(`${JSON.stringify(statusJson(status, input), null, 2)}\n`);
    return;
  }
  const { width } = world;
  const view = { campaign, schedule, width, colors: pc.createColors(world.color), onlyLate: Boolean(flags.stil) };
  const told = flags.stil || lines.length === 0 ? [] : [...fitLines(lines, width), ''];
  world.out([...told, ...statusView(status, view)].map((line) => `${line}\n`).join(''));
  if (planned.changed && !flags.stil) world.err(CHANGED);
}

const lateWords = ({ plan }: Guide): Pick<StatusInput, 'items' | 'steps'> => ({
  items: plan.items,
  steps: plan.postponement,
});

interface Planned extends CampaignFolder {
  readonly schedule: Schedule;
}

function readPlanned(folder: string, guide: Guide): Planned {
  const read = readCampaignFolder(folder, knownNames(guide));
  try {
    return { ...read, schedule: planOf(read.campaign, guide, read.progress) };
  } catch (error) {
    throw isUserError(error) ? new UserError(error.mistakes.map(flagsAsKeys)) : error;
  }
}

/** What stands in the plan, was overtaken by a move, or was ticked off before. */
const namesIn = ({ schedule, progress }: Planned): string[] => [
  ...new Set([...[...schedule.milestones, ...schedule.dropped].map(({ id }) => id), ...Object.keys(progress.done)]),
];

/** `--klaar mailing-1 brief-1`: the second word comes in as the folder of the campaign. */
function looseName(map: string | undefined, noted: Noted, guide: Guide, world: World): Mistake | undefined {
  const word = map?.replace(/^,+|,+$/g, '').replace(/=.*$/, '') ?? '';
  const { milestones, steps } = knownNames(guide);
  if (map === undefined || isNothing(noted) || ![...milestones, ...steps].includes(word)) return undefined;
  if (existsSync(resolve(world.folder, map))) return undefined;
  return {
    message: `Voor '${word}' staat een spatie.`,
    place: noted.done.length > 0 ? '--klaar' : '--open',
    fix: 'Schrijf de namen zonder spatie, met een komma ertussen: mailing-1,brief-1.',
  };
}

function notedLines({ done, open, measurements }: Noted, { schedule }: Planned, before: Progress): string[] {
  const titles = new Map([...schedule.dropped, ...schedule.milestones].map(({ id, title }) => [id, title]));
  const title = (id: string): string => `'${titles.get(id) ?? id}'`;
  return [
    ...done.map(({ id, on }) => `Klaar sinds ${toTable(on)}: ${title(id)}.`),
    ...[...new Set(open)].map((id) =>
      Object.hasOwn(before.done, id) ? `Weer open: ${title(id)}.` : `Stond al open: ${title(id)}.`,
    ),
    ...measurements.map(({ on, percent }) => `Meting van ${toTable(on)}: ${percentWords(percent)} van de inlogs.`),
  ];
}

type Beside = { readonly path: string; readonly beside?: string };

/** What the user has to know of the outputs that were made again; all else `update` tells. */
function remadeLines({ plan, move }: Decided, meanwhile: readonly Beside[]): string[] {
  const written = new Set(plan.changes.map(({ path }) => path));
  const kept = plan.results.filter(({ beside }) => beside !== undefined && written.has(beside));
  return [
    ...(move === undefined
      ? []
      : [`De ingangsdatum ging van ${toDutch(move.from)} naar ${toDutch(move.to)}. Ook dat is verwerkt.`]),
    ...[...kept, ...meanwhile].map(
      ({ path, beside }) => `Uw versie van ${path} is bewaard. De nieuwe versie staat ernaast: ${beside}`,
    ),
    ...(plan.oldDates.length === 0 ? [] : ['Sommige teksten noemen nog een oude datum. Met check ziet u welke.']),
  ];
}

const CHANGED = `
Let op: ${CAMPAIGN_FILE} is veranderd nadat de bestanden in ${OUTPUTS_FOLDER} zijn gemaakt. Die zijn nog van daarvoor.
Werk ze bij met: npx --no digid-campagne update
`;
