/** check: reads the campaign as it is now, and tells what could go wrong. Takes no lock, writes nothing. */
import pc from 'picocolors';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER } from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import type { Campaign } from '../campaign/types.ts';
import { type CheckFolderInput, checkFolder } from '../kit/check-folder.ts';
import { STATE_FILE } from '../kit/state.ts';
import { checkJson, checkView } from '../outputs/check-view.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import { readFolder, readWork } from '../store/read-folder.ts';
import { readHouseLetter } from '../store/read-house-letter.ts';
import { readSources } from '../store/read-sources.ts';
import { readWordList } from '../store/read-word-list.ts';
import type { Flags } from './actions.ts';
import { EXIT } from './boundary.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide, loadSpellingWords } from './load-guide.ts';
import { knownNames, todayFrom } from './read-flags.ts';
import { typedText } from './typed-text.ts';
import type { World } from './world.ts';

/** Gives the exit code: 1 when there is an error among the findings. Throws a UserError with all mistakes. */
export async function runCheck(map: string | undefined, flags: Flags, world: World): Promise<number> {
  const guide = loadGuide();
  const mistakes: Mistake[] = [];
  const today = todayFrom(flags, world.today, mistakes);
  const place = collect(mistakes, () => findCampaign(world.folder, map));
  const reading = <T>(read: (folder: string) => T): T | undefined =>
    place === undefined ? undefined : collect(mistakes, () => read(place));
  const read = reading((folder) => readCampaignFolder(folder, knownNames(guide)));
  const sources = reading(readSources);
  const folder = reading(readFolder);
  const house = reading(readHouseLetter);
  const ownList = flags.spelling ? (reading(readWordList) ?? '') : undefined;
  if (mistakes.length > 0 || !read || !sources || !folder) throw new UserError(mistakes);

  const { campaign, progress } = read;
  const { state, originals } = readWork(folder);
  const spelling = ownList === undefined ? undefined : await spellingOf(campaign, ownList);
  const findings = await checkFolder({
    ...{ campaign, progress, guide, sources, today, folder, state, originals, spelling },
    found: house?.findings ?? [],
  }).catch((error: unknown) => {
    throw isUserError(error) ? new UserError(error.mistakes.map(flagsAsKeys)) : error;
  });
  const settings = typedText(folder.find(({ path }) => path === CAMPAIGN_FILE)?.bytes, '').text;
  if (flags.json) world.out(`${JSON.stringify(checkJson(findings, settings), null, 2)}\n`);
  else {
    const view = { width: world.width, colors: pc.createColors(world.color), onlyErrors: Boolean(flags.stil) };
    world.out(
      checkView(findings, view)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  if (state === undefined && !flags.stil) world.err(WITHOUT_STATE);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.done;
}

/** The rule and its dictionary are large: only who asks for them waits for them. */
async function spellingOf(campaign: Campaign, ownList: string): Promise<CheckFolderInput['spelling']> {
  const words = loadSpellingWords();
  const { loadSpelling } = await import('./spelling.ts').catch((error: unknown) => {
    if (!isMissingOrTorn(error)) throw error;
    throw new UserError({
      message: 'Het onderdeel voor de spelling (spelling.cjs) ontbreekt of is beschadigd.',
      place: 'spelling.cjs',
      fix: 'Installeer het programma opnieuw. Zonder --spelling werkt check wel.',
    });
  });
  return loadSpelling({ campaign, words, ownList });
}

/** Any other error is a fault of the program, which a new installation would not mend. */
const isMissingOrTorn = (error: unknown): boolean =>
  error instanceof SyntaxError || (error as { code?: unknown } | undefined)?.code === 'MODULE_NOT_FOUND';

const WITHOUT_STATE = `
Let op: ${STATE_FILE} ontbreekt of is beschadigd. Wat u in ${OUTPUTS_FOLDER} veranderde, is niet nagekeken.
`;
