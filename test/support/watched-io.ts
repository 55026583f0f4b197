/** The real file operations of the safe write, each seen before it is done, so that a test can let any of them fail. */
import { REAL_IO, type WriteIo } from '../../src/store/write-io.ts';

export interface IoCall {
  /** From 1. */
  readonly number: number;
  /** "rename", or "file.sync" for one on an open file. */
  readonly name: string;
  readonly path: string;
}

/** The real operations, but without waiting, and without flushing, for which a test would wait long. */
export const quickIo = (): WriteIo => watchedIo(() => {});

/** `before` may throw, and that is then the failure of this operation. Neither waits nor flushes. */
export function watchedIo(before: (call: IoCall) => void): WriteIo {
  let number = 0;
  const seen = (name: string, path: unknown): void => before({ number: ++number, name, path: String(path) });
  const io = Object.fromEntries(
    Object.entries(REAL_IO).map(([name, real]: [string, (...given: never[]) => Promise<unknown>]) => {
      const watched = async (...given: unknown[]): Promise<unknown> => {
        seen(name, given[0]);
        const result = await real(...(given as never[]));
        return name === 'open' ? watchedFile(result as object, String(given[0]), seen) : result;
      };
      return [name, watched];
    }),
  );
  const wait = async (ms: number): Promise<void> => seen('wait', ms);
  return { ...(io as unknown as WriteIo), wait };
}

/** A disk that is full takes half of it; a file that fails to close is closed. */
function watchedFile(file: object, path: string, seen: (name: string, path: string) => void): object {
  return new Proxy(file, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || typeof name !== 'string') return value;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          seen(`file.${name}`, path);
        } catch (error) {
          if (name === 'close') await value.call(target);
          if (name === 'writeFile') await value.call(target, Buffer.from(given[0] as string).subarray(0, 5));
          throw error;
        }
        return name === 'sync' ? undefined : value.apply(target, given);
      };
    },
  });
}

export const failure = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });
