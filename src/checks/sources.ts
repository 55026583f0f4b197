/** The sources of a campaign and those of the guide, by identity; and what the user changed of them. */
import type { FilledText } from '../texts/types.ts';
import { closureOf, type Named } from './closure.ts';
import type { CheckInput } from './context.ts';
import { isEdited, named } from './own-texts.ts';
import { isPrescribed } from './prescribed.ts';

export interface Sources {
  /** As the user has them. */
  readonly sources: ReadonlyMap<string, Named>;
  readonly builtIn: ReadonlyMap<string, Named>;
  /** Those that the user wrote or changed. */
  readonly edited: readonly Named[];
  /** Whether the user changed this text, or one that it includes, or took that away. */
  isChanged(identity: string): boolean;
  isPrescribed(identity: string): boolean;
  filledOf(identity: string): FilledText | undefined;
}

export function sourcesOf({ guide, sources: files, unedited, texts }: CheckInput): Sources {
  const builtIn = named(guide.texts);
  const sources = named(files);
  const edited = [...sources.values()].filter((source) => isEdited(source, builtIn, unedited));
  const changed = new Set(edited.map(({ identity }) => identity));
  const gone = new Set([...builtIn.keys()].filter((identity) => !sources.has(identity)));
  return {
    ...{ sources, builtIn, edited },
    // Of a campaign in which nobody wrote anything there is nothing to look up.
    isChanged: (identity) =>
      changed.size + gone.size > 0 &&
      [...closureOf(identity, sources)].some((part) => changed.has(part) || gone.has(part)),
    isPrescribed: (identity) => {
      const original = builtIn.get(identity);
      return original !== undefined && isPrescribed(original.content);
    },
    filledOf: (identity) => texts.find(({ meta }) => meta.tekst === identity),
  };
}
