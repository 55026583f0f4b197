/** init: from flags, file and questions to a campaign folder. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CancelledError, isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { type Answers, mergeAnswers } from '../campaign/answers.ts';
import { checkName, slug } from '../campaign/names.ts';
import { makeKit } from '../kit/make-kit.ts';
import { prepare } from '../kit/prepare.ts';
import type { Along, KitFile } from '../kit/types.ts';
import { NO_HISTORY } from '../outputs/calendar-history.ts';
import { planJson } from '../outputs/plan-json.ts';
import { fitLines } from '../outputs/terminal-text.ts';
import { checkFree, createCampaign } from '../store/create-campaign.ts';
import { CAMPAIGNS_FOLDER } from '../store/find-campaign.ts';
import type { Flags } from './actions.ts';
import { type Asker, yesNo } from './asker.ts';
import { commandLine } from './command-line.ts';
import { completeCampaign, madeAgain, obstacles, progressAgain } from './complete.ts';
import { interview } from './interview.ts';
import { loadGuide } from './load-guide.ts';
import { startOffice } from './office.ts';
import { answersFromFile, answersFromFlags, knownNames, textFlag, todayFrom } from './read-flags.ts';
import { answerSummary, doneSummary, warningLines } from './summary.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

/** Makes a campaign. Throws a UserError with all mistakes, or a CancelledError; then nothing was written. */
export async function runInit(flags: Flags, world: World, makeAsker: () => Promise<Asker>): Promise<void> {
  const guide = loadGuide();
  const known = knownNames(guide);
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const surroundings = { guide, today };
  const fromFlags = answersFromFlags(flags, known, today, mistakes);
  const ofFile: Mistake[] = [];
  const fromFile = answersFromFile(flags, world.folder, known, ofFile);
  mistakes.push(...ofFile);
  const given = madeAgain(fromFile, fromFlags);

  const asks = world.interactive && !flags.ja && !flags['zonder-vragen'];
  const inTheWay = obstacles(given, surroundings);
  // A flag that was wrong is not missing; a question will ask for what is.
  const wrong = new Set(mistakes.map((mistake) => mistake.place));
  const unread = ofFile.length > 0 && Object.keys(fromFile).length === 0;
  const wrongInFile = (place: string | undefined): boolean =>
    unread || ofFile.some(({ message }) => place !== undefined && message.startsWith(place.replace('--', '')));
  mistakes.push(
    ...inTheWay.filter(({ place }) => !wrong.has(place) && !wrongInFile(place) && !(asks && isAsked(place, given))),
  );
  const refuseTaken = async (answers: Answers): Promise<void> => {
    const target = folderFor(flags, answers, world);
    if (target) await checkFree(target.path, target.shown);
  };
  await refuseTaken(given).catch((error: unknown) => noteRefusal(error, mistakes));
  if (mistakes.length > 0) throw new UserError(mistakes);

  const asker = asks ? await makeAsker() : undefined;
  const asked = asker ? await interview(asker, given, surroundings, refuseTaken) : {};
  const answers = mergeAnswers(given, asked);
  const target = folderFor(flags, answers, world);
  if (!target) throw new UserError(obstacles(answers, surroundings));
  const campaign = completeCampaign(answers, surroundings);
  const input = {
    ...{ campaign, guide, sources: guide.texts, today, toolVersion: VERSION, history: NO_HISTORY },
    progress: progressAgain(fromFile, campaign, today),
  };
  const office = startOffice();
  const agreeAndWrite = async () => {
    const prepared = prepare(input);
    const { plan, findings } = prepared;
    if (asker) {
      asker.say([...answerSummary(campaign, plan, target.shown), ...warningLines(findings)]);
      if (!(await yesNo(asker, 'Zal ik deze campagne maken?', 'Bij nee wordt er niets geschreven.', true)))
        throw new CancelledError();
    }
    const files: KitFile[] = [];
    // Written while it is made: flushing to disk is mostly waiting.
    const make = async (along: Along): Promise<void> => {
      const kit = await makeKit({ ...input, office: office.make, along }, prepared);
      files.push(...kit.files);
    };
    await world.interruptible((signal) => createCampaign(target.path, make, { signal, shown: target.shown }));
    return { plan, findings, files };
  };
  const { plan, findings, files: made } = await agreeAndWrite().finally(office.close);

  if (flags.json) {
    const files = made.map(({ path }) => ({ path, status: 'created' }));
    const { start, cutover, milestones } = planJson(plan, { campaign, done: {} });
    const document = {
      campaign: campaign.id,
      folder: target.shown,
      start,
      cutover,
      files,
      milestones,
      findings,
    };
    world.out(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  // Whoever was asked has seen the warnings before saying yes.
  const warnings = asker ? [] : warningLines(findings);
  if (!flags.stil) {
    world.out(lines(fitLines(doneSummary(campaign, plan, findings, target.shown), world.width)));
    if (asker) world.out(lines(['', ...sameAgain(flags, mergeAnswers(fromFlags, asked))]));
  }
  if (warnings.length > 0) world.err(lines(['', ...fitLines(warnings, world.width)]));
}

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

/** Whether the interview asks for what this mistake is about. */
const isAsked = (place: string | undefined, given: Answers): boolean =>
  (place === '--organisatie' && given.organisatie === undefined) ||
  (place === '--dienst' && given.dienst === undefined) ||
  (place === '--ingangsdatum' && given.ingangsdatum === undefined);

interface Target {
  readonly path: string;
  /** As messages and results name it: relative where that is shorter, with "/". */
  readonly shown: string;
}

const LONGEST_PATH = 4000;

/** `--map`, else campaigns/<slug>; undefined while the names are not known. */
function folderFor(flags: Flags, { organisatie, dienst }: Answers, world: World): Target | undefined {
  const map = textFlag(flags, 'map');
  if (map !== undefined && map.trim() === '') {
    throw new UserError({
      message: 'De map is leeg.',
      place: '--map',
      fix: 'Schrijf achter --map de naam van een map.',
    });
  }
  // A path may be long; what a terminal would act upon, or turn round, is no name of a folder.
  const checked = map === undefined ? undefined : checkName(map, LONGEST_PATH);
  if (checked !== undefined && !('value' in checked)) {
    throw new UserError({ message: `De map (--map) kan niet: ${checked.message}`, place: '--map', fix: checked.fix });
  }
  if (map === undefined && (organisatie === undefined || dienst === undefined)) return undefined;
  const path = resolve(world.folder, map ?? join(CAMPAIGNS_FOLDER, slug(organisatie ?? '', dienst ?? '')));
  const below = relative(world.folder, path);
  const outside = below === '' || below.startsWith('..') || isAbsolute(below);
  return { path, shown: (outside ? path : below).split(sep).join('/') };
}

function noteRefusal(error: unknown, mistakes: Mistake[]): void {
  if (!isUserError(error)) throw error;
  mistakes.push(...error.mistakes);
}

/** How to make the same without questions. */
function sameAgain(flags: Flags, answers: Answers): string[] {
  const more: [string, string][] = [];
  for (const name of ['antwoorden', 'map', 'vandaag']) {
    const value = textFlag(flags, name);
    if (value !== undefined) more.push([name, value]);
  }
  const line = commandLine(answers, more);
  return line === undefined
    ? [`Dezelfde campagne zonder vragen maakt u met ${CAMPAIGN_FILE} achter --antwoorden.`]
    : ['Dezelfde campagne zonder vragen:', `  ${line}`];
}
