/**
 * The measurements drawn over time, as SVG. What lies side by side is a share of the width and the height is fixed, so that
 * letters keep their size on a phone. The table below it says the same in figures.
 */
import type { Day } from '../../base/day.ts';
import { monthShort, shortDay } from '../milestone-words.ts';
import { decisionName, decisionsOf, percentWords } from '../target.ts';
import { figurePlaces, type Side, widthOf } from './figure-places.ts';
import { type Html, html } from './html.ts';
import { months } from './timeline-scale.ts';
import type { View } from './view.ts';

export interface ChartInput {
  readonly schedule: View['schedule'];
  /** Oldest first, at least one. */
  readonly measurements: View['progress']['measurements'];
  readonly target: number | undefined;
}

const TOP = 22;
const BOTTOM = 190;
/** The months stand in this line, right under the axis. */
const MONTH_LINE = 20;
/** The short name of a month takes so much of the width, on a phone. */
const MONTH_WIDTH = 10;
/** Each named day has a line of its own under the months. */
const NAME_LINE = 18;
/** Shares of the width that stay free at the edges. */
const LEFT = 12;
const RIGHT = 97;
/** A figure is so high. */
const FIGURE_HEIGHT = 18;

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly from: Day;
  readonly to: Day;
  /** A share of the width. */
  x(day: Day): number;
  y(percent: number): number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** From the first measurement, or the start, to the cutover; whole tens of percents, with the target among them. */
export function scaleOf({ schedule, measurements, target }: ChartInput): Scale {
  const days = measurements.map(({ on }) => on);
  const values = [...measurements.map(({ percent }) => percent), ...(target === undefined ? [] : [target])];
  const from = Math.min(schedule.start, ...days) as Day;
  const to = Math.max(schedule.cutover, ...days) as Day;
  const low = Math.max(0, Math.floor(Math.min(...values) / 10) * 10 - 10);
  const high = Math.min(100, Math.ceil(Math.max(...values) / 10) * 10 + 10);
  return {
    ...{ low, high, from, to },
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
  const height = BOTTOM + MONTH_LINE + 8 + days.length * NAME_LINE;
  return html`<svg class="metingen" width="100%" height="${height}" role="img" aria-label="${inWords(input)}">
${gridLines(scale)}
${days.map(({ kind, name, day }, at) => namedDay(scale.x(day), { kind, name: `${name}: ${shortDay(day)}`, at }))}
${monthNames(scale)}
${target === undefined ? '' : targetLine(scale, target)}
${gridLabels(scale, target).map(({ text, y }) => html`<text class="as" x="0" y="${y}">${text}</text>`)}
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

interface Label {
  readonly text: string;
  readonly y: number;
}

/** Where the name of the target stands: above its line, or below it where the top of the scale is named. */
function targetLabel({ high, y }: Scale, target: number): Label {
  const at = y(target);
  const crowded = target < high && at - y(high) < FIGURE_HEIGHT;
  return { text: `doel ${percentWords(target)}`, y: crowded ? at + 14 : at - 5 };
}

/** The lowest, middle and highest share; a figure that would stand on the name of the target is left out. */
function gridLabels(scale: Scale, target: number | undefined): Label[] {
  const { low, high, y } = scale;
  const aim = target === undefined ? undefined : targetLabel(scale, target).y;
  return [low, (low + high) / 2, high]
    .map((percent) => ({ text: percentWords(percent), y: y(percent) - 5 }))
    .filter((label) => aim === undefined || Math.abs(label.y - aim) >= FIGURE_HEIGHT);
}

const gridLines = ({ low, high, y }: Scale): Html[] =>
  [low, (low + high) / 2, high].map(
    (percent) => html`<line class="raster" x1="0" x2="100%" y1="${y(percent)}" y2="${y(percent)}"/>`,
  );

/** The months under the axis, each in the middle of its part; where they are narrow not all of them. */
function monthNames({ from, to, x }: Scale): Html[] {
  const all = months({ from, to });
  const step = Math.ceil((MONTH_WIDTH * all.length) / (RIGHT - LEFT));
  return all.map(({ day }, at) => {
    const left = x(day);
    const right = x(all[at + 1]?.day ?? to);
    const tick =
      at === 0 ? '' : html`<line class="raster" x1="${left}%" x2="${left}%" y1="${BOTTOM}" y2="${BOTTOM + 5}"/>`;
    if (at % step > 0 || (right - left) * step < MONTH_WIDTH) return html`${tick}`;
    return html`${tick}<text class="maandnaam" x="${tenth((left + right) / 2)}%" y="${BOTTOM + MONTH_LINE - 4}" text-anchor="middle">${monthShort(day)}</text>`;
  });
}

const targetLine = (scale: Scale, target: number): Html => {
  const { text, y } = targetLabel(scale, target);
  const at = scale.y(target);
  return html`<line class="doel" x1="0" x2="100%" y1="${at}" y2="${at}"/><text class="doel" x="0" y="${y}">${text}</text>`;
};

/** A day with its name under the axis; the name stands before the line, where there is room. */
const namedDay = (x: number, { kind, name, at }: { kind: string; name: string; at: number }): Html => {
  const y = BOTTOM + MONTH_LINE + NAME_LINE * (at + 1);
  return html`<line class="${kind}" x1="${x}%" x2="${x}%" y1="${TOP - 8}" y2="${y + 2}"/><text class="${kind}" x="${x}%" dx="-6" y="${y}" text-anchor="end">${name}</text>`;
};

/** Where the figure of a point begins, and how it hangs there. */
const ANCHORS: Readonly<Record<Side, Html>> = {
  above: html`dy="-11" text-anchor="middle"`,
  under: html`dy="21" text-anchor="middle"`,
  right: html`dx="10" dy="5"`,
  left: html`dx="-10" dy="5" text-anchor="end"`,
};

/** Each measurement as a point, with its figure where there is room. */
function points({ measurements, target }: ChartInput, scale: Scale): Html[] {
  const { x, y } = scale;
  const all = measurements.map(({ on, percent }) => ({ x: x(on), y: y(percent), figure: percentWords(percent) }));
  const labels = [...gridLabels(scale, target), ...(target === undefined ? [] : [targetLabel(scale, target)])];
  const line = target === undefined ? [] : [{ left: 0, right: 100, top: y(target) - 1, bottom: y(target) + 1 }];
  const taken = [
    ...labels.map((one) => ({ left: 0, right: widthOf(one.text), top: one.y - 12, bottom: one.y + 3 })),
    ...line,
  ];
  const sides = figurePlaces(all, { taken, bottom: BOTTOM });
  return all.map((one, at) => {
    const side = sides[at];
    const on = measurements[at]?.on ?? (0 as Day);
    return html`<circle class="meetpunt" cx="${one.x}%" cy="${one.y}" r="5"><title>${shortDay(on)}: ${one.figure}</title></circle>
${side === undefined ? '' : html`<text class="waarde" x="${one.x}%" y="${one.y}" ${ANCHORS[side]}>${one.figure}</text>`}`;
  });
}
