import * as v from 'valibot';
import { UserError } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';
import { CHANNELS, OWNERS, PHASE_NAMES, PHASES } from '../campaign/types.ts';
import type { Anchor, Direction, PlanData, PlanItem } from './types.ts';
import { parseData, wholeNumberSchema, yesNoSchema } from './yaml-data.ts';

const UNIT = '(werkdag(?:en)?|dag(?:en)?|we(?:ek|ken))';
const OFFSET = new RegExp(`^(S|T|[a-z0-9-]+)(?: ([+-]) (\\d{1,3}) ${UNIT})?$`);
const HALFWAY = /^halverwege ([a-z0-9-]+) en ([a-z0-9-]+)$/;
const LEAD = /^(S|T|[a-z0-9-]+)(?: \+ (\d{1,2}) werkdag(?:en)?)?$/;
const DROP = /^onder (\d{1,2}) weken$/;
const AFTER_START = /^na S \+ (\d{1,2}) we(?:ek|ken)$/;
/** The anchor that stands for the last safe day, which the settings of the campaign decide. */
export const LAST_SAFE_DAY = 'laatste veilige dag';
/** The anchor of a milestone that only closes a silence between two contact moments. */
export const IN_SILENCE = 'in de stilte';

/** Reads "T - 9 weken", "mailing-2 + 1 week", "halverwege a en b", "laatste veilige dag"; undefined when it is none. */
export function parseAnchor(text: string): Anchor | undefined {
  if (text === LAST_SAFE_DAY || text === IN_SILENCE) return { of: [text], days: 0, workingDays: 0 };
  const halfway = HALFWAY.exec(text);
  if (halfway?.[1] && halfway[2]) return { of: [halfway[1], halfway[2]], days: 0, workingDays: 0 };
  const found = OFFSET.exec(text);
  if (!found?.[1]) return undefined;
  const count = Number(found[3] ?? 0) * (found[2] === '-' ? -1 : 1);
  const unit = found[4] ?? 'dag';
  if (unit.startsWith('werkdag')) return { of: [found[1]], days: 0, workingDays: count };
  return { of: [found[1]], days: unit.startsWith('week') || unit === 'weken' ? count * 7 : count, workingDays: 0 };
}

const anchorSchema = v.pipe(
  v.string(),
  v.check((text) => parseAnchor(text) !== undefined, "moet iets zijn als 'T - 9 weken' of 'halverwege a en b'"),
  v.transform((text) => parseAnchor(text) as Anchor),
);
const leadSchema = v.pipe(
  v.string(),
  v.regex(LEAD, "moet een mijlpaal zijn, eventueel met '+ 3 werkdagen'"),
  v.transform((text) => {
    const found = LEAD.exec(text);
    return { id: found?.[1] ?? '', workingDays: Number(found?.[2] ?? 0) };
  }),
);
const DIRECTIONS = { eerder: 'earlier', later: 'later', vast: 'fixed' } as const satisfies Record<string, Direction>;
const phaseByName = new Map(PHASES.map((phase) => [PHASE_NAMES[phase], phase]));

const lateSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(160, 'is langer dan 160 tekens'),
  v.regex(/[.?!]$/, 'moet een hele zin zijn, met een punt'),
);

const itemSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mag alleen kleine letters, cijfers en streepjes hebben')),
  fase: v.pipe(
    v.string(),
    v.check((name) => phaseByName.has(name), `moet een fase zijn: ${[...phaseByName.keys()].join(', ')}`),
    v.transform((name) => phaseByName.get(name) ?? 'prepare'),
  ),
  wanneer: anchorSchema,
  duur: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,2} werkdagen$/, "moet iets zijn als '5 werkdagen'"),
      v.transform((text) => Number.parseInt(text, 10)),
    ),
  ),
  alleen: v.optional(
    v.pipe(
      v.string(),
      v.regex(AFTER_START, "moet iets zijn als 'na S + 3 weken'"),
      v.transform((text) => ({ afterStartDays: Number(AFTER_START.exec(text)?.[1] ?? 0) * 7 })),
    ),
  ),
  schuift: v.pipe(
    v.picklist(['eerder', 'later', 'vast'], 'moet eerder, later of vast zijn'),
    v.transform((word) => DIRECTIONS[word]),
  ),
  na: v.optional(v.array(leadSchema), []),
  voor: v.optional(v.array(leadSchema), []),
  'liefst-na': v.optional(v.array(leadSchema), []),
  openbaar: v.optional(yesNoSchema, 'nee'),
  contact: v.optional(yesNoSchema, 'nee'),
  wensen: v.optional(v.array(v.picklist(['midweek', 'buiten-vakantie'], 'kent alleen midweek en buiten-vakantie')), []),
  vervalt: v.optional(
    v.pipe(
      v.string(),
      v.regex(DROP, "moet iets zijn als 'onder 8 weken'"),
      v.transform((text) => Number(DROP.exec(text)?.[1] ?? 0)),
    ),
  ),
  eigenaar: v.picklist(OWNERS, `moet een eigenaar zijn: ${OWNERS.join(', ')}`),
  betrokken: v.optional(v.array(v.picklist(OWNERS, `moet een eigenaar zijn: ${OWNERS.join(', ')}`)), []),
  kanaal: v.picklist(CHANNELS, `moet een kanaal zijn: ${CHANNELS.join(', ')}`),
  titel: v.pipe(v.string(), v.minLength(1), v.maxLength(90, 'is langer dan 90 tekens')),
  doen: v.pipe(v.string(), v.minLength(1), v.maxLength(300, 'is langer dan 300 tekens')),
  'te-laat': lateSchema,
  teksten: v.optional(v.array(v.string()), []),
});

const postponementSchema = v.strictObject({
  id: v.string(),
  werkdagen: wholeNumberSchema,
  openbaar: v.optional(yesNoSchema, 'nee'),
  'alleen-na': v.optional(v.array(v.string()), []),
  'ook-eerder': v.optional(yesNoSchema, 'nee'),
  eigenaar: v.picklist(OWNERS),
  kanaal: v.picklist(CHANNELS),
  titel: v.string(),
  doen: v.string(),
  'te-laat': lateSchema,
  teksten: v.optional(v.array(v.string()), []),
});

const planSchema = v.strictObject({
  begin: v.string(),
  uitstel: v.array(postponementSchema),
  voorbereiding: wholeNumberSchema,
  'voorbereiding-krap': wholeNumberSchema,
  'voorbereiding-minimaal': wholeNumberSchema,
  'grootste-stilte': wholeNumberSchema,
  speling: wholeNumberSchema,
  mijlpalen: v.array(itemSchema),
});

/** Names that an item points to, other milestones only. */
export function referencesOf(item: PlanItem): string[] {
  const leads = [...item.after, ...item.before, ...item.preferAfter];
  return [...item.anchor.of, ...leads.map((lead) => lead.id)].filter(
    (id) => !['S', 'T', LAST_SAFE_DAY, IN_SILENCE].includes(id),
  );
}

/** Reads planning.yaml. Throws a UserError for a wrong shape, a double or unknown milestone, or a circle of references. */
export function parsePlan(text: string, place: string): PlanData {
  const data = parseData(text, place, planSchema);
  const items = data.mijlpalen.map(
    (row): PlanItem => ({
      id: row.id,
      phase: row.fase,
      title: row.titel,
      action: row.doen,
      ifLate: row['te-laat'],
      anchor: row.wanneer,
      workingDays: row.duur ?? 1,
      moves: row.schuift,
      owner: row.eigenaar,
      involved: row.betrokken,
      channel: row.kanaal,
      public: row.openbaar,
      contact: row.contact,
      midweek: row.wensen.includes('midweek'),
      outsideHolidays: row.wensen.includes('buiten-vakantie'),
      texts: row.teksten,
      after: row.na,
      before: row.voor,
      preferAfter: row['liefst-na'],
      ...(row.vervalt !== undefined && { dropUnderWeeks: row.vervalt }),
      ...(row.alleen !== undefined && { only: row.alleen }),
    }),
  );
  const ids = items.map((item) => item.id);
  const fix = `Herstel ${place}.`;
  const otherReferences = [data.begin, ...data.uitstel.flatMap((step) => step['alleen-na'])];
  const allIds = [...ids, ...data.uitstel.map((step) => step.id)];
  const mistakes = [
    ...allIds
      .filter((id, at) => allIds.indexOf(id) !== at)
      .map((id) => ({ message: `De mijlpaal '${id}' staat twee keer in het plan.`, place, fix })),
    ...items.flatMap((item) =>
      referencesOf(item)
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          message: `De mijlpaal '${item.id}' verwijst naar '${id}', maar die bestaat niet.`,
          place,
          fix: meantOrList(id, ids),
        })),
    ),
  ];
  for (const id of otherReferences) {
    if (ids.includes(id)) continue;
    mistakes.push({ message: `De mijlpaal '${id}' bestaat niet.`, place, fix: meantOrList(id, ids) });
  }
  const placingOrder = orderOfPlacing(items);
  if (mistakes.length === 0 && placingOrder === undefined) {
    mistakes.push({ message: 'Mijlpalen in het plan verwijzen in een kring naar elkaar.', place, fix });
  }
  if (mistakes.length > 0) throw new UserError(mistakes);
  return {
    preparationWorkingDays: data.voorbereiding,
    compressedWorkingDays: data['voorbereiding-krap'],
    minimumWorkingDays: data['voorbereiding-minimaal'],
    maximumGapDays: data['grootste-stilte'],
    windowWorkingDays: data.speling,
    startItem: data.begin,
    items,
    placingOrder: placingOrder ?? items,
    postponement: data.uitstel.map((step) => ({
      id: step.id,
      workingDays: step.werkdagen,
      title: step.titel,
      action: step.doen,
      ifLate: step['te-laat'],
      owner: step.eigenaar,
      channel: step.kanaal,
      public: step.openbaar,
      onlyAfter: step['alleen-na'],
      alsoNearer: step['ook-eerder'],
      texts: step.teksten,
    })),
  };
}

/** The items so that each stands after all it points to; undefined when they point in a circle. */
function orderOfPlacing(items: readonly PlanItem[]): PlanItem[] | undefined {
  const present = new Set(items.map((item) => item.id));
  const placed = new Set<string>();
  const order: PlanItem[] = [];
  let waiting = [...items];
  while (waiting.length > 0) {
    const ready = waiting.filter((item) => referencesOf(item).every((id) => placed.has(id) || !present.has(id)));
    if (ready.length === 0) return undefined;
    for (const item of ready) placed.add(item.id);
    order.push(...ready);
    waiting = waiting.filter((item) => !placed.has(item.id));
  }
  return order;
}
