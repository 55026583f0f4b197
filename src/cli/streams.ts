/**
 * The standard streams. To make one of Node's for a pipe takes the time of a tenth of `--help`, and a file or a pipe can be written
 * without: so they are made only for a terminal, for other devices, and on Windows.
 */
import { fstatSync, writeSync } from 'node:fs';

export type Output = 1 | 2;
type Stream = NodeJS.WriteStream | NodeJS.ReadStream;

const streamOf = (fd: 0 | Output): Stream => (fd === 0 ? process.stdin : fd === 1 ? process.stdout : process.stderr);

function isPlain(fd: 0 | Output): boolean {
  if (process.platform === 'win32') return false;
  try {
    return !fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

export const isTerminal = (fd: 0 | Output): boolean => !isPlain(fd) && Boolean(streamOf(fd).isTTY);

/** Of a terminal; undefined for anything else. */
export const columnsOf = (fd: Output): number | undefined =>
  isPlain(fd) ? undefined : (streamOf(fd) as NodeJS.WriteStream).columns;

/** Those that have to go on as streams. */
const streamed = new Set<Output>();
const failing: Record<Output, (error: NodeJS.ErrnoException) => void> = { 1: () => {}, 2: () => {} };

/** What to do with the first error of writing there; a pipe that was closed (`| head`) is none. */
export function onWriteError(fd: Output, handle: (error: NodeJS.ErrnoException) => void): void {
  let told = false;
  failing[fd] = (error) => {
    if (error.code === 'EPIPE' || told) return;
    told = true;
    handle(error);
  };
}

export function writeTo(fd: Output, content: string | Uint8Array): void {
  if (!streamed.has(fd) && isPlain(fd)) {
    const left = writeNow(fd, typeof content === 'string' ? Buffer.from(content) : content);
    if (left !== undefined) writeStream(fd, left);
  } else writeStream(fd, content);
}

/** What could not be written at once: a pipe may be full that does not wait. */
function writeNow(fd: Output, bytes: Uint8Array): Uint8Array | undefined {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') return bytes.subarray(at);
      failing[fd](error as NodeJS.ErrnoException);
      return undefined;
    }
  }
  return undefined;
}

function writeStream(fd: Output, content: string | Uint8Array): void {
  const stream = streamOf(fd) as NodeJS.WriteStream;
  if (!streamed.has(fd)) stream.on('error', (error: NodeJS.ErrnoException) => failing[fd](error));
  streamed.add(fd);
  stream.write(content);
}
