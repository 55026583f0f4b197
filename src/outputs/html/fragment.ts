/** A filled text as a piece of HTML, to paste into a content management system. */
import { printsLinks } from '../../texts/identity.ts';
import type { FilledText } from '../../texts/types.ts';
import { renderHtml } from './render.ts';

export const HEADING_LEVELS = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

export interface FragmentOptions {
  /** The level of the highest heading of the text; the others keep their distance to it. Absent: as in the text. */
  readonly headingLevel?: HeadingLevel;
  /** Whether a link is a link, or only its text. Absent: as `printsLinks` says of the text. */
  readonly links?: boolean;
}

/**
 * The clean fragment: headings, paragraphs, lists, tables, emphasis and links, without class, style or id, one block per
 * line, LF line ends. Raw HTML of the source shows as text, an image as its description; only https, mailto and tel
 * addresses become links.
 */
export function htmlFragment(text: FilledText, options: FragmentOptions = {}): string {
  const { headingLevel, links = printsLinks(text.meta.tekst) } = options;
  const lines = renderHtml(text, {
    links: links ? 'link' : 'text',
    ...(headingLevel === undefined ? {} : { headingLevel }),
  });
  return lines.map((line) => `${line}\n`).join('');
}
