/** How well search answers labelled queries over the simulated exchange, and whether they are labelled well. */
import { expect, test } from 'vitest';
import { lowRates } from './judging.ts';
import { queries } from './queries/index.ts';

test('the labels are many, and no query is twice', () => {
  expect(queries.length).toBeGreaterThan(3500);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test('of the simulated exchange, what is meant comes first', async () => {
  expect(await lowRates('the simulated exchange')).toEqual([]);
}, 600_000);
