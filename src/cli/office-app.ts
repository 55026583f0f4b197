/** What the other thread of office.ts does: makes all Word and Excel files of one campaign, one after the other. */
import { type OfficeInput, officeFiles } from '../kit/office.ts';

/** One file; without bytes it could not be made. */
export interface Made {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

/** Tells of each file as soon as it is made. */
export async function makeAll(input: OfficeInput, tell: (made: Made) => void): Promise<void> {
  for (const { path, make } of officeFiles(input)) {
    tell(
      await make().then(
        (bytes): Made => ({ path, bytes }),
        (): Made => ({ path }),
      ),
    );
  }
}
