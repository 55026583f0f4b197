/** The corpus of test/fixtures/controle: texts as advisers write them, each with what must be found in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { isoDay } from '../../src/base/day.ts';
import type { Finding } from '../../src/base/finding.ts';
import { NO_PROGRESS } from '../../src/campaign/progress.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { type CheckInput, checkCampaign } from '../../src/checks/check.ts';
import type { SourceFile } from '../../src/guide/types.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { fillTexts } from '../../src/texts/fill.ts';
import { answeredCampaign, guide } from './all-texts.ts';
import { type Specimen, wantedIn } from './passages.ts';

const folder = new URL('../fixtures/controle/', import.meta.url);

/** goed: nothing to find; fout: one fault each. */
export function specimens(kind: 'goed' | 'fout'): Specimen[] {
  return readdirSync(new URL(`${kind}/`, folder))
    .sort()
    .map((name) => {
      const content = readFileSync(new URL(`${kind}/${name}`, folder), 'utf8');
      const told = /^# Te vinden: (.*)$/m.exec(content)?.[1] ?? '';
      const identity = /^tekst: (.*)$/m.exec(content)?.[1] ?? '';
      return { name: `${kind}/${name}`, path: `${identity}.md`, content, wanted: wantedIn(told) };
    });
}

/** What `check` says of this campaign, with these sources in the place of, or beside, those of the guide. */
export function checked(
  own: readonly SourceFile[],
  campaign: Campaign = answeredCampaign(),
  more: Partial<CheckInput> = {},
): Finding[] {
  const paths = new Set(own.map(({ path }) => path));
  const sources = [...guide.texts.filter(({ path }) => !paths.has(path)), ...own];
  const dates = schedule(campaign, guide);
  const progress = more.progress ?? NO_PROGRESS;
  const { texts } = fillTexts({ campaign, schedule: dates, guide, sources, progress });
  const today = isoDay('2026-11-23');
  return checkCampaign({ campaign, schedule: dates, progress, guide, sources, texts, today, ...more });
}

const dates = schedule(answeredCampaign(), guide);
const blocks = guide.texts.filter(({ path }) => /^(?:bouwstenen|kernboodschappen)\//.test(path));

/** The same of one text, with what it may include; quicker, for many. */
export function checkedAlone(own: SourceFile): Finding[] {
  const campaign = answeredCampaign();
  const sources = [...blocks.filter(({ path }) => path !== own.path), own];
  const { texts } = fillTexts({ campaign, schedule: dates, guide, sources, progress: NO_PROGRESS });
  const today = isoDay('2026-11-23');
  return checkCampaign({ campaign, schedule: dates, progress: NO_PROGRESS, guide, sources, texts, today });
}
