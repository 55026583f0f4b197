/** update: makes the campaign whole again after any change of answers, sources, date or tool. */
import { type Day, toIso } from '../base/day.ts';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OVERVIEW_FILE, PROGRESS_FILE } from '../base/layout.ts';
import type { Answers } from '../campaign/answers.ts';
import { readCampaign } from '../campaign/campaign-yaml.ts';
import { editCampaign } from '../campaign/edit-campaign.ts';
import { recordMove } from '../campaign/edit-progress.ts';
import { proposeInSentence } from '../campaign/forms.ts';
import { progressYaml, readProgress } from '../campaign/progress.ts';
import { collect } from '../campaign/schema.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import type { FolderFile } from '../kit/folder.ts';
import { type Move, moveTo, type OpenStep, openSteps, type Published, published } from '../kit/moved.ts';
import { planUpdate, type UpdatePlan } from '../kit/update.ts';
import type { CalendarChange } from '../outputs/calendar-history.ts';
import { summaryLine } from '../outputs/finding-words.ts';
import { planJson } from '../outputs/plan-json.ts';
import { fitLines } from '../outputs/terminal-text.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { withLock } from '../store/lock.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import { readFolder, readWork } from '../store/read-folder.ts';
import { readHouseLetter } from '../store/read-house-letter.ts';
import { readSources } from '../store/read-sources.ts';
import { revertLast } from '../store/revert.ts';
import { applyChanges } from '../store/safe-write.ts';
import type { Flags } from './actions.ts';
import { EXIT } from './boundary.ts';
import { calendarHistoryOf } from './calendar-history.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide } from './load-guide.ts';
import { startOffice } from './office.ts';
import { answersFromFlags, knownNames, todayFrom } from './read-flags.ts';
import { notedBack, revertSummary, titlesIn } from './revert-summary.ts';
import { shownFolder } from './shown-folder.ts';
import { warningLines } from './summary.ts';
import { type Typed, typedText } from './typed-text.ts';
import { OVERTAKEN, updateSummary } from './update-summary.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

/** What was read and decided; nothing is written yet. */
interface Decided {
  readonly plan: UpdatePlan;
  readonly move: Move | undefined;
  readonly published: readonly Published[];
  readonly steps: readonly OpenStep[];
  readonly confirmed: readonly string[];
  readonly campaign: Campaign;
  readonly today: Day;
  readonly lost: readonly string[];
  /** For who gave a flag: what of his own stays. */
  readonly notes: readonly string[];
}

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
  const decide = (): Promise<Decided> => decideAll(folder, { guide, today, answers });
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

interface Wanted {
  readonly guide: Guide;
  readonly today: Day;
  readonly answers: Answers;
  /** What else has to stand in voortgang.yaml. */
  readonly note?: (content: string) => string;
}

/** Reads the campaign and decides what has to be written; `status` ticks off with this as well. */
export async function decideAll(
  folder: string,
  { guide, today, answers, note = (content) => content }: Wanted,
): Promise<Decided> {
  const known = knownNames(guide);
  const mistakes: Mistake[] = [];
  const read = collect(mistakes, () => readCampaignFolder(folder, known));
  const files = collect(mistakes, () => readFolder(folder));
  const sources = collect(mistakes, () => readSources(folder));
  const house = collect(mistakes, () => readHouseLetter(folder));
  if (mistakes.length > 0 || !read || !files || !sources) throw new UserError(mistakes);
  const { state, originals, lost } = readWork(files);

  const inSentence = (name: string): string => proposeInSentence(name, guide.articles).normalize('NFC');
  const answersText = typedText(bytesOf(files, CAMPAIGN_FILE), '');
  const edited = editCampaign(answersText.text, answers, inSentence);
  const campaign = readCampaign(edited.content, CAMPAIGN_FILE, known);
  const before = { cutover: state?.cutover ?? read.campaign.cutoverDate, start: state?.start };
  const progressText = typedText(bytesOf(files, PROGRESS_FILE), progressYaml());
  const ticked = note(progressText.text);
  // Who knew the old date is judged with what is ticked off in this very command.
  const move = moveTo(campaign.cutoverDate, before, guide, readProgress(ticked, PROGRESS_FILE), today);
  const noted = move ? recordMove(ticked, { ...move, on: today }) : ticked;
  const progress = readProgress(noted, PROGRESS_FILE);
  const setting = (path: string, typed: Typed, content: string) => ({ path, content: typed.encode(content) });
  const office = startOffice();
  const plan = await planUpdate({
    ...{ campaign, guide, sources, progress, today, state, originals },
    ...(house?.letter === undefined ? {} : { houseLetter: house.letter }),
    found: house?.findings ?? [],
    folder: files,
    history: state?.calendar ?? calendarHistoryOf(folder, campaign, guide),
    settings: [setting(CAMPAIGN_FILE, answersText, edited.content), setting(PROGRESS_FILE, progressText, noted)],
    toolVersion: VERSION,
    office: office.make,
  })
    .finally(office.close)
    .catch((error: unknown) => {
      throw isUserError(error) ? new UserError(error.mistakes.map((one) => ofAnswers(one, answers))) : error;
    });
  return {
    ...{
      plan,
      move,
      lost,
      notes: edited.notes.map(({ message, fix }) => `${message} ${fix}`),
      campaign,
      today,
    },
    published: move ? published(plan.schedule, progress) : [],
    steps: move ? openSteps(plan.schedule, progress, guide) : [],
    confirmed: Object.keys(answers.feiten ?? {}).map((id) => guide.facts.find((fact) => fact.id === id)?.title ?? id),
  };
}

const bytesOf = (files: readonly FolderFile[], path: string): Uint8Array | undefined =>
  files.find((file) => file.path === path)?.bytes;

/** Of what was not given as a flag a mistake names the key in campagne.yaml. */
function ofAnswers(mistake: Mistake, answers: Answers): Mistake {
  const flag = mistake.place?.replace(/^--/, '') ?? '';
  return Object.hasOwn(answers, flag) ? mistake : flagsAsKeys(mistake);
}

interface Reporting {
  readonly flags: Flags;
  readonly world: World;
  readonly shown: string;
  readonly meanwhile: readonly { readonly path: string; readonly beside: string }[];
  readonly dry: boolean;
}

function report(decided: Decided, { flags, world, shown, meanwhile, dry }: Reporting): number {
  const { plan, move, notes, campaign } = decided;
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
