import { defineConfig } from 'vitest/config';

/** Layers of tests by what they need; `npm test` runs them all. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait for processes and pages: two at a time take little more than half as long, also on two cores.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    include: ['test/**/*.test.{ts,tsx}'],
  },
});
