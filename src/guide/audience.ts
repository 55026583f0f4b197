import * as v from 'valibot';
import type { AudienceData } from './types.ts';
import { parseData } from './yaml-data.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('mag niet leeg zijn'));

const audienceSchema = v.strictObject({
  voorbehoud: text,
  groepen: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'moet uit kleine letters, cijfers en streepjes bestaan')),
      zin: v.pipe(
        text,
        v.check((sentence) => sentence.includes('{deel}') && sentence.includes('{jaar}'), 'mist {deel} of {jaar}'),
      ),
      procent: v.pipe(
        v.string(),
        v.regex(/^\d{1,3}([.,]\d{1,2})?$/, 'moet een percentage zijn'),
        v.transform((percent) => Number(percent.replace(',', '.'))),
        v.maxValue(100, 'kan niet meer dan 100 zijn'),
      ),
      jaar: v.pipe(v.string(), v.regex(/^20\d\d$/, 'moet een jaar zijn'), v.transform(Number)),
      bron: text,
    }),
  ),
});

/** Reads doelgroep.yaml: national segments, each with year and source. Throws a UserError with all its mistakes. */
export function parseAudience(content: string, place: string): AudienceData {
  const data = parseData(content, place, audienceSchema);
  return {
    caveat: data.voorbehoud,
    segments: data.groepen.map((row) => ({
      id: row.id,
      sentence: row.zin,
      percent: row.procent,
      year: row.jaar,
      source: row.bron,
    })),
  };
}
