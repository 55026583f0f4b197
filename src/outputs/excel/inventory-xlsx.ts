/** intern/inventaris.xlsx: where the old way of logging in is still mentioned; filled in by the working group. */
import { type Day, toTable } from '../../base/day.ts';
import { type Campaign, OWNERS } from '../../campaign/types.ts';
import type { Schedule } from '../../schedule/types.ts';
import { type Cell, dayCell, emptyCell, textCell } from './cells.ts';
import { PLACES, type Place, WHEN, type When } from './inventory-places.ts';
import type { Column, Sheet } from './sheet.ts';
import { workbook } from './workbook.ts';

export interface InventoryWorkbook {
  readonly campaign: Campaign;
  readonly schedule: Pick<Schedule, 'start' | 'lastSafeDay' | 'cutover'>;
}

const STATUSES = ['nog doen', 'mee bezig', 'klaar', 'niet nodig'] as const;
const EMPTY_ROWS = 60;

const COLUMNS: readonly Column[] = [
  { label: 'Soort plek', width: 24 },
  { label: 'Waar u zoekt', width: 48 },
  { label: 'Adres of naam', width: 32 },
  { label: 'Wat er nu staat', width: 34 },
  { label: 'Wat er moet staan', width: 34 },
  { label: 'Eigenaar', width: 19, choices: OWNERS },
  { label: 'Wanneer', width: 22, choices: WHEN },
  { label: 'Uiterlijk', width: 12 },
  { label: 'Status', width: 12, choices: STATUSES },
  { label: 'Klaar op', width: 12 },
];

/** The bytes of the inventory: the usual places with a hint, and empty rows to go on. */
export function inventoryXlsx({ campaign, schedule }: InventoryWorkbook): Promise<Uint8Array> {
  return workbook(`Inventaris ${campaign.service.name}`, [sheet(campaign, schedule)]);
}

function sheet(campaign: Campaign, schedule: InventoryWorkbook['schedule']): Sheet {
  const places = PLACES.map((place) => placeRow(place, dayOf(place.when, schedule)));
  return {
    name: 'Inventaris',
    title: `Oude vermeldingen bij ${campaign.service.name}`,
    notes: [
      'Zoek alle plekken waar staat dat inloggen met alleen gebruikersnaam en wachtwoord kan. Vul per plek een regel in.',
      `De datums bij Uiterlijk zijn een voorstel. De ingangsdatum is ${toTable(schedule.cutover)}. Bewaar uw ingevulde lijst onder een eigen naam.`,
    ],
    columns: COLUMNS,
    rows: [...places, ...Array.from({ length: EMPTY_ROWS }, emptyRow)],
  };
}

/** What comes off a press or out of a system has to be right before people can no longer arrange a code by post in time. */
function dayOf(when: When, { start, lastSafeDay, cutover }: InventoryWorkbook['schedule']): Day {
  if (when === 'bij de start') return start;
  return when === 'voor de ingangsdatum' ? lastSafeDay : cutover;
}

const placeRow = ({ kind, hint, owner, when }: Place, day: Day): Cell[] => [
  textCell(kind, { fontWeight: 'bold' }),
  textCell(hint),
  emptyCell(),
  emptyCell(),
  emptyCell(),
  textCell(owner),
  textCell(when),
  dayCell(day),
  textCell(STATUSES[0]),
  dayCell(undefined),
];

const emptyRow = (): Cell[] =>
  COLUMNS.map(({ label }) => (/^(Uiterlijk|Klaar op)$/.test(label) ? dayCell(undefined) : emptyCell()));
