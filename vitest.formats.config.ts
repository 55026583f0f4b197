import { defineConfig } from 'vitest/config';

/** Tests of outputs in the programs of others: a browser, an office suite. Each is skipped where its program is not. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts', 'test/office/**/*.office.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
