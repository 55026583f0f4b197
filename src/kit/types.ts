/** Who owns a file of the campaign folder: the user (source, setting) or the tool (output, state). */
export type Role = 'source' | 'setting' | 'output' | 'state';

export interface KitFile {
  /** Relative to the campaign folder, with "/". */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly role: Role;
}
