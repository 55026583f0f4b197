/** The house as CONTRIBUTING.md draws it: arrows between rooms go one way, and only four rooms touch the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Per room the rooms that it may import; itself always. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  base: [],
  campaign: ['base'],
  guide: ['base', 'campaign'],
  schedule: ['base', 'campaign', 'guide'],
  texts: ['base', 'campaign', 'guide', 'schedule'],
  checks: ['base', 'campaign', 'guide', 'schedule', 'texts'],
  outputs: ['base', 'campaign', 'guide', 'schedule', 'texts'],
  kit: ['base', 'campaign', 'guide', 'schedule', 'texts', 'checks', 'outputs'],
  load: ['base', 'guide'],
  store: ['base', 'campaign', 'guide', 'kit', 'load'],
  cli: ['base', 'campaign', 'guide', 'schedule', 'texts', 'outputs', 'kit', 'load', 'store'],
  bin: ['cli', 'base', 'outputs'],
};
const TOUCH_THE_WORLD = ['load', 'store', 'cli', 'bin'];

/** What makes the same input give other bytes, or reaches outside. */
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['node:fs', /\bnode:fs\b/],
  ['process', /\bprocess\s*[.[]/],
  ['console', /\bconsole\b/],
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date(?!\s*\(\s*[^\s)])/],
  ['Math.random', /\bMath\.random\b/],
  ['toLocale', /\.toLocale/],
  ['Intl', /\bIntl\./],
];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  /** Without comments: those may speak of what the code must not do. */
  readonly code: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = (folder: string): string[] =>
  (readdirSync(`${root}${folder}`, { recursive: true }) as string[]).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const files: readonly SourceFile[] = ['src', 'bin']
  .flatMap(paths)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, room: roomOf(path), code: withoutComments(readFileSync(`${root}${path}`, 'utf8')) }));

/** src/base/day.ts -> base; bin/x.ts -> bin. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

/** Only comments that begin a line or follow a space: enough for this code, and a URL in a text stays whole. */
function withoutComments(code: string): string {
  return code.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What a file imports of this project, types too, as paths from the root. */
function importsOf({ path, code }: SourceFile): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*['"](\.[^'"]*)['"]/g)].map(([, to = '']) =>
    new URL(to, `file:///${path}`).pathname.slice(1),
  );
}

const breaches = (file: SourceFile): string[] =>
  importsOf(file)
    .filter((to) => roomOf(to) !== file.room && !MAY[file.room]?.includes(roomOf(to)))
    .map((to) => `${file.path} -> ${to}`);
const impurities = ({ path, code }: SourceFile): string[] =>
  IMPURE.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${path}: ${what}`);

describe('the house', () => {
  test('every room is in the table, and every room of the table is there', () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY).sort());
  });
  test.each(Object.keys(MAY))('%s imports only what it may', (room) => {
    expect(files.filter((file) => file.room === room).flatMap(breaches)).toEqual([]);
  });
  test('imports are seen: cli reaches into many rooms', () => {
    const seen = files.filter(({ room }) => room === 'cli').flatMap((file) => importsOf(file).map(roomOf));
    expect(new Set(seen).size).toBeGreaterThan(6);
  });
  test('outside load, store, cli and bin nothing reads clock, disk, screen, chance or locale', () => {
    expect(files.filter(({ room }) => !TOUCH_THE_WORLD.includes(room)).flatMap(impurities)).toEqual([]);
  });
});

describe('the watch itself', () => {
  const file = (code: string): SourceFile => ({ path: 'src/guide/x.ts', room: 'guide', code: withoutComments(code) });
  test.each([
    "import { a } from '../schedule/a.ts';",
    "import type { A } from '../cli/a.ts';",
    "import {\n  a,\n} from '../kit/a.ts';",
    "export * from '../texts/a.ts';",
    "const a = await import('../outputs/a.ts');",
    "type A = typeof import('../store/a.ts').a;",
    "import '../load/a.ts';",
    "import { a } from '../../test/a.ts';",
  ])('sees %j as a breach', (code) => {
    expect(breaches(file(code))).toHaveLength(1);
  });
  test.each(["import { a } from '../base/a.ts';", "import { a } from './a.ts';", "// from '../cli/a.ts'"])(
    'lets %j be',
    (code) => {
      expect(breaches(file(code))).toEqual([]);
    },
  );
  test.each([
    "import { readFileSync } from 'node:fs';",
    "import * as fs from 'node:fs/promises';",
    "const home = process.env['HOME'];",
    'console.log(1);',
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const x = Math.random();',
    'x.toLocaleString();',
    "new Intl.NumberFormat('nl');",
  ])('sees %j as impure', (code) => {
    expect(impurities(file(code))).toHaveLength(1);
  });
  test.each(['const at = new Date(0);', '/** No Date.now here. */', 'const a = 1; // not process.env', 'preprocess.x'])(
    'lets %j be, which is pure',
    (code) => {
      expect(impurities(file(code))).toEqual([]);
    },
  );
});
