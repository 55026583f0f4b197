/** Every text of the built-in guide, filled for a campaign as the tool fills it: real guide, real schedule. */
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { addDays, type Day, isoDay } from '../../src/base/day.ts';
import { toCampaign } from '../../src/campaign/answers.ts';
import { proposeInSentence } from '../../src/campaign/forms.ts';
import { NO_PROGRESS, type Progress } from '../../src/campaign/progress.ts';
import { readAnswers } from '../../src/campaign/schema.ts';
import type { Campaign, NamedForm } from '../../src/campaign/types.ts';
import { parseGuide } from '../../src/guide/guide.ts';
import type { SourceFile } from '../../src/guide/types.ts';
import { builtInLayer, loadLayers } from '../../src/load/guide.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { bodyPlain } from '../../src/texts/body-plain.ts';
import { fillTexts } from '../../src/texts/fill.ts';
import type { FilledText, FilledTexts } from '../../src/texts/types.ts';
import { withValues } from '../../src/texts/values-in.ts';
import { exampleCampaign } from './campaign.ts';

export const guide = parseGuide(loadLayers([builtInLayer()]));

/** Read by citizens. */
const PUBLIC_FOLDERS = ['website', 'inlogscherm', 'mijn-omgeving', 'mailings', 'brieven', 'social', 'balie'];
export const folderOf = (name: string): string => name.split('/')[0] ?? '';
export const isForCitizens = (name: string): boolean => PUBLIC_FOLDERS.includes(folderOf(name));
/** Partly read aloud to citizens, partly instructions to colleagues. */
export const isReadAloud = (name: string): boolean => folderOf(name) === 'helpdesk';

/** A filled text, with its values in their place. */
export interface Rendered {
  /** website/pagina */
  readonly name: string;
  readonly filled: FilledText;
  /** The body as somebody pastes it. */
  readonly plain: string;
  /** The body as Markdown, nothing escaped: to look at its headings and lists, not to publish. */
  readonly markdown: string;
  readonly subject?: string;
  readonly preview?: string;
  readonly room?: FilledText['room'];
}

export interface RenderOptions {
  /** Whether another, earlier cutover date was announced before; or which, oldest first. */
  readonly postponed?: boolean | Day | readonly Day[];
  /** Other sources than those of the guide. */
  readonly sources?: readonly SourceFile[];
}

/** A name with the form for a sentence that the tool proposes. */
export const named = (name: string): NamedForm => ({ name, inSentence: proposeInSentence(name, guide.articles) });

/** Of the example campaign: a day on which no milestone of the plan falls. */
const EARLIER = isoDay('2027-05-28');
function progressOf({ postponed = false }: RenderOptions): Progress {
  if (postponed === false) return NO_PROGRESS;
  const dates = typeof postponed === 'object' ? postponed : [postponed === true ? EARLIER : postponed];
  const changedOn = isoDay('2027-04-01');
  return {
    ...NO_PROGRESS,
    earlierCutovers: dates.map((cutoverDate, at) => ({
      cutoverDate,
      changedOn: addDays(changedOn, at),
      announced: true,
    })),
  };
}

/** All texts of the example campaign with these settings. */
export const renderAll = (overrides: Partial<Campaign> = {}, options: RenderOptions = {}): readonly Rendered[] =>
  renderCampaign(exampleCampaign(overrides), options);

/** The texts of this campaign as the tool keeps them, with what it finds about them. */
export const fillCampaign = (campaign: Campaign, options: RenderOptions = {}): FilledTexts =>
  fillTexts({
    campaign,
    schedule: schedule(campaign, guide),
    guide,
    sources: options.sources ?? guide.texts,
    progress: progressOf(options),
  });

/** All texts of this campaign, by name. */
export function renderCampaign(campaign: Campaign, options: RenderOptions = {}): readonly Rendered[] {
  return fillCampaign(campaign, options).texts.map((filled): Rendered => {
    const { meta, markdown, subject, preview, room, values } = filled;
    return {
      name: meta.tekst,
      filled,
      plain: bodyPlain(filled),
      markdown: withValues(markdown, values),
      ...(subject === undefined ? {} : { subject: withValues(subject, values) }),
      ...(preview === undefined ? {} : { preview: withValues(preview, values) }),
      ...(room === undefined ? {} : { room }),
    };
  });
}

/** The text with this name. Throws when it was not made: a test that looks for it must not pass without. */
export function textNamed(texts: readonly Rendered[], name: string): Rendered {
  const found = texts.find((text) => text.name === name);
  if (found === undefined) throw new Error(`no text ${name}`);
  return found;
}

/** The campaign of the answers in test/fixtures/voorbeeld.yaml, made on 23 November 2026. */
export function answeredCampaign(): Campaign {
  const content = readFileSync(new URL('../fixtures/voorbeeld.yaml', import.meta.url), 'utf8');
  const { organisatie, dienst, ingangsdatum, ...rest } = readAnswers(content, 'voorbeeld.yaml');
  if (organisatie === undefined || dienst === undefined || ingangsdatum === undefined)
    throw new Error('voorbeeld.yaml');
  const { id } = exampleCampaign();
  return toCampaign({
    'organisatie-in-zin': named(organisatie).inSentence,
    'dienst-in-zin': named(dienst).inSentence,
    maanden: 6,
    'plannen-vanaf': isoDay('2026-11-23'),
    ...rest,
    ...{ id, organisatie, dienst, ingangsdatum },
  });
}

/** Every optional answer, and none of them. */
export const ALL_ANSWERS: Partial<Campaign> = {
  machtigen: true,
  buitenland: true,
  byPost: true,
  counter: true,
  ownApp: 'Voorbeeldstad Mobiel',
  alsoFor: 'Mijn Werk en Mijn Zorg',
  website: 'https://www.voorbeeldstad.nl',
  pageAddress: 'voorbeeldstad.nl/digid',
  phone: '14 030',
  email: 'info@voorbeeldstad.nl',
  userCount: 40_000,
  figures: { onlyPassword: 1200, withoutEmail: 3000, targetPercent: 97.5 },
};
export const NO_ANSWERS: Partial<Campaign> = {};

/** The headings of a text, with their level, in order. */
export const headingsOf = ({ filled: { markdown, values } }: Rendered): { level: number; text: string }[] =>
  marked
    .lexer(markdown)
    .flatMap((token) =>
      token.type === 'heading' ? [{ level: Number(token.depth), text: withValues(String(token.text), values) }] : [],
    );
