/** A file of 2-kant-en-klaar/, or another that only the tool writes. Fits the kit's file. */
export interface OutputFile {
  /** Relative to the campaign folder, with "/". */
  readonly path: string;
  readonly content: string;
  readonly role: 'output';
}
