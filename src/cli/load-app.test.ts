import { expect, test } from 'vitest';
import { cacheName } from './load-app.ts';

test('a code cache is only for the program that made it', () => {
  const name = cacheName();
  for (const part of [process.version, process.platform, process.arch]) expect(name).toContain(`-${part}-`);
  expect(name).toMatch(/-\d{7,}\.cache$/);
});
