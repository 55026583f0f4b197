import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import { type Office, type OfficeInput, officeFiles, officeHere } from '../kit/office.ts';
import { prepare } from '../kit/prepare.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { startOffice } from './office.ts';
import type { Made, ToMake } from './office-app.ts';

/** The built thread; `npm test` builds it first. */
const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));

const guide = parseGuide(loadLayers([builtInLayer()]));
const campaign = exampleCampaign();
const prepared = prepare({
  ...{ campaign, guide, sources: guide.texts, progress: NO_PROGRESS, today: isoDay('2026-11-23') },
});
const input: OfficeInput = {
  ...{ campaign, schedule: prepared.plan, texts: prepared.texts, done: {}, audience: guide.audience },
  ...{ facts: prepared.facts, postponement: prepared.postponement, findings: prepared.findings },
};
const paths = officeFiles(input).map(({ path }) => path);
const here = officeHere(input);
/** A few suffice where the point is who makes them. */
const few = paths.slice(1, 4);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digid-office-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Record<string, string>;
const all = async (office: Office, of: readonly string[]): Promise<Files> =>
  Object.fromEntries(
    await Promise.all(of.map(async (path) => [path, Buffer.from(await office.file(path)).toString('base64')])),
  );
const madeIn = async (place: string, of: readonly string[]): Promise<Files> => {
  const { make, close } = startOffice(place);
  return all(make(input), of).finally(close);
};

/** What the thread itself tells, without anybody who would make up for what it does not do. */
async function told(begun: Int32Array): Promise<Files> {
  const worker = new Worker(join(BUILT, 'kantoor-draad.cjs'));
  const files: Files = {};
  const expected = begun.filter((one) => one === 0).length;
  const all = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ path, bytes }: Made) => {
      files[path] = Buffer.from(bytes ?? []).toString('base64');
      if (Object.keys(files).length === expected) resolve();
    });
    worker.on('error', reject);
  });
  worker.postMessage({ input, begun } satisfies ToMake);
  await all;
  await worker.terminate();
  return files;
}

test('the other thread makes the same bytes', async () => {
  expect(paths.length).toBeGreaterThan(10);
  const made = await told(new Int32Array(new SharedArrayBuffer(4 * paths.length)));
  expect(made).toEqual(await all(here, paths));
});

test('what one thread began, the other leaves alone', async () => {
  const begun = new Int32Array(new SharedArrayBuffer(4 * paths.length)).fill(1);
  begun[1] = 0;
  begun[3] = 0;
  expect(Object.keys(await told(begun))).toEqual([paths[1], paths[3]]);
});

test('together they make all of it', async () => {
  const { make, close } = startOffice(BUILT);
  const office = make(input);
  await office.help(async () => {});
  expect(await all(office, paths).finally(close)).toEqual(await all(here, paths));
});

test.each([
  ['cannot start', undefined],
  ['fails at its start', 'throw new Error();'],
  ['ends before it answers', "require('node:worker_threads').parentPort.once('message', () => process.exit(1));"],
  [
    'fails when it is asked',
    "require('node:worker_threads').parentPort.once('message', () => { throw new Error(); });",
  ],
  [
    'says that it could not',
    `const { parentPort: p } = require('node:worker_threads');
     p.on('message', () => { for (const path of ${JSON.stringify(few)}) p.postMessage({ path }); });`,
  ],
])('where it %s, they are made here', async (_what, program) => {
  if (program !== undefined) writeFileSync(join(folder, 'kantoor-draad.cjs'), program);
  expect(await madeIn(folder, few)).toEqual(await all(here, few));
});

test('once closed nobody waits for what was not made', async () => {
  writeFileSync(
    join(folder, 'kantoor-draad.cjs'),
    "require('node:worker_threads').parentPort.on('message', () => {});",
  );
  const { make, close } = startOffice(folder);
  const file = make(input).file(paths[1] ?? '');
  close();
  await expect(file).rejects.toThrow('nobody wants');
});

test('a path that is none of them is refused', async () => {
  const { make, close } = startOffice(BUILT);
  await expect(make(input).file('elders.docx').finally(close)).rejects.toThrow('elders.docx');
});

test('where the other thread never begins, all of it is made here', async () => {
  writeFileSync(
    join(folder, 'kantoor-draad.cjs'),
    "require('node:worker_threads').parentPort.on('message', () => {});",
  );
  const { make, close } = startOffice(folder);
  const office = make(input);
  await office.help(async () => {});
  expect(await all(office, few).finally(close)).toEqual(await all(here, few));
});

test('the plan and the house letter can be sent to a thread', () => {
  const sent = structuredClone({ ...input, houseLetter: new Uint8Array([1]) });
  expect(sent.schedule).toEqual(input.schedule);
  expect(sent.texts).toEqual(input.texts);
});
