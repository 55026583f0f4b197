import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCancelled, isUserError } from '../base/errors.ts';
import type { KitFile } from '../kit/types.ts';
import { checkFree, createCampaign } from './create-campaign.ts';
import { type Files, REAL_FILES } from './safe-files.ts';

let room: string;
beforeEach(() => {
  room = fs.mkdtempSync(join(tmpdir(), 'digid-store-'));
});
afterEach(() => fs.rmSync(room, { recursive: true, force: true }));

const kit: KitFile[] = [
  { path: 'campagne.yaml', content: 'id: x\n', role: 'setting' },
  { path: '2-kant-en-klaar/website/pagina.md', content: '# Één\n', role: 'output' },
  { path: '.digid-campagne/staat.json', content: new Uint8Array([123, 125]), role: 'state' },
];

/** Every path below the room, so that "nothing is left" is seen. */
const all = (): string[] => (fs.readdirSync(room, { recursive: true }) as string[]).sort();
const written = [
  '.digid-campagne',
  '.digid-campagne/staat.json',
  '2-kant-en-klaar',
  '2-kant-en-klaar/website',
  '2-kant-en-klaar/website/pagina.md',
  'campagne.yaml',
];

async function refusal(run: Promise<void>): Promise<string> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isUserError(error)) throw error ?? new Error('not refused');
  return error.mistakes.map((mistake) => `${mistake.message} | ${mistake.place} | ${mistake.fix}`).join('\n');
}

const real = REAL_FILES;
const failing = (name: keyof Files, code: string, after = 0): Files => {
  let calls = 0;
  const now = (...given: never[]): unknown => {
    if (calls++ >= after) throw Object.assign(new Error(code), { code });
    return (real[name] as (...all: never[]) => unknown)(...given);
  };
  const later = async (...given: never[]): Promise<unknown> => now(...given);
  return { ...real, [name]: name.endsWith('Sync') ? now : later };
};

describe('createCampaign', () => {
  test('makes the folder and its parents', async () => {
    await createCampaign(join(room, 'campaigns', 'x'), kit);
    expect(all()).toEqual(['campaigns', 'campaigns/x', ...written.map((path) => `campaigns/x/${path}`)]);
    expect(fs.readFileSync(join(room, 'campaigns/x/2-kant-en-klaar/website/pagina.md'), 'utf8')).toBe('# Één\n');
    expect(fs.statSync(join(room, 'campaigns/x')).mode & 0o777).toBe(0o777 & ~process.umask());
  });

  test('waits for the disk for all but the outputs, which can be made again', async () => {
    const flushed: string[] = [];
    const open: Files['open'] = async (path, ...rest) => {
      const file = await real.open(path, ...rest);
      const sync = file.sync.bind(file);
      file.sync = () => {
        flushed.push(String(path).split('/x/')[1] ?? '');
        return sync();
      };
      return file;
    };
    await createCampaign(join(room, 'x'), kit, { files: { ...real, open } });
    expect(flushed.filter((path) => /\.\w+$/.test(path)).sort()).toEqual([
      '.digid-campagne/staat.json',
      'campagne.yaml',
    ]);
  });

  test('fills a folder that is there and empty, and keeps that folder itself', async () => {
    const folder = join(room, 'leeg');
    fs.mkdirSync(folder);
    fs.writeFileSync(join(folder, '.DS_Store'), '');
    const { ino } = fs.statSync(folder);
    await createCampaign(folder, kit);
    expect(fs.statSync(folder).ino).toBe(ino);
    expect(fs.readdirSync(folder).sort()).toEqual(['.DS_Store', '.digid-campagne', '2-kant-en-klaar', 'campagne.yaml']);
  });

  test('what a killed run left is taken away; a folder of the user with a like name is not ours', async () => {
    put('x/.digid-campagne-nieuw-a1B2c3/campagne/campagne.yaml');
    fs.mkdirSync(join(room, 'x/.digid-campagne-nieuw-d4E5f6'));
    await checkFree(join(room, 'x'));
    expect(fs.readdirSync(join(room, 'x'))).toHaveLength(2);
    await createCampaign(join(room, 'x'), kit);
    expect(fs.readdirSync(join(room, 'x')).sort()).toEqual(['.digid-campagne', '2-kant-en-klaar', 'campagne.yaml']);
    put('y/digid-campagne-nieuw-plan.docx');
    expect(await refusal(createCampaign(join(room, 'y'), kit))).toMatch(/niet leeg/);
  });

  test('what a killed run left beside it is taken away, when it is old and certainly ours', async () => {
    const names = ['a1B2c3', 'd4E5f6', 'te-lang-van-naam'].map((end) => `.digid-campagne-nieuw-${end}`);
    for (const name of names) put(`${name}/campagne/campagne.yaml`);
    put('.digid-campagne-nieuw-g7H8i9');
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of [names[0], names[2], '.digid-campagne-nieuw-g7H8i9']) {
      fs.utimesSync(join(room, name ?? ''), old, old);
    }
    await createCampaign(join(room, 'x'), kit);
    expect(fs.readdirSync(room).sort()).toEqual([names[1], '.digid-campagne-nieuw-g7H8i9', names[2], 'x']);
  });

  test('follows a link to an empty folder', async () => {
    fs.mkdirSync(join(room, 'echt'));
    fs.symlinkSync('echt', join(room, 'link'));
    await createCampaign(join(room, 'link'), kit);
    expect(fs.readdirSync(join(room, 'echt'))).toContain('campagne.yaml');
    expect(fs.lstatSync(join(room, 'link')).isSymbolicLink()).toBe(true);
  });

  test.each<[string, () => unknown, string, RegExp]>([
    ['a campaign', () => put('x/campagne.yaml'), 'x', /al een campagne.*--map.*plan x$/],
    ['a folder with files', () => put('x/brief.docx'), 'x', /niet leeg.*andere map/],
    ['a file', () => put('x'), 'x', /is een bestand.*andere map/],
    ['a file as parent', () => put('x'), 'x/y/z', /deel van dit pad is een bestand/],
    ['a link to nothing', () => fs.symlinkSync('weg', join(room, 'x')), 'x', /verwijzing/],
    ['a link to a file', () => fs.symlinkSync(put('f'), join(room, 'x')), 'x', /is een bestand/],
    ['a circle of links', () => fs.symlinkSync('x', join(room, 'x')), 'x/y', /verwijzen naar elkaar/],
    ['a name that is too long', () => {}, `nieuw/${'a'.repeat(300)}`, /te lang/],
    ['a zero byte', () => {}, 'a\0b', /geen geldige naam/],
  ])('refuses %s and leaves all as it was', async (_what, prepare, path, why) => {
    prepare();
    const before = all();
    expect(await refusal(createCampaign(join(room, path), kit, { shown: path }))).toMatch(why);
    expect(all()).toEqual(before);
  });

  test.each<[keyof Files, string, RegExp]>([
    ['open', 'ENOSPC', /schijf is vol/],
    ['open', 'EACCES', /mag niet/],
    ['writeFileSync', 'ENOSPC', /schijf is vol/],
    ['writeFileSync', 'EACCES', /mag niet/],
    ['mkdtemp', 'EROFS', /alleen te lezen/],
    ['mkdir', 'EACCES', /mag niet/],
    ['rename', 'EPERM', /mag niet/],
    ['rename', 'ENOTEMPTY', /niet leeg/],
    ['rename', 'EBUSY', /ander programma/],
  ])('when %s fails with %s nothing is left', async (name, code, why) => {
    // Of each way of writing more than one.
    const more = [
      ...kit,
      ...kit.map((file) => ({ ...file, path: `nog/${file.path}` })),
      { ...kit[1], path: 'c.md' },
    ] as KitFile[];
    for (const after of name === 'rename' ? [0] : [0, 1, 2]) {
      const files = failing(name, code, name === 'mkdtemp' ? 0 : after);
      expect(await refusal(createCampaign(join(room, 'a/b/c'), more, { files }))).toMatch(why);
      expect(all()).toEqual([]);
    }
  });

  test.each([0, 1, 2])('when a move into an empty folder fails after %i, it is empty again', async (after) => {
    fs.mkdirSync(join(room, 'leeg'));
    expect(
      await refusal(createCampaign(join(room, 'leeg'), kit, { files: failing('rename', 'EBUSY', after) })),
    ).toMatch(/EBUSY/);
    expect(all()).toEqual(['leeg']);
  });

  test('when somebody makes the folder meanwhile, theirs stays', async () => {
    const rename: Files['rename'] = async (from, to) => {
      put('x/van-een-ander.txt');
      return fsp.rename(from, to);
    };
    await refusal(createCampaign(join(room, 'x'), kit, { files: { ...REAL_FILES, rename } }));
    expect(all()).toEqual(['x', 'x/van-een-ander.txt']);
  });

  test('an abort while writing takes everything back', async () => {
    const control = new AbortController();
    const open: Files['open'] = async (...given) => {
      control.abort();
      return fsp.open(...given);
    };
    const many = Array.from(
      { length: 40 },
      (_, at): KitFile => ({ path: `map/${at}.txt`, content: 'x', role: 'source' }),
    );
    const run = createCampaign(join(room, 'a/x'), many, { signal: control.signal, files: { ...REAL_FILES, open } });
    expect(isCancelled(await run.catch((error: unknown) => error))).toBe(true);
    expect(all()).toEqual([]);
  });

  test.each(['../x', '/etc/x', 'a/../../x', 'a\\b', 'a//b', 'c:x', ''])(
    'a path %j that leads out is a fault',
    async (path) => {
      await expect(createCampaign(join(room, 'x'), [{ path, content: '', role: 'output' }])).rejects.toThrow(
        /unsafe path/,
      );
      expect(all()).toEqual([]);
    },
  );
});

/** Makes a file of the user; gives its path. */
function put(path: string): string {
  fs.mkdirSync(join(room, path, '..'), { recursive: true });
  fs.writeFileSync(join(room, path), 'van de gebruiker');
  return path;
}

describe('createCampaign, while the files are made', () => {
  const target = (): string => join(room, 'x');
  const file = (index: number): KitFile => ({ path: `a/${index}.md`, content: `${index}`, role: 'source' });

  test('writes what is there already before the last is made', async () => {
    let early: string[] = [];
    await createCampaign(target(), async ({ made, turn }) => {
      made(file(1));
      // A turn is short; many are long enough.
      for (let turns = 0; early.length === 0; turns++) {
        if (turns > 100_000) throw new Error('nothing was written');
        await turn();
        early = all().filter((path) => path.endsWith('1.md'));
      }
      made(file(2));
    });
    expect(early[0]).toMatch(/^\.digid-campagne-nieuw-\w{6}.x.a.1\.md$/);
    expect(all()).toEqual(['x', 'x/a', 'x/a/1.md', 'x/a/2.md']);
  });

  test('what goes wrong while they are made is told, and nothing is left', async () => {
    const made = createCampaign(target(), async (along) => {
      along.made(file(1));
      await along.turn();
      throw new Error('the making failed');
    });
    await expect(made).rejects.toThrow('the making failed');
    expect(all()).toEqual([]);
  });

  test('a full disk ends the making, and what comes later is not written', async () => {
    let turns = 0;
    let later: (() => void) | undefined;
    const error = await refusal(
      createCampaign(
        target(),
        async (along) => {
          later = () => along.made(file(2));
          along.made(file(1));
          for (;;) {
            turns++;
            await along.turn();
          }
        },
        { files: failing('open', 'ENOSPC') },
      ),
    );
    expect(error).toMatch(/vol/);
    expect(turns).toBeGreaterThan(0);
    later?.();
    expect(all()).toEqual([]);
  });

  test('Ctrl-C ends the making', async () => {
    const controller = new AbortController();
    const making = createCampaign(
      target(),
      async ({ made, turn }) => {
        made(file(1));
        controller.abort();
        await turn();
        throw new Error('went on');
      },
      { signal: controller.signal },
    );
    await expect(making).rejects.toSatisfy(isCancelled);
    expect(all()).toEqual([]);
  });

  test('a path that leaves the folder is refused', async () => {
    const making = createCampaign(target(), async ({ made }) => made({ ...file(1), path: '../weg.md' }));
    await expect(making).rejects.toThrow('unsafe path');
    expect(all()).toEqual([]);
  });
});
