/** Quotes go to the instruments they are of. */
import { expect, test } from 'vitest';
import { openWorld, rows, type World } from './world.ts';

function answering({ simulator }: World, ...items: object[]) {
  simulator.faults.add({ path: /market-data/, status: 200, body: { data: { items } } });
}

test('a share and an index of the same name each get their own quote', async () => {
  const world = await openWorld();
  answering(
    world,
    { symbol: 'XYZ', 'instrument-type': 'Equity', last: '10' },
    { symbol: 'XYZ', 'instrument-type': 'Index', last: '2000' },
  );
  const { quotes } = await world.ask('fetch_market_data', { symbols: '^XYZ, XYZ' });
  expect(rows(quotes)).toMatchObject([
    { instrument_type: 'Index', last: '2000' },
    { instrument_type: 'Equity', last: '10' },
  ]);
});

test('of a share and an index of the same name, what is not answered is missing', async () => {
  const world = await openWorld();
  answering(world, { symbol: 'XYZ', 'instrument-type': 'Equity', last: '10' });
  const { quotes, missing } = await world.ask('fetch_market_data', { symbols: '^XYZ, XYZ' });
  expect(rows(quotes)).toMatchObject([{ instrument_type: 'Equity', last: '10' }]);
  expect(missing).toEqual([{ symbol: '^XYZ', reason: 'has no market data as Index' }]);
});

test('a quote that does not say its type is not shared out among two', async () => {
  const world = await openWorld();
  answering(world, { symbol: 'XYZ', last: '10' });
  const { missing } = await world.ask('fetch_market_data', { symbols: '^XYZ, XYZ, AAPL' });
  expect(rows(missing)).toHaveLength(3);
});
