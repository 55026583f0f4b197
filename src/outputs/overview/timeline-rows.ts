/** The rows of the timeline: what users notice, and a band for each phase with its milestones. */
import { type Day, toTable } from '../../base/day.ts';
import type { Milestone } from '../../schedule/types.ts';
import { milestoneTitle, shortDay } from '../milestone-words.ts';
import { characters } from '../plain-text.ts';
import { type Html, html } from './html.ts';
import { lanes, type TimeScale, WIDTH } from './timeline-scale.ts';
import { isDone, type View } from './view.ts';

export interface Row {
  readonly markup: Html;
  readonly height: number;
}

/** An estimate that is rather too wide: labels may not touch. */
const LETTER = 6.7;
const LABEL_LANE = 19;
const MARK_LANE = 15;
const MARK = 5;
const HEADING = 20;

/** The moments at which many users hear of the change, with the channel in words: this is the story of the campaign. */
export function contactRow(milestones: readonly Milestone[], scale: TimeScale, y: number): Row | undefined {
  const byDay = new Map<Day, string[]>();
  for (const { date, channel, contact } of milestones) {
    if (!contact || date < scale.from || date > scale.to) continue;
    const names = byDay.get(date) ?? [];
    byDay.set(date, names.includes(channel) ? names : [...names, channel]);
  }
  if (byDay.size === 0) return undefined;
  const moments = [...byDay].map(([day, names]) => {
    const label = names.join(' en ');
    const x = scale.middle(day);
    const width = characters(label).length * LETTER + 10;
    // At the right edge the words stand before the mark.
    const turned = x + width > WIDTH - 4;
    const span = turned ? { left: x - width, right: x + MARK } : { left: x - MARK, right: x + width };
    return { x, label, turned, span };
  });
  const lane = lanes(
    moments.map(({ span }) => span),
    6,
  );
  const height = HEADING + (Math.max(...lane) + 1) * LABEL_LANE + 14;
  const marks = moments.map(({ x, label, turned }, index) => {
    const at = y + HEADING + 8 + (lane[index] ?? 0) * LABEL_LANE;
    return html`<circle class="publiek" cx="${x}" cy="${at}" r="4"/><text class="kanaal" x="${turned ? x - 8 : x + 8}" y="${at + 4}"${turned ? html` text-anchor="end"` : ''}>${label}</text>`;
  });
  return { markup: html`<g>${rowName('Wat gebruikers merken', y)}${marks}</g>`, height };
}

const rowName = (name: string, y: number, x = 10): Html =>
  html`<text class="rijnaam" x="${x}" y="${y + 12}">${name}</text>`;

interface BandPlace {
  readonly view: View;
  readonly scale: TimeScale;
  readonly y: number;
}

/** A phase: a band from its first to its last milestone, with a mark for each. */
export function band(name: string, milestones: readonly Milestone[], { view, scale, y }: BandPlace): Row | undefined {
  const inside = milestones.filter(({ date }) => date >= scale.from && date <= scale.to);
  const later = milestones.filter(({ date }) => date > scale.to);
  if (inside.length === 0) return undefined;
  const lane = lanes(
    inside.map(({ date }) => ({ left: scale.middle(date) - MARK, right: scale.middle(date) + MARK })),
    4,
  );
  const height = (Math.max(...lane) + 1) * MARK_LANE + 6;
  const last = Math.max(...inside.map(({ end }) => Math.min(end, scale.to))) as Day;
  const left = Math.max(2, scale.middle(inside[0]?.date ?? scale.from) - 10);
  const right = later.length > 0 ? WIDTH - 10 : scale.middle(last) + 10;
  const top = y + HEADING;
  const marks = inside.map((milestone, index) => {
    const at = top + 3 + MARK_LANE / 2 + (lane[index] ?? 0) * MARK_LANE;
    return markOf(view, milestone, scale, at);
  });
  const nameAt = Math.max(10, Math.min(left + 2, WIDTH - 120));
  const after = later[0];
  const further = after
    ? html`<text class="later" x="${WIDTH - 10}" y="${y + 12}" text-anchor="end">later: ${toTable(after.date)} ▸</text>`
    : '';
  return {
    markup: html`<g>${rowName(name, y, nameAt)}<rect class="band" x="${round(left)}" y="${top}" width="${round(right - left)}" height="${height}" rx="6"/>${marks}${further}</g>`,
    height: HEADING + height + 12,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function markOf(view: View, milestone: Milestone, scale: TimeScale, y: number): Html {
  const x = scale.middle(milestone.date);
  const done = isDone(view, milestone);
  const kind = done ? 'klaar' : milestone.public ? 'publiek' : 'intern';
  const block =
    milestone.end > milestone.date
      ? html`<line class="duur" x1="${x}" x2="${scale.middle(Math.min(milestone.end, scale.to) as Day)}" y1="${y}" y2="${y}"/>`
      : '';
  const at = round(y);
  const tick = done ? html`<path class="vink" d="M${round(x - 2.4)} ${at}l1.8 1.9 3-3.8"/>` : '';
  return html`${block}<circle class="${kind}" cx="${x}" cy="${at}" r="${MARK}"><title>${shortDay(milestone.date)}: ${milestoneTitle(milestone)}</title></circle>${tick}`;
}
