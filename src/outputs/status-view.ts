/** "What now?": where the campaign stands, in the terminal. Returns lines, prints nothing. */
import { type Day, toTable } from '../base/day.ts';
import { type Campaign, OWNERS, PHASE_NAMES } from '../campaign/types.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { milestoneTitle, shortDay } from './milestone-words.ts';
import { plainLine } from './plain-text.ts';
import type { Late, Status } from './status.ts';
import { decisionName, isPast, percentWords, shortOf, targetWords } from './target.ts';
import { type Colors, NO_COLORS, wrap } from './terminal-text.ts';

export interface StatusViewOptions {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors?: Colors;
  /** Only what is late. */
  readonly onlyLate?: boolean;
}

interface Frame extends Required<StatusViewOptions> {
  /** A line of a list, with the next ones below its text. */
  readonly item: (text: string) => string[];
  readonly below: (text: string) => string[];
}

/** So many measurements, and so many things that wait, are named. */
const MOST_MEASUREMENTS = 3;
const MOST_WAITING = 4;

/** Every line fits the width. */
export function statusView(status: Status, options: StatusViewOptions): string[] {
  const width = Math.max(30, options.width);
  const frame: Frame = {
    ...{ ...options, width, colors: options.colors ?? NO_COLORS, onlyLate: options.onlyLate ?? false },
    item: (text) => wrap(text, width - 4).map((line, index) => (index === 0 ? '  - ' : '    ') + line),
    below: (text) => wrap(text, width - 4).map((line) => `    ${line}`),
  };
  const { bold } = frame.colors;
  const { late, thisWeek } = status;
  const lateOnes =
    late.length === 0 ? [] : [bold(`TE LAAT: ${late.length}`), ...late.flatMap((one) => lateLines(one, status, frame))];
  if (frame.onlyLate) return lateOnes;
  return [
    ...heading(status, frame),
    ...(lateOnes.length === 0 ? [] : ['', ...lateOnes]),
    '',
    bold('DEZE WEEK'),
    ...(thisWeek.length === 0
      ? ['  Niets meer.']
      : thisWeek.flatMap((one) => frame.item(`${days(one)}: ${title(one)} (${one.owner})`))),
    ...ahead(status, frame),
    ...target(status, frame),
  ];
}

const title = (milestone: Milestone): string => plainLine(milestone.title);
const days = ({ date, end }: Milestone): string =>
  end > date ? `${shortDay(date)} t/m ${shortDay(end)}` : shortDay(date);

function heading(status: Status, { campaign, schedule, width, colors }: Frame): string[] {
  const { today, phase, done } = status;
  const { cutover, lastSafeDay, milestones } = schedule;
  const name = `${plainLine(campaign.service.name)} · ${plainLine(campaign.organisation.name)}`;
  return [
    ...wrap(name, width).slice(0, 4).map(colors.bold),
    ...wrap(`${toTable(today)}: fase ${PHASE_NAMES[phase]}`, width),
    ...wrap(distance(today, cutover, 'de ingangsdatum'), width),
    ...wrap(distance(today, lastSafeDay, 'de laatste veilige dag'), width),
    ...wrap(`${done.length} van ${milestones.length} mijlpalen klaar`, width),
  ];
}

/** "nog 113 dagen tot de ingangsdatum (do 1 jul 2027)" */
function distance(today: Day, day: Day, name: string): string {
  const away = Math.abs(day - today);
  const count = away === 1 ? '1 dag' : `${away} dagen`;
  if (away === 0) return `vandaag is ${name}`;
  return day > today ? `nog ${count} tot ${name} (${toTable(day)})` : `${name} was ${count} geleden (${toTable(day)})`;
}

function lateLines(late: Late, { today }: Status, { item, below, colors }: Frame): string[] {
  const { milestone } = late;
  const [first = '', ...rest] = item(`${title(milestone)} (${milestone.owner}), was ${toTable(milestone.end)}`);
  return [
    colors.yellow(first),
    ...rest,
    ...meaning(late, today).flatMap(below),
    ...below(`Al gedaan? status --klaar ${milestone.id}`),
  ];
}

/** What it means, and what of the plan waits for it; of a milestone of the user only the second is known. */
function meaning({ milestone, consequence, blocks }: Late, today: Day): string[] {
  const told = consequence === undefined ? [] : [plainLine(consequence)];
  if (blocks.length > 0) {
    const named = blocks
      .slice(0, MOST_WAITING)
      .map((one) => `'${title(one)}' (${shortDay(one.date)}${one.end < today ? ', ook te laat' : ''})`);
    const more = blocks.length - MOST_WAITING;
    return [...told, `Hierop wacht: ${named.join(', ')}${more > 0 ? ` en nog ${more}` : ''}.`];
  }
  if (told.length > 0) return told;
  return [milestone.public ? 'Uw gebruikers hebben dit nog niet gezien.' : 'In de planning wacht hier niets op.'];
}

/** The next ten working days, by who does it. */
function ahead({ next, until }: Status, { campaign, colors, item, width }: Frame): string[] {
  const owners = OWNERS.filter((owner) => next.some((one) => one.owner === owner));
  return [
    '',
    ...wrap(`DE KOMENDE TIEN WERKDAGEN (tot en met ${toTable(until)})`, width).map(colors.bold),
    ...(owners.length === 0 ? ['  Niets gepland.'] : []),
    ...owners.flatMap((owner) => {
      const name = campaign.ownerNames[owner];
      return [
        ...wrapped(`${owner}${name === undefined ? '' : ` (${plainLine(name)})`}`, width),
        ...next
          .filter((one) => one.owner === owner)
          .flatMap((one) => item(`${shortDay(one.date)}: ${milestoneTitle(one)} [${one.id}]`)),
      ];
    }),
  ];
}

/** Whether the target is in sight, then what there is to decide, then what was measured. */
function target(status: Status, frame: Frame): string[] {
  const { colors, item, width, schedule } = frame;
  const { measurements, target: aim, today } = status;
  const last = measurements.at(-1);
  if (last === undefined && aim === undefined) return [];
  const latest = measurements.slice(-MOST_MEASUREMENTS);
  const past = isPast(today, schedule.cutover);
  return [
    '',
    colors.bold(past ? 'UW METINGEN' : 'DOORGAAN OF UITSTELLEN'),
    ...wrapped(targetWords(last, aim, schedule.cutover), width),
    ...toDecide(status, frame),
    ...(past || latest.length === 0 ? [] : wrapped(latest.length === 1 ? 'Uw meting:' : 'Uw metingen:', width)),
    ...latest.flatMap(({ on, percent }) => item(`${toTable(on)}: ${percentWords(percent)}`)),
  ];
}

/** The decision that should have been taken, unless the target is reached, and those that come. */
function toDecide({ decisions, measurements, target: aim, today }: Status, { item, width }: Frame): string[] {
  const last = measurements.at(-1);
  const reached = aim !== undefined && last !== undefined && shortOf(aim, last.percent) <= 0;
  const missed = reached ? undefined : decisions.findLast(({ end }) => end < today);
  const coming = decisions.filter(({ end }) => end >= today);
  return [
    ...(missed === undefined ? [] : wrapped(missedWords(missed), width)),
    ...(coming.length === 0 ? [] : wrapped('Nog te besluiten:', width)),
    ...coming.flatMap((one) => item(`${toTable(one.date)}: ${title(one)}`)),
  ];
}

const missedWords = (decision: Milestone): string =>
  `${decisionName(decision).replace('b', 'B')} had op ${toTable(decision.end)} genomen moeten zijn. Neem het nu: doorgaan of uitstellen.`;

const wrapped = (text: string, width: number): string[] => wrap(text, width - 2).map((line) => `  ${line}`);
