import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUserError } from '../base/errors.ts';
import { readHouseLetter } from './read-house-letter.ts';

let room: string;
beforeEach(() => {
  room = fs.mkdtempSync(join(tmpdir(), 'digid-house-'));
});
afterEach(() => fs.rmSync(room, { recursive: true, force: true }));

const put = (path: string, content = 'x'): void => {
  fs.mkdirSync(join(room, path, '..'), { recursive: true });
  fs.writeFileSync(join(room, path), content);
};
const messages = (): string[] => readHouseLetter(room).findings.map(({ message }) => message);
const isCaseSensitive = (): boolean => {
  put('a');
  return !fs.existsSync(join(room, 'A'));
};

test('without the folder, or with only what a system puts there, there is nothing to say', () => {
  expect(readHouseLetter(room)).toEqual({ findings: [] });
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$brief.docx']) put(`huisstijl/${name}`);
  expect(readHouseLetter(room)).toEqual({ findings: [] });
});

test('the house letter is read, and what lies beside it is the user’s own', () => {
  put('huisstijl/brief.docx', 'brief');
  put('huisstijl/brief oud.docx');
  expect(readHouseLetter(room)).toEqual({ letter: Buffer.from('brief'), findings: [] });
});

test.each(['brief.docx.docx', 'brief.doc', 'Briefpapier.docx', 'brief.docx .docx'])('%s is named', (name) => {
  put(`huisstijl/${name}`);
  expect(readHouseLetter(room).findings).toEqual([
    {
      rule: 'huisstijl-niet-gebruikt',
      severity: 'warning',
      file: `huisstijl/${name}`,
      message: `huisstijl/${name} wordt niet gebruikt. De brieven staan op gewoon papier.`,
      fix: 'Is dit uw briefpapier? Zet het dan in de map huisstijl, met de naam brief.docx (kleine letters, één keer .docx).',
    },
  ]);
});

test('several are one finding, with the first names', () => {
  for (const name of ['d', 'c', 'b', 'a']) put(`huisstijl/${name}.docx`);
  expect(messages()).toEqual([
    'huisstijl/a.docx, huisstijl/b.docx, huisstijl/c.docx, ... worden niet gebruikt. De brieven staan op gewoon papier.',
  ]);
});

test('capitals in the name, where those make another name', () => {
  if (!isCaseSensitive()) return;
  put('Huisstijl/Brief.DOCX');
  expect(messages()).toEqual([expect.stringMatching(/^Huisstijl\/Brief\.DOCX wordt niet gebruikt/)]);
});

test('a file in the place of the folder', () => {
  put('huisstijl');
  expect(messages()).toEqual([expect.stringMatching(/^huisstijl wordt niet gebruikt/)]);
});

test('a link to a file that is gone', () => {
  fs.mkdirSync(join(room, 'huisstijl'));
  fs.symlinkSync(join(room, 'weg.docx'), join(room, 'huisstijl/brief.docx'));
  expect(messages()).toEqual([
    expect.stringMatching(/^huisstijl\/brief\.docx is een verwijzing naar een bestand dat er niet is\./),
  ]);
});

test.skipIf(process.platform === 'win32')('a device, a pipe and a folder are refused, and not read', () => {
  const path = join(room, 'huisstijl/brief.docx');
  fs.mkdirSync(join(room, 'huisstijl'));
  for (const make of [
    () => fs.symlinkSync('/dev/zero', path),
    () => execFileSync('mkfifo', [path]),
    () => fs.mkdirSync(path),
  ]) {
    make();
    let thrown: unknown;
    try {
      readHouseLetter(room);
    } catch (error) {
      thrown = error;
    }
    if (!isUserError(thrown)) throw thrown ?? new Error('not refused');
    expect(thrown.mistakes[0]?.message).toBe('huisstijl/brief.docx is geen gewoon bestand.');
    fs.rmSync(path, { recursive: true });
  }
});
