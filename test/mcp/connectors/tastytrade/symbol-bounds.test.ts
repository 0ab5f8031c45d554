/** What can be asked for has bounds: how long a symbol is, and how many there are. */
import { expect, test } from 'vitest';
import { recognize } from '../../../../src/mcp/connectors/tastytrade/symbols.ts';
import { openWorld } from './world.ts';

test('symbols and lists of them have bounds', async () => {
  const { simulator, refusal } = await openWorld();
  const long = 'A'.repeat(41);
  expect(await refusal('fetch_market_data', { symbols: long })).toMatch(/at most 40 characters/);
  expect(await refusal('fetch_market_data', { symbols: ['AAPL', long] })).toMatch(/at most 40 characters/);
  const many = Array.from({ length: 301 }, () => 'AAPL');
  expect(await refusal('fetch_market_data', { symbols: many })).toMatch(/at most 300 symbols/);
  expect(await refusal('fetch_market_data', { symbols: ','.repeat(100_000) })).toMatch(/at most 300 symbols/);
  const nonsense = Array.from({ length: 300 }, (_, index) => `no symbol ${index}`);
  expect((await refusal('fetch_market_data', { symbols: nonsense })).length).toBeLessThan(500);
  expect(simulator.count(/market-data/)).toBe(0);
});

test.each([`./${'X'.repeat(40)}`, './<b>x</b>', './', './CLZ2', `AAPL${' '.repeat(40)}260619C00200000`])(
  '“%s” is no symbol',
  (written) => {
    expect(recognize(written)).toBeNull();
  },
);

test.each(['./CLZ2  LO1X2 221104C91', './6EZ6 EUUZ6 261204P1.125'])('%s is a future option', (written) => {
  expect(recognize(written)).toEqual({ symbol: written.replaceAll(/ +/g, ' '), type: 'Future Option' });
});
