/** update: makes the campaign whole again after any change of answers, sources, date or tool. */
import { toIso } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { OVERVIEW_FILE } from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import type { CalendarChange } from '../outputs/calendar-history.ts';
import { summaryLine } from '../outputs/finding-words.ts';
import { planJson } from '../outputs/plan-json.ts';
import { fitLines } from '../outputs/terminal-text.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { withLock } from '../store/lock.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import { revertLast } from '../store/revert.ts';
import { applyChanges } from '../store/safe-write.ts';
import type { Flags } from './actions.ts';
import { EXIT } from './boundary.ts';
import { type Decided, decideCampaign } from './decide-campaign.ts';
import { loadGuide } from './load-guide.ts';
import { answersFromFlags, knownNames, todayFrom } from './read-flags.ts';
import { notedBack, revertSummary, titlesIn } from './revert-summary.ts';
import { shownFolder } from './shown-folder.ts';
import { warningLines } from './summary.ts';
import { OVERTAKEN, updateSummary } from './update-summary.ts';
import type { World } from './world.ts';

/** Gives the exit code: 1 when something is left for the user to decide. Throws a UserError; then nothing was written. */
export async function runUpdate(map: string | undefined, flags: Flags, world: World): Promise<number> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const answers = answersFromFlags(flags, knownNames(guide), today, mistakes);
  const folder = collect(mistakes, () => findCampaign(world.folder, map));
  if (flags.terugzetten && (flags['alleen-tonen'] || Object.keys(answers).length > 0)) {
    mistakes.push({
      message: '--terugzetten gaat niet samen met --alleen-tonen of met andere antwoorden.',
      place: '--terugzetten',
      fix: 'Zet eerst terug. Verander daarna wat u wilt.',
    });
  }
  if (mistakes.length > 0 || folder === undefined) throw new UserError(mistakes);
  const shown = shownFolder(folder, world.folder);
  if (flags.terugzetten) {
    const reverted = await world.interruptible((signal) =>
      withLock(folder, { shown, signal }, (locked) => revertLast(locked, { today })),
    );
    const { beside, kept, changes } = reverted;
    if (flags.json) world.out(`${JSON.stringify({ folder: shown, beside, kept }, null, 2)}\n`);
    else if (!flags.stil) {
      const { campaign } = readCampaignFolder(folder, knownNames(guide));
      tell(world, revertSummary({ beside, kept }, campaign.cutoverDate, notedBack(changes, titlesIn(guide))));
    }
    return reverted.beside.length > 0 ? EXIT.undecided : EXIT.done;
  }
  const decide = (): Promise<Decided> => decideCampaign(folder, { guide, today, answers });
  if (flags['alleen-tonen']) return report(await decide(), { flags, world, shown, meanwhile: [], dry: true });
  return world.interruptible((signal) =>
    withLock(folder, { shown, signal }, async (locked) => {
      const decided = await decide();
      const applied = await applyChanges(locked, decided.plan.changes, { today });
      const meanwhile = [...(locked.recovered?.beside ?? []), ...applied.beside];
      return report(decided, { flags, world, shown, meanwhile, dry: false });
    }),
  );
}

interface Reporting {
  readonly flags: Flags;
  readonly world: World;
  readonly shown: string;
  readonly meanwhile: readonly { readonly path: string; readonly beside: string }[];
  readonly dry: boolean;
}

function report(decided: Decided, { flags, world, shown, meanwhile, dry }: Reporting): number {
  const { plan, move, notes, campaign, lost } = decided;
  const undecided =
    meanwhile.length > 0 ||
    plan.oldDates.length > 0 ||
    plan.results.some(({ verdict, beside }) => verdict === 'renewed' || (verdict === 'kept' && beside !== undefined));
  const code = undecided ? EXIT.undecided : EXIT.done;
  if (flags.json) {
    const { start, cutover } = planJson(plan.schedule, { campaign, done: {} });
    const document = {
      ...{ campaign: campaign.id, folder: shown, start, cutover, written: !dry && plan.changes.length > 0 },
      files: plan.results.map(({ verdict, ...rest }) => ({ ...rest, status: verdict })),
      ...(move === undefined ? {} : { move: { ...move, from: toIso(move.from), to: toIso(move.to) } }),
      ...(plan.dates === undefined ? {} : { dates: isoDates(plan.dates) }),
      oldDates: plan.oldDates.map(({ path, at, words, date }) => ({ file: path, line: at, words, date: toIso(date) })),
      // What the user saved while this ran: it stayed, and the tool's own version came beside it.
      meanwhile: meanwhile.map(({ path, beside }) => ({ file: path, beside })),
      lost,
      findings: plan.findings,
    };
    world.out(`${JSON.stringify(document, null, 2)}\n`);
    return code;
  }
  if (!flags.stil || undecided) tell(world, [...notes, ...updateSummary({ ...decided, dry, meanwhile })]);
  if (plan.changes.length > 0 && !flags.stil) world.err(lines(['', ...fitLines(remarks(decided), world.width)]));
  return code;
}

/** After a move all that is to say of the new plan; else how much there is, in the words of the page. */
function remarks({ plan, move }: Decided): string[] {
  const told = plan.findings.filter(({ rule }) => !OVERTAKEN.includes(rule));
  if (move) return warningLines(told.filter(({ milestone, file }) => milestone !== undefined || file === undefined));
  return plan.checked.length === 0 ? [] : [`Nog te controleren: ${summaryLine(plan.checked)}. Zie ${OVERVIEW_FILE}.`];
}

const isoDates = ({ moved, added, removed }: CalendarChange) => ({
  moved: moved.map(({ title, from, to }) => ({ title, from: toIso(from), to: toIso(to) })),
  added: added.map(({ title, date }) => ({ title, date: toIso(date) })),
  removed: removed.map(({ title, date }) => ({ title, date: toIso(date) })),
});

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');
const tell = (world: World, list: readonly string[]): void => world.out(lines(fitLines([...list], world.width)));
