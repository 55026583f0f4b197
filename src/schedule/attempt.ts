import { addDays, type Day, toTable } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Guide, PlanItem } from '../guide/types.ts';
import { anchorDay, type Bound, boundsOf, type Frame, preferredFrom } from './anchors.ts';
import { earliestStart, preparationDays, startByLength } from './length.ts';
import { place } from './placing.ts';
import { firstFrom, shiftBy, type WorkCalendar } from './work-calendar.ts';

/** The days of one try, or the milestone for which no day is left, and between which days it had to stand. */
export type Attempt =
  | { readonly frame: Frame; readonly placed: ReadonlyMap<string, Day> }
  | { readonly failed: PlanItem; readonly because: string };

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
  for (const item of items) {
    if (item === startItem) continue;
    const own = campaign.milestones[item.id]?.date;
    const day = own ?? anchorDay(item, frame, placed, plan, calendar);
    if (day === undefined || isNotNeeded(item, day, frame, placed, plan.maximumGapDays)) continue;
    if (own !== undefined) {
      placed.set(item.id, own);
      continue;
    }
    const chosen = dayOfItem(item, day, frame, placed, guide, calendar);
    if (typeof chosen === 'string') return { failed: item, because: chosen };
    placed.set(item.id, chosen);
  }
  return { frame, placed };
}

function startOf(campaign: Campaign, item: PlanItem, guide: Guide, calendar: WorkCalendar): Day | undefined {
  const own = campaign.milestones[item.id]?.date;
  if (own !== undefined) return own;
  const byLength = startByLength(campaign.cutoverDate, campaign.months);
  const earliest = campaign.shortRunUp ? earliestStart(campaign.plannedFrom, guide, calendar) : campaign.plannedFrom;
  const day = Math.max(byLength, earliest) as Day;
  const bounds = { notBefore: day, notAfter: addDays(campaign.cutoverDate, -1) };
  return place(item, { day, ...bounds }, guide.plan.windowWorkingDays, calendar);
}

function isNotNeeded(
  item: PlanItem,
  day: Day,
  frame: Frame,
  placed: ReadonlyMap<string, Day>,
  maximumGapDays: number,
): boolean {
  if (item.only === undefined) return false;
  if (item.only !== 'gap') return day <= addDays(frame.start, item.only.afterStartDays);
  const [from, to] = gapOf(item, placed);
  return to - from <= maximumGapDays;
}

function gapOf(item: PlanItem, placed: ReadonlyMap<string, Day>): [Day, Day] {
  const [from, to] = item.anchor.of.map((id) => placed.get(id));
  return [from ?? (0 as Day), to ?? (0 as Day)];
}

/** The day of an item, or in Dutch why there is none. */
function dayOfItem(
  item: PlanItem,
  day: Day,
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
  if (item.only === 'gap') {
    const [from, to] = gapOf(item, placed);
    const closing = {
      day,
      notBefore: Math.max(wanted.notBefore, addDays(to, -maximumGapDays)) as Day,
      notAfter: Math.min(wanted.notAfter, addDays(from, maximumGapDays)) as Day,
    };
    const chosen = place(item, closing, windowWorkingDays, calendar);
    if (chosen !== undefined) return chosen;
  }
  return place(item, wanted, windowWorkingDays, calendar) ?? whyNoDay(bounds);
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
