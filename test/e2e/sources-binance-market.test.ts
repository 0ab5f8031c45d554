/** Binance's public market data through the tunnel, against truth counted from the simulator's single trades. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listIn, neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { eight, over } from './truth/fraction.ts';
import { candleOf, dayOf, turnoverOf, volumeOf } from './truth/trades.ts';

const tools = [
  ...['get_ticker', 'get_orderbook', 'get_recent_trades', 'get_klines', 'get_exchange_info', 'get_avg_price'],
  ...['get_account', 'get_my_trades', 'place_order', 'cancel_order', 'get_order', 'get_open_orders'],
  ...['get_all_orders', 'orderbook_l1', 'orderbook_l2', 'orderbook_health', 'get_order_flow'],
  ...['get_volume_profile', 'detect_market_anomalies', 'get_microstructure_health', 'get_liquidity_vacuums'],
].map((name) => `binance_${name}`);
/** Dear and cheap, with digits, short, not ASCII, and quoted in other things than dollars. */
const symbols = ['BTCUSDT', 'ETHBTC', 'PEPEUSDT', '1INCHUSDT', '1000SATSTRY', 'TUSDT', '币安人生USDT'];
const minute = 60_000;
const day = 24 * 60 * minute;

const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  held.world = await openBinanceWorld({ values: neverCached });
}, 120_000);
beforeEach(() => void world().clock.freeze());
afterAll(() => held.world?.close());

const tradesIn = (symbol: string, from: number, to: number) =>
  world().simulator.trades.between(symbol, from, Math.min(to, world().clock.now()));
const inUrl = encodeURIComponent;

test('all of the 21 tools are there, each saying what it does to the account', async () => {
  const listed = (await world().client.listTools()).tools.filter(({ name }) => name.startsWith('binance_'));
  expect(listed.map(({ name }) => name).sort()).toEqual([...tools].sort());
  for (const { name, annotations, inputSchema } of listed) {
    const writes = name === 'binance_place_order' || name === 'binance_cancel_order';
    expect([name, annotations?.readOnlyHint, annotations?.destructiveHint]).toEqual([name, !writes, writes]);
    expect([name, inputSchema['additionalProperties']]).toEqual([name, false]);
  }
});

describe('what the service says passes as it was said', () => {
  test.each(symbols)('the ticker of %s, which its trades of a day confirm', async (symbol) => {
    const now = world().clock.now();
    const answer = await world().call('binance_get_ticker', { symbol });
    expect(answer).toEqual(await world().raw(`ticker/24hr?symbol=${inUrl(symbol)}`));
    const { bids, asks } = world().simulator.books.get(symbol);
    expect(answer).toMatchObject({
      ...{ symbol, ...dayOf(tradesIn(symbol, now - day, now)), openTime: now - day, closeTime: now },
      ...{ bidPrice: bids[0]?.[0], bidQty: bids[0]?.[1], askPrice: asks[0]?.[0], askQty: asks[0]?.[1] },
    });
  });

  test.each([5, 10, 20, 50, 100, 500, 1000])('the best %i levels of a book', async (limit) => {
    const answer = await world().call('binance_get_orderbook', { symbol: 'SOLUSDT', limit });
    const { lastUpdateId, bids, asks } = world().simulator.books.get('SOLUSDT');
    expect(answer).toEqual({
      ...{ symbol: 'SOLUSDT', lastUpdateId },
      ...{ bids: bids.slice(0, limit), asks: asks.slice(0, limit) },
    });
    const weight = limit <= 100 ? 5 : limit <= 500 ? 25 : 50;
    expect(world().asked('depth').at(-1)).toMatchObject({ weight, query: `symbol=SOLUSDT&limit=${limit}` });
  });

  test.each(symbols)('the newest trades of %s', async (symbol) => {
    const answer = await world().call('binance_get_recent_trades', { symbol, limit: 40 });
    expect(answer).toEqual({ symbol, trades: await world().raw(`trades?symbol=${inUrl(symbol)}&limit=40`) });
    const [first, ...rest] = listIn<{ id: number; price: string; qty: string; time: number }>(
      answer,
      'trades',
    );
    expect(rest.map(({ id }) => id)).toEqual(rest.map((_, i) => (first?.id ?? 0) + i + 1));
    const newest = tradesIn(symbol, first?.time ?? 0, Infinity).at(-1);
    expect(rest.at(-1)).toMatchObject({ id: newest?.last, time: newest?.time });
  });

  test('one symbol with its rules, and all of them with their number', async () => {
    const one = await world().call('binance_get_exchange_info', { symbol: '币安人生USDT' });
    const raw = (await world().raw('exchangeInfo')) as { symbols: Record<string, unknown>[] };
    const { permissionSets: _not, ...told } =
      raw.symbols.find(({ symbol }) => symbol === '币安人生USDT') ?? {};
    expect(one['symbols']).toEqual([told]);
    const all = await world().call('binance_get_exchange_info', {});
    expect(all['symbolCount']).toBe(world().simulator.listings.size);
    const trading = raw.symbols.filter(({ status }) => status === 'TRADING').map(({ symbol }) => symbol);
    expect(all['tradingCount']).toBe(trading.length);
    const listed = listIn<{ symbol: string }>(all, 'symbols').map(({ symbol }) => symbol);
    expect(listed.slice(0, trading.length)).toEqual(trading.slice(0, 500));
  });

  test.each(symbols)(
    'the average price of %s is its turnover by its volume of five minutes',
    async (symbol) => {
      const now = world().clock.now();
      const recent = tradesIn(symbol, now - 5 * minute, now);
      const average = eight(over(turnoverOf(recent), volumeOf(recent)));
      expect(await world().call('binance_get_avg_price', { symbol })).toMatchObject({
        ...{ symbol, mins: 5, price: average, closeTime: recent.at(-1)?.time },
      });
    },
  );
});

describe('candles', () => {
  type Row = (string | number)[];
  const rowsOf = async (args: Record<string, unknown>) => {
    const answer = await world().call('binance_get_klines', { symbol: 'ETHUSDT', ...args });
    return { rows: listIn<Row>(answer, 'klines'), next: answer['nextStartTime'] };
  };
  const counted = ([open, , , , , , close]: Row) =>
    candleOf(Number(open), Number(close), tradesIn('ETHUSDT', Number(open), Number(close)));

  test.each([
    ['1s', 1],
    ['1m', 60],
    ['3m', 180],
    ['15m', 900],
    ['1h', 3600],
    ['8h', 28_800],
    ['1d', 86_400],
    ['1w', 604_800],
  ])('of %s begin where Binance’s do, and are made of the trades in them', async (interval, seconds) => {
    const { rows } = await rowsOf({ interval, limit: 4 });
    const now = world().clock.now();
    const monday = interval === '1w' ? 4 * day : 0;
    const last = Math.floor((now - monday) / (seconds * 1000)) * seconds * 1000 + monday;
    expect(rows.map(([open]) => open)).toEqual([3, 2, 1, 0].map((back) => last - back * seconds * 1000));
    const traded = rows.filter(([, , , , , , , , count]) => Number(count) > 0);
    expect(traded.length).toBeGreaterThan(interval === '1s' ? -1 : 3);
    for (const row of traded) expect(row.slice(0, 11)).toEqual(counted(row));
  });

  test('a month is one of the calendar', async () => {
    const { rows } = await rowsOf({ interval: '1M', limit: 14 });
    const now = new Date(world().clock.now());
    const first = (back: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1);
    expect(rows.map(([open]) => open)).toEqual([...Array(14).keys()].map((i) => first(13 - i)));
    expect(rows[3]?.slice(0, 11)).toEqual(counted(rows[3] ?? []));
  });

  test('a span of more than a page is read whole, without a hole or a double', async () => {
    const end = Math.floor(world().clock.now() / minute) * minute - 1;
    const start = end + 1 - 1200 * minute;
    const before = world().asked('klines').length;
    const { rows, next } = await rowsOf({ interval: '1m', start_time: start, end_time: end });
    expect(rows.map(([open]) => open)).toEqual([...Array(1200).keys()].map((i) => start + i * minute));
    expect(next).toBeUndefined();
    expect(world().asked('klines').length - before).toBe(2);
    for (const row of rows) expect(row.slice(0, 11)).toEqual(counted(row));
  });

  test('a span is read on from where the answer says, to its end', async () => {
    const end = Math.floor(world().clock.now() / minute) * minute - 1;
    const start = end + 1 - 250 * minute;
    const opens: unknown[] = [];
    let from: unknown = start;
    for (let turn = 0; turn < 4 && from !== undefined; turn += 1) {
      const page = await rowsOf({ interval: '1m', start_time: from, end_time: end, limit: 100 });
      opens.push(...page.rows.map(([open]) => open));
      from = page.next;
    }
    expect(opens).toEqual([...Array(250).keys()].map((i) => start + i * minute));
  });

  test('more than a client takes is cut so that following the answer still leads through all', async () => {
    const end = Math.floor(world().clock.now() / minute) * minute - 1;
    const start = end + 1 - 3000 * minute;
    const result = await world().client.callTool({
      name: 'binance_get_klines',
      arguments: { symbol: 'ETHUSDT', interval: '1m', start_time: start, limit: 2500 },
    });
    const answer = result.structuredContent as Record<string, unknown>;
    const rows = listIn<Row>(answer, 'klines');
    expect(rows.length).toBeLessThan(2500);
    expect(JSON.stringify(result.content)).toContain(`Only the first ${rows.length} of 2500 klines`);
    // What it names as next must not skip what was cut.
    expect(answer['nextStartTime']).toBeUndefined();
    const { rows: again, next } = await rowsOf({ interval: '1m', start_time: start, limit: rows.length });
    expect(again).toEqual(rows);
    expect(next).toBe(Number(rows.at(-1)?.[0]) + 1);
  });
});

describe('arguments', () => {
  test.each(['btc/usdt', 'BTC-USDT', ' btcusdt ', 'ＢＴＣＵＳＤＴ'])('“%s” is BTCUSDT', async (symbol) => {
    expect(await world().call('binance_get_avg_price', { symbol })).toMatchObject({ symbol: 'BTCUSDT' });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['get_ticker', { symbol: 'BTCUSTD' }, /no symbol BTCUSTD.*BTCUSDT/],
    ['get_ticker', { symbol: 'MATIC' }, /no symbol MATIC.*MATICUSDT/],
    ['get_ticker', { symbol: 'BTC USDT; DROP' }, /symbol such as BTCUSDT/],
    ['get_ticker', {}, /symbol/],
    ['get_ticker', { symbol: 'BTCUSDT', sybmol: 'x' }, /sybmol/],
    ['get_orderbook', { symbol: 'BTCUSDT', limit: 7 }, /5, 10, 20, 50, 100, 500, 1000, 5000/],
    ['get_recent_trades', { symbol: 'BTCUSDT', limit: 1001 }, /1 to 1000/],
    ['get_klines', { symbol: 'BTCUSDT', interval: '7m' }, /1s, 1m, 3m/],
    ['get_klines', { symbol: 'BTCUSDT', interval: '1m', start_time: 2, end_time: 1 }, /not be after/],
    ['orderbook_l2', { symbol: 'BTCUSDT', depth_levels: 4 }, /at least 5/],
    ['get_order_flow', { symbol: 'BTCUSDT', window_duration_secs: 301 }, /at most 300/],
    ['get_volume_profile', { symbol: 'BTCUSDT', duration_hours: 169 }, /at most 168/],
    ['get_volume_profile', { symbol: 'BTCUSDT', tick_size: '-1' }, /positive number/],
  ])('%s %j is refused in words, and nothing of it is sent', async (tool, args, said) => {
    const before = world().simulator.requests.length;
    expect(await world().fails(`binance_${tool}`, args)).toMatch(said);
    expect(world().simulator.requests).toHaveLength(before);
  });

  test.each(['get_account', 'get_open_orders'])('%s without a key says what to set', async (tool) => {
    const before = world().simulator.requests.length;
    expect(await world().fails(`binance_${tool}`)).toMatch(/API key.*not set.*apiKey and apiSecret/);
    expect(world().simulator.requests).toHaveLength(before);
  });
});
