/** How well search answers the same queries where as much is traded as at a live exchange. */
import { expect, test } from 'vitest';
import { lowRates } from './judging.ts';
import { liveLikeListing } from './live-like-listing.ts';
import { queries } from './queries/index.ts';

test('of a list as long as a live one, what is meant comes first', async () => {
  // Every other one: all of them are asked of the simulated exchange.
  const asked = queries.filter((_, place) => place % 2 === 0);
  const low = await lowRates('a list as long as a live one', { asked, instruments: liveLikeListing });
  expect(low).toEqual([]);
}, 600_000);
