/** The six tools for market data, held against the simulator's own answers and plain arithmetic. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createWorld, type World } from './world.ts';

const hour = 3_600_000;

/** What the API itself answers, asked without the connector. */
async function directly<S extends z.ZodType>(world: World, path: string, shape: S): Promise<z.output<S>> {
  const reply = await fetch(`${world.simulator.origin}${path}`);
  return shape.parse(await reply.json());
}

/** A clock that stands still, so that two who ask see the same. */
async function still() {
  const now = Date.UTC(2026, 10, 20, 12, 34, 56);
  return createWorld({ simulator: { clock: { now: () => now }, moving: false }, key: null });
}

const record = z.record(z.string(), z.unknown());
const rows = z.array(z.array(z.union([z.string(), z.number()])));

describe('market data', () => {
  test('the ticker is Binance’s own', async () => {
    const world = await still();
    const answer = await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    expect(answer).toEqual(await directly(world, '/api/v3/ticker/24hr?symbol=BTCUSDT', record));
    expect(answer['lastPrice']).toMatch(/^\d+\.\d{8}$/);
  });

  test.each(['btcusdt', 'BTC/USDT', 'btc-usdt', ' Btc_Usdt ', 'ＢＴＣＵＳＤＴ'])(
    '%s is BTCUSDT',
    async (symbol) => {
      const world = await still();
      expect((await world.ask('binance_get_ticker', { symbol }))['symbol']).toBe('BTCUSDT');
    },
  );

  test.each([
    [{ base: '1INCH', quote: 'USDT', usd: 0.4 }, '1inchusdt'],
    [{ base: 'S', quote: 'USDT', usd: 0.5 }, 'SUSDT'],
    [{ base: '币安人生', quote: 'USDT', usd: 0.2 }, '币安人生/usdt'],
  ])('%j is found as %s', async (listing, symbol) => {
    const world = await createWorld({ simulator: { symbols: [listing] }, key: null });
    const answer = await world.ask('binance_get_ticker', { symbol });
    expect(answer['symbol']).toBe(listing.base + listing.quote);
  });

  test('a symbol that does not exist is refused with what is near it', async () => {
    const world = await still();
    expect(await world.refusal('binance_get_ticker', { symbol: 'BTCUSTD' })).toMatch(
      /no symbol BTCUSTD.*BTCUSDT/,
    );
    expect(await world.refusal('binance_get_ticker', { symbol: 'ETH' })).toMatch(
      /no symbol ETH\. Near it: ETHUSDT/,
    );
    expect(await world.refusal('binance_get_ticker', { symbol: 'QQQQQQQQQQ' })).toContain(
      'binance_get_exchange_info',
    );
    expect(await world.refusal('binance_get_ticker', { symbol: 'BTC$' })).toContain(
      'must be a symbol such as BTCUSDT',
    );
    expect(await world.refusal('binance_get_ticker', {})).toContain('symbol');
    expect(world.asked('GET', '/api/v3/ticker/24hr')).toBe(0);
  });

  test.each([5, 20, 100, 500])('the order book has %i levels, best first', async (limit) => {
    const world = await still();
    const answer = await world.ask('binance_get_orderbook', { symbol: 'ETHUSDT', limit });
    const book = await directly(world, `/api/v3/depth?symbol=ETHUSDT&limit=${limit}`, record);
    expect(answer).toEqual({ symbol: 'ETHUSDT', ...book });
  });

  test('an order book of another size is refused', async () => {
    const world = await still();
    expect(await world.refusal('binance_get_orderbook', { symbol: 'ETHUSDT', limit: 7 })).toContain(
      '5, 10, 20',
    );
  });

  test('recent trades are Binance’s own', async () => {
    const world = await still();
    const answer = await world.ask('binance_get_recent_trades', { symbol: 'SOLUSDT', limit: 30 });
    const trades = await directly(world, '/api/v3/trades?symbol=SOLUSDT&limit=30', z.array(record));
    expect(answer).toEqual({ symbol: 'SOLUSDT', trades });
    expect(trades).toHaveLength(30);
  });

  test('the average price is that of avgPrice, with its minutes', async () => {
    const world = await still();
    const answer = await world.ask('binance_get_avg_price', { symbol: 'BTCUSDT' });
    const told = await directly(world, '/api/v3/avgPrice?symbol=BTCUSDT', record);
    expect(answer).toEqual({ symbol: 'BTCUSDT', ...told });
    expect(answer['mins']).toBe(5);
  });

  test('candles of a span longer than a page are all there', async () => {
    const world = await still();
    const start = Date.UTC(2026, 10, 20) - 2_500 * hour;
    const end = Date.UTC(2026, 10, 20) - 1;
    const answer = await world.ask('binance_get_klines', {
      ...{ symbol: 'BTCUSDT', interval: '1h', start_time: start, end_time: end },
    });
    const klines = rows.parse(answer['klines']);
    expect(klines.map(([open]) => open)).toEqual(
      Array.from({ length: 2_500 }, (_, index) => start + index * hour),
    );
    expect(klines.every((row) => row.length === 12)).toBe(true);
    expect(answer['nextStartTime']).toBeUndefined();
    expect(world.asked('GET', '/api/v3/klines')).toBe(3);
    const middle = start + 1_234 * hour;
    expect(klines[1_234]).toEqual(
      (
        await directly(world, `/api/v3/klines?symbol=BTCUSDT&interval=1h&startTime=${middle}&limit=1`, rows)
      )[0],
    );
  });

  test('candles without a start are the newest', async () => {
    const world = await still();
    const answer = await world.ask('binance_get_klines', { symbol: 'BTCUSDT', interval: '4h', limit: 3 });
    expect(answer['klines']).toEqual(
      await directly(world, '/api/v3/klines?symbol=BTCUSDT&interval=4h&limit=3', rows),
    );
    expect(await world.refusal('binance_get_klines', { symbol: 'BTCUSDT', interval: '7h' })).toContain('1M');
  });

  test('exchange information of a symbol has its filters, and without one the symbols there are', async () => {
    const world = await still();
    const shape = z.object({ symbols: z.array(record) });
    const one = await world.ask('binance_get_exchange_info', { symbol: 'BTCUSDT' });
    const told = await directly(world, '/api/v3/exchangeInfo?symbol=BTCUSDT', shape);
    const { permissionSets, ...rest } = told.symbols[0] ?? {};
    expect(permissionSets).toBeDefined();
    expect(one['symbols']).toEqual([rest]);
    const all = await world.ask('binance_get_exchange_info');
    expect(all['symbolCount']).toBe(world.simulator.listings.size);
    const open = [...world.simulator.listings.values()].filter(({ status }) => status === 'TRADING');
    expect(all['tradingCount']).toBe(open.length);
    expect(all['symbols']).toContainEqual({
      ...{ symbol: 'BTCUSDT', status: 'TRADING', baseAsset: 'BTC', quoteAsset: 'USDT' },
    });
  });

  test('an exchange that has not heard of showPermissionSets is asked without', async () => {
    const world = await still();
    world.simulator.faults.add({
      ...{ path: '/api/v3/exchangeInfo', status: 400, code: -1104 },
      msg: "Not all sent parameters were read; read '0' parameter(s) but was sent '1'.",
    });
    expect((await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' }))['symbol']).toBe('BTCUSDT');
    expect(world.simulator.requests.filter(({ path }) => path === '/api/v3/exchangeInfo').at(-1)?.query).toBe(
      '',
    );
  });

  test('an answer is used again while it is fresh, and costs nothing then', async () => {
    const world = await createWorld({ key: null, values: { 'cache.ticker': '60' } });
    const first = await world.ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    const before = world.simulator.requests.length;
    const many = await Promise.all(
      Array.from({ length: 20 }, () => world.ask('binance_get_ticker', { symbol: 'BTCUSDT' })),
    );
    expect(many.every((one) => one['closeTime'] === first['closeTime'])).toBe(true);
    expect(world.simulator.requests).toHaveLength(before);
  });

  test('the same candles of another interval are other candles', async () => {
    const world = await createWorld({ key: null, values: { 'cache.klines': '60' } });
    const of = async (interval: string) =>
      rows.parse(
        (await world.ask('binance_get_klines', { symbol: 'BTCUSDT', interval, limit: 2 }))['klines'],
      );
    const [hours, days] = [await of('1h'), await of('1d')];
    expect(Number(hours[1]?.[0]) - Number(hours[0]?.[0])).toBe(hour);
    expect(Number(days[1]?.[0]) - Number(days[0]?.[0])).toBe(24 * hour);
  });
});
