/** The table of rules in HANDLEIDING is that of the code. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesTable } from './support/rules-table.ts';

// The section stands in a file of its own until it is put into HANDLEIDING.md.
const files = ['../HANDLEIDING.md', '../HANDLEIDING-controle.md'].map((path) => new URL(path, import.meta.url));
const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));

test('the table of rules', () => {
  const found = texts.flatMap((text) => /<!-- controles -->\n([\s\S]*?)\n<!-- \/controles -->/.exec(text)?.[1] ?? []);
  expect(found).toEqual([rulesTable().join('\n')]);
});
