/** Reads a campaign with everything around it, and decides what has to be written: for `update`, and for `status` that ticks off. */
import type { Day } from '../base/day.ts';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, PROGRESS_FILE } from '../base/layout.ts';
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
import { readCampaignFolder } from '../store/read-campaign.ts';
import { readFolder, readWork } from '../store/read-folder.ts';
import { readHouseLetter } from '../store/read-house-letter.ts';
import { readSources } from '../store/read-sources.ts';
import { calendarHistoryOf } from './calendar-history.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { startOffice } from './office.ts';
import { knownNames } from './read-flags.ts';
import { type Typed, typedText } from './typed-text.ts';
import { VERSION } from './version.ts';

/** What was read and decided; nothing is written yet. */
export interface Decided {
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

interface Wanted {
  readonly guide: Guide;
  readonly today: Day;
  readonly answers: Answers;
  /** What else has to stand in voortgang.yaml. */
  readonly note?: (content: string) => string;
}

/** Writes nothing. Throws a UserError with all mistakes of campaign, texts and house letter. */
export async function decideCampaign(
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
