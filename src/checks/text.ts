/** What the rules read: a source of the user, or an output that was edited, as blocks and sentences with their lines. */

export type BlockKind = 'kop' | 'alinea' | 'punt' | 'cel' | 'onderwerp' | 'voorbeeldregel';

/** A heading, paragraph, item or cell, without markup. A placeholder is the character OPAQUE. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** The line of the file on which it begins, from 1; each line break in `text` is the next. */
  readonly line: number;
  /** Of a heading. */
  readonly level?: number;
}

export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly block: Block;
  /** The same, with a sign in the place of each letter that somebody else says: what is quoted may begin in the sentence before. */
  readonly unquoted: string;
  /** The sentence behind it in the same block. */
  readonly next: string;
  /** Stands word for word in a text of the guide: not what the user wrote. */
  readonly known: boolean;
  /** Of a sentence that is too long to look at as one: all of it at its first piece, and nothing at the others. */
  readonly whole?: string;
}

/** A link or picture, as written. */
export interface Target {
  readonly text: string;
  readonly href: string;
  readonly image: boolean;
  readonly line: number;
}

export interface CheckedText {
  /** Relative to the campaign folder. */
  readonly file: string;
  /** website/pagina; of an output the same as of its source. */
  readonly identity: string;
  /** An output edited in Word or another program: its text only. */
  readonly isOutput: boolean;
  readonly lines: readonly { readonly text: string; readonly line: number }[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** The same, with dates in the place of their placeholders. */
  readonly dated: () => readonly Sentence[];
  readonly targets: readonly Target[];
  /** Empty header rows of tables. */
  readonly emptyHeaders: readonly number[];
  readonly off: Readonly<Record<string, string>>;
  readonly voor: string;
  readonly isSms: boolean;
}
