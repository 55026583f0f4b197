/** What `plan` says of a campaign folder whose files the user has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { run, temporaryFolder } from './support/run.ts';

const room = temporaryFolder();
let count = 0;
let folder = '';
beforeEach(() => {
  folder = `c${count++}`;
  const words = ['init', '--organisatie', 'Gemeente Voorbeeldstad', '--dienst', 'Mijn Voorbeeldstad', '--map', folder];
  const made = run([...words, '--ingangsdatum', '2027-07-01', '--vandaag', '2026-11-23'], room.path);
  expect(made.code).toBe(0);
});
afterAll(() => room.remove());

const plan = () => run(['plan', folder, '--vandaag', '2027-03-10'], room.path);
function change(name: string, from: string | RegExp, to: string): void {
  const path = join(room.path, folder, name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('nothing changed: no remark', () => {
  expect(plan()).toMatchObject({ code: 0, err: '' });
});

test('only the kind of line ends changed: no remark', () => {
  change('campagne.yaml', /\n/g, '\r\n');
  expect(plan()).toMatchObject({ code: 0, err: '' });
});

test('another cutover date: the new plan, and that the files are still those of before', () => {
  change('campagne.yaml', 'ingangsdatum: 2027-07-01', 'ingangsdatum: 2027-09-07');
  const { code, out, err } = plan();
  expect(code).toBe(0);
  expect(out).toContain('ingangsdatum di 7 sep 2027');
  expect(err).toContain('campagne.yaml is veranderd');
});

test.each(['{', '{"bestanden": {"campagne.yaml": "x"}}', '[]', ''])(
  'a damaged state (%j) is no reason to stop',
  (state) => {
    change('.digid-campagne/staat.json', /[\s\S]*/, state);
    expect(plan()).toMatchObject({ code: 0, err: '' });
  },
);

test('a milestone done that does not exist is named with the nearest', () => {
  change('voortgang.yaml', 'klaar:', 'klaar:\n  werkgroep-start: 2026-11-30\n  start-werkgroup: 2026-11-30');
  const { code, out, err } = plan();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain("De mijlpaal 'werkgroep-start' bestaat niet.");
  expect(err).toContain("Bedoelde u 'start-werkgroep'?");
});

test('a milestone that is done is shown as done', () => {
  change('voortgang.yaml', 'klaar:', 'klaar:\n  start-werkgroep: 2026-11-30');
  expect(plan().out).toMatch(/● Werkgroep start/);
});
