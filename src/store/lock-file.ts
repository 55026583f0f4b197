/**
 * The lock file of a campaign: one run writes at a time (safe-write.ts). A lock whose run is certainly gone may be taken over,
 * by one taker only.
 */
import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { UserError } from '../base/errors.ts';
import { STATE_FOLDER } from '../base/layout.ts';
import { codeOf } from '../load/file-mistake.ts';
import { LOCK_FILE } from './safe-path.ts';
import { inPlace, insist, isAbsent, type Place, readBytes, shownIn, unlinkIfThere } from './write-io.ts';

/** The computer and the run, so that a test can be another one. */
export interface Machine {
  readonly pid: number;
  readonly host: string;
  /** Windows and the Linux inside it have the same host name, and cannot see each other's processes. */
  readonly system: string;
  /** Milliseconds since 1970. */
  now(): number;
  isAlive(pid: number): boolean;
}

export const thisMachine = (): Machine => ({
  pid: process.pid,
  host: hostname(),
  system: process.platform,
  now: () => Date.now(),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it is there, but of somebody else.
      return codeOf(error) !== 'ESRCH';
    }
  },
});

/** After this long a run on another computer, which cannot be asked, is taken to be gone. */
const GONE_AFTER_MS = 10 * 60 * 1000;
const LARGEST = 10_000;
/** A lock that is being written at this moment is waited for. */
const TRIES = 4;
const PAUSE_MS = 100;

const schema = v.object({
  sleutel: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  pid: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1)),
  computer: v.pipe(v.string(), v.maxLength(300)),
  systeem: v.pipe(v.string(), v.maxLength(30)),
  tijd: v.pipe(v.string(), v.isoTimestamp()),
});
type Holder = v.InferOutput<typeof schema>;

/** What lies there: a whole lock, or one that cannot be read and of which only the time of the file is known. */
interface Found {
  /** Differs from lock to lock. */
  readonly key: string;
  readonly holder: Holder | undefined;
  readonly since: number;
}

/** The keys of the locks that this process holds: one with its pid and another key is of an earlier process. */
const held = new Set<string>();

/** Takes the lock; the result gives it back. Throws a UserError when another run has it. */
export async function takeLock(place: Place, machine: Machine): Promise<() => Promise<void>> {
  const key = await take(place, machine, LOCK_FILE, 0);
  return () => giveBack(place, LOCK_FILE, key);
}

/** What takers that were killed left beside the lock. To be called with the lock, because then none of it is of use. */
export async function removeOldLocks(place: Place, names: readonly string[]): Promise<void> {
  for (const name of names.filter((one) => /^slot-[0-9a-f]{16}(\.nieuw)?$/.test(one))) {
    await place.io.unlink(inPlace(place, `${STATE_FOLDER}/${name}`)).catch(() => {});
  }
}

const newKey = (): string => randomUUID().replaceAll('-', '').slice(0, 16);

/**
 * Takes over by guard: a lock with key K is removed only by who holds the lock `slot-K`, and who then still finds K there.
 * So of two takers that both saw K, the second cannot remove the new lock of the first. A guard is a lock as any other,
 * and its own taker may have been killed: hence the depth.
 */
async function take(place: Place, machine: Machine, path: string, depth: number): Promise<string> {
  const { io } = place;
  let last: Found | undefined;
  for (let tries = 1; tries <= TRIES * 2; tries++) {
    const key = newKey();
    if (await make(place, machine, path, key)) {
      held.add(key);
      return key;
    }
    const there = await look(place, path);
    if (there === undefined) continue;
    last = there;
    if (there.holder === undefined && !isOld(there, machine) && tries < TRIES) {
      await io.wait(PAUSE_MS);
      continue;
    }
    if (depth > 3 || !isGone(there, machine)) break;
    const guard = `${LOCK_FILE}-${there.key}`;
    const guardKey = await take(place, machine, guard, depth + 1);
    try {
      if ((await look(place, path))?.key === there.key) await unlinkIfThere(io, inPlace(place, path));
    } finally {
      await giveBack(place, guard, guardKey);
    }
  }
  throw inUse(place, last?.holder, machine);
}

async function giveBack(place: Place, path: string, key: string): Promise<void> {
  held.delete(key);
  try {
    // Another computer may have taken it after ten minutes; then it is not ours to remove.
    const mine = (await look(place, path))?.key === key;
    if (mine) await insist(place.io, () => unlinkIfThere(place.io, inPlace(place, path)));
  } catch {
    // The work is done. The next run sees that this process is gone, and takes the lock.
  }
}

/** Makes the lock, if there is none. It has its content from the first moment on, where the disk knows hard links. */
async function make(place: Place, machine: Machine, path: string, key: string): Promise<boolean> {
  const { io } = place;
  const content = `${JSON.stringify({
    sleutel: key,
    pid: machine.pid,
    computer: machine.host,
    systeem: machine.system,
    tijd: new Date(machine.now()).toISOString(),
  })}\n`;
  const at = inPlace(place, path);
  const temporary = inPlace(place, `${LOCK_FILE}-${key}.nieuw`);
  try {
    await write(place, temporary, content);
    await io.link(temporary, at);
    return true;
  } catch (error) {
    // ENOENT: who has the lock tidied up; look again.
    if (codeOf(error) === 'EEXIST' || isAbsent(error)) return false;
    return await writeAsNew(place, at, content);
  } finally {
    await unlinkIfThere(io, temporary).catch(() => {});
  }
}

async function writeAsNew(place: Place, at: string, content: string): Promise<boolean> {
  try {
    await write(place, at, content);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A new file with this content, or no file. */
async function write({ io }: Place, at: string, content: string): Promise<void> {
  const file = await io.open(at, 'wx');
  try {
    await file.writeFile(content).finally(() => file.close());
  } catch (error) {
    await unlinkIfThere(io, at).catch(() => {});
    throw error;
  }
}

async function look(place: Place, path: string): Promise<Found | undefined> {
  const at = inPlace(place, path);
  try {
    const about = await place.io.lstat(at);
    if (!about.isFile() || about.size > LARGEST) throw noLock(shownIn(place, path));
    const text = (await readBytes(place.io, at)).toString('utf8');
    const holder = holderIn(text);
    if (holder) return { key: holder.sleutel, holder, since: Date.parse(holder.tijd) };
    const key = createHash('sha256').update(`${about.mtimeMs}\n${text}`).digest('hex').slice(0, 16);
    return { key, holder: undefined, since: about.mtimeMs };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

const isOld = ({ since }: Found, machine: Machine): boolean => machine.now() - since >= GONE_AFTER_MS;
const isOfThisMachine = (holder: Holder, machine: Machine): boolean =>
  holder.computer === machine.host && holder.systeem === machine.system;

function isGone(found: Found, machine: Machine): boolean {
  const { holder, key } = found;
  if (holder === undefined || !isOfThisMachine(holder, machine)) return isOld(found, machine);
  return holder.pid === machine.pid ? !held.has(key) : !machine.isAlive(holder.pid);
}

function inUse(place: Place, holder: Holder | undefined, machine: Machine): UserError {
  const name = shownIn(place, LOCK_FILE);
  const byHand = `Weet u zeker dat niemand deze campagne nu bijwerkt? Verwijder dan het bestand ${name}.`;
  if (holder && isOfThisMachine(holder, machine)) {
    return new UserError({
      message: `In een ander venster wordt ${place.shown} nu bijgewerkt.`,
      place: name,
      fix: `Wacht tot dat klaar is en geef de opdracht opnieuw. ${byHand}`,
    });
  }
  const who = holder ? `Op de computer ${holder.computer}` : 'Door een ander programma';
  return new UserError({
    message: `${who} wordt ${place.shown} nu bijgewerkt.`,
    place: name,
    fix: `Wacht tot dat klaar is en geef de opdracht opnieuw; na tien minuten gaat het programma er zelf van uit dat het klaar is. ${byHand}`,
  });
}

const noLock = (name: string): UserError =>
  new UserError({
    message: `${name} is niet door dit programma gemaakt.`,
    place: name,
    fix: 'Verwijder het, en geef de opdracht opnieuw.',
  });
