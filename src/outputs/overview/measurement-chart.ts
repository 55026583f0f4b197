/**
 * The measurements drawn over time, as SVG. What lies side by side is a share of the width and the height is fixed, so that
 * letters keep their size on a phone. The table below it says the same in figures.
 */
import type { Day } from '../../base/day.ts';
import { shortDay } from '../milestone-words.ts';
import { decisionName, decisionsOf, percentWords } from '../target.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

export interface ChartInput {
  readonly schedule: View['schedule'];
  /** Oldest first, at least one. */
  readonly measurements: View['progress']['measurements'];
  readonly target: number | undefined;
}

const TOP = 22;
const BOTTOM = 190;
/** Each named day has a line of its own under the axis. */
const NAME_LINE = 18;
/** Shares of the width that stay free at the edges. */
const LEFT = 12;
const RIGHT = 97;
/** Two figures above points stand at least so far apart, as a share of the width. */
const BETWEEN = 16;
/** Left of here a figure fits beside its point. */
const ROOM_BESIDE = 80;
/** A figure is so high. */
const FIGURE_HEIGHT = 18;

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** A share of the width. */
  x(day: Day): number;
  y(percent: number): number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** From the first measurement, or the start, to the cutover; whole tens of percents, with the target among them. */
export function scaleOf({ schedule, measurements, target }: ChartInput): Scale {
  const days = measurements.map(({ on }) => on);
  const values = [...measurements.map(({ percent }) => percent), ...(target === undefined ? [] : [target])];
  const from = Math.min(schedule.start, ...days);
  const to = Math.max(schedule.cutover, ...days);
  const low = Math.max(0, Math.floor(Math.min(...values) / 10) * 10 - 10);
  const high = Math.min(100, Math.ceil(Math.max(...values) / 10) * 10 + 10);
  return {
    ...{ low, high },
    x: (day) => tenth(LEFT + ((day - from) / (to - from)) * (RIGHT - LEFT)),
    y: (percent) => tenth(BOTTOM - ((percent - low) / (high - low)) * (BOTTOM - TOP)),
  };
}

export function measurementChart(input: ChartInput): Html {
  const { schedule, measurements, target } = input;
  const scale = scaleOf(input);
  const days = [
    ...decisionsOf(schedule).map((one) => ({ kind: 'besluit', name: decisionName(one), day: one.date })),
    { kind: 'ingang', name: 'ingangsdatum', day: schedule.cutover },
  ];
  const height = BOTTOM + 8 + days.length * NAME_LINE;
  return html`<svg class="metingen" width="100%" height="${height}" role="img" aria-label="${inWords(input)}">
${gridLines(scale, target)}
${days.map(({ kind, name, day }, at) => namedDay(scale.x(day), { kind, name: `${name}: ${shortDay(day)}`, at }))}
${target === undefined ? '' : targetLine(scale.y(target), target)}
${measurements.slice(1).map((one, at) => {
  const before = measurements[at] ?? one;
  return html`<line class="verloop" x1="${scale.x(before.on)}%" x2="${scale.x(one.on)}%" y1="${scale.y(before.percent)}" y2="${scale.y(one.percent)}"/>`;
})}
${points(input, scale)}
</svg>`;
}

function inWords({ measurements, target, schedule }: ChartInput): string {
  const said = ({ on, percent }: ChartInput['measurements'][number]): string =>
    `${percentWords(percent)} op ${shortDay(on)}`;
  const [first] = measurements;
  const last = measurements.at(-1);
  const course = first && last && first !== last ? `van ${said(first)} naar ${said(last)}` : first ? said(first) : '';
  const aim = target === undefined ? '' : ` Het doel is ${percentWords(target)}.`;
  const decisions = decisionsOf(schedule).map((one) => `${decisionName(one)} is op ${shortDay(one.date)}`);
  const moments = decisions.length === 0 ? '' : ` Ook staat erin wanneer u besluit: ${decisions.join(', ')}.`;
  return `Grafiek van uw metingen: ${course}.${aim}${moments} De tabel hieronder heeft dezelfde cijfers.`;
}

/** The lowest, middle and highest share; a figure that would stand on that of the target is left out. */
function gridLines({ low, high, y }: Scale, target: number | undefined): Html[] {
  return [low, (low + high) / 2, high].map((percent) => {
    const at = y(percent);
    const free = target === undefined || Math.abs(at - y(target)) >= FIGURE_HEIGHT;
    return html`<line class="raster" x1="0" x2="100%" y1="${at}" y2="${at}"/>
${free ? html`<text class="as" x="0" y="${at - 5}">${percentWords(percent)}</text>` : ''}`;
  });
}

const targetLine = (y: number, target: number): Html =>
  html`<line class="doel" x1="0" x2="100%" y1="${y}" y2="${y}"/><text class="doel" x="0" y="${y - 5}">doel ${percentWords(target)}</text>`;

/** A day with its name under the axis; the name stands before the line, where there is room. */
const namedDay = (x: number, { kind, name, at }: { kind: string; name: string; at: number }): Html => {
  const y = BOTTOM + NAME_LINE * (at + 1);
  return html`<line class="${kind}" x1="${x}%" x2="${x}%" y1="${TOP - 8}" y2="${y + 2}"/><text class="${kind}" x="${x}%" dx="-6" y="${y}" text-anchor="end">${name}</text>`;
};

/** Each measurement as a point; a figure where there is room, always at the last. */
function points({ measurements, target }: ChartInput, { x, y }: Scale): Html[] {
  const lastAt = x(measurements.at(-1)?.on ?? (0 as Day));
  let before = Number.NEGATIVE_INFINITY;
  return measurements.map(({ on, percent }, index) => {
    const [at, height] = [x(on), y(percent)];
    const isLast = index === measurements.length - 1;
    const named = isLast || (at - before >= BETWEEN && lastAt - at >= BETWEEN);
    if (named) before = at;
    // Not through the line of the target, and at the last point not through the line that leads there.
    const under = target !== undefined && percent < target && height - y(target) < FIGURE_HEIGHT + 8;
    const beside = isLast && at <= ROOM_BESIDE;
    const figure = beside
      ? html`<text class="waarde" x="${at}%" dx="10" y="${height + 5}">${percentWords(percent)}</text>`
      : html`<text class="waarde" x="${at}%" y="${under ? height + 20 : height - 11}" text-anchor="middle">${percentWords(percent)}</text>`;
    return html`<circle class="meetpunt" cx="${at}%" cy="${height}" r="5"><title>${shortDay(on)}: ${percentWords(percent)}</title></circle>
${named ? figure : ''}`;
  });
}
