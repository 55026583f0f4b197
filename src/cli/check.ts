/** check: reads the campaign as it is now, and tells what could go wrong. Takes no lock, writes nothing. */
import pc from 'picocolors';
import { isUserError, type Mistake, UserError } from '../base/errors.ts';
import { CAMPAIGN_FILE, OUTPUTS_FOLDER } from '../base/layout.ts';
import { collect } from '../campaign/schema.ts';
import { checkFolder } from '../kit/check-folder.ts';
import { STATE_FILE } from '../kit/state.ts';
import { checkJson, checkView } from '../outputs/check-view.ts';
import { findCampaign } from '../store/find-campaign.ts';
import { readCampaignFolder } from '../store/read-campaign.ts';
import { readFolder, readWork } from '../store/read-folder.ts';
import { readHouseLetter } from '../store/read-house-letter.ts';
import { readSources } from '../store/read-sources.ts';
import type { Flags } from './actions.ts';
import { EXIT } from './boundary.ts';
import { flagsAsKeys } from './flags-as-keys.ts';
import { loadGuide } from './load-guide.ts';
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
  if (mistakes.length > 0 || !read || !sources || !folder) throw new UserError(mistakes);

  const { campaign, progress } = read;
  const { state, originals } = readWork(folder);
  const findings = await checkFolder({
    ...{ campaign, progress, guide, sources, today, folder, state, originals },
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

const WITHOUT_STATE = `
Let op: ${STATE_FILE} ontbreekt of is beschadigd. Wat u in ${OUTPUTS_FOLDER} veranderde, is niet nagekeken.
`;
