import { addDays, type Day, toTable } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import { IN_SILENCE } from '../guide/plan.ts';
import type { Guide, PlanData, PlanItem } from '../guide/types.ts';
import { anchorDay, type Bound, boundsOf, type Frame, preferredFrom } from './anchors.ts';
import { earliestStart, preparationDays, startByLength } from './length.ts';
import { place as placeDay } from './placing.ts';
import { firstFrom, shiftBy, type WorkCalendar } from './work-calendar.ts';

/** The days of one try, or the milestone for which no day is left, and between which days it had to stand. */
export type Attempt =
  | { readonly frame: Frame; readonly placed: ReadonlyMap<string, Day>; readonly hanging: readonly Hanging[] }
  | { readonly failed: PlanItem; readonly because: string };

/** A milestone that has no day because what it hangs on was left out. */
export interface Hanging {
  readonly item: PlanItem;
  readonly on: readonly string[];
}

/** Places all milestones that are not left out. Pure: the same input gives the same days. */
export function attempt(
  campaign: Campaign,
  leftOut: ReadonlySet<string>,
  guide: Guide,
  calendar: WorkCalendar,
): Attempt {
  const { plan } = guide;
  const items = plan.placingOrder.filter((item) => !leftOut.has(item.id));
  const startItem = items.find((item) => item.id === plan.startItem);
  if (!startItem) throw new RangeError('the plan has no start');
  const lastSafeDay = shiftBy(
    campaign.cutoverDate,
    -(campaign.letterWorkingDays + campaign.marginWorkingDays),
    calendar.isWorkingDay,
  );
  const start = startOf(campaign, startItem, guide, calendar);
  if (start === undefined) {
    return { failed: startItem, because: 'er is geen geschikte dag om de pagina live te zetten' };
  }
  const full = campaign.cutoverDate - startByLength(campaign.cutoverDate, 3);
  const frame: Frame = {
    start,
    cutover: campaign.cutoverDate,
    lastSafeDay,
    plannedFrom: campaign.plannedFrom,
    preparation: preparationDays(campaign.plannedFrom, start, guide, calendar),
    shrink: campaign.shortRunUp ? Math.min(1, (campaign.cutoverDate - start) / full) : 1,
  };
  const placed = new Map<string, Day>([[startItem.id, start]]);
  const hanging: Hanging[] = [];
  const place = (item: PlanItem, day: Day, gap?: Gap): string | undefined => {
    const own = campaign.milestones[item.id]?.date;
    const chosen = own ?? dayOfItem(item, day, gap, frame, placed, guide, calendar);
    if (typeof chosen === 'string') return chosen;
    placed.set(item.id, chosen);
    return undefined;
  };
  for (const item of items) {
    if (item === startItem || closesSilence(item)) continue;
    const day = campaign.milestones[item.id]?.date ?? anchorDay(item, frame, placed, plan, calendar);
    if (day === undefined) {
      hanging.push({ item, on: item.anchor.of.filter((id) => !placed.has(id)) });
      continue;
    }
    if (item.only !== undefined && day <= addDays(start, item.only.afterStartDays)) continue;
    const because = place(item, day);
    if (because !== undefined) return { failed: item, because };
  }
  // Last, because what is silent shows only when all else stands.
  for (const item of plan.items.filter((one) => closesSilence(one) && !leftOut.has(one.id))) {
    const gap = gapAround(item, placed, plan);
    const own = campaign.milestones[item.id]?.date;
    if (own === undefined && (gap === undefined || gap.to - gap.from <= plan.maximumGapDays)) continue;
    const middle = gap === undefined ? start : (Math.floor((gap.from + gap.to) / 2) as Day);
    const because = place(item, own ?? middle, gap);
    if (because !== undefined) return { failed: item, because };
  }
  return { frame, placed, hanging };
}

const closesSilence = (item: PlanItem): boolean => item.anchor.of[0] === IN_SILENCE;

/** The contact moments around an item, in the order of the plan. */
interface Gap {
  readonly from: Day;
  readonly to: Day;
}

function gapAround(item: PlanItem, placed: ReadonlyMap<string, Day>, plan: PlanData): Gap | undefined {
  const at = plan.items.indexOf(item);
  const dayOf = (one: PlanItem): Day | undefined => (one.contact ? placed.get(one.id) : undefined);
  const before = plan.items.slice(0, at).flatMap((one) => dayOf(one) ?? []);
  const after = plan.items.slice(at + 1).flatMap((one) => dayOf(one) ?? []);
  const [from, to] = [before.at(-1), after[0]];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function startOf(campaign: Campaign, item: PlanItem, guide: Guide, calendar: WorkCalendar): Day | undefined {
  const own = campaign.milestones[item.id]?.date;
  if (own !== undefined) return own;
  const byLength = startByLength(campaign.cutoverDate, campaign.months);
  const earliest = campaign.shortRunUp ? earliestStart(campaign.plannedFrom, guide, calendar) : campaign.plannedFrom;
  const day = Math.max(byLength, earliest) as Day;
  const bounds = { notBefore: day, notAfter: addDays(campaign.cutoverDate, -1) };
  return placeDay(item, { day, ...bounds }, guide.plan.windowWorkingDays, calendar);
}

/** The day of an item, or in Dutch why there is none. */
function dayOfItem(
  item: PlanItem,
  day: Day,
  gap: Gap | undefined,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  guide: Guide,
  calendar: WorkCalendar,
): Day | string {
  if (item.moves === 'fixed') {
    // What citizens see changes on a working day; the switch itself stands on the day that was announced.
    return item.public ? (firstFrom(day, calendar.isWorkingDay) ?? day) : day;
  }
  const { maximumGapDays, windowWorkingDays } = guide.plan;
  const bounds = boundsOf(item, frame, placed, calendar);
  const preferFrom = preferredFrom(item, frame, placed, calendar);
  const wanted = { day, notBefore: bounds.notBefore.day, notAfter: bounds.notAfter.day, preferFrom };
  if (gap !== undefined) {
    const closing = {
      day,
      notBefore: Math.max(wanted.notBefore, addDays(gap.to, -maximumGapDays)) as Day,
      notAfter: Math.min(wanted.notAfter, addDays(gap.from, maximumGapDays)) as Day,
    };
    const chosen = placeDay(item, closing, windowWorkingDays, calendar);
    if (chosen !== undefined) return chosen;
  }
  return placeDay(item, wanted, windowWorkingDays, calendar) ?? whyNoDay(bounds);
}

function whyNoDay({ notBefore, notAfter }: ReturnType<typeof boundsOf>): string {
  if (notBefore.day <= notAfter.day) {
    return `van ${toTable(notBefore.day)} tot en met ${toTable(notAfter.day)} is er geen werkdag buiten uw geblokkeerde perioden`;
  }
  const because = (bound: Bound, word: string): string => (bound.setBy ? ` (${word} ${bound.setBy})` : '');
  return (
    `het kan niet vóór ${toTable(notBefore.day)}${because(notBefore, 'na')}, ` +
    `en niet na ${toTable(notAfter.day)}${because(notAfter, 'vóór')}`
  );
}
