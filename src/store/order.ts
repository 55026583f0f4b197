/**
 * The order file: all that one safe write will do, with the old and the new bytes (step 3 of safe-write.ts). Written whole before
 * anything is changed, so that a run that stops can be carried on; afterwards it is the backup. Pure: text in, text out.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Day, isoDay, toIso } from '../base/day.ts';
import { pathKey, pathProblem } from './safe-path.ts';

export interface Change {
  /** Below the campaign folder, with "/". */
  readonly path: string;
  /** What the caller read there; undefined: there was no such file. */
  readonly before: Uint8Array | undefined;
  /** What has to stand there; undefined: the file goes. */
  readonly after: Uint8Array | undefined;
}

export interface Order {
  readonly kind: 'bijwerken' | 'terugzetten';
  readonly day: Day;
  /** The last one is written when all others are done: the state. */
  readonly changes: readonly Change[];
}

/**
 * What an order file turned out to be. "torn": it was never completed, so nothing was done with it. "newer", "unsafe": it
 * is whole, but not one that this program may carry out.
 */
export type DecodedOrder = { readonly order: Order } | { readonly refused: 'torn' | 'newer' | 'unsafe' };

const VERSION = 1;
/** An order is one text in memory; a text in Node holds half a GB at most. */
export const LARGEST_ORDER: number = 256 * 1024 * 1024;
const MOST_CHANGES = 10_000;

const hashText = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const part = v.nullable(v.strictObject({ hash: hashText, inhoud: v.string() }));
const schema = v.strictObject({
  versie: v.literal(VERSION),
  soort: v.picklist(['bijwerken', 'terugzetten']),
  dag: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  bestanden: v.pipe(
    v.array(v.strictObject({ pad: v.string(), oud: part, nieuw: part })),
    v.minLength(1),
    v.maxLength(MOST_CHANGES),
  ),
});

/** Of the exact bytes: also a change of only the line ends is a change of the user. */
export const bytesHash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : a.length === b.length && Buffer.compare(a, b) === 0;

/** Throws RangeError when it would be larger than can be read back. */
export function encodeOrder(order: Order): string {
  const size = order.changes.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
  if (size * (4 / 3) + order.changes.length * (LONGEST_LINE + 300) > LARGEST_ORDER)
    throw new RangeError('order too large');
  const body = {
    versie: VERSION,
    soort: order.kind,
    dag: toIso(order.day),
    bestanden: order.changes.map(({ path, before, after }) => ({
      pad: path,
      oud: written(before),
      nieuw: written(after),
    })),
  };
  return JSON.stringify({ ...body, controle: bytesHash(JSON.stringify(body)) });
}
const LONGEST_LINE = 1000;

const written = (bytes: Uint8Array | undefined): { hash: string; inhoud: string } | null =>
  bytes === undefined ? null : { hash: bytesHash(bytes), inhoud: Buffer.from(bytes).toString('base64') };

/** Reads an order that lies in a folder, which may come from anywhere. */
export function decodeOrder(text: string): DecodedOrder {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { refused: 'torn' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { refused: 'torn' };
  const { controle, ...body } = parsed as Record<string, unknown>;
  if (controle !== bytesHash(JSON.stringify(body))) return { refused: 'torn' };
  if (typeof body.versie === 'number' && body.versie > VERSION) return { refused: 'newer' };
  const checked = v.safeParse(schema, body);
  if (!checked.success) return { refused: 'unsafe' };
  const { soort, dag, bestanden } = checked.output;
  const changes = bestanden.map(({ pad, oud, nieuw }) => ({ path: pad, before: bytesOf(oud), after: bytesOf(nieuw) }));
  const whole = bestanden.every(
    ({ oud, nieuw }, index) => isWhole(oud, changes[index]?.before) && isWhole(nieuw, changes[index]?.after),
  );
  const day = dayOrNone(dag);
  if (!whole || day === undefined || changesProblem(changes) !== undefined) return { refused: 'unsafe' };
  return { order: { kind: soort, day, changes } };
}

type Written = { hash: string; inhoud: string } | null;
const bytesOf = (given: Written): Uint8Array | undefined =>
  given === null ? undefined : Buffer.from(given.inhoud, 'base64');
const isWhole = (given: Written, bytes: Uint8Array | undefined): boolean =>
  given === null || (bytes !== undefined && bytesHash(bytes) === given.hash);

function dayOrNone(text: string): Day | undefined {
  try {
    return isoDay(text);
  } catch {
    return undefined;
  }
}

/** The first path that cannot be part of one safe write, and why (the end of a Dutch sentence). */
export function changesProblem(changes: readonly Change[]): { path: string; problem: string } | undefined {
  const seen = new Set<string>();
  for (const { path, before, after } of changes) {
    const twice = seen.has(pathKey(path)) ? 'staat er twee keer in' : undefined;
    const empty = before === undefined && after === undefined ? 'heeft geen inhoud' : undefined;
    const problem = pathProblem(path) ?? twice ?? empty;
    if (problem !== undefined) return { path, problem };
    seen.add(pathKey(path));
  }
  return undefined;
}

/** The order that takes this one back. */
export function reverseOrder(order: Order, day: Day): Order {
  return {
    kind: 'terugzetten',
    day,
    changes: order.changes.map(({ path, before, after }) => ({ path, before: after, after: before })),
  };
}
