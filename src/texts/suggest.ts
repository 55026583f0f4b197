/** Help for a name that is not known: the nearest one, or the ones that it can be, never more than a person reads. */
import { nearest } from '../base/nearest.ts';

const SHOWN = 12;
const prefixOf = (name: string): string => /^[^./]*[./]/.exec(name)?.[0] ?? '';

/** "Bedoelde u 'x'?", or a short list. */
export const suggest = (wrong: string, names: Iterable<string>): string => suggestion(wrong, names).help;

/**
 * The same help, with the name that was meant. A name with a known prefix (datum., feiten., vragen/) is compared with
 * the others of that prefix, by what stands behind it; a name that only has another prefix, or none, gets the right one.
 */
export function suggestion(wrong: string, names: Iterable<string>): { readonly help: string; readonly name?: string } {
  const all = [...names];
  const prefix = prefixOf(wrong);
  const same = prefix === '' ? [] : all.filter((name) => name.startsWith(prefix));
  const end = wrong.slice(prefix.length);
  const near = nearest(
    end,
    same.map((name) => name.slice(prefix.length)),
  );
  const meant =
    (same.length > 0 ? near && prefix + near : nearest(wrong, all)) ??
    all.find((name) => name.endsWith(`.${end}`) || name.endsWith(`/${end}`));
  if (meant !== undefined) return { help: `Bedoelde u '${meant}'?`, name: meant };
  const choice = same.length > 0 ? same : all.filter((name) => !name.includes('.') && !name.startsWith('geen-'));
  return { help: `U kunt kiezen uit: ${listOf(choice)}.` };
}

function listOf(names: readonly string[]): string {
  // One more is as short as saying that there is one more.
  if (names.length <= SHOWN + 1) return names.join(', ');
  return `${names.slice(0, SHOWN).join(', ')} en nog ${names.length - SHOWN} andere`;
}
