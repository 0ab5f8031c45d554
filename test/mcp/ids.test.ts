/** Ids sort by the time they were made and are like no other, whatever the clock does. */
import { expect, test } from 'vitest';
import { createIds } from '../../src/mcp/ids.ts';
import { manyRuns } from '../contract/random.ts';

const start = 1_800_000_000_000;

test('an id is its prefix and sixteen lower-case characters without those that look alike', () => {
  const id = createIds('call', () => start)();
  expect(id).toMatch(/^call_[0-9a-hjkmnp-tv-z]{16}$/);
});

test('ids grow while the clock stands still, goes on, or steps back', async () => {
  await manyRuns(50, (random) => {
    let time = start;
    const next = createIds('x', () => time);
    let last = next();
    for (let count = 0; count < 500; count += 1) {
      time += random.pick([0, 0, 0, 1, 5, 1000, -1, -3_600_000]);
      const id = next();
      expect(id > last).toBe(true);
      last = id;
    }
  });
});

test('more ids than a millisecond has numbers still grow, and none comes twice', () => {
  const next = createIds('x', () => start);
  const ids = Array.from({ length: 70_000 }, next);
  expect(new Set(ids).size).toBe(70_000);
  expect(ids).toEqual([...ids].sort());
});

test('ids of later milliseconds sort after those of earlier ones, for the next thousand years', () => {
  const times = [0, 1, start, start + 1, start + 86_400_000, start + 1000 * 365 * 86_400_000];
  const ids = times.map((time) => createIds('x', () => time)());
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids.map((id) => id.length)).size).toBe(1);
});

test('two makers in the same millisecond make different ids', () => {
  const made = Array.from({ length: 200 }, () => createIds('x', () => start)());
  // Twenty random bits each: a pair in two hundred meets in about one run of fifty.
  expect(new Set(made).size).toBeGreaterThan(197);
});
