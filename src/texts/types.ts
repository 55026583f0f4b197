import type { Finding } from '../base/finding.ts';
import type { FactUse } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import type { Fit, Room } from './room.ts';

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
  /** Subject of a mail: a template of one line. */
  readonly onderwerp?: string;
  /** What a mail program shows of a mail before it is opened: a template of one line. */
  readonly voorbeeldregel?: string;
  /** How long the text may be. */
  readonly ruimte?: Room;
  /** The media on which it goes, in the words of its writer: "Facebook en LinkedIn". */
  readonly voor?: string;
  /** Rules of `check` that are switched off for this text: rule -> reason. */
  readonly checksOff?: Readonly<Record<string, string>>;
}

/**
 * A filled text: Markdown in which each value still stands as one private-use character, so that no value is ever
 * parsed. Each writer puts the values back, escaped for its place.
 */
export interface FilledText {
  readonly meta: TextMeta;
  readonly markdown: string;
  /** One line of plain text (no Markdown) in which values stand as in `markdown`. */
  readonly subject?: string;
  readonly preview?: string;
  /** The texts that it includes, by identity: building blocks, questions, key messages; absent: none. */
  readonly parts?: readonly string[];
  /** The fixed texts of Logius that stand in it, each as Markdown with the same characters; absent: none. */
  readonly fixed?: readonly string[];
  /** How the body fits in the room that it has. */
  readonly room?: Fit;
  /** Private-use character -> value, of `markdown`, `subject` and `preview`. */
  readonly values: ReadonlyMap<string, string>;
  /** The characters whose value was checked as an address or a telephone number; absent: none. */
  readonly checked?: ReadonlySet<string>;
}

/** A fact of the guide, and how the texts of one campaign use it. */
export interface UsedFact {
  readonly fact: Fact;
  readonly use: FactUse;
  /** Its sentence stands in a text. */
  readonly asSentence: boolean;
  /** Its value stands as written in a fixed text of the guide. */
  readonly inside: boolean;
}

export interface FilledTexts {
  readonly texts: readonly FilledText[];
  /** All facts, in the order of feiten.yaml; also those that no text has. */
  readonly facts: readonly UsedFact[];
  /** The identities of all sources, also of texts that this campaign does not use. */
  readonly sources: ReadonlySet<string>;
  /** Facts to confirm that the texts use, and the like. */
  readonly findings: readonly Finding[];
  /** Texts that the campaign has, but that were not filled: not asked for, or (with `possible`) wrong. */
  readonly others: readonly string[];
}

/**
 * Which texts to fill: all of them; one, by its identity; or those that can be. Mistakes count only in what is asked for:
 * an unfinished text of a colleague keeps nobody from the plan, or from another text.
 */
export type Asked = 'all' | 'possible' | { readonly only: string };
