import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Begun first, or one of them would run on alone at the end. */
const longest = [
  'test/attack/holes.test.ts',
  'test/mcp/search/relevance/relevance.test.ts',
  'test/mcp/search/relevance/long-list.test.ts',
  'test/attack/product.test.ts',
  'test/renderer/scenes.test.ts',
  'test/attack/core.test.ts',
  'test/e2e/sources-binance-check.test.ts',
  'test/e2e/sources-binance-orders.test.ts',
  'test/e2e/oauth.test.ts',
  'test/mcp/doctor/faults.test.ts',
  'test/attack/patience.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Layers of tests by what they need; `npm test` runs them all. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait for processes and pages: three at a time are soonest done, also on two cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    include: ['test/**/*.test.{ts,tsx}'],
  },
});
