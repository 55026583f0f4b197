import { describe, expect, test } from 'vitest';
import { editYaml, type YamlEdit } from './yaml-edit.ts';

const value = (path: string, to: string): YamlEdit => ({ path: path.split('.'), value: to });
const clear = (path: string): YamlEdit => ({ path: path.split('.'), clear: true });
const remove = (path: string): YamlEdit => ({ path: path.split('.'), remove: true });
const append = (path: string, ...entries: [string, string][]): YamlEdit => ({ path: path.split('.'), append: entries });
const removeItem = (path: string, index: number): YamlEdit => ({ path: path.split('.'), removeItem: index });
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

type Case = readonly [what: string, before: string, edit: YamlEdit, after: string];

const DATE = value('ingangsdatum', '2027-09-01');
describe('a value', () => {
  test.each<Case>([
    ['plain', lines('ingangsdatum: 2027-07-01'), DATE, lines('ingangsdatum: 2027-09-01')],
    ['with a comment behind it', 'ingangsdatum: 1 juli 2027   # mooi!\n', DATE, 'ingangsdatum: 2027-09-01   # mooi!\n'],
    ['in double quotes', 'ingangsdatum: "2027-07-01"\n', DATE, 'ingangsdatum: "2027-09-01"\n'],
    ['in single quotes', "ingangsdatum:   '2027-07-01' # x\n", DATE, "ingangsdatum:   '2027-09-01' # x\n"],
    ['in Windows lines', '# a\r\ningangsdatum: 2027-07-01\r\n\r\n', DATE, '# a\r\ningangsdatum: 2027-09-01\r\n\r\n'],
    ['behind a byte order mark', '\ufeffingangsdatum: 2027-07-01', DATE, '\ufeffingangsdatum: 2027-09-01'],
    ['with a key in quotes', '"ingangsdatum" : 2027-07-01\n', DATE, '"ingangsdatum" : 2027-09-01\n'],
    ['below its key', 'ingangsdatum: # x\n   2027-07-01\nb: c\n', DATE, 'ingangsdatum: # x\n   2027-09-01\nb: c\n'],
    ['over two lines', 'dienst: Mijn\n  Stad # x\nb: c\n', value('dienst', 'Y'), 'dienst: Y # x\nb: c\n'],
    ['over two lines in quotes', 'dienst: "Mijn\n\n  Stad"\r\nb: c', value('dienst', 'Y'), 'dienst: "Y"\r\nb: c'],
    [
      'as a text of lines',
      'dienst: |  # x\n  Mijn\n  Stad\n\nb: c\n',
      value('dienst', 'Y'),
      'dienst: Y  # x\n\nb: c\n',
    ],
    ['as lines at the end', 'a: b\r\ndienst: >-\r\n  Mijn\r\n  Stad', value('dienst', 'Y'), 'a: b\r\ndienst: Y'],
    [
      'as lines with empty lines below',
      'dienst: |+\n  Mijn\n\n\nb: c\n',
      value('dienst', 'Y'),
      'dienst: Y\n\n\nb: c\n',
    ],
    ['as a sign without lines', 'dienst: |\nb: c\n', value('dienst', 'Y'), 'dienst: Y\nb: c\n'],
    ['empty', lines('telefoon:', 'email:'), value('telefoon', '14 030'), lines('telefoon: 14 030', 'email:')],
    ['empty at the end', 'telefoon:', value('telefoon', '14 030'), 'telefoon: 14 030'],
    ['empty with a comment', 'telefoon: # bel!\n', value('telefoon', '14 030'), 'telefoon: 14 030 # bel!\n'],
    ['empty with a tab', 'telefoon:\t# bel!\n', value('telefoon', '14 030'), 'telefoon: 14 030\t# bel!\n'],
    ['empty quotes', "telefoon: '' # x\n", value('telefoon', '14 030'), "telefoon: '14 030' # x\n"],
    ['empty, with an example below', 'a:\n  # b: c\nd:\n', value('a', 'x'), 'a: x\n  # b: c\nd:\n'],
    [
      'in a map',
      'logius:\n    # uitleg\n    email: a@b.nl\n',
      value('logius.email', 'c@d.nl'),
      'logius:\n    # uitleg\n    email: c@d.nl\n',
    ],
    [
      'in a flow map',
      'logius: {email: a@b.nl, x: "y"} # x\n',
      value('logius.email', 'c@d.nl'),
      'logius: {email: c@d.nl, x: "y"} # x\n',
    ],
    ['with a comma in a flow map', 'x: {a: b}\n', value('x.a', 'b, c'), 'x: {a: "b, c"}\n'],
    ['with a comma', 'x: b\n', value('x', 'b, c'), 'x: b, c\n'],
    ['empty in a flow map', 'x: {a: , b: c}\n', value('x.a', 'd'), 'x: {a: d , b: c}\n'],
    ['without colon in a flow map', 'x: {a, b: c}\n', value('x.a', 'd'), 'x: {a: d, b: c}\n'],
    ['behind a question mark', '? a\n: b\n', value('a', 'c'), '? a\n: c\n'],
    ['only a question mark', '? a\nb: c\n', value('a', 'd'), 'a: d\nb: c\n'],
    ['that needs quotes', 'a: b\n', value('a', 'x: y # z'), 'a: "x: y # z"\n'],
    ['with quotes in quotes', "a: 'b'\n", value('a', "'s-Hertogenbosch"), "a: '''s-Hertogenbosch'\n"],
    ['that single quotes cannot show', "a: 'b'\n", value('a', 'x\u200dy'), 'a: "x\\u200dy"\n'],
    ['the same, otherwise quoted', "a: 'b' # c\n", value('a', 'b'), "a: 'b' # c\n"],
    ['the same, over two lines', 'a: b\n  c\n', value('a', 'b c'), 'a: b\n  c\n'],
    ['a file in one flow map', '{"a": "b",\n "c": 1}\n', value('a', 'd'), '{"a": "d",\n "c": 1}\n'],
    ['in an item of a list', 'm:\n- b: 1\n  a: 2\n', { path: ['m', 0, 'a'], value: '3' }, 'm:\n- b: 1\n  a: 3\n'],
  ])('%s', (_what, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
    expect(editYaml(after, [edit])).toBe(after);
  });
});

describe('an entry that is not there', () => {
  const checked = value('feiten.app.gecontroleerd', '2027-01-02');
  test.each<Case>([
    ['at the end of the file', 'a: b\n\n# slot\n', value('c', 'd'), 'a: b\n\n# slot\nc: d\n'],
    ['after a last line without end', 'a: b\r\n# slot', value('c', 'd'), 'a: b\r\n# slot\r\nc: d'],
    ['after one line without end', 'a: b', value('c', 'd'), 'a: b\nc: d'],
    ['before the end of the document', 'a: b\n...\n# x\n', value('c', 'd'), 'a: b\nc: d\n...\n# x\n'],
    ['in an empty file', '', value('c', 'd'), 'c: d\n'],
    ['in a file with only a byte order mark', '\ufeff', value('c.e', 'd'), '\ufeffc:\n  e: d\n'],
    ['in a file of comments', '# niets', value('c.e', 'd'), '# niets\nc:\n  e: d'],
    ['in a file that is indented', '  a: b\n  c: d\n', value('e', 'f'), '  a: b\n  c: d\n  e: f\n'],
    ['at the end of its map', 'f:\n    a: b # x\n\nc: d\n', value('f.e', 'g'), 'f:\n    a: b # x\n    e: g\n\nc: d\n'],
    ['before the examples below it', 'f:\n  a: b\n  # c: d\n', value('f.e', 'g'), 'f:\n  a: b\n  e: g\n  # c: d\n'],
    [
      'in a map without entries',
      lines('feiten: # x', '  # app:', 'logius:'),
      checked,
      lines('feiten: # x', '  app:', '    gecontroleerd: 2027-01-02', '  # app:', 'logius:'),
    ],
    [
      'as wide as the user indents',
      'x:\n    y:\n        z: 1\nfeiten:\n',
      checked,
      'x:\n    y:\n        z: 1\nfeiten:\n    app:\n        gecontroleerd: 2027-01-02\n',
    ],
    [
      'in a map with an empty entry',
      'feiten:\r\n  app:\r\n',
      checked,
      'feiten:\r\n  app:\r\n    gecontroleerd: 2027-01-02\r\n',
    ],
    [
      'in quotes where the map goes',
      'feiten: "" # x\n',
      checked,
      'feiten: # x\n  app:\n    gecontroleerd: 2027-01-02\n',
    ],
    ['where there is no map', 'a: b', checked, 'a: b\nfeiten:\n  app:\n    gecontroleerd: 2027-01-02'],
    ['in an empty flow map', 'feiten: { } # x\n', checked, 'feiten: {app: {gecontroleerd: 2027-01-02} } # x\n'],
    ['in a flow map', 'feiten: { a: {} }\n', checked, 'feiten: { a: {}, app: {gecontroleerd: 2027-01-02} }\n'],
    [
      'in a flow map over lines',
      'f: {\n  a: 1, # x\n  b: 2, # y\n}\n',
      value('f.c', '3'),
      'f: {\n  a: 1, # x\n  b: 2, c: 3, # y\n}\n',
    ],
    ['in a file in one flow map', '{"a": "b"}', value('c.d', 'e'), '{"a": "b", c: {d: e}}'],
    ['in a flow map with an empty entry', 'x: {f: , g: 1}\n', value('x.f.c', '3'), 'x: {f: {c: 3} , g: 1}\n'],
    ['behind a question mark', '? f', value('f.c', '3'), 'f:\n  c: 3'],
    [
      'after a text of lines',
      'f:\n  a: |\n    x\n\n  # y\n',
      value('f.c', '3'),
      'f:\n  a: |\n    x\n  c: 3\n\n  # y\n',
    ],
    ['a list', 'm:\n# x\n', append('m', ['a', '1'], ['b', '2']), 'm:\n  - a: 1\n    b: 2\n# x\n'],
    ['a list where no key is', 'a: b\n', append('m', ['a', '1'], ['b', '2']), 'a: b\nm:\n  - a: 1\n    b: 2\n'],
    ['a list in quotes', "m: '' # x\n", append('m', ['a', '1']), 'm: # x\n  - a: 1\n'],
    [
      'an item',
      'm:\n-   a: 1\n    # x\nb: c\n',
      append('m', ['a', '2'], ['b', '3']),
      'm:\n-   a: 1\n-   a: 2\n    b: 3\n    # x\nb: c\n',
    ],
    ['an item below a flow map', 'm:\n  - {a: 1}', append('m', ['a', '2']), 'm:\n  - {a: 1}\n  - a: 2'],
    [
      'an item in a flow list',
      'm: [{a: 1}]\n',
      append('m', ['a', '2'], ['b', 'x, y']),
      'm: [{a: 1}, {a: 2, b: "x, y"}]\n',
    ],
    ['an item in an empty flow list', 'm: [ ]\n', append('m', ['a', '2']), 'm: [{a: 2} ]\n'],
  ])('%s', (_what, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
  });
});

describe('taking away', () => {
  test.each<Case>([
    ['a value', 'telefoon: 14 030 # x\n', clear('telefoon'), 'telefoon: # x\n'],
    ['a value in quotes', 'telefoon:   "14 030"\r\n', clear('telefoon'), 'telefoon:\r\n'],
    ['a value that is not there', 'telefoon: # x\n', clear('telefoon'), 'telefoon: # x\n'],
    ['a value without key', 'a: b\n', clear('telefoon'), 'a: b\n'],
    ['a value below its key', 'a: # x\n  b\nc: d\n', clear('a'), 'a: # x\nc: d\n'],
    ['a value below its key with a comment', 'a:\n  b # x\nc: d\n', clear('a'), 'a:\n   # x\nc: d\n'],
    ['a text of lines', 'a: | # x\n  b\nc: d\n', clear('a'), 'a: # x\nc: d\n'],
    ['a whole map', 'a:\n  b: c\n  d: e\n# x\n', clear('a'), 'a:\n# x\n'],
    ['an entry', 'k:\n  a: 1 # x\n  b: 2\n', remove('k.a'), 'k:\n  b: 2\n'],
    ['the last entry', 'k:\n  # x\n  a: 1\n\nb: 2\n', remove('k.a'), 'k:\n  # x\n\nb: 2\n'],
    ['the last line without end', 'k:\r\n  a: 1', remove('k.a'), 'k:'],
    ['the only line', 'k: 1', remove('k'), ''],
    ['an entry that is not there', 'k:\n  a: 1\n', remove('k.b'), 'k:\n  a: 1\n'],
    ['an entry in an example', 'k:\n  # a: 1\n', remove('k.a'), 'k:\n  # a: 1\n'],
    ['an entry with its map', 'k:\n  a:\n    # x\n    b: 1\n  c: 2\n', remove('k.a'), 'k:\n  c: 2\n'],
    ['the first entry in a flow map', 'k: {a: 1, b: 2}\n', remove('k.a'), 'k: {b: 2}\n'],
    ['a middle entry in a flow map', 'k: {a: 1, b: 2, c: 3}\n', remove('k.b'), 'k: {a: 1, c: 3}\n'],
    ['the last entry in a flow map', 'k: { a: 1, b: 2 }\n', remove('k.b'), 'k: { a: 1 }\n'],
    ['an entry before a comment', 'k: {a: 1, # x\n b: 2}\n', remove('k.a'), 'k: { # x\n b: 2}\n'],
    ['the only entry, with a comma', 'k: {a: 1, }\n', remove('k.a'), 'k: {}\n'],
    ['an item', 'm:\n  - a: 1\n    b: 2\n  # x\n  - a: 3\n', removeItem('m', 0), 'm:\n  # x\n  - a: 3\n'],
    ['an item in a flow list', 'm: [{a: 1}, {a: 2}]\n', removeItem('m', 1), 'm: [{a: 1}]\n'],
    ['an item that is not there', 'm: [{a: 1}]\n', removeItem('m', 1), 'm: [{a: 1}]\n'],
    [
      'the first entry of an item',
      'm:\n  - a: 1 # x\n    b: 2\n',
      { path: ['m', 0, 'a'], remove: true },
      'm:\n  -  # x\n    b: 2\n',
    ],
  ])('%s', (_what, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
    expect(editYaml(after, [clear('niets')])).toBe(after);
  });
});

test('several edits come one after the other', () => {
  const edits = [value('k.a', '1'), value('k.b', '2'), remove('k.a'), append('m', ['x', 'y'])];
  expect(editYaml('k:\n', edits)).toBe('k:\n  b: 2\nm:\n  - x: y\n');
});

test.each<readonly [string, string, YamlEdit]>([
  ['no YAML', 'a: "b', value('a', 'c')],
  ['a map where a value goes', 'a:\n  b: c\n', value('a', 'c')],
  ['a value where a map goes', 'a: b\n', value('a.c', 'd')],
  ['a list where a map goes', 'a:\n  - b\n', value('a.c', 'd')],
  ['a value where a list goes', 'a: b\n', append('a', ['c', 'd'])],
  ['a comment that would become text', 'a: |\n  b\nc: d\n  # e\n', remove('c')],
  ['a place that a list has not', 'a:\n  - b: c\n', { path: ['a', 1, 'b'], value: 'd' }],
])('%s is a fault in the program', (_what, content, edit) => {
  expect(() => editYaml(content, [edit])).toThrow(Error);
});
