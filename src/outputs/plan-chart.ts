/** The plan on scale: one row per phase under months and ISO weeks. Only characters that every Windows console font has. */
import { addDays, type Day, isoWeek, monthName } from '../base/day.ts';
import { PHASE_NAMES, PHASES, type Phase } from '../campaign/types.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { type Done, doneOn, mondayOf } from './milestone-words.ts';
import type { Colors } from './terminal-text.ts';

/** Later milestones (the help page after a year) would make the rest too small: an arrow points to them. */
const DAYS_AFTER_CUTOVER = 63;
export const MARKS = { done: '●', open: '○', today: '│', cutover: '║', span: '─', later: '►' } as const;

/** Turns days into columns. */
export interface Scale {
  readonly from: Day;
  readonly to: Day;
  readonly cells: number;
  /** The column of a day, from 0; outside the scale undefined. */
  cell(day: Day): number | undefined;
}

/** A scale of whole weeks over the plan, `cells` columns wide. */
export function scaleOf(schedule: Schedule, cells: number): Scale {
  const limit = addDays(schedule.cutover, DAYS_AFTER_CUTOVER);
  const days = [schedule.start, schedule.cutover, ...schedule.milestones.map(({ date }) => date)];
  const from = mondayOf(Math.min(...days) as Day);
  const last = Math.max(...days.filter((day) => day <= limit)) as Day;
  const to = addDays(mondayOf(last), 6);
  const span = to - from + 1;
  const cell = (day: Day) => (day < from || day > to ? undefined : Math.floor(((day - from) * cells) / span));
  return { from, to, cells, cell };
}

type Cell = { readonly mark: string; readonly color?: keyof Colors };

const draw = (row: readonly (Cell | undefined)[], colors: Colors): string =>
  row
    .map((cell) => (cell?.color ? colors[cell.color](cell.mark) : (cell?.mark ?? ' ')))
    .join('')
    .trimEnd();

/** The row of some milestones: a line from first to last, a mark on each, and where today and the cutover are. */
export function barRow(milestones: readonly Milestone[], scale: Scale, options: ChartOptions): string {
  const row = new Array<Cell | undefined>(scale.cells).fill(undefined);
  const put = (day: Day, cell: Cell, only?: string) => {
    const at = scale.cell(day);
    if (at !== undefined && (only === undefined || !row[at] || row[at]?.mark === only)) row[at] = cell;
  };
  put(options.today, { mark: MARKS.today, color: 'yellow' });
  put(options.cutover, { mark: MARKS.cutover, color: 'cyan' });
  const inside = milestones.filter(({ date }) => date <= scale.to);
  const ends = inside.flatMap(({ date, end }) => [scale.cell(date), scale.cell(end) ?? scale.cells - 1]);
  const [first, last] = [Math.min(...ends.map((at) => at ?? 0)), Math.max(...ends.map((at) => at ?? 0))];
  for (let at = first; at <= last; at++) row[at] ??= { mark: MARKS.span, color: 'dim' };
  // An open milestone wins from a done one in the same column: what is left to do must not hide.
  for (const { id, date } of inside) {
    if (doneOn(options.done, id) !== undefined) put(date, { mark: MARKS.done, color: 'green' });
  }
  for (const { id, date } of inside) {
    const at = scale.cell(date);
    if (doneOn(options.done, id) === undefined && at !== undefined) row[at] = { mark: MARKS.open };
  }
  if (milestones.length > inside.length) row[scale.cells - 1] = { mark: MARKS.later, color: 'dim' };
  return draw(row, options.colors);
}

export interface ChartOptions {
  readonly today: Day;
  readonly cutover: Day;
  readonly done: Done;
  readonly colors: Colors;
}

/** Writes labels at their column where they fit after the one before. */
function labelRow(labels: readonly (readonly [number, string])[], cells: number): string {
  let row = '';
  for (const [at, label] of labels) {
    if ((at > row.length || (at === 0 && row === '')) && at + label.length <= cells) row = row.padEnd(at) + label;
  }
  return row;
}

/** Each month at its first day; the year is with the first month and with January, where it fits. */
function monthRow(scale: Scale): string {
  const starts: [number, Day][] = [];
  for (let day = scale.from; day <= scale.to; day = addDays(day, 1)) {
    if (starts.length === 0 || monthName(day) !== monthName(addDays(day, -1))) starts.push([scale.cell(day) ?? 0, day]);
  }
  const labels: [number, string][] = [];
  for (const [index, [at, day]] of starts.entries()) {
    const [month = '', year = ''] = monthName(day).split(' ');
    const short = month === 'maart' ? 'mrt' : month.slice(0, 3);
    const full = labels.length === 0 || month === 'januari' ? `${short} ${year}` : short;
    const room = (starts[index + 1]?.[0] ?? scale.cells + 1) - at;
    if (short.length < room) labels.push([at, full.length < room ? full : short]);
  }
  return labelRow(labels, scale.cells);
}

/** The Monday of each week that has room for its number. */
function weekRow(scale: Scale): string {
  const weeks = (scale.to - scale.from + 1) / 7;
  const every = Math.ceil((weeks * 3) / scale.cells);
  const labels: [number, string][] = [];
  for (let index = 0; index < weeks; index += every) {
    const monday = addDays(scale.from, index * 7);
    labels.push([scale.cell(monday) ?? 0, String(isoWeek(monday).week)]);
  }
  return labelRow(labels, scale.cells);
}

/** The chart: months, weeks, a row per phase. `width` is that of the terminal. */
export function planChart(schedule: Schedule, width: number, options: ChartOptions): string[] {
  const label = Math.max(...PHASES.map((phase) => PHASE_NAMES[phase].length)) + 2;
  const scale = scaleOf(schedule, Math.max(20, width - label));
  const of = (phase: Phase) => schedule.milestones.filter((milestone) => milestone.phase === phase);
  const { dim } = options.colors;
  return [
    ' '.repeat(label) + dim(monthRow(scale)),
    'week'.padEnd(label) + dim(weekRow(scale)),
    ...PHASES.filter((phase) => of(phase).length > 0).map(
      (phase) => PHASE_NAMES[phase].padEnd(label) + barRow(of(phase), scale, options),
    ),
  ];
}
