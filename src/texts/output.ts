/** A text of the campaign with all its parts, and what those use. */
import type { Source } from './source.ts';
import type { Use } from './template.ts';

/** One text of the campaign, with all that stands in it; the first part is the text itself. */
export interface Output {
  readonly source: Source;
  readonly parts: readonly Source[];
}
/** The parts are looked up when somebody asks: of thousands of texts inside each other nobody does. */
export function outputOf(source: Source, partsOf: () => readonly Source[]): Output {
  let parts: readonly Source[] | undefined;
  return {
    source,
    get parts() {
      parts ??= partsOf();
      return parts;
    },
  };
}

/** Tells whether all these conditions may hold: both wordings count. */
export type Holds = (conditions: readonly string[]) => boolean;

/** A placeholder, and the text and line where it stands. */
interface PlacedUse {
  readonly part: Source;
  readonly name: string;
  readonly line: number;
}

/** The placeholders of the subject and the preview line. */
export const headUses = ({ subject, preview }: Source): Use[] => [...(subject?.uses ?? []), ...(preview?.uses ?? [])];

/** What stands in an output: in its subject and preview, and in the body of all its parts. */
export const usesIn = ({ source, parts }: Output, holds: Holds): PlacedUse[] =>
  [
    ...headUses(source).map((use) => ({ part: source, use })),
    ...parts.flatMap((part) => part.template.uses.map((use) => ({ part, use }))),
  ]
    .filter(({ use }) => holds(use.conditions))
    .map(({ part, use: { name, line } }) => ({ part, name, line }));
