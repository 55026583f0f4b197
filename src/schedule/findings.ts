import { addDays, type Day, toDutch, toTable, weekdayName } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PlanItem } from '../guide/types.ts';
import { cutoverAdvice } from './advice.ts';
import { boundsOf, type Frame, preferredFrom } from './anchors.ts';
import { wishesBroken } from './placing.ts';
import type { Milestone } from './types.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface PlanOutcome {
  readonly campaign: Campaign;
  readonly frame: Frame;
  /** By date. */
  readonly milestones: readonly Milestone[];
  readonly dropped: readonly { readonly item: PlanItem; readonly reason: string; readonly byUser: boolean }[];
  readonly guide: Guide;
  readonly calendar: WorkCalendar;
}

const FAR_DAYS = 730;
const inCampaign = (id: string): string =>
  `Wilt u een andere dag? Zet die in campagne.yaml onder mijlpalen, bij ${id}.`;

/** All that the plan has to warn about: the cutover date, what was left out, wishes and rules that do not hold. */
export function planFindings(outcome: PlanOutcome): Finding[] {
  const { campaign, guide } = outcome;
  return [
    ...aboutCutover(campaign, guide),
    ...preparation(outcome),
    ...preparationInHoliday(outcome),
    ...leftOut(outcome),
    ...outcome.milestones.flatMap((milestone) => aboutMilestone(milestone, outcome)),
    ...silences(outcome),
  ];
}

/** What there is to say about the cutover date; the last remark names a better day. */
function aboutCutover(campaign: Campaign, guide: Guide): Finding[] {
  const { findings, proposal } = cutoverAdvice(campaign, guide);
  const last = findings.length - 1;
  if (proposal === undefined) return findings;
  const better = ` Bijvoorbeeld ${weekdayName(proposal)} ${toDutch(proposal)}.`;
  return findings.map((finding, at) => (at === last ? { ...finding, fix: `${finding.fix}${better}` } : finding));
}

/** Half of the preparation in one school holiday: colleagues, client council and Logius are hard to reach then. */
function preparationInHoliday({ milestones, calendar }: PlanOutcome): Finding[] {
  const days = milestones.filter((one) => one.phase === 'prepare').map((one) => one.date);
  const inHoliday = days.filter((day) => calendar.schoolHoliday(day) !== undefined);
  const [first] = inHoliday;
  if (first === undefined || inHoliday.length * 2 < days.length) return [];
  return [
    {
      rule: 'voorbereiding-vakantie',
      severity: 'warning',
      message: `Een groot deel van de voorbereiding valt in de ${calendar.schoolHoliday(first)?.name}. Collega's en de cliëntenraad zijn dan moeilijk te bereiken.`,
      fix: 'Begin eerder, of spreek nu al af wie er is.',
    },
  ];
}

function preparation({ frame, guide }: PlanOutcome): Finding[] {
  const asked = guide.plan.preparationWorkingDays;
  if (frame.preparation >= asked) return [];
  return [
    {
      rule: 'voorbereiding-krap',
      severity: 'warning',
      message: `Er zijn ${frame.preparation} werkdagen om voor te bereiden; ${asked} is gewoon. De voorbereiding is samengedrukt.`,
      fix: 'Bel vandaag met Logius en de cliëntenraad: kunnen zij zo snel? Zo niet, kies dan een latere ingangsdatum.',
    },
  ];
}

function leftOut({ dropped }: PlanOutcome): Finding[] {
  return dropped
    .filter((drop) => !drop.byUser)
    .map(({ item, reason }) => ({
      rule: 'mijlpaal-vervallen',
      severity: 'warning',
      milestone: item.id,
      message: `'${item.title}' is vervallen: ${reason}.`,
      fix: 'Kunt u dit niet missen? Kies dan een latere ingangsdatum, of een eigen dag in campagne.yaml.',
    }));
}

function aboutMilestone(milestone: Milestone, outcome: PlanOutcome): Finding[] {
  const { campaign, calendar, frame, guide } = outcome;
  const { id, title, date } = milestone;
  const item = guide.plan.items.find((one) => one.id === id);
  const findings: Finding[] = [];
  const warn = (rule: string, message: string, fix = inCampaign(milestone.id)): void => {
    findings.push({ rule, severity: 'warning', milestone: id, message: `'${title}' ${message}`, fix });
  };
  if (campaign.milestones[id]?.date !== undefined) {
    for (const problem of ownDateProblems(milestone, item, outcome)) warn(problem.rule, problem.message);
  }
  if (!item) return findings;
  if (item.moves === 'fixed') {
    if (item.public && date !== frame.cutover && item.anchor.of[0] === 'T') {
      const message = `kan pas op ${weekdayName(date)} ${toDutch(date)}, want de ingangsdatum is geen werkdag.`;
      warn('ingangsdatum-vrije-dag', message, 'Kies een werkdag als ingangsdatum, of regel dat er die dag iemand is.');
    }
    return findings;
  }
  if (item.public && item.anchor.of[0] === 'T' && item.anchor.days === 0 && date !== frame.cutover) {
    warn('ingangsdatum-vrije-dag', `kan pas op ${weekdayName(date)} ${toDutch(date)}: eerder is er geen werkdag.`);
  }
  const preferred = preferredFrom(item, frame, new Map(outcome.milestones.map((one) => [one.id, one.date])), calendar);
  if (preferred !== undefined && date < preferred) {
    warn('wens-volgorde', `staat op ${toTable(date)}; liever pas vanaf ${toTable(preferred)}. Daar is geen tijd voor.`);
  }
  const broken = wishesBroken(item, date, calendar);
  if (broken.holiday) {
    const school = calendar.schoolHoliday(date);
    const where = school ? `de ${school.name}` : `uw eigen drukke periode: ${calendar.peak(date)?.reason}`;
    warn('wens-buiten-vakantie', `valt op ${toTable(date)}, in ${where}.`);
  }
  // Of an own date on a day off that is told.
  if (broken.weekday && calendar.isWorkingDay(date))
    warn('wens-midweek', `valt op ${toTable(date)}; liever dinsdag tot en met donderdag.`);
  return findings;
}

function ownDateProblems(
  { date, public: isPublic }: Milestone,
  item: PlanItem | undefined,
  { calendar, frame, milestones }: PlanOutcome,
): { rule: string; message: string }[] {
  const problems: { rule: string; message: string }[] = [];
  if (isPublic && !calendar.isWorkingDay(date)) {
    const what = calendar.holidayName(date) ?? weekdayName(date);
    problems.push({ rule: 'eigen-datum-vrije-dag', message: `staat op uw eigen datum ${toTable(date)}: ${what}.` });
  } else if (isPublic && calendar.blockedBy(date)) {
    const why = calendar.blockedBy(date)?.reason;
    problems.push({
      rule: 'eigen-datum-geblokkeerd',
      message: `staat op ${toTable(date)}, in een geblokkeerde periode: ${why}.`,
    });
  }
  if (date < frame.plannedFrom) {
    problems.push({
      rule: 'eigen-datum-verleden',
      message: `staat op ${toTable(date)}, vóór het begin van de planning.`,
    });
  }
  if (date > addDays(frame.cutover, FAR_DAYS)) {
    problems.push({
      rule: 'eigen-datum-ver',
      message: `staat op ${toTable(date)}, meer dan twee jaar na de ingangsdatum.`,
    });
  }
  if (item) {
    const placed = new Map<string, Day>(milestones.map((other) => [other.id, other.date]));
    const { notBefore, notAfter } = boundsOf(item, frame, placed, calendar);
    const [early, late] = [date < notBefore.day, date > notAfter.day];
    if (early || late) {
      const bound = early ? notBefore : notAfter;
      const than = `${early ? 'niet vóór' : 'niet na'} ${toTable(bound.day)}`;
      const because = bound.setBy === undefined ? '' : `, ${early ? 'na' : 'vóór'} ${bound.setBy}`;
      problems.push({
        rule: 'eigen-datum-volgorde',
        message: `staat op ${toTable(date)}; door de volgorde hoort het ${than}${because}.`,
      });
    }
  }
  return problems;
}

/** Times before the cutover in which citizens hear nothing for longer than the plan allows. */
function silences({ milestones, frame, guide }: PlanOutcome): Finding[] {
  const moments = milestones.filter((one) => one.contact && one.date >= frame.start && one.date <= frame.cutover);
  const days = [...moments.map((one) => one.date), frame.cutover];
  return days.flatMap((day, at): Finding[] => {
    const before = days[at - 1];
    if (before === undefined || day - before <= guide.plan.maximumGapDays) return [];
    return [
      {
        rule: 'lange-stilte',
        severity: 'warning',
        message: `Van ${toTable(before)} tot ${toTable(day)} is er geen contactmoment: ${Math.round((day - before) / 7)} weken.`,
        fix: `Plan een eigen bericht rond ${toTable(addDays(before, Math.floor((day - before) / 2)))}, in campagne.yaml onder mijlpalen.`,
      },
    ];
  });
}
