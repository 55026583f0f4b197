/** What the other thread of office.ts does: makes all Word and Excel files of one campaign, one after the other. */
import { type OfficeInput, officeFiles } from '../kit/office.ts';

/** One file; without bytes it could not be made. */
export interface Made {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

/** What is asked of the other thread. */
export interface ToMake {
  readonly input: OfficeInput;
  /** Of each file in the order of `officeFiles`: whether one of the two threads has begun with it. Shared. */
  readonly begun: Int32Array;
}

/** Whether this thread is the one that begins with the file. */
export const begins = (begun: Int32Array, index: number): boolean => Atomics.exchange(begun, index, 1) === 0;

/** Makes what is not begun yet, and tells of each file as soon as it is there. */
export async function makeAll({ input, begun }: ToMake, tell: (made: Made) => void): Promise<void> {
  for (const [index, { path, make }] of officeFiles(input).entries()) {
    if (!begins(begun, index)) continue;
    tell(
      await make().then(
        (bytes): Made => ({ path, bytes }),
        (): Made => ({ path }),
      ),
    );
  }
}
