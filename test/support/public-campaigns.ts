/** The example campaign, and one with every answer the other way; both after a postponement, so that every text is there. */
import type { Campaign } from '../../src/campaign/types.ts';
import { schedule } from '../../src/schedule/schedule.ts';
import { answeredCampaign, guide, isForCitizens, type Rendered, renderCampaign } from './all-texts.ts';
import { ownSentences, prescribedSentences } from './own-sentences.ts';

const example = answeredCampaign();
const { pageAddress: _page, email: _mail, website: _site, ...without } = example;
const otherWay: Campaign = {
  ...without,
  machtigen: !example.machtigen,
  buitenland: !example.buitenland,
  byPost: !example.byPost,
  counter: !example.counter,
  ownApp: 'Voorbeeldstad Mobiel',
  alsoFor: 'Mijn Werk en Mijn Zorg',
  phone: '14 030',
  keyMessageNames: 'organisatie',
};

/** A text of our own for citizens, in one of the campaigns. */
export interface PublicText extends Rendered {
  readonly campaign: Campaign;
  /** Its name and campaign, for messages. */
  readonly label: string;
  /** Without headings and what the guide prescribes; with subject and preview. */
  readonly own: readonly string[];
}

export const PUBLIC_TEXTS: readonly PublicText[] = (
  [
    ['voorbeeld', example],
    ['andersom', otherWay],
  ] as const
).flatMap(([which, campaign]) => {
  const prescribed = prescribedSentences(campaign);
  return renderCampaign(campaign, { postponed: true })
    .filter(({ name, filled }) => isForCitizens(name) && filled.meta.bron === undefined)
    .map((text) => ({ ...text, campaign, label: `${text.name} (${which})`, own: ownSentences(text, prescribed) }));
});

/** Of both campaigns. */
export const PLAN = schedule(example, guide);
export const CUTOVER = '1 juli 2027';
export const LAST_SAFE_DAY = '17 juni 2027';

/** Texts that are used from the cutover date on. */
export const AFTER_CUTOVER: readonly string[] = [
  'balie/hulpblad-vanaf-ingangsdatum',
  'brieven/3-nazorg',
  'inlogscherm/tekst-bij-inlogknop-vanaf-ingangsdatum',
  'mailings/4-vandaag-gaat-het-in',
  'social/8-het-is-ingegaan',
  'social/9-inloggen-lukt-niet',
  'website/pagina-vanaf-ingangsdatum',
  'website/veelgestelde-vragen-vanaf-ingangsdatum',
];
/** Texts that are used between the last safe day and the cutover date. */
export const AFTER_LAST_SAFE_DAY: readonly string[] = [
  'mailings/3b-laatste-week',
  'mijn-omgeving/melding-na-laatste-veilige-dag',
  'social/7-laatste-week-kort',
  'social/7-laatste-week-lang',
  'website/pagina-na-laatste-veilige-dag',
];
/** Texts about something else than the change: a fault of the day, a date that is not known. */
export const NO_ANNOUNCEMENT: readonly string[] = ['website/melding-storing', 'website/melding-uitstel-zonder-datum'];
