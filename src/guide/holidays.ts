import * as v from 'valibot';
import type { Day } from '../base/day.ts';
import { REGIONS, type Region } from '../campaign/types.ts';
import type { BusyPeriod, HolidayRules, SchoolHolidays } from './types.ts';
import { isoDaySchema, parseData, wholeNumberSchema } from './yaml-data.ts';

const SETTINGS = { 'goede-vrijdag': 'goodFriday', bevrijdingsdag: 'liberationDay' } as const;
const settingSchema = v.pipe(
  v.picklist(['goede-vrijdag', 'bevrijdingsdag']),
  v.transform((name) => SETTINGS[name]),
);

/** A period whose end does not lie before its beginning. */
const inOrder = <T extends { van: Day; tot: Day }, S extends v.GenericSchema<unknown, T>>(schema: S) =>
  v.pipe(
    schema,
    v.check((period) => period.van <= period.tot, 'eindigt voordat het begint'),
  );

const holidaysSchema = v.strictObject({
  vast: v.array(
    v.strictObject({
      id: v.string(),
      naam: v.string(),
      maand: wholeNumberSchema,
      dag: wholeNumberSchema,
      'op-zondag': v.optional(wholeNumberSchema),
      instelling: v.optional(settingSchema),
    }),
  ),
  pasen: v.array(
    v.strictObject({
      id: v.string(),
      naam: v.string(),
      dagen: wholeNumberSchema,
      instelling: v.optional(settingSchema),
    }),
  ),
});

/** Reads feestdagen.yaml: the public holidays as rules. */
export function parseHolidays(text: string, place: string): HolidayRules {
  const data = parseData(text, place, holidaysSchema);
  return {
    fixed: data.vast.map((row) => ({
      id: row.id,
      name: row.naam,
      month: row.maand,
      day: row.dag,
      onSunday: row['op-zondag'] ?? 0,
      ...(row.instelling && { setting: row.instelling }),
    })),
    easter: data.pasen.map((row) => ({
      id: row.id,
      name: row.naam,
      offset: row.dagen,
      ...(row.instelling && { setting: row.instelling }),
    })),
  };
}

const schoolRegions = REGIONS.filter((region): region is Exclude<Region, 'landelijk'> => region !== 'landelijk');
const schoolHolidaysSchema = v.strictObject({
  bron: v.string(),
  'bekend-tot': isoDaySchema,
  vakanties: v.array(
    inOrder(
      v.strictObject({
        naam: v.string(),
        regios: v.array(v.picklist(schoolRegions)),
        van: isoDaySchema,
        tot: isoDaySchema,
      }),
    ),
  ),
});

/** Reads vakanties.yaml: the school holidays per region, as far as they are known. */
export function parseSchoolHolidays(text: string, place: string): SchoolHolidays {
  const data = parseData(text, place, schoolHolidaysSchema);
  return {
    source: data.bron,
    knownUntil: data['bekend-tot'],
    holidays: data.vakanties.map((row) => ({ name: row.naam, regions: row.regios, from: row.van, to: row.tot })),
  };
}

const monthDaySchema = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'moet maand-dag zijn, zoals 02-24'),
  v.transform((text): readonly [number, number] => [Number(text.slice(0, 2)), Number(text.slice(3))]),
);
const busySchema = v.strictObject({
  perioden: v.array(
    v.pipe(
      v.strictObject({
        reden: v.string(),
        bron: v.string(),
        'ieder-jaar': v.optional(v.strictObject({ van: monthDaySchema, tot: monthDaySchema })),
        eenmalig: v.optional(inOrder(v.strictObject({ van: isoDaySchema, tot: isoDaySchema }))),
      }),
      v.check(
        (row) => (row['ieder-jaar'] === undefined) !== (row.eenmalig === undefined),
        'heeft ieder-jaar of eenmalig nodig',
      ),
    ),
  ),
});

/** Reads drukke-perioden.yaml: times in which a cutover is unwise. */
export function parseBusyPeriods(text: string, place: string): BusyPeriod[] {
  return parseData(text, place, busySchema).perioden.map((row) => ({
    reason: row.reden,
    source: row.bron,
    ...(row['ieder-jaar'] && { yearly: { from: row['ieder-jaar'].van, to: row['ieder-jaar'].tot } }),
    ...(row.eenmalig && { once: { from: row.eenmalig.van, to: row.eenmalig.tot } }),
  }));
}
