import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCancelled, isUserError } from '../base/errors.ts';
import type { ExportedFile } from '../kit/export.ts';
import { type Files, REAL_FILES } from './safe-files.ts';
import { type ExportTarget, writeExport } from './write-export.ts';

let room: string;
beforeEach(() => {
  room = fs.mkdtempSync(join(tmpdir(), 'digid-export-'));
});
afterEach(() => fs.rmSync(room, { recursive: true, force: true }));

const files: ExportedFile[] = [
  { path: 'website/pagina.md', content: '# Één\n' },
  { path: 'brieven/1.docx', content: new Uint8Array(5000).fill(7) },
  { path: 'brieven/2.docx', content: 'twee' },
];
const all = (): string[] => (fs.readdirSync(room, { recursive: true }) as string[]).sort();
const put = (path: string, content: string): void => {
  fs.mkdirSync(join(room, path, '..'), { recursive: true });
  fs.writeFileSync(join(room, path), content);
};
const WRITTEN = ['brieven', 'brieven/1.docx', 'brieven/2.docx', 'website', 'website/pagina.md'];

const refusal = async (run: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isUserError(error)) throw error ?? new Error('not refused');
  return error.mistakes.map(({ message }) => message);
};
const code = (name: string): Error => Object.assign(new Error(name), { code: name });

/** A disk on which the writing of a file fails halfway, after so many files. */
const fullAfter = (count: number): Files => ({
  ...REAL_FILES,
  open: (async (path: string, flags: string) => {
    const file = await fsp.open(path, flags);
    if (flags === 'wx' && count-- <= 0) {
      file.writeFile = async () => {
        await file.write('half');
        throw code('ENOSPC');
      };
    }
    return file;
  }) as Files['open'],
});

const statuses = async (target: ExportTarget) => (await writeExport(target, files)).map(({ status }) => status);

describe('writeExport', () => {
  test('writes all files, and says the second time that they were there', async () => {
    expect(await statuses({ folder: join(room, 'uit'), shown: 'uit', numbered: false })).toEqual([
      'created',
      'created',
      'created',
    ]);
    expect(all()).toEqual(['uit', ...WRITTEN.map((path) => `uit/${path}`)]);
    expect(fs.readFileSync(join(room, 'uit/website/pagina.md'), 'utf8')).toBe('# Één\n');
    expect(fs.statSync(join(room, 'uit/brieven/2.docx')).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(await statuses({ folder: join(room, 'uit'), shown: 'uit', numbered: false })).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  test.each([0, 1, 2])('a disk that is full after %i files: nothing is left, and again is possible', async (count) => {
    put('uit/brieven/van-mij.txt', 'x');
    const [message] = await refusal(
      writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files, { files: fullAfter(count) }),
    );
    expect(message).toMatch(/^Schrijven van uit\/\S+ lukt niet: de schijf is vol \(ENOSPC\)\.$/);
    expect(all()).toEqual(['uit', 'uit/brieven', 'uit/brieven/van-mij.txt']);
    expect(await writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files)).toHaveLength(3);
  });

  test('a folder in which one may not write: also what was moved already is taken back', async () => {
    let calls = 0;
    const rename: Files['rename'] = async (...given) => {
      if (calls++ === 2) throw code('EACCES');
      return fsp.rename(...given);
    };
    const [message] = await refusal(
      writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files, {
        files: { ...REAL_FILES, rename },
      }),
    );
    expect(message).toBe('Schrijven van uit/brieven/2.docx mag niet van dit apparaat (EACCES).');
    expect(all()).toEqual([]);
  });

  test('Ctrl-C takes everything back', async () => {
    const controller = new AbortController();
    let calls = 0;
    const rename: Files['rename'] = async (...given) => {
      if (calls++ === 1) controller.abort();
      return fsp.rename(...given);
    };
    const run = writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files, {
      files: { ...REAL_FILES, rename },
      signal: controller.signal,
    });
    await expect(run).rejects.toSatisfy(isCancelled);
    expect(all()).toEqual([]);
  });

  test('what stands there with other content is named, all of it, and stays', async () => {
    put('uit/website/pagina.md', 'van mij');
    fs.mkdirSync(join(room, 'uit/brieven/2.docx'), { recursive: true });
    expect(await refusal(writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files))).toEqual([
      'uit/website/pagina.md bestaat al, met een andere inhoud.',
      'uit/brieven/2.docx bestaat al, met een andere inhoud.',
    ]);
    expect(all()).toEqual(['uit', 'uit/brieven', 'uit/brieven/2.docx', 'uit/website', 'uit/website/pagina.md']);
  });

  test('a file that somebody puts there meanwhile is not replaced', async () => {
    const open: Files['open'] = async (...given) => {
      if (given[1] === 'wx') put('uit/brieven/2.docx', 'van mij');
      return fsp.open(...given);
    };
    const [message] = await refusal(
      writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files, {
        files: { ...REAL_FILES, open },
      }),
    );
    expect(message).toBe('uit/brieven/2.docx bestaat al, met een andere inhoud.');
    expect(all()).toEqual(['uit', 'uit/brieven', 'uit/brieven/2.docx']);
  });

  test.each([
    ['uit', 'uit', 'uit is een bestand, geen map.'],
    ['uit/website', 'uit', 'uit/website is een bestand, geen map.'],
    ['uit', 'uit/verder/weg', /^\/.*\/uit is een bestand, geen map\.$/],
  ])('a file %s where a folder must come, for --naar %s', async (path, to, wanted) => {
    put(path, 'van mij');
    const messages = await refusal(writeExport({ folder: join(room, to), shown: to, numbered: false }, files));
    expect(messages).toEqual([typeof wanted === 'string' ? wanted : expect.stringMatching(wanted)]);
    expect(fs.readFileSync(join(room, path), 'utf8')).toBe('van mij');
  });

  test('a disk that can only be read says so', async () => {
    const mkdir = (async (_path: string, options?: { recursive?: boolean }) => {
      // As Node does.
      throw code(options?.recursive ? 'ENOENT' : 'EROFS');
    }) as Files['mkdir'];
    expect(
      await refusal(
        writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files, {
          files: { ...REAL_FILES, mkdir },
        }),
      ),
    ).toEqual(['Schrijven in uit kan niet: deze schijf is alleen te lezen (EROFS).']);
  });

  test('a name that is too long leaves no folder behind', async () => {
    const long = `uit/${'x'.repeat(300)}`;
    const [message] = await refusal(writeExport({ folder: join(room, long), shown: long, numbered: false }, files));
    expect(message).toMatch(/de naam is te lang/);
    expect(all()).toEqual([]);
  });

  test('takes away what a run that was killed left long ago, and nothing else', async () => {
    const names = [
      '.digid-campagne-nieuw-0a1b2c3d-4',
      '.digid-campagne-nieuw-0a1b2c3d-5',
      '.digid-campagne-nieuw-mijn',
    ];
    for (const name of names) put(`uit/website/${name}`, 'half');
    for (const name of [names[0], names[2]]) fs.utimesSync(join(room, 'uit/website', name ?? ''), 1, 1);
    await writeExport({ folder: join(room, 'uit'), shown: 'uit', numbered: false }, files);
    expect(fs.readdirSync(join(room, 'uit/website')).sort()).toEqual([names[1], names[2], 'pagina.md']);
  });
});
