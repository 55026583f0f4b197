/** What the sections of the overview share: the input, and where each thing stands in the page. */
import type { Day } from '../../base/day.ts';
import type { Finding } from '../../base/finding.ts';
import { CAMPAIGN_FILE, PROGRESS_FILE } from '../../base/layout.ts';
import type { Progress } from '../../campaign/progress.ts';
import { type Campaign, type Owner, PHASE_NAMES, type Phase } from '../../campaign/types.ts';
import type { Guide } from '../../guide/types.ts';
import type { Milestone, Schedule } from '../../schedule/types.ts';
import type { FilledText } from '../../texts/types.ts';
import { doneOn } from '../milestone-words.ts';
import { ownerLabel } from '../owner-label.ts';
import { plainLine } from '../plain-text.ts';
import type { NeededStep } from '../postponement.ts';
import { type Html, html, idOf } from './html.ts';

export interface OverviewInput {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  readonly progress: Progress;
  /** All filled texts. */
  readonly texts: readonly FilledText[];
  /** What `check` finds, but for what depends on the day: facts to confirm, and what else the user should know. */
  readonly findings: readonly Finding[];
  /** Lines of plain text, as `audience` makes them. */
  readonly audienceLines: readonly string[];
  readonly guide: Pick<Guide, 'plan' | 'facts' | 'schoolHolidays' | 'holidays'>;
  /** What this campaign does when the date slips. */
  readonly postponement: readonly NeededStep[];
  /** The files of a text, relative to the campaign folder: 2-kant-en-klaar/website/pagina.html. */
  readonly filesOf: (identity: string) => readonly string[];
  /** The identity of the text that stands in this file, which a finding names. */
  readonly textOf: (file: string) => string;
}

export interface View extends OverviewInput {
  readonly service: string;
  readonly organisation: string;
  /** The filled texts, by identity. */
  readonly textNamed: ReadonlyMap<string, FilledText>;
}

export const viewOf = (input: OverviewInput): View => ({
  ...input,
  service: plainLine(input.campaign.service.name),
  organisation: plainLine(input.campaign.organisation.name),
  textNamed: new Map(input.texts.map((text) => [text.meta.tekst, text])),
});

export const textId = (identity: string): string => idOf('tekst', identity);
export const milestoneId = ({ id }: Pick<Milestone, 'id'>): string => idOf('mijlpaal', id);
export const isDone = ({ progress }: View, { id }: Milestone): boolean => doneOn(progress.done, id) !== undefined;
export const doneDay = ({ progress }: View, { id }: Milestone): Day | undefined => doneOn(progress.done, id);

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
/** "Functioneel beheer (Team Beheer)": an owner as who reads a page calls it; the file of campagne.yaml has the key. */
export const ownerName = (owner: Owner, campaign: Campaign): string => shownName(ownerLabel(owner, campaign), owner);
/** "ICT", "Functioneel beheer", "Website": the name of an owner or channel as a label. */
export const shownName = (label: string, key: string = label): string => {
  const word = key === 'ict' ? 'ICT' : capital(key.replaceAll('-', ' '));
  return `${word}${label.slice(key.length)}`;
};

const USER_FILES = new RegExp(`(${[CAMPAIGN_FILE, PROGRESS_FILE].map((name) => name.replace('.', '\\.')).join('|')})`);
/** Plain text in which the files that the user may change are links. */
export const withFiles = (text: string): Html =>
  html`${text.split(USER_FILES).map((part) => (USER_FILES.test(part) ? html`<a href="${part}">${part}</a>` : part))}`;

export const phaseName = (phase: Phase): string => capital(PHASE_NAMES[phase]);

/** Links to texts further down; a text that was not made (yet) is only named. */
export const textLinks = (view: View, names: readonly string[]): Html => {
  if (names.length === 0) return html``;
  const items = names.map((name) => {
    const text = view.textNamed.get(name);
    return text
      ? html`<li><a href="#${textId(name)}">${plainLine(text.meta.titel)}</a></li>`
      : html`<li class="klein">${plainLine(name)}</li>`;
  });
  return html`<ul class="links">${items}</ul>`;
};

/** A section of the page, with its heading. */
export const section = (id: string, title: string, body: readonly Html[]): Html => html`
<section id="${id}" aria-labelledby="${id}-kop">
<h2 id="${id}-kop">${title}</h2>
${body}
</section>`;
