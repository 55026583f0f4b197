import * as v from 'valibot';
import { addMonths, type Day } from '../base/day.ts';
import type { FactSetting } from '../campaign/types.ts';
import type { Fact } from './types.ts';
import { isoDaySchema, parseData, wholeNumberSchema, yesNoSchema } from './yaml-data.ts';

/** Where the value stands in a fact's sentence. */
const VALUE = '{waarde}';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('mag niet leeg zijn'));
const factFields = v.strictObject({
  titel: text,
  waarde: text,
  zin: text,
  'zin-zonder-waarde': v.optional(
    v.pipe(
      text,
      v.check((sentence) => !sentence.includes(VALUE), 'hierin hoort geen {waarde}'),
    ),
  ),
  bron: text,
  datum: isoDaySchema,
  'nakijken-na-maanden': v.pipe(wholeNumberSchema, v.minValue(1, 'moet 1 of meer zijn')),
  'staat-in': v.optional(v.array(text), []),
  'op-de-pagina': v.optional(text),
  vraag: v.optional(text),
  'kijk-op': text,
  intern: v.optional(yesNoSchema, 'nee'),
});
const factSchema = v.pipe(
  factFields,
  v.check(
    (fact) => fact['staat-in'].length > 0 === (fact['op-de-pagina'] !== undefined),
    "'staat-in' en 'op-de-pagina' horen bij elkaar",
  ),
);
const schema = v.strictObject({
  feiten: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kleine letters en streepjes')), factSchema),
});

/**
 * Reads templates/feiten.yaml: values that may change, each with source, date and review term. Throws a UserError that
 * names file and key for each mistake.
 */
export function parseFacts(yamlText: string, place: string): Fact[] {
  return Object.entries(parseData(yamlText, place, schema).feiten).map(([id, fact]) => ({
    id,
    title: fact.titel,
    value: fact.waarde,
    sentence: fact.zin,
    ...(fact['zin-zonder-waarde'] === undefined ? {} : { fallback: fact['zin-zonder-waarde'] }),
    source: fact.bron,
    date: fact.datum,
    reviewMonths: fact['nakijken-na-maanden'],
    insideTexts: fact['staat-in'],
    ...(fact['op-de-pagina'] === undefined ? {} : { insideState: fact['op-de-pagina'] }),
    ...(fact.vraag === undefined ? {} : { question: fact.vraag }),
    checkAt: fact['kijk-op'],
    internal: fact.intern,
  }));
}

/** What texts print of a fact, and whether the user should look at it. */
export interface FactUse {
  /** The whole sentence: with the value, or the fallback. */
  readonly sentence: string;
  readonly usesFallback: boolean;
  /** Nobody checked the value lately enough. */
  readonly toConfirm: boolean;
}

/**
 * How a fact is used in a campaign that goes public on `start`. It is old when its date plus its review term lies before
 * that day; the user's own check counts as its date, and the user's value stands in its place. Old: the fallback, where
 * there is one. A fact inside prescribed text is to be confirmed at any age, because its text cannot be replaced.
 */
export function useFact(fact: Fact, setting: FactSetting | undefined, start: Day): FactUse {
  const checkedOn = setting?.checkedOn;
  const isOld = (since: Day): boolean => addMonths(since, fact.reviewMonths) < start;
  const confirmed = checkedOn !== undefined && !isOld(checkedOn);
  const ownValue = setting?.value !== undefined && checkedOn === undefined;
  const old = !confirmed && !ownValue && isOld(checkedOn ?? fact.date);
  const usesFallback = old && fact.fallback !== undefined;
  return {
    sentence: usesFallback
      ? (fact.fallback ?? '')
      : fact.sentence.replaceAll(VALUE, () => setting?.value ?? fact.value),
    usesFallback,
    toConfirm: !confirmed && (old || ownValue || fact.insideTexts.length > 0),
  };
}
