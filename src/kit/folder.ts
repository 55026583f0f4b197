/** The files of a campaign folder in memory, by a name that is the same on every system. Pure. */
import { decodeText } from '../base/decode.ts';
import { contentHash } from '../base/hash.ts';
import { isBinary } from '../outputs/read-back.ts';
import { identityKey } from '../texts/identity.ts';

/** A file as it is on disk. */
export interface FolderFile {
  /** Relative to the campaign folder, with "/", as the disk spells it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files by a name that is the same on every system. */
export class Folder {
  private readonly files: ReadonlyMap<string, FolderFile>;
  constructor(files: readonly FolderFile[]) {
    this.files = new Map(files.map((file) => [identityKey(file.path), file]));
  }
  all(): Iterable<FolderFile> {
    return this.files.values();
  }
  get(path: string): FolderFile | undefined {
    return this.files.get(identityKey(path));
  }
  hash(path: string): string | undefined {
    const file = this.get(path);
    return file && hashOf(file.path, file.bytes);
  }
}

/**
 * Nothing, or nothing but zeros: what a power cut leaves of a file that was not on the disk yet. Nobody wrote that, so it is
 * as good as gone. (`init` does not wait until each output is on the disk.)
 */
export const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** Of a text without what an editor changes by itself; of what is no text of its bytes. */
export function hashOf(path: string, bytes: Uint8Array): string {
  const text = isBinary(path) ? undefined : decodeText(bytes);
  return contentHash(text ?? bytes);
}
