/** "What now?": where the campaign stands, in the terminal. Returns lines, prints nothing. */
import { type Day, toTable } from '../base/day.ts';
import { OVERVIEW_FILE } from '../base/layout.ts';
import { type Campaign, OWNERS, PHASE_NAMES } from '../campaign/types.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';
import { milestoneTitle, shortDay } from './milestone-words.ts';
import { plainLine } from './plain-text.ts';
import type { Late, Status } from './status.ts';
import { decisionName, decisionsOf, isPast, percentWords, targetWords } from './target.ts';
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

/** So many of the last measurements, beside the first, and so many things that wait, are named. */
const LAST_MEASUREMENTS = 3;
const MOST_WAITING = 4;
/** So much is late with nothing ticked off: then it is more likely that nobody ticked off. */
const MUCH_LATE = 3;

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
    ...nothingTicked(status, frame),
    ...(lateOnes.length === 0 ? [] : ['', ...lateOnes]),
    '',
    bold('DEZE WEEK'),
    ...(thisWeek.length === 0
      ? wrapped(late.length === 0 ? 'Niets meer.' : 'Geen nieuwe taken. Begin met wat te laat is.', width)
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

function nothingTicked({ done, late }: Status, { width }: Frame): string[] {
  if (done.length > 0 || late.length < MUCH_LATE) return [];
  // The command is read as one, so it starts a line.
  const words = ['U heeft nog niets afgevinkt. Is er al iets gedaan?', 'Vink dat eerst af: status --klaar ID'];
  return ['', ...words.flatMap((line) => wrap(line, width))];
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
  const { colors, width, schedule } = frame;
  const { measurements, target: aim, today } = status;
  if (measurements.length === 0 && aim === undefined) return [];
  const past = isPast(today, schedule.cutover);
  const head = past || measurements.length === 0 ? [] : [measurements.length === 1 ? 'Uw meting:' : 'Uw metingen:'];
  return [
    '',
    colors.bold(past ? 'UW METINGEN' : 'DOORGAAN OF UITSTELLEN'),
    ...wrapped(targetWords(measurements, aim, schedule, today), width),
    ...toDecide(status, frame),
    ...head.flatMap((words) => wrapped(words, width)),
    ...measured(measurements).flatMap(frame.item),
  ];
}

/** The first, against which all others are read, and the last ones. */
function measured(measurements: Status['measurements']): string[] {
  const lines = measurements.map(({ on, percent }) => `${toTable(on)}: ${percentWords(percent)}`);
  const [first = '', ...others] = lines;
  if (others.length === 0) return lines;
  const left = others.length - LAST_MEASUREMENTS;
  return [
    `${first} (eerste meting)`,
    ...(left > 0 ? [`en nog ${left}, in ${OVERVIEW_FILE}`] : []),
    ...others.slice(-LAST_MEASUREMENTS),
  ];
}

/** Every decision that is not ticked off, also when the target is reached: those that are late first. */
function toDecide({ decisions, done, today }: Status, { item, width }: Frame): string[] {
  const missed = decisions.filter(({ end }) => end < today);
  const coming = decisions.filter(({ end }) => end >= today);
  const taken = decisionsOf({ milestones: done.map(({ milestone }) => milestone) });
  return [
    ...missed.flatMap((one, at) => wrapped(missedWords(one, missed[at + 1] ?? taken.find(after(one))), width)),
    ...(coming.length === 0
      ? []
      : wrapped(`${coming.length === 1 ? 'Dit besluit' : 'Deze besluiten'} moet u nog nemen:`, width)),
    ...coming.flatMap((one) => item(`${toTable(one.date)}: ${title(one)}`)),
  ];
}

const after =
  ({ date }: Milestone) =>
  (other: Milestone): boolean =>
    other.date > date;

/** `later`: a later decision that was taken, or is late as well. */
function missedWords(decision: Milestone, later?: Milestone): string {
  const was = `${capital(decisionName(decision))} had op ${toTable(decision.end)} genomen moeten zijn.`;
  return later === undefined
    ? `${was} Neem het nu: doorgaan of uitstellen.`
    : `${was} Is het genomen? Vink het dan af: status --klaar ${decision.id}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const wrapped = (text: string, width: number): string[] => wrap(text, width - 2).map((line) => `  ${line}`);
