/** Every document, resource and prompt of Binance through the tunnel, each with the truth in its text. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fullKey } from '../simulators/binance/simulator.ts';
import { neverCached, openBinanceWorld, type BinanceWorld } from './binance-world.ts';
import { createSweep } from './sweep.ts';
import { topOf } from './truth/book.ts';
import { eight, minus, exact, ofEight, over, rounded } from './truth/fraction.ts';
import { dayOf, turnoverOf, volumeOf } from './truth/trades.ts';

const day = 86_400_000;
const symbol = 'BTCUSDT';
const held: { world: BinanceWorld | null } = { world: null };
const world = () => held.world ?? expect.fail('The world was not opened.');

beforeAll(async () => {
  held.world = await openBinanceWorld({ key: fullKey, values: neverCached });
}, 120_000);
beforeEach(() => void world().clock.freeze());
afterAll(() => held.world?.close());

interface Document {
  id: string;
  title: string;
  text: string;
  url: string;
  metadata: Record<string, unknown> & { freshness: { asOf: string; ageSeconds: number; from: string } };
}

const fetched = async (id: string) => (await world().call('fetch', { id })) as unknown as Document;
const text = (value: bigint) => eight(ofEight(value));
const iso = (time: number) => new Date(time).toISOString();
const tradesOf = (back: number, of = symbol) => {
  const now = world().clock.now();
  return world().simulator.trades.between(of, now - back, now);
};
const ordersOf = (of: string) => world().simulator.account.orders.filter((order) => order.symbol === of);
/** A row of a table has these cells, in this order. */
const row = (...cells: string[]) => cells.join(' | ');

/** What each document has to say, computed from the simulator’s own data. */
const documents: Record<string, { says: () => string[]; market: boolean }> = {
  'ticker:BTCUSDT': {
    market: true,
    says() {
      const truth = dayOf(tradesOf(day));
      const { lastPrice, highPrice, lowPrice, volume, quoteVolume, priceChangePercent } = truth;
      return [
        ...[`**${lastPrice} USDT**`, `${highPrice} USDT`, `${lowPrice} USDT`, `${volume} BTC`],
        ...[`${quoteVolume} USDT`, `${priceChangePercent} %`, `| Trades | ${truth.count} |`],
      ];
    },
  },
  'orderbook:BTCUSDT': {
    market: true,
    says() {
      const { bids, asks, lastUpdateId } = world().simulator.books.get(symbol);
      const [bid = '', ask = ''] = [bids[0]?.[0], asks[0]?.[0]];
      const spread = minus(exact(ask), exact(bid));
      return [
        ...[`Best bid **${bid} USDT**, best ask **${ask} USDT**`, `spread is ${rounded(spread, 8)} USDT`],
        ...[`update ${lastUpdateId}`, ...[...bids, ...asks].slice(0, 20).map(([p, q]) => row(p, q))],
      ];
    },
  },
  'trades:BTCUSDT': {
    market: true,
    says: () =>
      tradesOf(60_000).flatMap((one) => [text(one.price), iso(one.time), one.buyerIsMaker ? 'sell' : 'buy']),
  },
  'avg_price:BTCUSDT': {
    market: true,
    says() {
      const recent = tradesOf(300_000);
      return [`5 minutes`, `**${eight(over(turnoverOf(recent), volumeOf(recent)))} USDT**`];
    },
  },
  'exchange_info:BTCUSDT': {
    market: true,
    says: () => ['**TRADING**', 'multiples of 0.01', 'of 0.00001', 'PERCENT_PRICE_BY_SIDE', 'MARKET'],
  },
  'klines:BTCUSDT:1h': {
    market: true,
    says() {
      const open = Math.floor(world().clock.now() / 3_600_000) * 3_600_000;
      const inside = world().simulator.trades.between(symbol, open, world().clock.now());
      return [iso(open), text(inside.at(-1)?.price ?? 0n), eight(volumeOf(inside)), 'candles of 1h'];
    },
  },
  'orderbook_l1:BTCUSDT': {
    market: true,
    says() {
      const top = topOf(world().simulator.books.get(symbol), '0.01');
      return [
        ...[`bid **${top.best_bid}** and asked **${top.best_ask} USDT**`, `${top.mid_price} USDT`],
        ...[`${top.spread_bps} basis points`, `${top.bid_volume} BTC`, `${top.microprice} USDT`],
      ];
    },
  },
  'orderbook_l2:BTCUSDT': {
    market: true,
    says() {
      const { lastUpdateId, bids } = world().simulator.books.get(symbol);
      const whole = (value = '', scale: number) => String(Math.round(Number(value) * scale));
      return [`update ${lastUpdateId}`, row(whole(bids[0]?.[0], 100), whole(bids[0]?.[1], 100_000))];
    },
  },
  'orderbook_health:BTCUSDT': { market: true, says: () => ['degraded', 'No stream is set'] },
  'order_flow:BTCUSDT': { market: true, says: () => ['BTC per second', '60 seconds', 'takers bought'] },
  'volume_profile:LTCUSDT': {
    market: true,
    says: () => ['point of control', 'value area', 'last 24 hours', 'by candles of one minute', '70 %'],
  },
  'market_anomalies:BTCUSDT': {
    market: true,
    says: () => ['No market anomalies', '| Book updates |', 'above 500 per second'],
  },
  'microstructure_health:BTCUSDT': { market: true, says: () => ['of 100', 'Liquidity depth', '35 %'] },
  'liquidity_vacuums:LTCUSDT': { market: true, says: () => ['less than a fifth of the median volume'] },
  'account:balances': {
    market: false,
    says: () =>
      [...world().simulator.account.balances].map(([asset, { free, locked }]) =>
        row(asset, text(free), text(locked), rounded(ofEight(free + locked), 8)),
      ),
  },
  'my_trades:BTCUSDT': {
    market: false,
    says: () =>
      world()
        .simulator.account.trades.filter((trade) => trade.symbol === symbol)
        .map(({ time, isBuyer, price, qty }) =>
          row(iso(time), isBuyer ? 'buy' : 'sell', text(price), text(qty)),
        ),
  },
  open_orders: {
    market: false,
    says: () => [...openOf(), 'Open orders: 3.'],
  },
  'open_orders:BTCUSDT': { market: false, says: () => [...openOf(symbol), 'Open orders of BTC/USDT: 1.'] },
  'all_orders:BTCUSDT': {
    market: false,
    says: () =>
      ordersOf(symbol).map((one) => row(String(one.orderId), symbol, one.side, one.type, one.status)),
  },
  'order:BTCUSDT:28000008': { market: false, says: () => ['**PARTIALLY_FILLED**', '0.03200000'] },
};

function openOf(of?: string): string[] {
  return world()
    .simulator.account.orders.filter(({ status }) => ['NEW', 'PARTIALLY_FILLED'].includes(status))
    .filter((order) => of === undefined || order.symbol === of)
    .map((one) => row(String(one.orderId), one.symbol, one.side, one.type, one.status, text(one.price)));
}

describe('documents', () => {
  test.each(Object.entries(documents))(
    '%s',
    async (rest, { says, market }) => {
      const id = `binance:${rest}`;
      const document = await fetched(id);
      const parts = rest.split(':');
      expect(document).toMatchObject({
        id,
        metadata: { source: 'binance', type: parts[0], environment: 'other' },
      });
      expect(document.title).not.toBe('');
      const { freshness, host, ...about } = document.metadata;
      expect(host).toBe(new URL(world().simulator.origin).host);
      if (market) expect(about['symbol']).toBe(parts[1]);
      if (rest !== 'orderbook_health:BTCUSDT') {
        // The list of symbols is kept for minutes, and every document begins with it.
        expect(freshness.from).toBe(parts[0] === 'exchange_info' ? 'cache' : 'live');
        expect(Math.abs(Date.parse(freshness.asOf) - Date.now())).toBeLessThan(120_000);
        expect(document.text).toContain(`As of ${freshness.asOf}`);
      }
      for (const words of says()) expect(document.text).toContain(words);
      const page = await world().get(document.url);
      expect([page.status, page.text]).toEqual([200, expect.stringContaining(document.title)]);
    },
    30_000,
  );

  test.each([
    ['ticker:ETHUSDT', 'binance:ticker:ETHUSDT'],
    ['klines:ETHUSDT:4h', 'binance:klines:ETHUSDT:4h'],
    ['analytics:order_flow:ETHUSDT', 'binance:order_flow:ETHUSDT'],
    ['binance:ticker:eth-usdt', 'binance:ticker:ETHUSDT'],
    ['binance:ticker:币安人生USDT', 'binance:ticker:币安人生USDT'],
    ['binance:klines:ETHUSDT:1M', 'binance:klines:ETHUSDT:1M'],
    ['binance:klines:ETHUSDT:1m', 'binance:klines:ETHUSDT:1m'],
  ])('%s leads to %s', async (given, id) => {
    expect((await fetched(given)).id).toBe(id);
  });

  test.each([
    ['binance:ticker:NOSUCHUSDT', /no symbol NOSUCHUSDT/],
    ['binance:order:BTCUSDT:1', /no order of that id/],
    ['binance:klines:BTCUSDT:7m', /no document/],
    ['binance:place_order:BTCUSDT', /no document/],
    ['binance:order:BTCUSDT', /no document/],
    ['binance:account:passwords', /no document/],
  ])('%s leads to words', async (id, said) => {
    expect(await world().fails('fetch', { id })).toMatch(said);
  });
});

describe('resources', () => {
  const read = async (uri: string) => {
    const { contents } = await world().client.readResource({ uri });
    const [content] = contents;
    expect(contents).toHaveLength(1);
    expect(content).toMatchObject({ uri, mimeType: 'text/markdown' });
    return content !== undefined && 'text' in content ? content.text : '';
  };

  test('are listed, four as they are and two as templates', async () => {
    const { resources } = await world().client.listResources();
    expect(resources.map(({ uri }) => uri).filter((uri) => uri.startsWith('binance:'))).toEqual([
      ...['binance://account/balances', 'binance://orders/open'],
      ...['binance://orders/filled', 'binance://orders/canceled'],
    ]);
    const { resourceTemplates } = await world().client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(
      expect.arrayContaining(['binance://market/{SYMBOL}', 'binance://account/trades/{SYMBOL}']),
    );
  });

  test.each([
    ['binance://account/balances', 'account:balances'],
    ['binance://account/trades/BTCUSDT', 'my_trades:BTCUSDT'],
    ['binance://orders/open', 'open_orders'],
  ])('%s says what the document says', async (uri, id) => {
    const said = await read(uri);
    for (const words of documents[id]?.says() ?? []) expect(said).toContain(words);
  });

  test('a market is its ticker and its book', async () => {
    const said = await read('binance://market/BTCUSDT');
    for (const id of ['ticker:BTCUSDT', 'orderbook:BTCUSDT'])
      for (const words of documents[id]?.says() ?? []) expect(said).toContain(words);
  });

  test.each([
    ['filled', ['FILLED'], ['SOLUSDT', 'BNBUSDT', 'BTCUSDT', 'DOGEUSDT']],
    ['canceled', ['CANCELED', 'EXPIRED'], ['ETHUSDT', 'BTCUSDT', 'LINKUSDT']],
  ])('%s orders of what the account holds', async (kind, states, symbols) => {
    const said = await read(`binance://orders/${kind}`);
    const wanted = world().simulator.account.orders.filter(({ status }) => states.includes(status));
    expect(new Set(wanted.map((one) => one.symbol))).toEqual(new Set(symbols));
    for (const { orderId, status } of wanted) {
      expect(said).toContain(String(orderId));
      expect(said).toContain(status);
    }
    expect(said).not.toContain('PARTIALLY_FILLED');
  });

  test('of what is not there are refused in words', async () => {
    for (const uri of ['binance://market/BTCUSDX', 'binance://account/trades/BTCUSDX'])
      await expect(read(uri)).rejects.toMatchObject({
        // MCP 2026-07-28; before that it was -32002, which test/mcp/http/offers.test.ts holds.
        code: -32602,
        message: expect.stringMatching(/not found: .*BTCUSDX.*no symbol BTCUSDX.*Near it: BTCUSD/) as string,
        data: { uri },
      });
    for (const uri of ['binance://account/passwords', 'binance://market/%zz'])
      await expect(read(uri)).rejects.toMatchObject({ code: -32602, data: { uri } });
  });
});

describe('prompts', () => {
  const render = async (name: string, args: Record<string, string>) => {
    const { messages } = await world().client.getPrompt({ name, arguments: args });
    const [message] = messages;
    expect([messages.length, message?.role, message?.content.type]).toEqual([1, 'user', 'text']);
    return message?.content.type === 'text' ? message.content.text : '';
  };

  test.each<[string, Record<string, string>, RegExp]>([
    ['trading-analysis', { symbol: 'btc/usdt' }, /BTCUSDT.*1d timeframe/],
    ['trading-analysis', { symbol: '1INCHUSDT', timeframe: '4h' }, /1INCHUSDT.*4h timeframe/],
    ['portfolio-risk', {}, /risk tolerance is medium/],
    ['portfolio-risk', { risk_tolerance: 'low' }, /risk tolerance is low/],
  ])('%s with %j', async (name, args, said) => {
    const rendered = await render(name, args);
    expect(rendered).toMatch(said);
    expect(rendered).toContain('place no order');
    const { tools } = await world().client.listTools();
    const names = new Set(tools.map((tool) => tool.name));
    for (const [mentioned] of rendered.matchAll(/binance_\w+/g)) expect(names).toContain(mentioned);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['trading-analysis', {}, /symbol/],
    ['trading-analysis', { symbol: 'BTCUSDT', timeframe: '7h' }, /1h, 4h/],
    ['portfolio-risk', { risk_tolerance: 'reckless' }, /low, medium/],
    ['trading-analysis', { symbol: 'BTCUSDX' }, /no symbol BTCUSDX.*Near it: BTCUSD/],
  ])('%s with %j is refused in words', async (name, args, said) => {
    const refused = render(name, args);
    await expect(refused).rejects.toThrow(said);
    await expect(refused).rejects.toMatchObject({ code: -32602 });
  });
});

test('after all of that no key or secret lies anywhere', async () => {
  await createSweep(world()).demandClean([fullKey.apiKey, fullKey.apiSecret]);
}, 60_000);
