import { describe, expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import { bytesHash, decodeOrder, encodeOrder, type Order, reverseOrder } from './order.ts';

const order: Order = {
  kind: 'bijwerken',
  day: isoDay('2027-01-02'),
  changes: [
    { path: '2-kant-en-klaar/é.docx', before: Buffer.from([0, 255, 254]), after: Buffer.from('') },
    { path: '__proto__/constructor', before: undefined, after: Buffer.from('x') },
    { path: '.digid-campagne/staat.json', before: Buffer.from('{}'), after: undefined },
  ],
};
const text = encodeOrder(order);
type Body = Record<string, unknown>;
const body = (): Body => {
  const { controle: _controle, ...rest } = JSON.parse(text);
  return rest;
};
/** As somebody would make it who knows the form: with a right checksum. */
const signed = (content: Body): string => JSON.stringify({ ...content, controle: bytesHash(JSON.stringify(content)) });
const entry = (path: string, more: Body = {}): Body => ({
  ...body(),
  bestanden: [{ pad: path, oud: null, nieuw: { hash: bytesHash('x'), inhoud: 'eA==' }, ...more }],
});

describe('an order', () => {
  test('comes back as it was', () => {
    expect(decodeOrder(text)).toEqual({ order });
    expect(decodeOrder(signed(entry('a')))).toMatchObject({ order: { changes: [{ path: 'a' }] } });
  });
  test('turned round twice is the same but for its kind', () => {
    const day = isoDay('2027-02-03');
    expect(reverseOrder(order, day).changes[1]).toEqual({
      path: '__proto__/constructor',
      before: Buffer.from('x'),
      after: undefined,
    });
    expect(reverseOrder(reverseOrder(order, day), order.day)).toEqual({ ...order, kind: 'terugzetten' });
  });
  test('too large to be read back is refused when it is made', () => {
    const large = new Uint8Array(100 * 1024 * 1024);
    expect(() => encodeOrder({ ...order, changes: [{ path: 'a', before: large, after: large }] })).toThrow(RangeError);
  });

  test('cut off anywhere is torn', () => {
    for (let length = 0; length < text.length; length++) {
      expect(decodeOrder(text.slice(0, length)), `${length}`).toEqual({ refused: 'torn' });
    }
  });
  test('with one other character is torn, or not JSON', () => {
    for (let at = 0; at < text.length; at++) {
      const other = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      expect(decodeOrder(other), `${at}`).toEqual({ refused: 'torn' });
    }
  });
  test.each(['', 'null', '[]', '{}', '"x"', '1', '{"controle":1}', '{"__proto__":{"controle":"x"}}'])(
    '%s is torn',
    (bad) => {
      expect(decodeOrder(bad)).toEqual({ refused: 'torn' });
    },
  );

  test('of a newer version is named so', () => {
    expect(decodeOrder(signed({ ...body(), versie: 2, iets: 1 }))).toEqual({ refused: 'newer' });
  });
  test.each<[string, Body]>([
    ['another version', { ...body(), versie: '1' }],
    ['another kind', { ...body(), soort: 'wissen' }],
    ['a day that is none', { ...body(), dag: '2027-02-30' }],
    ['no files', { ...body(), bestanden: [] }],
    ['files that are no list', { ...body(), bestanden: { length: 1 } }],
    ['a key too many', { ...body(), iets: 1 }],
    ['a key too many in a file', entry('a', { map: 'x' })],
    ['a file that was nothing and becomes nothing', entry('a', { nieuw: null })],
    ['a hash of other bytes', entry('a', { nieuw: { hash: bytesHash('y'), inhoud: 'eA==' } })],
    ['content that is no text', entry('a', { nieuw: { hash: bytesHash('y'), inhoud: 1 } })],
    ['a path that is no text', entry('a', { pad: ['a'] })],
    ['the same file twice', { ...body(), bestanden: ['A', 'a'].flatMap((path) => entry(path).bestanden as Body[]) }],
  ])('with %s is not to be trusted', (_what, content) => {
    expect(decodeOrder(signed(content))).toEqual({ refused: 'unsafe' });
  });
  test.each([
    '../a',
    'a/../../b',
    '/etc/a',
    'C:/a',
    'a:stroom',
    'a\\..\\b',
    '\\\\server\\a',
    'a//b',
    'a/',
    './a',
    'a\0b',
    'a\u0085b',
    '.. /a',
    '.../a',
    '',
    '.digid-campagne',
    '.digid-campagne/slot',
    '.DIGID-campagne/SLOT-a',
    '.digid-campagne/opdracht.json',
    '.digid-campagne/reservekopieen/2027-01-02-1.json',
    'a'.repeat(2000),
  ])('with the path %j is not to be trusted', (path) => {
    expect(decodeOrder(signed(entry(path)))).toEqual({ refused: 'unsafe' });
  });
  test('with keys of the prototype changes no object', () => {
    const evil = `{"__proto__":{"versie":1},"constructor":1,${text.slice(1)}`;
    expect(decodeOrder(evil)).toEqual({ refused: 'torn' });
    expect(({} as Body).versie).toBeUndefined();
  });
});
