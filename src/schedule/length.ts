import { addDays, addMonths, type Day, toDutch, weekdayName } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import { type Campaign, LENGTHS, type Months, type Region } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { isGoodCutover } from './advice.ts';
import { countDays, firstFrom, shiftBy, type WorkCalendar, workCalendar } from './work-calendar.ts';

export interface LengthQuestion {
  readonly cutoverDate: Day;
  readonly plannedFrom: Day;
  readonly region: Region;
  readonly daysOff: Campaign['daysOff'];
  /** The length that the user asked for. */
  readonly wanted?: Months;
  readonly shortRunUp: boolean;
}

export interface LengthAnswer {
  readonly months: Months;
  /** Fewer working days than the preparation asks: it is pressed together. */
  readonly compressed: boolean;
}

/** How far ahead a cutover date may lie: beyond it a plan is a guess. */
const FURTHEST_YEARS = 5;
/** How far a search for a date that works goes, in days. */
const SEARCH_DAYS = 400;

/** The day on which the page would go live by the length alone, before it moves to a good day. */
export const startByLength = (cutoverDate: Day, months: Months): Day => addMonths(cutoverDate, -months);

/** Days that count for preparation between the first day of planning and the start, up to what the plan asks. */
export function preparationDays(plannedFrom: Day, start: Day, guide: Guide, calendar: WorkCalendar): number {
  return countDays(plannedFrom, start, calendar.isPreparationDay, guide.plan.preparationWorkingDays);
}

/**
 * The first day on which a page may go live when the run-up is short: after the minimum of preparation days. Also the
 * day at which a short run-up starts.
 */
export function earliestStart(plannedFrom: Day, guide: Guide, calendar: WorkCalendar): Day {
  const before = addDays(plannedFrom, -1);
  const lastPreparation = shiftBy(before, guide.plan.minimumWorkingDays, calendar.isPreparationDay);
  return firstFrom(addDays(lastPreparation, 1), calendar.isWorkingDay) ?? lastPreparation;
}

/**
 * The length of the campaign: the one asked for when enough preparation fits, else the longest
 * that fits. Throws a UserError with the way out when none does: the largest length, or the earliest good date.
 */
export function chooseLength(question: LengthQuestion, guide: Guide): LengthAnswer {
  const { cutoverDate, plannedFrom, wanted } = question;
  refuseImpossible(question);
  const calendar = workCalendar({ ...question, blocked: [], peaks: [] }, guide);
  const room = new Map(
    LENGTHS.map((months) => [
      months,
      preparationDays(plannedFrom, startByLength(cutoverDate, months), guide, calendar),
    ]),
  );
  const roomOf = (months: Months): number => room.get(months) ?? 0;
  const { preparationWorkingDays, compressedWorkingDays, minimumWorkingDays } = guide.plan;
  const largest = (least: number): Months | undefined => LENGTHS.findLast((months) => roomOf(months) >= least);

  if (wanted !== undefined) {
    if (roomOf(wanted) >= minimumWorkingDays && (wanted > 3 || roomOf(3) >= compressedWorkingDays)) {
      return { months: wanted, compressed: roomOf(wanted) < preparationWorkingDays };
    }
    const fits = largest(minimumWorkingDays);
    if (wanted > 3 && fits !== undefined && (fits > 3 || roomOf(3) >= compressedWorkingDays)) {
      throw new UserError({
        message: `Een campagne van ${wanted} maanden past niet: er blijven ${roomOf(wanted)} werkdagen over om voor te bereiden, en er zijn er minstens ${minimumWorkingDays} nodig.`,
        place: '--maanden',
        fix: `Kies ${fits} maanden (--maanden ${fits}), of een latere ingangsdatum.`,
      });
    }
  } else {
    const fits = largest(preparationWorkingDays);
    if (fits !== undefined) return { months: fits, compressed: false };
    if (roomOf(3) >= compressedWorkingDays) return { months: 3, compressed: true };
  }
  if (question.shortRunUp) return { months: 3, compressed: roomOf(3) < preparationWorkingDays };
  throw tooLate(question, guide);
}

/** Throws a UserError for a cutover date on or before this day. */
export function refusePast(cutoverDate: Day, today: Day): void {
  if (cutoverDate <= today) {
    throw new UserError({
      message: `De ingangsdatum ${toDutch(cutoverDate)} ligt niet in de toekomst.`,
      place: '--ingangsdatum',
      fix: 'Kies een datum die minstens vier maanden verder ligt.',
    });
  }
}

function refuseImpossible({ cutoverDate, plannedFrom }: LengthQuestion): void {
  if (cutoverDate <= plannedFrom) {
    throw new UserError({
      message: `De ingangsdatum ${toDutch(cutoverDate)} ligt niet in de toekomst: de planning begint op ${toDutch(plannedFrom)}.`,
      place: '--ingangsdatum',
      fix: 'Kies een ingangsdatum die minstens vier maanden later ligt, of verander plannen-vanaf in campagne.yaml.',
    });
  }
  if (cutoverDate > addMonths(plannedFrom, FURTHEST_YEARS * 12)) {
    throw new UserError({
      message: `De ingangsdatum ${toDutch(cutoverDate)} ligt meer dan ${FURTHEST_YEARS} jaar na het begin van de planning (${toDutch(plannedFrom)}).`,
      place: '--ingangsdatum',
      fix: 'Controleer het jaar, en plannen-vanaf in campagne.yaml. Zo ver vooruit klopt een planning niet meer.',
    });
  }
}

function tooLate(question: LengthQuestion, guide: Guide): UserError {
  const { cutoverDate } = question;
  const good = earliestGoodDate(question, guide);
  const calendar = workCalendar({ ...question, blocked: [], peaks: [] }, guide);
  const left = preparationDays(question.plannedFrom, startByLength(cutoverDate, 3), guide, calendar);
  return new UserError({
    message: `De ingangsdatum ${toDutch(cutoverDate)} is te vroeg: voor een campagne van 3 maanden blijven ${left} werkdagen over om voor te bereiden, en er zijn er minstens ${guide.plan.compressedWorkingDays} nodig.`,
    place: '--ingangsdatum',
    fix: `${good === undefined ? 'Kies een latere datum' : `De eerste goede datum is ${weekdayName(good)} ${toDutch(good)}`}. Kan het echt niet later? Gebruik dan --korte-aanloop. Er vervallen dan contactmomenten.`,
  });
}

/** The first day from the wished one on which three months fit and about which nothing has to be warned. */
export function earliestGoodDate(question: LengthQuestion, guide: Guide): Day | undefined {
  const settings = { ...question, blocked: [], peaks: [] };
  const calendar = workCalendar(settings, guide);
  for (let step = 0; step <= SEARCH_DAYS; step++) {
    const day = addDays(question.cutoverDate, step);
    if (
      preparationDays(question.plannedFrom, startByLength(day, 3), guide, calendar) < guide.plan.compressedWorkingDays
    )
      continue;
    if (isGoodCutover({ ...settings, cutoverDate: day }, guide)) return day;
  }
  return undefined;
}
