import * as v from 'valibot';
import { CHECK_LISTS, type CheckList, type CheckWords } from './types.ts';
import { parseData } from './yaml-data.ts';

/** Of a form, a word or an alternative nothing is left: "a, ", "a/", "*". It would be found everywhere. */
const hasEmptyPart = (text: string): boolean =>
  text
    .split(',')
    .flatMap((form) => form.trim().split(/\s+/))
    .flatMap((word) => word.split('/'))
    .some((one) => one.replaceAll('*', '') === '');

/**
 * Words with `*` at an edge, `<getal>` for a number, `/` between alternatives, `...` between words and `<>` between words in
 * either order: what src/checks/phrase.ts reads. Other signs stand for themselves.
 */
const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('mag niet leeg zijn'),
  v.check((text) => !hasEmptyPart(text), 'heeft een leeg stuk'),
);
const phrases = v.array(phrase);
const simpler = v.record(phrase, phrase);

const lists = Object.fromEntries(CHECK_LISTS.map((name) => [name, phrases])) as Record<CheckList, typeof phrases>;
const listsSchema = v.strictObject({ ...lists, jargon: simpler });
const simplerSchema = v.strictObject({ woorden: simpler });

/** Word -> what to say instead, in the order of the file. */
type Advice = readonly (readonly [word: string, instead: string])[];

/** Reads templates/controles.yaml. Throws a UserError that names file and key. */
export function parseCheckLists(text: string, place: string): Pick<CheckWords, 'lists'> & { readonly jargon: Advice } {
  const { jargon, ...found } = parseData(text, place, listsSchema);
  return { lists: found, jargon: Object.entries(jargon) };
}

/**
 * Reads templates/moeilijke-woorden.yaml: forms of one word stand in one key, with commas; as many behind it belong to one form
 * each. Throws a UserError.
 */
export function parseSimplerWords(text: string, place: string): Advice {
  const { woorden } = parseData(text, place, simplerSchema);
  return Object.entries(woorden).flatMap(([key, value]) => {
    const [forms, words] = [inParts(key), inParts(value)];
    return forms.map((form, at) => [form, words.length === forms.length ? (words[at] ?? value) : value] as const);
  });
}

const inParts = (text: string): string[] => text.split(',').map((part) => part.trim());
