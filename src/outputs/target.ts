/** Whether the target is in sight: the same reckoning and words on the screen and on the page. Pure. */
import type { Progress } from '../campaign/progress.ts';
import type { Milestone, Schedule } from '../schedule/types.ts';

type Measurements = Progress['measurements'];

/** The milestones at which a campaign goes on or is postponed. */
const DECISIONS: readonly string[] = ['besluit-1', 'besluit-2'];

export const decisionsOf = ({ milestones }: Pick<Schedule, 'milestones'>): Milestone[] =>
  milestones.filter(({ id }) => DECISIONS.includes(id));

/** Oldest first. */
export const byDay = (measurements: Measurements): Measurements => [...measurements].sort((a, b) => a.on - b.on);

/** 97.5 -> "97,5%", with all its decimals: the user typed them. */
export const wholePercent = (value: number): string => `${String(value).replace('.', ',')}%`;

/** So many points under the target; 0 or less when it is reached. */
export const shortOf = (aim: number, measured: number): number => Math.round((aim - measured) * 100) / 100;

/** `last`: the share at the last measurement; `past`: the cutover date is over. */
export function targetWords(last: number | undefined, aim: number | undefined, past: boolean): string {
  if (aim === undefined) return 'Er is nog geen doel. Zet het in campagne.yaml, bij doel-procent.';
  if (last === undefined) return `Uw doel is ${wholePercent(aim)}. Er is nog niet gemeten.`;
  const short = shortOf(aim, last);
  if (short <= 0)
    return `Uw doel is ${wholePercent(aim)}. Dat is gehaald: ${wholePercent(last)} bij de laatste meting.`;
  const points = `${String(short).replace('.', ',')} procentpunt`;
  return `Uw doel is ${wholePercent(aim)}. ${past ? 'Dat is niet gehaald' : 'Dat is nog niet gehaald'}: bij de laatste meting ${wholePercent(last)}, ${points} te weinig.`;
}
