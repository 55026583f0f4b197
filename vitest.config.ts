import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One more than usual: many tests wait for the command that they run.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['test/support/seed.ts'],
  },
});
