import { defineConfig } from 'vitest/config';

/** Layers of tests by what they need; `npm test` runs them all. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    include: ['test/**/*.test.{ts,tsx}'],
  },
});
