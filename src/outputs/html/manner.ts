/** How a text is written as HTML. */

export interface Manner {
  /** A link as a link; as "tekst (https://...)"; or only as its text. */
  readonly links: 'link' | 'address' | 'text';
  /** The level of the highest heading; others keep their distance to it. Absent: as in the text. */
  readonly headingLevel?: number;
  /** What stands in the tag of an element after its name, such as ' style="margin:0"'. Absent: nothing. */
  readonly attributes?: (element: string) => string;
}

/** The tag that opens an element. `own`: attributes that it has in every manner, each after a space. */
export const open = (element: string, { attributes }: Manner, own = ''): string =>
  `<${element}${own}${attributes?.(element) ?? ''}>`;

/** An element around content that is HTML already. */
export const around = (element: string, content: string, manner: Manner, own = ''): string =>
  `${open(element, manner, own)}${content}</${element}>`;
