/** The table of rules in HANDLEIDING is that of the code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesTable } from './support/rules-table.ts';

const handleiding = readFileSync(new URL('../HANDLEIDING.md', import.meta.url), 'utf8');

test('the table of rules', () => {
  const found = /<!-- controles -->\n([\s\S]*?)\n<!-- \/controles -->/.exec(handleiding)?.[1];
  expect(found).toBe(rulesTable().join('\n'));
});
