/** What the calendar says about a milestone. */
import { createHash } from 'node:crypto';
import { type Campaign, PHASE_NAMES } from '../campaign/types.ts';
import type { Milestone } from '../schedule/types.ts';
import type { IcsEvent } from './ics-event.ts';
import { ownerLabel } from './owner-label.ts';
import { cut, plainLine } from './plain-text.ts';

/** The file of a text, by its identity, relative to the campaign folder. */
export type FileOf = (identity: string) => string;

const MAX_UID_BYTES = 202;
const MAX_SUMMARY = 100;
const MAX_SERVICE_IN_SUMMARY = 40;
const MAX_DESCRIPTION = 600;
const MAX_TEXT_LINES = 250;
/** An all-day event begins at midnight: 15 hours before it is 9.00 on the day before. */
const ALARM_HOURS = 15;

/**
 * The stable UID of a milestone, without its date: `<campaign>-<milestone>@digid-campagne`. A name that does not fit
 * (202 bytes, letters, figures, dot, dash) is shortened and made unique again with a hash.
 */
export function milestoneUid(campaignId: string, milestoneId: string): string {
  const domain = '@digid-campagne';
  const plain = `${campaignId}-${milestoneId}`;
  if (/^[\w.-]+$/.test(plain) && plain.length + domain.length <= MAX_UID_BYTES) return plain + domain;
  const hash = createHash('sha256')
    .update(JSON.stringify([campaignId, milestoneId]))
    .digest('hex')
    .slice(0, 20);
  const start = plain.replace(/[^\w.-]/g, '').slice(0, MAX_UID_BYTES - domain.length - hash.length - 1);
  return `${start}-${hash}${domain}`;
}

/** "Mailing 1: aankondiging (Mijn Voorbeeldstad)": the task first, because Outlook shows only the beginning. */
function summaryOf(milestone: Milestone, campaign: Campaign): string {
  const service = ` (${cut(plainLine(campaign.service.name), MAX_SERVICE_IN_SUMMARY)})`;
  return cut(plainLine(milestone.title), MAX_SUMMARY - service.length) + service;
}

/** The paths of the texts, as many as fit; the rest is counted. */
function textLines(texts: readonly string[], fileOf: FileOf): string[] {
  if (texts.length === 0) return [];
  const lines: string[] = [texts.length === 1 ? 'Tekst (in de campagnemap):' : 'Teksten (in de campagnemap):'];
  let length = 0;
  for (const [index, text] of texts.entries()) {
    const line = `- ${plainLine(fileOf(text))}`;
    if (length + line.length > MAX_TEXT_LINES) {
      lines.push(`- en nog ${texts.length - index}: zie planning.md`);
      break;
    }
    lines.push(line);
    length += line.length + 1;
  }
  return lines;
}

function descriptionOf(milestone: Milestone, campaign: Campaign, fileOf: FileOf): string {
  const about = [
    ...textLines(milestone.texts, fileOf),
    `Eigenaar: ${cut(ownerLabel(milestone.owner, campaign), 100)}`,
    ...(milestone.involved.length > 0 ? [`Betrokken: ${milestone.involved.join(', ')}`] : []),
    `Fase: ${PHASE_NAMES[milestone.phase]}`,
  ].join('\n');
  const action = cut(plainLine(milestone.action), MAX_DESCRIPTION - about.length - 2);
  return action === '' ? about : `${action}\n\n${about}`;
}

/** The milestone as an all-day event. */
export const milestoneEvent = (milestone: Milestone, campaign: Campaign, fileOf: FileOf): IcsEvent => ({
  uid: milestoneUid(campaign.id, milestone.id),
  from: milestone.date,
  to: milestone.end,
  summary: summaryOf(milestone, campaign),
  description: descriptionOf(milestone, campaign, fileOf),
  category: PHASE_NAMES[milestone.phase],
  alarmHours: ALARM_HOURS,
});
