/** How well search answers the same queries where as much is traded as at a live exchange. */
import { expect, test } from 'vitest';
import { lowRates } from './judging.ts';
import { liveLikeListing } from './live-like-listing.ts';

test('of a list as long as a live one, what is meant comes first', async () => {
  expect(await lowRates('a list as long as a live one', liveLikeListing)).toEqual([]);
}, 600_000);
