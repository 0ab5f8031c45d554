/** Binance's live order books through the tunnel, by the stream: in step, renewed, lost and found again. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { slippagesOf, topOf, uncompact, shortLevels, type TextLevel } from './truth/book.ts';
import { exact, over } from './truth/fraction.ts';
import { directionOf, flowOf } from './truth/trades.ts';

const patience = { timeout: 30_000, interval: 100 };
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  const symbols = ['FLOW2', 'ICE'].map((base) => ({ base, quote: 'USDT', usd: 100, tickSize: '0.01' }));
  held.world = await openBinanceWorld({
    ...{ stream: true, values: { ...neverCached, 'cache.exchange_info': '3600' }, simulator: { symbols } },
  });
  // A price that stands still keeps the books where the tests put them.
  world().clock.freeze();
}, 120_000);
beforeEach(() => world().simulator.faults.clear());
afterAll(() => held.world?.close());

interface Told {
  last_update_id: number;
  freshness: { from: string; note?: string; ageSeconds: number };
}

const l1 = async (symbol: string) =>
  (await world().call('binance_orderbook_l1', { symbol })) as unknown as Told & Record<string, unknown>;
const health = (symbol: string) => world().call('binance_orderbook_health', { symbol });

const spanOf = (answer: Record<string, unknown>) =>
  Date.parse(String(answer['time_window_end'])) - Date.parse(String(answer['time_window_start']));

/** Lets the book move until the stream is followed up to its newest change. */
async function inStep(symbol: string): Promise<Told & Record<string, unknown>> {
  return vi.waitFor(async () => {
    world().simulator.books.step(symbol);
    const { lastUpdateId } = world().simulator.books.get(symbol);
    return vi.waitFor(
      async () => {
        const told = await l1(symbol);
        expect([told.freshness.from, told.last_update_id]).toEqual(['stream', lastUpdateId]);
        return told;
      },
      { timeout: 1_500, interval: 50 },
    );
  }, patience);
}

function demandBook(told: Record<string, unknown>, symbol: string): void {
  const { bids, asks } = world().simulator.books.get(symbol);
  const book = { bids: bids.slice(0, 1000), asks: asks.slice(0, 1000) };
  const options = { tickSize: '0.01', dollar: exact(1) };
  expect(told).toMatchObject({
    ...topOf(book, '0.01'),
    slippage_estimates: slippagesOf(book, options),
  });
}

describe('a watched book', () => {
  test('begins by REST, and says so, until it is in step with the stream', async () => {
    const first = await l1('BTCUSDT');
    expect(first.freshness).toMatchObject({ from: 'live', note: expect.stringMatching(/stream|beginning/) });
    demandBook(first, 'BTCUSDT');
    const told = await inStep('BTCUSDT');
    expect(told.freshness.note).toBeUndefined();
    demandBook(told, 'BTCUSDT');
    expect(await health('BTCUSDT')).toMatchObject({
      ...{ status: 'ok', reason: null, websocket_connected: true, orderbook_symbols_active: 1 },
    });
  });

  test('stays right through many changes, and costs no request', async () => {
    await inStep('BTCUSDT');
    const before = world().simulator.requests.length;
    for (let turn = 0; turn < 20; turn += 1) {
      world().simulator.books.step('BTCUSDT', 25);
      const { lastUpdateId, bids } = world().simulator.books.get('BTCUSDT');
      const told = await vi.waitFor(async () => {
        const answer = await l1('BTCUSDT');
        expect(answer).toMatchObject({ last_update_id: lastUpdateId, freshness: { from: 'stream' } });
        return answer;
      }, patience);
      demandBook(told, 'BTCUSDT');
      const compact = await world().call('binance_orderbook_l2', { symbol: 'BTCUSDT', depth_levels: 100 });
      const { price_scale, qty_scale } = compact as { price_scale: number; qty_scale: number };
      const levels = compact['bids'] as [number, number][];
      expect(uncompact({ price_scale, qty_scale, levels })).toEqual(shortLevels(bids.slice(0, 100)));
    }
    expect(world().simulator.requests).toHaveLength(before);
  });

  test('with a lost event is begun anew and is right again', async () => {
    await inStep('BTCUSDT');
    const before = world().asked('depth').length;
    world().simulator.faults.stream.gap('BTCUSDT');
    world().simulator.books.step('BTCUSDT', 3);
    demandBook(await inStep('BTCUSDT'), 'BTCUSDT');
    const asked = world().asked('depth').slice(before);
    expect(asked.some(({ query }) => query === 'symbol=BTCUSDT&limit=1000')).toBe(true);
  });

  test('whose stream is cut is asked by REST, and found again without being told', async () => {
    await inStep('BTCUSDT');
    world().simulator.faults.stream.refuse = 1;
    world().simulator.faults.stream.cut();
    const told = await vi.waitFor(async () => {
      const answer = await l1('BTCUSDT');
      expect(answer.freshness).toMatchObject({
        from: 'live',
        note: expect.stringContaining('not connected'),
      });
      return answer;
    }, patience);
    demandBook(told, 'BTCUSDT');
    expect(await health('BTCUSDT')).toMatchObject({ status: 'degraded', websocket_connected: false });
    demandBook(await inStep('BTCUSDT'), 'BTCUSDT');
    expect(world().simulator.streams.connections().open).toBe(1);
  });

  test('of which nothing is heard for five seconds is asked by REST', async () => {
    await inStep('BTCUSDT');
    world().simulator.faults.stream.silent = true;
    world().simulator.books.step('BTCUSDT', 2);
    const told = await vi.waitFor(async () => {
      const answer = await l1('BTCUSDT');
      expect(answer.freshness).toMatchObject({ from: 'live', note: expect.stringContaining('silent') });
      return answer;
    }, patience);
    demandBook(told, 'BTCUSDT');
    const { status, last_update_age_ms: age } = await health('BTCUSDT');
    expect([status, Number(age) > 5_000]).toEqual(['degraded', true]);
  });

  test('that cannot be had at all is told as an error, while REST goes on answering', async () => {
    world().simulator.faults.stream.refuse = 1000;
    world().simulator.faults.stream.cut();
    await vi.waitFor(
      async () => expect(await health('BTCUSDT')).toMatchObject({ status: 'error' }),
      patience,
    );
    demandBook(await l1('BTCUSDT'), 'BTCUSDT');
    world().simulator.faults.clear();
    demandBook(await inStep('BTCUSDT'), 'BTCUSDT');
  });
}, 90_000);

describe('over half a minute of pictures', () => {
  const level = (price: number, qty: number): TextLevel => [price.toFixed(2), qty.toFixed(3)];
  const ten = (from: number, way: number): TextLevel[] =>
    Array.from({ length: 10 }, (_, i) => level(from + way * i * 0.1, 10));
  const copy = (levels: readonly TextLevel[]) => levels.map(([a, b]): [string, string] => [a, b]);
  const symbol = 'FLOW2USDT';
  const window_duration_secs = 300;
  const snapshots = async (of: string) => {
    const args = { symbol: of, window_duration_secs };
    const answer = await world().call('binance_detect_market_anomalies', args);
    return answer['basis'] === 'book_snapshots' ? Number(answer['snapshots']) : 0;
  };
  /** Until the change has come, and a picture was taken after that. */
  const pictured = async (of: string) => {
    const { lastUpdateId } = world().simulator.books.get(of);
    await vi.waitFor(
      async () => expect(await l1(of)).toMatchObject({ last_update_id: lastUpdateId }),
      patience,
    );
    const before = await snapshots(of);
    await vi.waitFor(async () => expect(await snapshots(of)).toBeGreaterThan(before), patience);
  };

  test('order flow is of the trades that the stream told, wherever those before them are from', async () => {
    const { trades } = world().simulator;
    trades.script(symbol, []);
    expect(await world().call('binance_get_order_flow', { symbol })).toMatchObject({
      ...{ trade_count: 0, flow_direction: 'NEUTRAL', rate_unit: 'base_asset_per_second' },
    });
    await vi.waitFor(
      () => expect(world().simulator.streams.subscriptions()).toContain('flow2usdt@aggTrade'),
      patience,
    );
    for (const [qty, buyerIsMaker] of [
      ['1.25000000', false],
      ['0.50000000', true],
      ['2.00000000', false],
    ] as const)
      trades.push(symbol, { price: '100.00', qty, buyerIsMaker, count: 2 });
    const flow = await vi.waitFor(async () => {
      const answer = await world().call('binance_get_order_flow', { symbol });
      expect(answer).toMatchObject({ trade_count: 6, freshness: { from: 'stream' } });
      return answer;
    }, patience);
    const now = world().clock.now();
    const covered = over(exact(spanOf(flow)), exact(1000));
    expect(flow).toMatchObject(flowOf(trades.between(symbol, now, now), covered));
    expect(flow['basis']).toEqual(expect.stringMatching(/^aggregate_trades_by_stream/));
  }, 60_000);

  test('order flow counts the levels that grow, and a level that refills again and again is an iceberg', async () => {
    const { books } = world().simulator;
    const [bids, asks] = [ten(100, -1), ten(100.1, 1)];
    for (const one of [symbol, 'ICEUSDT']) books.set(one, { bids: copy(bids), asks: copy(asks) });
    const touch = (one: string) => books.publish(one, { bids: [[...level(98, 1)] as [string, string]] });
    // Until pictures are taken, nothing may grow that is counted; the last level only keeps the book fresh.
    await vi.waitFor(async () => {
      touch(symbol);
      touch('ICEUSDT');
      expect(await snapshots(symbol)).toBeGreaterThan(1);
      expect(await snapshots('ICEUSDT')).toBeGreaterThan(1);
    }, patience);
    const asked = { symbol, window_duration_secs };
    const { book_flow: still } = await world().call('binance_get_order_flow', asked);
    expect(still).toMatchObject({ bid_flow_rate: 0, ask_flow_rate: 0, flow_direction: 'NEUTRAL' });

    const rises = { bids: 9, asks: 4 };
    const turns = 16;
    for (let turn = 0; turn < turns; turn += 1) {
      const grown = (side: readonly TextLevel[], count: number): [string, string][] =>
        turn < count ? [[side[turn]?.[0] ?? '', '12.000']] : [];
      books.publish(symbol, { bids: grown(bids, rises.bids), asks: grown(asks, rises.asks) });
      books.publish('ICEUSDT', { asks: [['100.30', turn % 2 === 0 ? '2.000' : '10.000']] });
      await Promise.all([pictured(symbol), pictured('ICEUSDT')]);
    }
    const { book_flow: flow } = (await world().call('binance_get_order_flow', asked)) as {
      book_flow: { covered_secs: number; snapshots: number; bid_flow_rate: number; ask_flow_rate: number };
    };
    expect(flow.snapshots).toBeGreaterThan(turns);
    expect(flow).toMatchObject({
      ...{ basis: 'book_snapshots', rate_unit: 'levels_per_second', cumulative_delta: '5' },
      flow_direction: directionOf(exact(rises.bids), exact(rises.asks)),
    });
    // The seconds are told with one decimal.
    for (const [rate, count] of [
      [flow.bid_flow_rate, rises.bids],
      [flow.ask_flow_rate, rises.asks],
    ] as const)
      expect(Math.abs(count / rate - flow.covered_secs)).toBeLessThan(0.06);

    const found = await world().call('binance_detect_market_anomalies', {
      symbol: 'ICEUSDT',
      window_duration_secs,
    });
    const [iceberg, ...more] = found['anomalies'] as Record<string, unknown>[];
    expect(more).toEqual([]);
    const { refills } = iceberg?.['metadata'] as { refills: number };
    // Away and back again, with a picture after each.
    expect(refills).toBe(turns / 2);
    expect(iceberg).toMatchObject({
      ...{ symbol: 'ICEUSDT', severity: 'Low', affected_price_levels: ['100.3'] },
      anomaly_type: {
        ...{ type: 'IcebergOrder', price_level: '100.3' },
        ...{ refill_rate_multiplier: refills, median_refill_rate: 1 },
      },
      confidence_score: Math.round((1 - 5 / refills) * 10_000) / 10_000,
    });
    expect(await world().call('binance_get_microstructure_health', { symbol })).toMatchObject({
      ...{ basis: 'book_snapshots', spread_stability_score: 100, freshness: { from: 'stream' } },
    });
  }, 120_000);

  test.each(['orderbook_l1', 'orderbook_l2', 'order_flow', 'market_anomalies', 'microstructure_health'])(
    'the document %s is of the stream, and says so',
    async (type) => {
      world().simulator.books.publish(symbol, { bids: [['98.00', '3.000']] });
      await vi.waitFor(async () => {
        const document = await world().call('fetch', { id: `binance:${type}:${symbol}` });
        expect(document['metadata']).toMatchObject({ type, symbol, freshness: { from: 'stream' } });
        expect(document['text']).toContain('from the live stream');
      }, patience);
    },
    60_000,
  );
});

test('at most twenty symbols are watched, and the others are asked by REST, saying so', async () => {
  const symbols = [...world().simulator.listings.keys()].slice(100, 125);
  for (const symbol of symbols) await world().call('binance_orderbook_health', { symbol });
  expect(await health(symbols[0] ?? '')).toMatchObject({
    ...{ orderbook_symbols_active: 20, orderbook_symbols_limit: 20 },
  });
  const streamsOf = (symbol = '') => [
    ...[`${symbol.toLowerCase()}@depth@100ms`, `${symbol.toLowerCase()}@aggTrade`],
  ];
  await vi.waitFor(() => {
    const told = world().simulator.streams.subscriptions();
    expect(told).toHaveLength(40);
    for (const symbol of symbols.slice(0, 15))
      expect(told).toEqual(expect.arrayContaining(streamsOf(symbol)));
  }, patience);
  const last = symbols.at(-1) ?? '';
  const words = expect.stringContaining('20 other symbols are being watched') as string;
  expect(await health(last)).toMatchObject({ status: 'degraded', reason: words });
  expect((await l1(last)).freshness).toMatchObject({ from: 'live', note: words });
}, 60_000);

test('when Patchbay ends, so do its streams', async () => {
  expect(world().simulator.streams.connections().open).toBe(1);
  await world().server.stop();
  await vi.waitFor(() => expect(world().simulator.streams.connections().open).toBe(0), patience);
});
