/** The plan in the terminal: essentials, the chart on scale, and the milestones per phase. Returns lines, prints nothing. */

import { addDays, type Day, isoWeek, toTable } from '../base/day.ts';
import { type Campaign, PHASE_NAMES, PHASES, type Phase } from '../campaign/types.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { lengthLabel } from './length-label.ts';
import { type Done, doneOn, milestoneTitle, mondayOf, shortDay } from './milestone-words.ts';
import { cut, plainLine } from './plain-text.ts';
import { barRow, type ChartOptions, MARKS, planChart, scaleOf } from './plan-chart.ts';
import { type Colors, columns, hang, NO_COLORS, pad, wrap } from './terminal-text.ts';

export interface PlanViewOptions {
  readonly campaign: Campaign;
  readonly today: Day;
  readonly done: Done;
  /** Columns of the terminal; what is outside 50 to 120 counts as that. */
  readonly width: number;
  readonly colors?: Colors;
}

/** From this width the owner has its own column, and from the next one each milestone its place on the scale. */
const OWNER_FROM = 76;
const BAR_FROM = 112;
const OWNER_WIDTH = 18;
const BAR_WIDTH = 28;
const INDENT = 2;
const WEEK_WIDTH = 6;
const DATE_WIDTH = 16;

interface Frame extends Required<PlanViewOptions> {
  readonly schedule: Schedule;
  readonly chart: ChartOptions;
}

function frameOf(schedule: Schedule, options: PlanViewOptions): Frame {
  const colors = options.colors ?? NO_COLORS;
  const width = Math.min(120, Math.max(50, Math.floor(options.width)));
  const chart = { today: options.today, cutover: schedule.cutover, done: options.done, colors };
  return { ...options, schedule, colors, width, chart };
}

/** The whole plan. Every line fits the width (a name that alone is wider is broken). */
export function planView(schedule: Schedule, options: PlanViewOptions): string[] {
  const frame = frameOf(schedule, options);
  const phases = PHASES.filter((phase) => schedule.milestones.some((milestone) => milestone.phase === phase));
  return [
    ...heading(frame),
    '',
    ...planChart(schedule, frame.width, frame.chart),
    '',
    ...legend(frame),
    ...phases.flatMap((phase) => ['', ...phaseLines(phase, frame)]),
    ...notes(frame),
  ];
}

/** Only what is due in the week of today and in the next week. */
export function planWeek(schedule: Schedule, options: PlanViewOptions): string[] {
  const frame = frameOf(schedule, options);
  const monday = mondayOf(options.today);
  const week = (name: string, from: Day) => {
    const to = addDays(from, 6);
    const due = schedule.milestones.filter(({ date, end }) => date <= to && end >= from);
    const title = `${name}: week ${isoWeek(from).week}, ${shortDay(from)} t/m ${toTable(to)}`;
    const lines = due.flatMap((milestone) =>
      milestoneLines(
        milestone,
        false,
        { ...frame, width: Math.min(frame.width, BAR_FROM - 1) },
        milestone.end > milestone.date
          ? `${plainLine(milestone.title)} (loopt door tot en met ${shortDay(milestone.end)})`
          : undefined,
      ),
    );
    return ['', frame.colors.bold(title), ...(due.length > 0 ? lines : ['  Niets gepland.'])];
  };
  const late = schedule.milestones.filter(
    ({ id, end }) => end < monday && doneOn(options.done, id) === undefined,
  ).length;
  return [
    ...heading(frame),
    ...week('Deze week', monday),
    ...week('Volgende week', addDays(monday, 7)),
    ...(late === 0
      ? []
      : [
          '',
          ...wrap(
            `Nog open van eerder: ${late} ${late === 1 ? 'mijlpaal' : 'mijlpalen'}. Met de opdracht plan ziet u welke.`,
            frame.width,
          ),
        ]),
  ];
}

function heading({ campaign, schedule, colors, width }: Frame): string[] {
  const title = wrap(`${plainLine(campaign.service.name)} · ${plainLine(campaign.organisation.name)}`, width);
  const dates = [
    `start ${toTable(schedule.start)}`,
    `ingangsdatum ${toTable(schedule.cutover)}`,
    lengthLabel(campaign, schedule),
    `laatste veilige dag ${toTable(schedule.lastSafeDay)}`,
  ];
  const lines: string[] = [];
  for (const part of dates) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + 3 + columns(part) <= width) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return [...title.slice(0, 4).map(colors.bold), ...lines];
}

function legend({ colors, width, today }: Frame): string[] {
  const parts = [
    `${MARKS.done} klaar`,
    `${MARKS.open} open`,
    `${LATE} voorbij en nog open`,
    `${MARKS.today} vandaag (${shortDay(today)})`,
    `${MARKS.cutover} ingangsdatum`,
    `${MARKS.later} later`,
  ];
  return wrap(parts.map((part) => part.replaceAll(' ', '\u00A0')).join('   '), width).map((line) =>
    colors.dim(line.replaceAll('\u00A0', ' ').trim()),
  );
}

function phaseLines(phase: Phase, frame: Frame): string[] {
  const own = frame.schedule.milestones.filter((milestone) => milestone.phase === phase);
  let before = '';
  const lines = own.flatMap((milestone) => {
    const { year, week } = isoWeek(milestone.date);
    const sameWeek = before === `${year}-${week}`;
    before = `${year}-${week}`;
    return milestoneLines(milestone, sameWeek, frame);
  });
  return [frame.colors.bold(PHASE_NAMES[phase].toUpperCase()), ...lines];
}

const LATE = '!';

function milestoneLines(
  milestone: Milestone,
  sameWeek: boolean,
  frame: Frame,
  title = milestoneTitle(milestone),
): string[] {
  const { colors, width, today, done } = frame;
  const isDone = doneOn(done, milestone.id) !== undefined;
  const isLate = !isDone && milestone.end < today;
  const week = sameWeek ? '' : `wk ${String(isoWeek(milestone.date).week).padStart(2)}`;
  const mark = isDone ? colors.green(MARKS.done) : isLate ? colors.yellow(LATE) : MARKS.open;
  const withOwner = width >= OWNER_FROM;
  const withBar = width >= BAR_FROM;
  const left = INDENT + WEEK_WIDTH + DATE_WIDTH + 2;
  const titleWidth = width - left - (withOwner ? OWNER_WIDTH + 2 : 0) - (withBar ? BAR_WIDTH + 2 : 0);
  const isCutover = milestone.date === frame.schedule.cutover && !isDone && !isLate;
  const paint = isDone ? colors.dim : isCutover ? colors.cyan : (text: string) => text;
  return wrap(withOwner ? title : `${title} · ${milestone.owner}`, titleWidth).map((text, index) => {
    if (index > 0) return ' '.repeat(left) + paint(text);
    const start = ' '.repeat(INDENT) + colors.dim(pad(week, WEEK_WIDTH)) + pad(columnDay(milestone.date), DATE_WIDTH);
    const owner = withOwner ? ' '.repeat(titleWidth - columns(text) + 2) + colors.dim(milestone.owner) : '';
    const gap = ' '.repeat(Math.max(0, OWNER_WIDTH - milestone.owner.length) + 2);
    const bar = withBar ? gap + barRow([milestone], scaleOf(frame.schedule, BAR_WIDTH), frame.chart) : '';
    return `${start}${mark} ${paint(text)}${owner}${bar}`;
  });
}

/** "do  1 jul 2027": days of one figure stand below those of two. */
function columnDay(day: Day): string {
  const [weekday = '', number = '', ...rest] = toTable(day).split(' ');
  return [weekday, number.padStart(2), ...rest].join(' ');
}

function notes({ schedule, colors, width }: Frame): string[] {
  const lines: string[] = [];
  if (schedule.dropped.length > 0) {
    lines.push('', colors.bold('WEGGELATEN'));
    for (const { title, reason } of schedule.dropped) {
      lines.push(...hang('  - ', `${plainLine(title)}: ${plainLine(reason)}`, width));
    }
  }
  if (schedule.findings.length > 0) {
    lines.push('', colors.bold('LET OP'));
    for (const { message, fix } of schedule.findings) {
      lines.push(...hang('  - ', cut(`${plainLine(message)} ${plainLine(fix)}`.trimEnd(), 600), width));
    }
  }
  return lines;
}
