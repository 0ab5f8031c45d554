/** Readings of Binance's order books through the tunnel, by REST alone, against the formulas computed anew. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { shortLevels, slippagesOf, topOf, uncompact, type Sides, type TextLevel } from './truth/book.ts';
import { eight, exact, ofEight, over, shortest, type Fraction } from './truth/fraction.ts';

const own = 'EXUSDT';
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  const symbols = [{ base: 'EX', quote: 'USDT', usd: 100, tickSize: '0.01', stepSize: '0.001' }];
  held.world = await openBinanceWorld({ values: neverCached, simulator: { symbols } });
}, 120_000);
beforeEach(() => void world().clock.freeze());
afterAll(() => held.world?.close());

const decimalOf = (value: bigint) => shortest(eight(ofEight(value)));
const rulesOf = (symbol: string) => {
  const listing = world().simulator.listings.get(symbol);
  return { tick: decimalOf(listing?.tick ?? 0n), step: decimalOf(listing?.step ?? 0n) };
};
const lastPrice = (symbol: string): Fraction => {
  const now = world().clock.now();
  const trades = world().simulator.trades.between(symbol, now - 3_600_000, now);
  return ofEight(trades.at(-1)?.price ?? 0n);
};
/** What one US dollar is in a quote asset, by the last trade of the pair of both. */
const dollars: Record<string, () => Fraction> = {
  USDT: () => exact(1),
  FDUSD: () => exact(1),
  BTC: () => over(exact(1), lastPrice('BTCUSDT')),
  EUR: () => over(exact(1), lastPrice('EURUSDT')),
  TRY: () => lastPrice('USDTTRY'),
};
const byRest = {
  from: 'live',
  note: 'no stream is set, so this is asked by REST',
  ageSeconds: expect.any(Number) as number,
};

describe('the top of a book', () => {
  test.each([
    ['BTCUSDT', 'USDT'],
    ['SOLFDUSD', 'FDUSD'],
    ['PEPEUSDT', 'USDT'],
    ['1INCHUSDT', 'USDT'],
    ['TUSDT', 'USDT'],
    ['币安人生USDT', 'USDT'],
    ['ETHBTC', 'BTC'],
    ['LINKEUR', 'EUR'],
    ['1000SATSTRY', 'TRY'],
  ])('of %s is measured as the formulas say, in %s', async (symbol, quote) => {
    const answer = await world().call('binance_orderbook_l1', { symbol });
    const { lastUpdateId, bids, asks } = world().simulator.books.get(symbol);
    const book = { bids: bids.slice(0, 1000), asks: asks.slice(0, 1000) };
    const { tick: tickSize } = rulesOf(symbol);
    const slippage_estimates = slippagesOf(book, { tickSize, dollar: dollars[quote]?.() ?? exact(0) });
    expect(answer).toMatchObject({
      ...{ symbol, last_update_id: lastUpdateId, ...topOf(book, tickSize), slippage_estimates },
      freshness: byRest,
    });
    expect(Object.values(slippage_estimates).some((one) => one !== null)).toBe(true);
    expect(answer['timestamp']).toBe((answer['freshness'] as { asOf: string }).asOf);
  });

  test('by hand: bid and ask are not swapped, buyers pay asks, and walls are above twice the median', async () => {
    const bids: TextLevel[] = [
      ['100.00', '2'],
      ['99.50', '1'],
      ['99.00', '10'],
      ['98.00', '300'],
    ];
    const asks: TextLevel[] = [
      ['101.00', '1'],
      ['102.00', '3'],
      ['103.00', '1'],
      ['110.00', '2'],
    ];
    set({ bids, asks });
    expect(await world().call('binance_orderbook_l1', { symbol: own })).toMatchObject({
      ...{ best_bid: '100', best_ask: '101', best_bid_size: '2', best_ask_size: '1' },
      ...{ spread_bps: 100, mid_price: '100.5', bid_volume: '313', ask_volume: '7' },
      // (100 · 7 + 101 · 313) ÷ 320
      ...{ microprice: '100.978125', imbalance_ratio: 44.714286 },
      walls: {
        bids: [
          { price: '99', qty: '10', side: 'Bid' },
          { price: '98', qty: '300', side: 'Bid' },
        ],
        asks: [],
      },
      slippage_estimates: {
        ...{ buy_10k_usd: null, buy_25k_usd: null, buy_50k_usd: null, sell_50k_usd: null },
        // 200 + 99.5 + 990 + 8710.5 at 98
        sell_10k_usd: {
          ...{ target_usd: '10000', filled_usd: '10000', filled_qty: '101.88265306' },
          ...{ avg_price: '98.152136', slippage_bps: 184.786419 },
        },
      },
    });
  });

  test('asks for more levels only where an order needs them, and says what no level fills', async () => {
    const levels = (from: number, way: 1 | -1) =>
      Array.from({ length: 400 }, (_, i): TextLevel => [(from + way * i * 0.01).toFixed(2), '1.000']);
    const book = { bids: levels(100, -1), asks: levels(100.01, 1) };
    set(book);
    const before = world().asked('depth').length;
    const { slippage_estimates: told } = await world().call('binance_orderbook_l1', { symbol: own });
    expect(told).toEqual(slippagesOf(book, { tickSize: '0.01', dollar: exact(1) }));
    expect(told).toMatchObject({ buy_25k_usd: { target_usd: '25000' }, buy_50k_usd: null });
    const limits = world()
      .asked('depth')
      .slice(before)
      .map(({ query }) => query);
    expect(limits).toEqual([`symbol=${own}&limit=100`, `symbol=${own}&limit=1000`]);
  });

  test.each([
    ['asks', { bids: [['100.00', '1.000']], asks: [] }],
    ['bids', { bids: [], asks: [['100.00', '1.000']] }],
    ['orders', { bids: [], asks: [] }],
  ] satisfies [string, { bids: TextLevel[]; asks: TextLevel[] }][])(
    'without %s is refused in words',
    async (side, book) => {
      set(book);
      expect(await world().fails('binance_orderbook_l1', { symbol: own })).toContain(`has no ${side}`);
    },
  );
});

describe('a book in whole numbers', () => {
  interface Compact {
    price_scale: number;
    qty_scale: number;
    bids: [number | string, number | string][];
    asks: [number | string, number | string][];
  }
  const compactOf = async (symbol: string, levels?: number) => {
    const args = levels === undefined ? { symbol } : { symbol, depth_levels: levels };
    return (await world().call('binance_orderbook_l2', args)) as unknown as Compact;
  };

  test.each(['BTCUSDT', 'PEPEUSDT', 'ETHBTC', '币安人生USDT'])('%s loses no digit', async (symbol) => {
    const compact = await compactOf(symbol, 100);
    const { bids, asks } = world().simulator.books.get(symbol);
    const { tick, step } = rulesOf(symbol);
    expect(compact).toMatchObject({
      price_scale: scaleOf(tick),
      qty_scale: scaleOf(step),
      freshness: byRest,
    });
    for (const [told, there] of [
      [compact.bids, bids],
      [compact.asks, asks],
    ] as const) {
      expect(uncompact({ ...compact, levels: told })).toEqual(shortLevels(there.slice(0, 100)));
      for (const value of told.flat()) expect(Number.isSafeInteger(value)).toBe(true);
    }
  });

  test('gives twenty levels where no number is asked for, and digits where a number cannot hold them', async () => {
    const big: TextLevel = ['100.00', '9007199254740.993'];
    set({
      bids: [big, ...Array.from({ length: 30 }, (_, i): TextLevel => [`${99 - i}.00`, '1.000'])],
      asks: [['100.01', '0.001']],
    });
    const compact = await compactOf(own);
    expect(compact.bids).toHaveLength(20);
    expect(compact).toMatchObject({ qty_scale: 1000, asks: [[10_001, 1]] });
    expect(compact.bids[0]).toEqual([10_000, 9_007_199_254_740_993n.toString()]);
  });
});

test('without a stream the health of books says so', async () => {
  expect(await world().call('binance_orderbook_health', { symbol: 'BTCUSDT' })).toMatchObject({
    ...{ symbol: 'BTCUSDT', status: 'degraded', websocket_connected: false, last_update_age_ms: null },
    ...{ orderbook_symbols_active: 0, orderbook_symbols_limit: 20 },
    reason: expect.stringContaining('No stream is set') as string,
  });
  expect(world().simulator.streams.connections().ever).toBe(0);
});

function set({ bids, asks }: Sides): void {
  world().simulator.books.set(own, {
    bids: bids.map(([price, qty]) => [price, qty]),
    asks: asks.map(([price, qty]) => [price, qty]),
  });
}

function scaleOf(step: string): number {
  return 10 ** (step.split('.')[1]?.length ?? 0);
}
