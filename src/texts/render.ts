/** Renders a checked template: each value as one private-use character, each include as a mark. */
import { sectionMark, VANISHED } from './private-use.ts';
import type { Node, Template } from './template.ts';

/** What a template is rendered with. */
interface RenderInput {
  /** Placeholder -> private-use character. */
  readonly characters: ReadonlyMap<string, string>;
  readonly holds: (condition: string) => boolean;
}

export interface Rendered {
  /** Markdown in which `sectionMark(i)` stands, as a paragraph of its own, for the include of `sections[i]`. */
  readonly markdown: string;
  readonly sections: readonly string[];
}

/** Renders one template; its includes and headings are still to be placed. */
export function render({ nodes, includes }: Template, { characters, holds }: RenderInput): Rendered {
  const sections = [...new Set(includes.map(({ name }) => name))];
  const write = (node: Node): string => {
    if (typeof node === 'string') return node;
    if ('include' in node) return `\n\n${sectionMark(sections.indexOf(node.include))}\n\n`;
    if ('als' in node) return holds(node.als) ? node.inside.map(write).join('') : node.oneLine ? VANISHED : '';
    const character = characters.get(node.value);
    if (character === undefined) throw new Error(`no character for ${node.value}`);
    return character;
  };
  return { markdown: tidy(nodes.map(write).join('')), sections };
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
