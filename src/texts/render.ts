/** Renders a checked template with Handlebars: each value as one private-use character, each include as a mark. */
import Handlebars from 'handlebars';
import { sectionMark, VANISHED } from './private-use.ts';
import type { Source } from './source.ts';
import { CONDITION_PREFIX, ONE_LINE_HELPER } from './template.ts';

/** What a template is rendered with. */
export interface RenderInput {
  /** Placeholder -> private-use character. */
  readonly characters: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, boolean>;
}

export interface Rendered {
  /** Markdown in which `sectionMark(i)` stands, as a paragraph of its own, for the include of `sections[i]`. */
  readonly markdown: string;
  readonly sections: readonly string[];
}

const handlebars = Handlebars.create();
handlebars.registerHelper('als', function (this: unknown, holds: unknown, options: Handlebars.HelperOptions) {
  return holds === true ? options.fn(this) : '';
});
handlebars.registerHelper(ONE_LINE_HELPER, function (this: unknown, holds: unknown, options: Handlebars.HelperOptions) {
  return holds === true ? options.fn(this) : VANISHED;
});

/** Renders one source; its includes and headings are still to be placed. */
export function render(source: Source, { characters, conditions }: RenderInput): Rendered {
  if (!source.body.includes('{{')) return { markdown: source.body, sections: [] };
  const sections = [...new Set(source.template.includes.map(({ name }) => name))];
  const context = Object.fromEntries([
    ...characters,
    ...[...conditions].map(([name, holds]) => [`${CONDITION_PREFIX}${name}`, holds] as const),
  ]);
  const partials = Object.fromEntries(
    sections.map((name, index) => [name, () => `\n\n${sectionMark(index)}\n\n`] as const),
  );
  const template = handlebars.compile<typeof context>(source.template.program, { noEscape: true, strict: true });
  return { markdown: tidy(template(context, { partials })), sections };
}

/** Takes out what a condition that did not hold leaves behind: its mark, and the space, list item or line around it. */
function tidy(markdown: string): string {
  if (!markdown.includes(VANISHED)) return markdown;
  return markdown
    .replace(new RegExp(`^[ \\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?${VANISHED}[ \\t${VANISHED}]*(?:\\n|$)`, 'gm'), '')
    .replace(new RegExp(`^((?:[-*+]|\\d+[.)])[ \\t]+|)${VANISHED}[ \\t]*`, 'gm'), '$1')
    .replace(new RegExp(`[ \\t]*${VANISHED}(?=[ \\t\\n]|$)`, 'g'), '')
    .replaceAll(VANISHED, '');
}
