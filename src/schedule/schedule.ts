import { addDays, type Day, toDutch, weekdayName } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PlanItem } from '../guide/types.ts';
import type { Frame } from './anchors.ts';
import { type Attempt, attempt } from './attempt.ts';
import { planFindings } from './findings.ts';
import { chooseLength } from './length.ts';
import type { Milestone, Schedule } from './types.ts';
import { shiftBy, type WorkCalendar, workCalendar } from './work-calendar.ts';

/** How far ahead a date that would work is looked for, in days. */
const SEARCH_DAYS = 400;

type Planned = Exclude<Attempt, { failed: PlanItem }>;
type Dropped = { readonly item: PlanItem; readonly reason: string; readonly byUser: boolean };

/**
 * The dated plan of a campaign (DOMAIN 6). Hard rules hold always; a wish that cannot hold is a finding. Throws a
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

/** Plans, and while no day is left for some milestone leaves out the next one that may be left out. */
function planWithDrops(
  campaign: Campaign,
  guide: Guide,
  calendar: WorkCalendar,
): { planned: Planned; dropped: Dropped[] } | Extract<Attempt, { failed: PlanItem }> {
  const dropped: Dropped[] = guide.plan.items.flatMap((item) => {
    const reason = campaign.milestones[item.id]?.dropped;
    return reason === undefined ? [] : [{ item, reason, byUser: true }];
  });
  const canGo = guide.plan.items
    .filter((item) => item.dropUnderWeeks !== undefined && campaign.milestones[item.id]?.date === undefined)
    .filter((item) => !dropped.some((drop) => drop.item === item))
    .sort((a, b) => weeksOf(b) - weeksOf(a));
  for (;;) {
    const outcome = attempt(campaign, new Set(dropped.map((drop) => drop.item.id)), guide, calendar);
    const next = canGo[0];
    if ('failed' in outcome) {
      if (!next) return outcome;
    } else if (!next || !isTooShortFor(next, outcome.frame)) {
      return { planned: outcome, dropped };
    }
    canGo.shift();
    dropped.push({ item: next, reason: 'de aanloop is te kort', byUser: false });
  }
}

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
    if (id === guide.plan.startItem && setting.dropped !== undefined) {
      const message = `De mijlpaal '${id}' kan niet vervallen: dit is het begin van de campagne.`;
      return [{ message, place, fix: 'Haal de regel met vervalt weg.' }];
    }
    return [];
  });
}

function cannotHold(campaign: Campaign, failure: Extract<Attempt, { failed: PlanItem }>, guide: Guide): UserError {
  const own = Object.keys(campaign.milestones).filter((id) => campaign.milestones[id]?.date !== undefined);
  if (own.length > 0 && !('failed' in planWithDrops(withoutOwnDates(campaign), guide, workCalendar(campaign, guide)))) {
    return new UserError({
      message: `De planning kan niet met uw eigen datums: voor '${failure.failed.title}' (${failure.failed.id}) is er geen dag. Reden: ${failure.because}.`,
      place: 'campagne.yaml, mijlpalen',
      fix: `Verander een eigen datum of haal die weg: ${own.join(', ')}.`,
    });
  }
  const nearest = nearestDate(campaign, guide);
  const choose =
    nearest === undefined
      ? 'Kies een latere ingangsdatum, of haal eigen datums en geblokkeerde perioden weg.'
      : `De eerste ingangsdatum die wel kan is ${weekdayName(nearest)} ${toDutch(nearest)}.`;
  return new UserError({
    message: `De planning kan niet: voor '${failure.failed.title}' (${failure.failed.id}) is er geen dag. Reden: ${failure.because}.`,
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

/** The first later cutover date with which this campaign can be planned. */
function nearestDate(campaign: Campaign, guide: Guide): Day | undefined {
  const calendar = workCalendar(campaign, guide);
  for (let step = 1; step <= SEARCH_DAYS; step++) {
    const later = { ...campaign, cutoverDate: addDays(campaign.cutoverDate, step) };
    if (!('failed' in planWithDrops(later, guide, calendar))) return later.cutoverDate;
  }
  return undefined;
}
