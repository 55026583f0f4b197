import { addDays, type Day, dayOf, toDutch, toTable, weekday, weekdayName, yearOf } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import type { BusyPeriod, Guide } from '../guide/types.ts';
import { type CalendarSettings, type WorkCalendar, workCalendar } from './work-calendar.ts';

export interface AdviceQuestion extends CalendarSettings {
  readonly cutoverDate: Day;
}

/** How far from the wished day a better one is looked for: further away it is no proposal but another plan. */
const PROPOSAL_DAYS = 90;

/** The busy period on that day, or undefined. */
export function busyPeriod(day: Day, periods: readonly BusyPeriod[]): BusyPeriod | undefined {
  return periods.find(({ yearly, once }) => {
    if (once) return once.from <= day && day <= once.to;
    if (!yearly) return false;
    const year = yearOf(day);
    const from = dayOf(year, yearly.from[0], yearly.from[1]);
    const to = dayOf(year, yearly.to[0], yearly.to[1]);
    if (from === undefined || to === undefined) return false;
    // One that ends before it begins goes over New Year: 15 November to 31 January.
    return from <= to ? from <= day && day <= to : day >= from || day <= to;
  });
}

/**
 * What there is to say about a cutover date before anything is planned,
 * with the next day within three months about which there is nothing to say.
 */
export function cutoverAdvice(question: AdviceQuestion, guide: Guide): { findings: Finding[]; proposal?: Day } {
  const calendar = workCalendar(question, guide);
  const findings = remarks(question.cutoverDate, question, calendar, guide);
  if (saysNothing(findings)) return { findings };
  for (let step = 1; step <= PROPOSAL_DAYS; step++) {
    const day = addDays(question.cutoverDate, step);
    if (saysNothing(remarks(day, question, calendar, guide))) return { findings, proposal: day };
  }
  return { findings };
}

/** Nothing against the day itself: that school holidays are not known yet holds for every day around it. */
const saysNothing = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => finding.rule === 'schoolvakantie-onbekend');

/** Whether there is nothing against this cutover date. */
export function isGoodCutover(question: AdviceQuestion, guide: Guide): boolean {
  return saysNothing(remarks(question.cutoverDate, question, workCalendar(question, guide), guide));
}

function regionsWord(regions: readonly string[]): string {
  if (regions.length === 3) return 'hele land';
  return `${regions.length > 1 ? "regio's" : 'regio'} ${regions.join(' en ')}`;
}

function remarks(day: Day, { region }: AdviceQuestion, calendar: WorkCalendar, guide: Guide): Finding[] {
  const findings: Finding[] = [];
  const warn = (rule: string, message: string, fix: string): void => {
    findings.push({ rule, severity: 'warning', message, fix });
  };
  const on = `De ingangsdatum ${toDutch(day)}`;
  const holiday = calendar.holidayName(day);
  if (holiday !== undefined) {
    warn('ingangsdatum-feestdag', `${on} is een feestdag (${holiday}).`, 'Kies een gewone werkdag.');
  } else if (weekday(day) >= 6) {
    const why = 'Uw helpdesk is dan meestal dicht.';
    warn(
      'ingangsdatum-weekend',
      `${on} valt op ${weekdayName(day)}. ${why}`,
      'Kies een dinsdag, woensdag of donderdag.',
    );
  } else {
    const before = addDays(day, -1);
    const after = addDays(day, 1);
    if (!calendar.isWorkingDay(before)) {
      const what = calendar.holidayName(before) ?? weekdayName(before);
      warn(
        'ingangsdatum-na-vrije-dag',
        `${on} is ${weekdayName(day)}, de dag na een vrije dag (${what}). De laatste controle is dan al dagen eerder.`,
        'Kies een dag met een werkdag ervoor en erna.',
      );
    }
    if (!calendar.isWorkingDay(after)) {
      const what = calendar.holidayName(after) ?? weekdayName(after);
      warn(
        'ingangsdatum-voor-vrije-dag',
        `${on} is ${weekdayName(day)}, de dag voor een vrije dag (${what}). Problemen blijven dan liggen.`,
        'Kies een dag met een werkdag ervoor en erna.',
      );
    }
  }
  const school = calendar.schoolHoliday(day);
  if (school) {
    const where = region === 'landelijk' ? regionsWord(school.regions) : `regio ${region}`;
    warn(
      'ingangsdatum-schoolvakantie',
      `${on} valt in de ${school.name} (${where}, tot en met ${toTable(school.to)}).`,
      "Veel gebruikers en collega's zijn dan vrij. Kies een dag buiten de vakantie.",
    );
  }
  if (day > guide.schoolHolidays.knownUntil) {
    warn(
      'schoolvakantie-onbekend',
      `De schoolvakanties na ${toDutch(guide.schoolHolidays.knownUntil)} zijn nog niet bekend. De planning houdt er geen rekening mee.`,
      'Controleer de datums zodra de vakanties bekend zijn.',
    );
  }
  const busy = busyPeriod(day, guide.busyPeriods);
  if (busy) warn('ingangsdatum-druk', `${on} valt rond ${busy.reason}.`, 'Kies een rustiger dag.');
  const peak = calendar.peak(day) ?? calendar.blockedBy(day);
  if (peak) {
    warn('ingangsdatum-eigen-piek', `${on} valt in uw eigen drukke periode: ${peak.reason}.`, 'Kies een rustiger dag.');
  }
  return findings;
}
