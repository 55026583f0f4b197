import type { Finding } from '../base/finding.ts';

/** The front matter of a text source. */
export interface TextMeta {
  /** Identity, also when the file is renamed: website/pagina. */
  readonly tekst: string;
  readonly titel: string;
  /** Building blocks are included by other texts and have no output of their own. */
  readonly bouwsteen: boolean;
  /** Place in the guide, or undefined for a text of the project's own. */
  readonly bron?: string;
  /** Only used when this condition of the campaign holds (e.g. machtigen). */
  readonly alleenAls?: string;
  /** Not in the plan: made for when somebody asks. */
  readonly opVerzoek: boolean;
}

/**
 * A filled text: Markdown in which each value still stands as one private-use character, so that no value is ever
 * parsed. Each writer puts the values back, escaped for its place.
 */
export interface FilledText {
  readonly meta: TextMeta;
  readonly markdown: string;
  /** Private-use character -> value. */
  readonly values: ReadonlyMap<string, string>;
  /** The characters whose value was checked as an address or a telephone number; absent: none. */
  readonly checked?: ReadonlySet<string>;
}

export interface FilledTexts {
  readonly texts: readonly FilledText[];
  /** Facts to confirm that the texts use, and the like. */
  readonly findings: readonly Finding[];
}
