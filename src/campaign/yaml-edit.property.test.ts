/** Laws of editing, in files as people write them: lists and maps in every style, with comments in every place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { editYaml, type YamlEdit } from './yaml-edit.ts';

const KEYS = ['a', 'b', 'c', 'd'] as const;
const anyKey = fc.constantFrom(...KEYS);
const anyText = fc.constantFrom(
  'x',
  '2027-07-01',
  'x y',
  'a: b',
  '# x',
  'x, y',
  "'s",
  '"',
  '{',
  '- x',
  'é',
  '!x',
  '|',
  'x\u200dy',
);
const TAILS = ['', '', ' # mooi', '   # "zo" {', '\t# tab', ' '];
const anyTail = fc.constantFrom(...TAILS);
const anyAbove = fc.constantFrom('', '', '', '\n', '# uitleg\n', '  # c: d\n', '#\n\n');

type Value = string | null | { readonly [key: string]: Value } | readonly Value[];
const anyLeaf = fc.option(anyText, { nil: null });
const anyInner = fc.dictionary(anyKey, anyLeaf, { noNullPrototype: true, maxKeys: 3 });
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyLeaf,
  anyInner,
  fc.array(fc.dictionary(anyKey, anyText, { noNullPrototype: true, minKeys: 1, maxKeys: 2 }), { maxLength: 3 }),
);
const anyData = fc.uniqueArray(fc.tuple(anyKey, anyValue, fc.nat(), anyTail, anyAbove), {
  selector: ([key]) => key,
  maxLength: 4,
});

const quoted = (text: string): string => JSON.stringify(text).replace('\u200d', '\\u200d');
/** A text on one line, or behind a sign on the next. */
function scalar(text: string | null, way: number, tail: string): string {
  if (text === null) return tail;
  const isPlain = /^[a-z0-9é][a-z0-9 -]*$/.test(text);
  const ways = [isPlain ? text : quoted(text), quoted(text), `'${text.replaceAll("'", "''")}'`];
  const single = !text.includes('\u200d');
  return ` ${ways[way % (single ? 3 : 2)]}${tail}`;
}
const flow = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return entries.length > 1 ? `{ ${entries.join(',\n      ')} }` : `{${entries.join('')}}`;
};

function entry([key, value, way, tail, above]: readonly [string, Value, number, string, string], wide: number): string {
  const indent = ' '.repeat(wide);
  if (value === null || typeof value === 'string') {
    const block = typeof value === 'string' && way % 7 === 0 && /^[a-z0-9é]/.test(value) && !value.includes('\u200d');
    return `${above}${key}:${block ? ` |-${tail}\n ${value}\n` : `${scalar(value, way, tail)}\n`}`;
  }
  const items = Object.entries(value);
  if (way % 3 === 0 || items.length === 0) return `${above}${key}: ${flow(value)}${tail}\n`;
  const lines = Array.isArray(value)
    ? (value as readonly { readonly [key: string]: string }[]).map((item, index) => {
        const inner = Object.entries(item).map(([name, text]) => `${name}:${scalar(text, way + index, tail)}`);
        return `${indent}- ${inner.join(`\n${indent}  `)}\n`;
      })
    : items.map(([name, text], index) => `${indent}${name}:${scalar(text as string | null, way + index, tail)}\n`);
  return `${above}${key}:${tail}\n${lines.join(way % 2 ? `${indent}# tussendoor\n` : '')}`;
}

const anyFile = fc
  .tuple(anyData, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), fc.boolean(), anyAbove)
  .map(([data, wide, mark, windows, open, below]) => {
    const text = `${data.map((item) => entry(item, wide)).join('')}${below}`;
    const ended = open ? text.replace(/\n$/, '') : text;
    return (mark ? '\ufeff' : '') + (windows ? ended.replaceAll('\n', '\r\n') : ended);
  });

type Data = Record<string, unknown>;
const read = (content: string): Data =>
  (parseDocument(content.replace(/^\ufeff/, ''), { schema: 'failsafe' }).toJS() as Data | null) ?? {};
const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
const ROOM = { numRuns: 200 };
/** A comment that stands directly below a text behind | once what parts them is gone. */
const isRisky = (content: string): boolean => content.includes('|-') && /^ +#/m.test(content);

const anyPath = fc.oneof(fc.tuple(anyKey), fc.tuple(anyKey, anyKey));

test('a value that is set is there, and all else is as it was', () => {
  fc.assert(
    fc.property(anyFile, anyPath, anyText, (content, path, value) => {
      const before = read(content);
      const [key, inner] = path;
      const old = before[key];
      fc.pre(inner === undefined ? !isMap(old) && !Array.isArray(old) : isEmpty(old) || isMap(old));
      const edits: YamlEdit[] = [{ path, value }];
      const after = editYaml(content, edits);
      const wanted = inner === undefined ? value : { ...(isMap(old) ? old : {}), [inner]: value };
      expect(read(after)).toEqual({ ...before, [key]: wanted });
      expect(editYaml(after, edits)).toBe(after);
    }),
    ROOM,
  );
});

test('only what is put in comes: without it stands what stood there', () => {
  fc.assert(
    fc.property(anyFile, anyPath, anyText, (content, path, value) => {
      const before = read(content);
      const [key, inner] = path;
      const there = inner === undefined ? before : before[key];
      fc.pre(isMap(there) && !((path.at(-1) as string) in there));
      const after = editYaml(content, [{ path, value }]);
      expect(editYaml(after, [{ path, remove: true }])).toBe(content);
      // One piece was put in.
      let start = 0;
      while (start < content.length && content[start] === after[start]) start += 1;
      expect(after.endsWith(content.slice(start))).toBe(true);
    }),
    ROOM,
  );
});

test('an empty value that is set and cleared, and the first entry of an empty map, leave the bytes as they were', () => {
  fc.assert(
    fc.property(anyFile, anyKey, anyText, (content, key, value) => {
      fc.pre(read(content)[key] === '' && !new RegExp(`^\ufeff?${key}: *["']`, 'm').test(content));
      const after = editYaml(content, [{ path: [key], value }]);
      expect(editYaml(after, [{ path: [key], clear: true }])).toBe(content);
      const entries: YamlEdit[] = [{ path: [key, 'nieuw'], value }];
      expect(editYaml(editYaml(content, entries), [{ path: [key, 'nieuw'], remove: true }])).toBe(content);
    }),
    ROOM,
  );
});

test('an item that is appended and removed leaves the bytes as they were', () => {
  fc.assert(
    fc.property(anyFile, anyKey, anyText, anyText, (content, key, first, second) => {
      const before = read(content);
      const list = before[key];
      fc.pre(key in before && (list === '' || Array.isArray(list)));
      fc.pre(!new RegExp(`^\ufeff?${key}: *["']`, 'm').test(content));
      const after = editYaml(content, [
        {
          path: [key],
          append: [
            ['x', first],
            ['y', second],
          ],
        },
      ]);
      const items = Array.isArray(list) ? list : [];
      expect(read(after)).toEqual({ ...before, [key]: [...items, { x: first, y: second }] });
      expect(editYaml(after, [{ path: [key], removeItem: items.length }])).toBe(content);
    }),
    ROOM,
  );
});

test('what is removed is gone, and all else is as it was', () => {
  fc.assert(
    fc.property(anyFile, anyPath, fc.nat(2), (content, path, index) => {
      fc.pre(!isRisky(content));
      const before = read(content);
      const [key, inner] = path;
      const old = before[key];
      if (inner === undefined) {
        const { [key]: _, ...rest } = before;
        expect(read(editYaml(content, [{ path, remove: true }]))).toEqual(rest);
      } else if (isMap(old)) {
        const { [inner]: _, ...rest } = old;
        const isLast = Object.keys(rest).length === 0 && !/^\{/.test(content.split(`${key}: `)[1] ?? '');
        const after = read(editYaml(content, [{ path, remove: true }]));
        expect(isLast && after[key] === '' ? { ...after, [key]: {} } : after).toEqual({ ...before, [key]: rest });
      } else if (Array.isArray(old)) {
        const after = read(editYaml(content, [{ path: [key], removeItem: index }]));
        const wanted = old.filter((_, at) => at !== index);
        expect({ ...after, [key]: after[key] === '' ? [] : after[key] }).toEqual({ ...before, [key]: wanted });
      }
    }),
    ROOM,
  );
});
