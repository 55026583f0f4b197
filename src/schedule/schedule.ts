import { addDays, type Day, toDutch, weekdayName } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PlanItem } from '../guide/types.ts';
import { isGoodCutover } from './advice.ts';
import type { Frame } from './anchors.ts';
import { type Attempt, attempt } from './attempt.ts';
import { planFindings } from './findings.ts';
import { chooseLength } from './length.ts';
import type { Milestone, Schedule } from './types.ts';
import { shiftBy, type WorkCalendar, workCalendar } from './work-calendar.ts';

/** How far ahead a date that would work is looked for, in days. */
const SEARCH_DAYS = 400;
/** How long a letter with an activation code takes, and the margin on top of it, unless the user says otherwise. */
const USUAL_LETTER = { letterWorkingDays: 5, marginWorkingDays: 5 };

type Planned = Exclude<Attempt, { failed: PlanItem }>;
type Failed = Extract<Attempt, { failed: PlanItem }>;
type Dropped = { readonly item: PlanItem; readonly reason: string; readonly byUser: boolean };

/**
 * The dated plan of a campaign. Hard rules hold always; a wish that cannot hold is a finding. Throws a
 * UserError that names the rule, the milestone and the nearest date that would work, when the plan cannot hold; and for
 * settings of milestones that do not exist or are fixed.
 */
export function schedule(campaign: Campaign, guide: Guide): Schedule {
  const mistakes = settingMistakes(campaign, guide);
  if (mistakes.length > 0) throw new UserError(mistakes);
  chooseLength({ ...campaign, wanted: campaign.months }, guide);
  const calendar = workCalendar(campaign, guide);
  const outcome = planWithDrops(campaign, guide, calendar);
  if ('failed' in outcome) throw cannotHold(campaign, outcome, guide);
  const { frame, placed } = outcome.planned;
  const milestones = [...planMilestones(campaign, guide, placed, calendar), ...ownMilestones(campaign)];
  const order = new Map(guide.plan.items.map((item, at) => [item.id, at]));
  const placeOf = (milestone: Milestone): number => order.get(milestone.id) ?? order.size;
  milestones.sort((a, b) => a.date - b.date || placeOf(a) - placeOf(b));
  const dropped = outcome.dropped.map(({ item, reason }) => ({ id: item.id, title: item.title, reason }));
  return {
    start: frame.start,
    cutover: frame.cutover,
    lastSafeDay: frame.lastSafeDay,
    milestones,
    dropped,
    findings: planFindings({ campaign, frame, milestones, dropped: outcome.dropped, guide, calendar }),
  };
}

/**
 * Plans, and while the run-up or a blocked period leaves some milestone no day, leaves out the next one that may go. Own
 * dates are no reason to leave anything out: when they are what does not fit, that is for the user to mend.
 */
function planWithDrops(
  campaign: Campaign,
  guide: Guide,
  calendar: WorkCalendar,
): { planned: Planned; dropped: Dropped[] } | Failed {
  const dropped: Dropped[] = guide.plan.items.flatMap((item) => {
    const reason = campaign.milestones[item.id]?.dropped;
    return reason === undefined ? [] : [{ item, reason, byUser: true }];
  });
  const canGo = guide.plan.items
    .filter((item) => item.dropUnderWeeks !== undefined && campaign.milestones[item.id]?.date === undefined)
    .filter((item) => !dropped.some((drop) => drop.item === item))
    .sort((a, b) => weeksOf(b) - weeksOf(a));
  const leftOut = (): Set<string> => new Set(dropped.map((drop) => drop.item.id));
  for (;;) {
    const outcome = attempt(campaign, leftOut(), guide, calendar);
    const next = canGo[0];
    let reason = 'de aanloop is te kort';
    if ('failed' in outcome) {
      if (!next || ownDatesAreToBlame(campaign, leftOut(), guide, calendar)) return outcome;
      if (!campaign.shortRunUp) reason = `er was geen dag meer voor '${outcome.failed.title}'`;
    } else if (!next || !isTooShortFor(next, outcome.frame)) {
      const hanging = outcome.hanging
        .filter(({ item }) => !leftOut().has(item.id))
        .map(({ item, on }) => ({ item, reason: `hangt aan ${on.join(' en ')}, en die vervalt`, byUser: false }));
      return { planned: outcome, dropped: [...dropped, ...hanging] };
    }
    canGo.shift();
    dropped.push({ item: next, reason, byUser: false });
  }
}

function ownDatesAreToBlame(
  campaign: Campaign,
  leftOut: ReadonlySet<string>,
  guide: Guide,
  calendar: WorkCalendar,
): boolean {
  const without = withoutOwnDates(campaign);
  return ownDates(campaign).length > 0 && !('failed' in attempt(without, leftOut, guide, calendar));
}

/** The milestones of the plan for which the user chose a day. */
const ownDates = (campaign: Campaign): string[] =>
  Object.keys(campaign.milestones).filter((id) => {
    const { date, own } = campaign.milestones[id] ?? {};
    return date !== undefined && own === undefined;
  });

const weeksOf = (item: PlanItem): number => item.dropUnderWeeks ?? 0;
const isTooShortFor = (item: PlanItem, { start, cutover, shrink }: Frame): boolean =>
  shrink < 1 && cutover - start < weeksOf(item) * 7;

function planMilestones(
  campaign: Campaign,
  guide: Guide,
  placed: ReadonlyMap<string, Day>,
  calendar: WorkCalendar,
): Milestone[] {
  return guide.plan.items.flatMap((item) => {
    const date = placed.get(item.id);
    if (date === undefined) return [];
    const end = item.workingDays > 1 ? shiftBy(date, item.workingDays - 1, calendar.isWorkingDay) : date;
    const { id, phase, channel, title, action, involved, texts, contact } = item;
    const owner = campaign.milestones[id]?.owner ?? item.owner;
    return [{ id, date, end, phase, channel, title, action, owner, involved, public: item.public, contact, texts }];
  });
}

function ownMilestones(campaign: Campaign): Milestone[] {
  return Object.entries(campaign.milestones).flatMap(([id, { own, date, owner, dropped }]) => {
    if (own === undefined || date === undefined || dropped !== undefined) return [];
    const { phase, channel, title } = own;
    return [
      {
        ...{ id, date, end: date, phase, channel, title, action: title, owner: owner ?? 'communicatie' },
        ...{ involved: [], public: own.public, contact: own.public, texts: [] },
      },
    ];
  });
}

function settingMistakes(campaign: Campaign, guide: Guide): Mistake[] {
  const items = new Map(guide.plan.items.map((item) => [item.id, item]));
  const place = 'campagne.yaml, mijlpalen';
  return Object.entries(campaign.milestones).flatMap(([id, setting]): Mistake[] => {
    const item = items.get(id);
    if (!item) {
      if (setting.own) return [];
      const message = `De mijlpaal '${id}' bestaat niet.`;
      return [
        { message, place, fix: `${meantOrList(id, [...items.keys()])} Een eigen mijlpaal heeft een titel nodig.` },
      ];
    }
    if (setting.own) {
      const message = `De mijlpaal '${id}' staat al in het plan en kan geen eigen mijlpaal zijn.`;
      return [{ message, place, fix: 'Geef uw eigen mijlpaal een andere naam.' }];
    }
    if (item.moves === 'fixed' && setting.date !== undefined) {
      const message = `De dag van de mijlpaal '${id}' staat vast en kan niet worden gekozen.`;
      return [{ message, place, fix: 'Verander de ingangsdatum, of haal deze datum weg.' }];
    }
    if (setting.dropped !== undefined && cannotLapse(item, guide)) {
      const message = `De mijlpaal '${id}' kan niet vervallen: daar draait de campagne om.`;
      return [{ message, place, fix: 'Haal de regel met vervalt weg.' }];
    }
    return [];
  });
}

/** The start, and what stands fixed on the cutover or the last safe day itself. */
function cannotLapse(item: PlanItem, guide: Guide): boolean {
  const { anchor, moves, id } = item;
  return id === guide.plan.startItem || (moves === 'fixed' && anchor.days === 0 && anchor.workingDays === 0);
}

function cannotHold(campaign: Campaign, failure: Failed, guide: Guide): UserError {
  const calendar = workCalendar(campaign, guide);
  const works = (other: Campaign): boolean => !('failed' in planWithDrops(other, guide, calendar));
  const because = `voor '${failure.failed.title}' (${failure.failed.id}) is er geen dag. Reden: ${failure.because}.`;
  if (ownDates(campaign).length > 0 && works(withoutOwnDates(campaign))) {
    return new UserError({
      message: `De planning kan niet met uw eigen datums: ${because}`,
      place: 'campagne.yaml, mijlpalen',
      fix: `Verander een eigen datum of haal die weg: ${ownDates(campaign).join(', ')}.`,
    });
  }
  if (works({ ...campaign, ...USUAL_LETTER })) {
    const days = campaign.letterWorkingDays + campaign.marginWorkingDays;
    return new UserError({
      message: `De planning kan niet met ${days} werkdagen voor een brief en de marge: ${because}`,
      place: 'campagne.yaml, brief-werkdagen en marge-werkdagen',
      fix: 'Gewoon is 5 en 5. Kies een aantal dat daar dichter bij ligt.',
    });
  }
  const { first, good } = laterDates(campaign, guide);
  const named = (day: Day): string => `${weekdayName(day)} ${toDutch(day)}`;
  const better = good === undefined || good === first ? '' : ` De eerste dag zonder bezwaren is ${named(good)}.`;
  const choose =
    first === undefined
      ? 'Kies een latere ingangsdatum, of haal eigen datums en geblokkeerde perioden weg.'
      : `De eerste ingangsdatum die wel kan is ${named(first)}.${better}`;
  return new UserError({
    message: `De planning kan niet: ${because}`,
    place: '--ingangsdatum',
    fix: campaign.blocked.length > 0 ? `${choose} Of maak uw geblokkeerde perioden korter.` : choose,
  });
}

/** The campaign as if nobody had chosen a day for a milestone of the plan. */
function withoutOwnDates(campaign: Campaign): Campaign {
  const milestones = Object.entries(campaign.milestones).map(([id, { date, ...rest }]) =>
    rest.own && date !== undefined ? [id, { date, ...rest }] : [id, rest],
  );
  return { ...campaign, milestones: Object.fromEntries(milestones) };
}

/** The first later cutover date with which this campaign can be planned, and the first about which nothing is to warn. */
function laterDates(campaign: Campaign, guide: Guide): { first?: Day; good?: Day } {
  const calendar = workCalendar(campaign, guide);
  let first: Day | undefined;
  for (let step = 1; step <= SEARCH_DAYS; step++) {
    const later = { ...campaign, cutoverDate: addDays(campaign.cutoverDate, step) };
    if ('failed' in planWithDrops(later, guide, calendar)) continue;
    first ??= later.cutoverDate;
    if (isGoodCutover(later, guide)) return { first, good: later.cutoverDate };
  }
  return first === undefined ? {} : { first };
}
