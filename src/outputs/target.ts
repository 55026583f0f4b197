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
 * Nothing is left to decide after the cutover date. The words go by the day of the last measurement, on the screen and on the
 * page alike: the page does not know what day it is.
 */
export const isPast = (on: Day, cutover: Day): boolean => on > cutover;

/** The target against the last measurement; true on whatever day it is read. */
export function targetWords(last: Measurements[number] | undefined, aim: number | undefined, cutover: Day): string {
  if (aim === undefined) return 'Er is nog geen doel. Zet het in campagne.yaml, bij doel-procent.';
  if (last === undefined) return `Uw doel is ${percentWords(aim)}. Er is nog niet gemeten.`;
  const measured = `${percentWords(last.percent)} van de inlogs`;
  const short = shortOf(aim, last.percent);
  if (short <= 0) return `Uw doel is ${percentWords(aim)}. Dat is gehaald: ${measured} bij de laatste meting.`;
  const points = `${String(short).replace('.', ',')} procentpunt`;
  const not = isPast(last.on, cutover) ? 'niet' : 'nog niet';
  return `Uw doel is ${percentWords(aim)}. Bij de laatste meting was dat ${not} gehaald: ${measured}, ${points} te weinig.`;
}
