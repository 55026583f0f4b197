/** Who owns a file of the campaign folder: the user (source, setting) or the tool (output, state). */
export type Role = 'source' | 'setting' | 'output' | 'state';

export interface KitFile {
  /** Relative to the campaign folder, with "/". */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly role: Role;
}

/** Takes each file as soon as it is made, so that it can be written while the others are made. */
export interface Along {
  made(file: KitFile): void;
  /** Lets the writing go on for a moment. Throws when that failed, or when it has to stop. */
  turn(): Promise<void>;
}
