/** The analytics documents: readable, with units and times, and as fast as a document has to be. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../../src/mcp/connectors/connector.ts';
import { createWorld } from '../world.ts';

const types = [
  ['orderbook_l1', 'is bid **'],
  ['orderbook_l2', 'as whole numbers'],
  ['orderbook_health', '**degraded**'],
  ['order_flow', 'Order flow of BTC/USDT: **'],
  ['volume_profile', 'point of control'],
  ['market_anomalies', 'No market anomalies of BTC/USDT'],
  ['microstructure_health', 'of 100'],
  ['liquidity_vacuums', 'less than a fifth of the median volume'],
] as const;

async function fetchDocument(world: Awaited<ReturnType<typeof createWorld>>, id: string): Promise<Document> {
  const { documents } = world.connector.opened;
  const found = await documents?.fetch(id, { signal: new AbortController().signal });
  if (found === null || found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

describe('documents', () => {
  test.each(types)('%s says what it is about, when, and from where', async (type, words) => {
    const world = await createWorld({ simulator: { moving: false } });
    const { text, metadata, title } = await fetchDocument(world, `binance:${type}:BTCUSDT`);
    expect(text).toContain(words);
    expect(title).toContain('BTC/USDT');
    expect(text).not.toMatch(/undefined|NaN|\[object|e-\d/);
    expect(text).toMatch(/As of 20\d\d-\d\d-\d\dT[\d:.]+Z/);
    expect(metadata).toMatchObject({ source: 'binance', type, symbol: 'BTCUSDT' });
    const { asOf, from } = Object(metadata['freshness']);
    expect(Math.abs(Date.now() - Date.parse(asOf))).toBeLessThan(60_000);
    expect(['live', 'cache', 'stream', 'stored']).toContain(from);
  });

  test('numbers in a document are those of the tool', async () => {
    const world = await createWorld({ simulator: { moving: false }, values: { 'cache.orderbook': '60' } });
    const top = await world.ask('binance_orderbook_l1', { symbol: 'ETHUSDT' });
    const { text } = await fetchDocument(world, 'binance:orderbook_l1:ETHUSDT');
    for (const key of ['best_bid', 'best_ask', 'microprice', 'bid_volume', 'ask_volume'])
      expect(text).toContain(String(top[key]));
    for (const { price, qty } of Object(top['walls']).bids)
      expect(text).toContain(`| Bid | ${price} | ${qty} |`);
    expect(text).toContain('| buy | 10k |');
  });

  test('what cannot be told yet is a document that says so', async () => {
    const world = await createWorld();
    // 240 hours would be needed for a thousand trades of it.
    world.simulator.trades.script('KEYUSDT', [{ price: '0.004', qty: '5000', buyerIsMaker: true }]);
    const { text, metadata } = await fetchDocument(world, 'binance:volume_profile:KEYUSDT');
    expect(text).toContain('KEYUSDT had 1 trades in 24 h, and at least 1000 are needed. Ask for a longer');
    expect(metadata['error']).toBe('insufficient_historical_data');
  });

  test('the health of a book is told as what Patchbay knows itself: Binance is not asked for it', async () => {
    const world = await createWorld({ simulator: { moving: false } });
    await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    const before = world.simulator.requests.length;
    const { text, metadata } = await fetchDocument(world, 'binance:orderbook_health:BTCUSDT');
    expect(world.simulator.requests).toHaveLength(before);
    expect(text).not.toContain('asked of Binance now');
    expect(text).toContain('what Patchbay knows of its own connection; Binance was not asked');
    expect(metadata['freshness']).toMatchObject({ from: 'stored' });
  });

  test('of anomalies shows what each was judged by, and why a suspicious number alone is none', async () => {
    const world = await createWorld({ simulator: { moving: false } });
    // All that leaves between two pictures is taken back, and nothing is traded.
    world.simulator.trades.script('LTCUSDT', []);
    const moving = setInterval(() => {
      for (const qty of ['9.000', '1.000']) {
        const { bids } = world.simulator.books.get('LTCUSDT');
        world.simulator.books.publish('LTCUSDT', { bids: [[bids[0]?.[0] ?? '', qty]] });
        if (qty === '1.000') world.simulator.books.publish('LTCUSDT', { bids: [[bids[1]?.[0] ?? '', '0']] });
      }
    }, 50);
    const { text } = await fetchDocument(world, 'binance:market_anomalies:LTCUSDT').finally(() =>
      clearInterval(moving),
    );
    expect(text).toContain('No market anomalies of LTC/USDT');
    expect(text).toContain('| Risk of a flash crash | Taken back, not traded | 100 % | above 90 % | yes |');
    expect(text).toContain('only when all of its signs are suspicious together');
    expect(text).toContain('Risk of a flash crash: 1 of 3 signs, so it is none.');
    expect(text).toContain('- Taken back, not traded: of what left the book, the part no trade took');
  });

  test('none waits for long, also where something is measured over time', async () => {
    const world = await createWorld({ simulator: { latencyMs: 50 } });
    await fetchDocument(world, 'binance:orderbook_l1:BTCUSDT');
    for (const [type] of types) {
      const begun = performance.now();
      await fetchDocument(world, `binance:${type}:BTCUSDT`);
      // Half a second on a machine that does nothing else.
      expect(performance.now() - begun).toBeLessThan(3000);
    }
  });
});
