/** Whether the target is in sight: the same reckoning and words on the screen and on the page. Pure. */
import type { Day } from '../base/day.ts';
import type { Progress } from '../campaign/progress.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';

type Measurements = Progress['measurements'];

/** The milestones at which a campaign goes on or is postponed. */
const DECISIONS: readonly string[] = ['besluit-1', 'besluit-2'];

export const decisionsOf = ({ milestones }: Pick<Schedule, 'milestones'>): Milestone[] =>
  milestones.filter(({ id }) => DECISIONS.includes(id));

/** "besluit 1" */
export const decisionName = ({ id }: Pick<Milestone, 'id'>): string => id.replace('-', ' ');

/** Oldest first. */
export const byDay = (measurements: Measurements): Measurements => [...measurements].sort((a, b) => a.on - b.on);

/** 97.5 -> "97,5%", with all its decimals: the user typed them. */
export const percentWords = (value: number): string => `${String(value).replace('.', ',')}%`;

/** So many points under the target; 0 or less when it is reached. */
export const shortOf = (aim: number, measured: number): number => Math.round((aim - measured) * 100) / 100;

/**
 * Nothing is left to decide after the cutover date. On the page the words go by the day of the last measurement alone: it does
 * not know what day it is.
 */
export const isPast = (on: Day, cutover: Day): boolean => on > cutover;

/** 39.5 -> "39,5 procentpunt" */
export const pointWords = (points: number): string => `${String(points).replace('.', ',')} procentpunt`;

/**
 * The target against the measurements, oldest first. Without `today` (the page) what it says is true on whatever day it is read;
 * with a day after the cutover date it looks back.
 */
export function targetWords(
  measurements: Measurements,
  aim: number | undefined,
  { cutover, milestones }: Pick<Schedule, 'cutover' | 'milestones'>,
  today?: Day,
): string {
  const last = measurements.at(-1);
  if (today !== undefined && isPast(today, cutover) && !(last && isPast(last.on, cutover)))
    return lookingBack(last, aim, cutover);
  if (aim === undefined) return 'Er is nog geen doel. Zet het in campagne.yaml, bij doel-procent.';
  if (last === undefined) return `Uw doel is ${percentWords(aim)}. Er is nog niet gemeten.`;
  const measured = `${percentWords(last.percent)} van de inlogs`;
  const since = sinceFirst(measurements);
  const short = shortOf(aim, last.percent);
  if (short <= 0) return `Uw doel is ${percentWords(aim)}. Dat is gehaald: ${measured} bij de laatste meting.${since}`;
  const not = isPast(last.on, cutover) ? 'niet' : 'nog niet';
  // Until the last decision there is time; what is measured at it, is what is decided on.
  const decision = decisionsOf({ milestones }).at(-1)?.date ?? cutover;
  const points = last.on < decision ? `nog ${pointWords(short)} te gaan` : `${pointWords(short)} te weinig`;
  return `Uw doel is ${percentWords(aim)}. Bij de laatste meting was dat ${not} gehaald: ${measured}, ${points}.${since}`;
}

/** After the cutover date, when nothing was measured after it. */
function lookingBack(last: Measurements[number] | undefined, aim: number | undefined, cutover: Day): string {
  const was = aim === undefined ? '' : `Uw doel was ${percentWords(aim)}. `;
  if (last === undefined) return `${was}Er is niet gemeten.`;
  const when = last.on === cutover ? 'meting, op de ingangsdatum,' : 'meting voor de ingangsdatum';
  const reached = aim !== undefined && shortOf(aim, last.percent) <= 0 ? 'Dat is gehaald: bij' : 'Bij';
  return `${was}${reached} de laatste ${when} was het ${percentWords(last.percent)}.`;
}

/** How it went since the first measurement, when there are more. */
function sinceFirst(measurements: Measurements): string {
  const [first] = measurements;
  const last = measurements.at(-1);
  if (first === undefined || last === undefined || measurements.length < 2) return '';
  const more = shortOf(last.percent, first.percent);
  if (more === 0) return ' Dat is evenveel als bij de eerste meting.';
  return ` Sinds de eerste meting: ${pointWords(Math.abs(more))} ${more > 0 ? 'erbij' : 'minder'}.`;
}
