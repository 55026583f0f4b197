/** Of the texts of a campaign those that are asked for, and the mistakes that keep them from being filled. */
import type { Mistake } from '../base/errors.ts';
import type { SourcesByIdentity } from './graph.ts';
import type { Holds, Output } from './output.ts';
import { placeOf } from './place.ts';
import type { Asked, TextMeta } from './types.ts';

/** The texts of a campaign as they were read. */
export interface Found {
  /** Every file, also one with mistakes. */
  readonly read: readonly { readonly path: string; readonly meta: TextMeta }[];
  /** The files that could be read. */
  readonly sources: SourcesByIdentity;
  /** The texts of this campaign, of the files that could be read. */
  readonly used: readonly Output[];
  /** What is wrong in the files, and in how they include each other. */
  readonly inFiles: readonly Mistake[];
  /** Texts include each other in a circle: of none of those in it the parts can be told. */
  readonly tangled: boolean;
  /** What keeps the values of this text from being filled in. */
  readonly inValues: (output: Output) => readonly Mistake[];
  readonly holds: Holds;
}

export interface Chosen {
  readonly outputs: readonly Output[];
  /** Those that must be mended first. */
  readonly mistakes: readonly Mistake[];
  /** The texts that the campaign has besides `outputs`. */
  readonly others: readonly string[];
}

export function choose(asked: Asked, found: Found): Chosen {
  const { read, sources, used, inFiles, tangled, inValues } = found;
  const unreadable = read
    .filter(({ meta }) => !sources.has(meta.tekst) && !meta.bouwsteen)
    .map(({ meta }) => meta.tekst);
  const names = [...used.map(({ source }) => source.meta.tekst), ...unreadable];
  const without = (outputs: readonly Output[]): string[] => {
    const chosen = new Set(outputs.map(({ source }) => source.meta.tekst));
    return names.filter((name) => !chosen.has(name));
  };
  if (asked === 'all') {
    const outputs = tangled ? [] : used;
    return { outputs, mistakes: [...inFiles, ...outputs.flatMap(inValues)], others: [] };
  }
  if (asked === 'possible') {
    const outputs = used.filter((output) => inFilesOf(output, found).length === 0 && inValues(output).length === 0);
    return { outputs, mistakes: [], others: without(outputs) };
  }
  const output = used.find(({ source }) => source.meta.tekst === asked.only);
  if (output === undefined) {
    const own = read.filter(({ meta }) => meta.tekst === asked.only).map(({ path }) => path);
    return { outputs: [], mistakes: inFiles.filter(standsIn(own)), others: names };
  }
  const mistakes = inFilesOf(output, found);
  return {
    outputs: [output],
    mistakes: [...mistakes, ...(mistakes.length > 0 ? [] : inValues(output))],
    others: without([output]),
  };
}

/** The mistakes in the files of a text: its own, and those that it includes, also where such a file cannot be read. */
function inFilesOf({ parts }: Output, { read, inFiles, holds }: Found): Mistake[] {
  if (inFiles.length === 0) return [];
  const names = new Set(
    parts.flatMap(({ meta, template }) => [
      meta.tekst,
      ...template.includes.filter(({ conditions }) => holds(conditions)).map(({ name }) => name),
    ]),
  );
  return inFiles.filter(standsIn(read.filter(({ meta }) => names.has(meta.tekst)).map(({ path }) => path)));
}

function standsIn(paths: readonly string[]): (mistake: Mistake) => boolean {
  const places = new Set(paths.map((path) => placeOf(path)));
  return ({ place = '' }) => places.has(place) || places.has(place.replace(/, regel \d+$/, ''));
}
