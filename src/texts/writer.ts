/** Writes the texts of one campaign in one of their two wordings, with private-use characters for the values. */
import { UserError } from '../base/errors.ts';
import { assemble, TooLargeError } from './assemble.ts';
import { isWording, type Wording } from './conditions.ts';
import { withoutDoubleDots } from './double-dots.ts';
import type { SourcesByIdentity } from './graph.ts';
import { mistakeAt } from './place.ts';
import { render } from './render.ts';
import type { Source } from './source.ts';
import type { Template } from './template.ts';

export interface Writer {
  /** The whole Markdown of a text, with all that it includes in the same wording. */
  readonly whole: (source: Source, wording: Wording) => string;
  /** A template of one line. */
  readonly line: (template: Template, wording: Wording) => string;
}

interface WriterInput {
  readonly sources: SourcesByIdentity;
  /** Placeholder -> private-use character. */
  readonly characters: ReadonlyMap<string, string>;
  /** What each of those characters prints. */
  readonly printed: ReadonlyMap<string, string>;
  readonly isTrue: (condition: string) => boolean;
  readonly isUsed: (source: Source) => boolean;
}

/** Each text is written once per wording. Throws a UserError for a text that includes make too large. */
export function writer({ sources, characters, printed, isTrue, isUsed }: WriterInput): Writer {
  const rendered = (template: Template, wording: Wording) =>
    render(template, { characters, holds: (name) => (isWording(name) ? name === wording : isTrue(name)) });
  const made = new Map<string, string>();
  const textOf = (identity: string, wording: Wording): string | undefined => {
    const source = sources.get(identity);
    if (!source || !isUsed(source)) return undefined;
    const key = `${wording} ${identity}`;
    const text = made.get(key) ?? assemble(rendered(source.template, wording), (included) => textOf(included, wording));
    made.set(key, text);
    return text;
  };
  return {
    whole: ({ path, meta }, wording) => {
      try {
        // Of the whole text, once: in a text inside a text it would take two dots of three.
        return withoutDoubleDots(textOf(meta.tekst, wording) ?? '', printed);
      } catch (error) {
        if (!(error instanceof TooLargeError)) throw error;
        const fix = 'Haal een paar regels met {{> ...}} weg.';
        throw new UserError(mistakeAt(path, undefined, 'Deze tekst wordt met alles wat erin staat te groot.', fix));
      }
    },
    line: (template, wording) =>
      withoutDoubleDots(rendered(template, wording).markdown.replace(/\s+/g, ' ').trim(), printed),
  };
}
