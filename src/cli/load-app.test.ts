import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheName, PATIENCE } from './load-app.ts';

test('a code cache is only for the program that made it', () => {
  const name = cacheName();
  for (const part of [process.version, process.platform, process.arch]) expect(name).toContain(`-${part}-`);
  expect(name).toMatch(/-\d{7,}\.cache$/);
});

test('the cache is made with the settings with which it is used', () => {
  const warm = readFileSync(new URL('../../scripts/warm.mjs', import.meta.url), 'utf8');
  expect(warm).toContain(`setFlagsFromString('${PATIENCE}')`);
});
