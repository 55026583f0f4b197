/** All that `check` finds in a campaign folder as it is now: in plan, facts, texts, and in outputs that the user edited. Pure. */
import { isUserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { contradictions } from '../campaign/check.ts';
import type { TextRule } from '../checks/context.ts';
import { planOf } from '../schedule/plan-of.ts';
import { checkMade, type MadeCampaign } from './check-made.ts';
import { editedOutputs, ownAmongOutputs } from './edited-outputs.ts';
import type { FolderFile } from './folder.ts';
import { followSources } from './follow-sources.ts';
import { withoutOffered } from './offered.ts';
import { settingWords } from './old-dates.ts';
import { type PrepareInput, prepare } from './prepare.ts';
import type { Originals, State } from './state.ts';

export interface CheckFolderInput extends Omit<PrepareInput, 'asked' | 'houseLetter'> {
  /** Everything in the campaign folder that may be the tool's or a source. */
  readonly folder: readonly FolderFile[];
  /** Absent: lost or damaged. Then it is not known which outputs the user edited. */
  readonly state?: State | undefined;
  readonly originals?: Originals | undefined;
  /** The rule `spelling` of `spellingOf`, when it is asked for. */
  readonly spelling?: TextRule | undefined;
}

/** Throws a UserError when the answers contradict each other, or no plan can hold them. */
export async function checkFolder(input: CheckFolderInput): Promise<Finding[]> {
  const { campaign, guide, progress, today, state, originals } = input;
  const { results } = followSources({
    found: input.sources,
    guide: guide.texts,
    originals,
    besideSources: state?.besideSources ?? {},
  });
  const sources = withoutOffered(input.sources);
  return checkMade(
    { campaign, guide, progress, sources, today, spelling: input.spelling, ...fillWhatCan(input) },
    {
      sources: new Set(results.filter(({ edited }) => edited).map(({ path }) => path)),
      outputs: await editedOutputs(input.folder, state?.files ?? {}),
      // Without the state nobody knows whose the outputs are.
      others: [
        ...settingWords(input.folder.find(({ path }) => path === CAMPAIGN_FILE)?.bytes),
        ...(state === undefined ? [] : await ownAmongOutputs(input.folder, Object.keys(state.files), state.beside)),
      ],
      former: [
        ...(state === undefined ? [] : [...state.formerCutovers, state.cutover]),
        ...progress.earlierCutovers.map(({ cutoverDate }) => cutoverDate),
      ],
    },
  );
}

/** A mistake in one text keeps nobody from hearing of the others. */
function fillWhatCan(input: CheckFolderInput): Pick<MadeCampaign, 'plan' | 'texts' | 'findings' | 'mistakes'> {
  const { campaign, guide, progress, today, found = [] } = input;
  try {
    const { plan, texts, findings } = prepare(input);
    return { plan, texts, findings };
  } catch (error) {
    if (!isUserError(error) || contradictions(campaign, today).length > 0) throw error;
    const dates = planOf(campaign, guide, progress);
    const { mistakes } = error;
    try {
      const { plan, texts, findings } = prepare({ ...input, asked: 'possible' });
      return { plan, texts, findings, mistakes };
    } catch (again) {
      if (!isUserError(again)) throw again;
      return { plan: dates, texts: [], findings: [...found, ...dates.findings], mistakes };
    }
  }
}
