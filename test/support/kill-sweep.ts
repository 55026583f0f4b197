/**
 * Kills a command at every point at which it changes the file system, and shows that the next run mends what was left.
 * For any command line of node: a built command, or a script of a test.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { quickFolder } from './quick-folder.ts';
import { cleanEnv } from './run.ts';

const PRELOAD = fileURLToPath(new URL('./kill-preload.cjs', import.meta.url));

/** The words after `node`. */
export type Command = readonly string[];

export interface Sweep {
  /** Fills a folder that is new and empty. */
  prepare(folder: string): void;
  /** Run with the folder as its working folder. */
  readonly command: Command;
  /** What must hold right after the kill; `where` names the point, for the message. */
  check?(folder: string, where: string): void;
  /** What is run after the kill; without it the same command. A function is quicker than a process. */
  readonly again?: Command | ((folder: string) => Promise<unknown>);
  /** Before the run after the kill: to let time pass, for instance. */
  between?(folder: string): void;
  /** The exit codes that this second run may have; without it 0 only. */
  readonly mayEndWith?: readonly number[];
  /** What must hold in the end: wholly the one or wholly the other, and nothing left over. */
  outcome(folder: string, where: string): void;
  /** About so many points, evenly spaced; without it all of them. */
  readonly points?: number;
}

export interface Swept {
  /** The calls that change the file system of one run that is not killed. */
  readonly calls: number;
  /** How many runs were killed. */
  readonly killed: number;
}

/** Throws the first failure of `check` or `outcome`, or of a second run that ended with another code than it may. */
export async function sweep(plan: Sweep): Promise<Swept> {
  const room = quickFolder();
  try {
    const { calls, writing } = await countCalls(plan, room);
    const all: Point[] = Array.from({ length: calls }, (_, index) => ({ at: index + 1, half: false }));
    all.push(...writing.map((at) => ({ at, half: true })));
    const points = evenly(
      all.sort((a, b) => a.at - b.at),
      plan.points ?? all.length,
    );
    let next = 0;
    let killed = 0;
    const worker = async (): Promise<void> => {
      for (let point = points[next++]; point !== undefined; point = points[next++]) {
        if (await tryPoint(plan, room, point)) killed++;
      }
    };
    const results = await Promise.allSettled(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return { calls, killed };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** So many of them, the first and the last among them. */
function evenly<T>(all: readonly T[], wanted: number): T[] {
  const step = (all.length - 1) / Math.max(1, Math.min(wanted, all.length) - 1);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

interface Point {
  readonly at: number;
  /** Halfway that call, when it writes; else before it. */
  readonly half: boolean;
}

function freshFolder(plan: Sweep, room: string): string {
  const folder = join(mkdtempSync(join(room, 'p')), 'map');
  mkdirSync(folder);
  plan.prepare(folder);
  return folder;
}

async function countCalls(plan: Sweep, room: string): Promise<{ calls: number; writing: number[] }> {
  const folder = freshFolder(plan, room);
  const counted = join(room, 'geteld');
  const done = await start(plan.command, folder, { KILL_COUNT: counted });
  if (done.code !== 0) throw new Error(`the command itself ends with ${done.code}: ${done.err}`);
  const count = JSON.parse(readFileSync(counted, 'utf8'));
  if (!(count.calls > 0)) throw new Error('the command changes nothing');
  return count;
}

/** True when the run was killed there: calls at once may be fewer in another run. */
async function tryPoint(plan: Sweep, room: string, { at, half }: Point): Promise<boolean> {
  const folder = freshFolder(plan, room);
  const where = `killed ${half ? 'halfway' : 'before'} call ${at}`;
  const first = await start(plan.command, folder, { KILL_AT: `${at}`, ...(half ? { KILL_HALF: '1' } : {}) });
  const killed = first.signal === 'SIGKILL';
  if (!killed && first.code !== 0) throw new Error(`${where}: ended with ${first.code}: ${first.err}`);
  plan.check?.(folder, where);
  plan.between?.(folder);
  await runAgain(plan, folder, where);
  plan.outcome(folder, where);
  rmSync(join(folder, '..'), { recursive: true, force: true });
  return killed;
}

async function runAgain(plan: Sweep, folder: string, where: string): Promise<void> {
  const again = plan.again ?? plan.command;
  if (typeof again === 'function') {
    await again(folder);
    return;
  }
  const { code, signal, err } = await start(again, folder);
  if (!(plan.mayEndWith ?? [0]).includes(code ?? -1)) {
    throw new Error(`${where}: the next run ended with ${code ?? signal}: ${err}`);
  }
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs node with these words; with KILL_* it is watched by the preload. */
export function start(command: Command, folder: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const preload = Object.keys(env).some((name) => name.startsWith('KILL_')) ? ['--require', PRELOAD] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...preload, ...command], {
      cwd: folder,
      env: cleanEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

/** What no run that ended well leaves behind, anywhere below `folder`. */
export const leftovers = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    /(^|[\\/])(\.digid-campagne-[^\\/]*|\.digid-campagne[\\/](slot|opdracht)[^\\/]*)$/.test(path),
  );

/** A TypeScript file as one script that every Node can run; gives its path. */
export function bundled(source: URL, into: string): string {
  const outfile = join(into, 'kind.cjs');
  if (!existsSync(outfile)) {
    buildSync({
      entryPoints: [fileURLToPath(source)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      logLevel: 'error',
    });
  }
  return outfile;
}
