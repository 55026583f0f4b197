import * as v from 'valibot';
import { parse } from 'yaml';
import { type Day, isoDay } from '../base/day.ts';
import { UserError } from '../base/errors.ts';

/** A calendar day in a data file: 2027-07-01, quoted or not. */
export const isoDaySchema = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      isoDay(text);
      return true;
    } catch {
      return false;
    }
  }, 'geen bestaande datum in de vorm 2027-07-01'),
  v.transform((text): Day => isoDay(text)),
);

/** "ja" or "nee" (true and false are read as well). */
export const yesNoSchema = v.pipe(
  v.picklist(['ja', 'nee', 'true', 'false'], 'moet ja of nee zijn'),
  v.transform((text) => text === 'ja' || text === 'true'),
);

/** A whole number, written as text because all scalars are read as typed. */
export const wholeNumberSchema = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,6}$/, 'moet een heel getal zijn'),
  v.transform(Number),
);

/**
 * Reads one data file of the guide: YAML with all scalars as typed, checked against its shape. Throws a UserError
 * that names file and key for each mistake.
 */
export function parseData<S extends v.GenericSchema>(text: string, place: string, schema: S): v.InferOutput<S> {
  let raw: unknown;
  try {
    raw = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (error) {
    throw new UserError({
      message: `Het bestand ${place} is geen geldige YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
      place,
      fix: 'Herstel het bestand, of installeer het programma opnieuw.',
    });
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  throw new UserError(
    result.issues.map((issue) => ({
      message: `In ${place} klopt ${v.getDotPath(issue) ?? 'de opbouw'} niet: ${issue.message}.`,
      place,
      fix: 'Herstel het bestand, of installeer het programma opnieuw.',
    })),
  );
}
