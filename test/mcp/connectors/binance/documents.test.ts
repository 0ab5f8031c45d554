/** Documents, resources and prompts: every id of the scheme, its words held against the tools' own numbers. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { UnknownResource } from '../../../../src/mcp/connectors/connector.ts';
import {
  topics,
  type Document,
  type Instrument,
  type Topic,
} from '../../../../src/mcp/connectors/connector.ts';
import { createWorld, refusalOf, type World, type WorldOptions } from './world.ts';

const signal = new AbortController().signal;
const noon = Date.UTC(2026, 10, 20, 12, 0, 30);

/** Time stands still, so that a document and a tool tell of the same moment. */
const stillWorld = (options: WorldOptions = {}) =>
  createWorld({
    simulator: { clock: { now: () => noon }, moving: false },
    values: { 'cache.account': '60', 'cache.orders': '60' },
    ...options,
  });

async function read(world: World, id: string): Promise<Document> {
  const document = await world.connector.opened.documents?.fetch(id, { signal });
  if (document === null || document === undefined) throw new Error(`There is no document ${id}.`);
  return document;
}

const book = z.object({ bids: z.array(z.array(z.string())), asks: z.array(z.array(z.string())) });

test('ids are written as is said of them', async () => {
  const world = await stillWorld();
  const forms = (await world.connector.opened.documents?.forms?.(signal)) ?? [];
  expect(forms.length).toBeGreaterThan(15);
  const values: Record<string, string> = { SYMBOL: 'BTCUSDT', interval: '4h', order_id: '28000004' };
  for (const form of forms) {
    const id = form.replaceAll(/<([^>]+)>/g, (_, name: string) => values[name] ?? '');
    expect((await read(world, id)).id).toBe(id === 'binance:klines:BTCUSDT' ? `${id}:1d` : id);
  }
}, 20_000);

describe('a document', () => {
  test.each([
    ['binance:ticker:BTCUSDT', 'BTC/USDT price'],
    ['binance:orderbook:BTCUSDT', 'BTC/USDT order book'],
    ['binance:trades:BTCUSDT', 'BTC/USDT recent trades'],
    ['binance:avg_price:BTCUSDT', 'BTC/USDT average price'],
    ['binance:exchange_info:BTCUSDT', 'BTC/USDT trading rules'],
    ['binance:klines:BTCUSDT:4h', 'BTC/USDT candles, 4h'],
    ['binance:account:balances', 'Binance balances'],
    ['binance:my_trades:BTCUSDT', 'My BTC/USDT trades'],
    ['binance:open_orders', 'My open orders on Binance'],
    ['binance:open_orders:ETHUSDT', 'My open ETH/USDT orders'],
    ['binance:all_orders:BTCUSDT', 'My BTC/USDT orders'],
    ['binance:order:BTCUSDT:28000004', 'BTC/USDT order 28000004'],
  ])('%s is there, with its source, its type and its time', async (id, title) => {
    const world = await stillWorld();
    const document = await read(world, id);
    expect(document).toMatchObject({
      id,
      title,
      metadata: {
        ...{ source: 'binance', type: id.split(':')[1], environment: 'other' },
        freshness: {
          from: expect.stringMatching(/^(live|cache)$/),
          asOf: expect.stringMatching(/Z$/),
          ageSeconds: expect.any(Number),
        },
      },
    });
    expect(document.text.startsWith(`# ${title}\n`)).toBe(true);
    expect(document.text).toContain(
      `As of ${new Date(Date.parse(document.text.match(/As of (\S+)/)?.[1] ?? '')).toISOString()}`,
    );
    expect(document.url).toBeUndefined();
  });

  test.each([
    ['binance:ticker:btc-usdt', 'binance:ticker:BTCUSDT'],
    ['binance:klines:BTCUSDT', 'binance:klines:BTCUSDT:1d'],
    ['binance:ticker:%E5%B8%81USDT', 'binance:ticker:币USDT'],
  ])('%s is %s', async (asked, id) => {
    const world = await createWorld({ simulator: { symbols: [{ base: '币', quote: 'USDT', usd: 2 }] } });
    expect((await read(world, asked)).id).toBe(id);
  });

  test.each([
    ...[
      'binance:place_order:BTCUSDT',
      'binance:cancel_order:BTCUSDT',
      'binance:nothing:BTCUSDT',
      'binance:ticker',
    ],
    ...[
      'binance:ticker:',
      'binance:ticker:BTCUSDT:1h',
      'binance:klines:BTCUSDT:7h',
      'binance:klines:BTCUSDT:1h:x',
    ],
    ...['binance:account', 'binance:account:orders', 'binance:order:BTCUSDT', 'binance:order:BTCUSDT:abc'],
    ...['attio:ticker:BTCUSDT', 'binance', '', 'binance:ticker:%zz', 'binance:constructor:BTCUSDT'],
  ])('%s is none', async (id) => {
    const world = await stillWorld();
    expect(await world.connector.opened.documents?.fetch(id, { signal })).toBeNull();
    expect(world.simulator.requests).toEqual([]);
  });

  test('of a symbol that does not exist is refused with what is near', async () => {
    const world = await stillWorld();
    expect(await refusalOf(read(world, 'binance:ticker:BTCUSTD'))).toContain('BTCUSDT');
  });

  test('says in its words what the ticker says in numbers', async () => {
    const world = await stillWorld();
    const { text } = await read(world, 'binance:ticker:ETHUSDT');
    const ticker = z
      .record(z.string(), z.union([z.string(), z.number()]))
      .parse(await world.ask('binance_get_ticker', { symbol: 'ETHUSDT' }));
    expect(text).toContain(`**${String(ticker['lastPrice'])} USDT**`);
    for (const key of ['highPrice', 'lowPrice', 'openPrice', 'quoteVolume', 'bidPrice', 'askPrice'])
      expect(text).toContain(`${String(ticker[key])} USDT`);
    expect(text).toContain(`${String(ticker['volume'])} ETH`);
  });

  test('of a book has its spread exactly, and its levels with their sums', async () => {
    const world = await stillWorld();
    world.simulator.books.set('ETHUSDT', {
      bids: [
        ['2999.90', '1.5'],
        ['2999.80', '0.7'],
      ],
      asks: [
        ['3000.20', '2.25'],
        ['3000.40', '0.1'],
      ],
    });
    const { text } = await read(world, 'binance:orderbook:ETHUSDT');
    const { bids } = book.parse(await world.ask('binance_get_orderbook', { symbol: 'ETHUSDT' }));
    expect(text).toContain('the spread is 0.3 USDT (0.01 %)');
    expect(text).toContain(`| ${String(bids[1]?.[0])} | ${String(bids[1]?.[1])} | 2.2 |`);
  });

  test('of candles counts its change from the first open to the last close', async () => {
    const world = await stillWorld();
    const { text, metadata } = await read(world, 'binance:klines:BTCUSDT:1h');
    const { klines } = z
      .object({ klines: z.array(z.array(z.union([z.string(), z.number()]))) })
      .parse(await world.ask('binance_get_klines', { symbol: 'BTCUSDT', interval: '1h', limit: 100 }));
    const cents = (value: string | number | undefined) => BigInt(String(value).replace('.', ''));
    const [open, close] = [cents(klines[0]?.[1]), cents(klines.at(-1)?.[4])];
    const hundredths = Math.round(Number(((close - open) * 1_000_000n) / open) / 100);
    expect(text).toContain(`${(hundredths / 100).toFixed(2)} % from the first open`);
    expect(text.split('\n').filter((line) => line.startsWith('| 2026-'))).toHaveLength(100);
    expect(metadata['interval']).toBe('1h');
  });

  test('of balances adds what is free and what is locked', async () => {
    const world = await stillWorld();
    const { text } = await read(world, 'binance:account:balances');
    expect(text).toContain('| USDT | 25310.44180000 | 4320.00000000 | 29630.4418 |');
    expect(text).toContain('| ETH | 5.20000000 | 1.50000000 | 6.7 |');
  });

  test('lists trades and orders newest first', async () => {
    const world = await stillWorld();
    const { text } = await read(world, 'binance:all_orders:BTCUSDT');
    const own = world.simulator.account.orders
      .filter(({ symbol }) => symbol === 'BTCUSDT')
      .map(({ orderId }) => orderId);
    expect(text.match(/^\| (\d+) \|/gm)?.map((row) => Number(row.replaceAll(/\D/g, '')))).toEqual(
      [...own].reverse(),
    );
  });

  test('says when it is from the cache, and how old it is', async () => {
    const world = await stillWorld();
    await read(world, 'binance:account:balances');
    expect((await read(world, 'binance:account:balances')).metadata['freshness']).toMatchObject({
      from: 'cache',
    });
  });
});

describe('the market', () => {
  const instrument: Instrument = { symbol: 'ETHBTC', base: 'ETH', quote: 'BTC', trading: true };
  const documentFor = async (topic: Topic, of: Instrument | null, interval: string | null = null) =>
    (await stillWorld({ key: null })).connector.opened.documents?.market?.document({
      instrument: of,
      topic,
      interval,
    });

  test('has a document for one order, by its number', async () => {
    const { market } = (await stillWorld({ key: null })).connector.opened.documents ?? {};
    const asked = { instrument, topic: 'orders', interval: null } as const;
    expect(market?.document({ ...asked, order: '28000008' })).toEqual({
      id: 'binance:order:ETHBTC:28000008',
      title: 'ETH/BTC order 28000008',
    });
    expect(market?.document({ ...asked, order: 'x' })).toBeNull();
    expect(market?.document({ ...asked, order: null })?.id).toBe('binance:all_orders:ETHBTC');
  });

  test('lists every instrument, and which are not traded now', async () => {
    const world = await createWorld({
      simulator: { symbols: [{ base: 'HLT', quote: 'USDT', usd: 1, status: 'BREAK' }] },
      key: null,
    });
    const found = await world.connector.opened.documents?.market?.instruments(signal);
    expect(found).toHaveLength(world.simulator.listings.size);
    expect(found?.find(({ symbol }) => symbol === 'HLTUSDT')).toMatchObject({
      base: 'HLT',
      quote: 'USDT',
      trading: false,
    });
    expect(found?.find(({ symbol }) => symbol === 'BTCUSDT')?.trading).toBe(true);
  });

  test('has a document for each topic of an instrument that it knows', async () => {
    const found = await Promise.all(
      topics.map(async (topic) => [topic, (await documentFor(topic, instrument))?.id ?? null]),
    );
    expect(Object.fromEntries(found)).toEqual({
      price: 'binance:ticker:ETHBTC',
      average_price: 'binance:avg_price:ETHBTC',
      orderbook: 'binance:orderbook:ETHBTC',
      depth: 'binance:orderbook:ETHBTC',
      spread: 'binance:orderbook_l1:ETHBTC',
      level_2: 'binance:orderbook_l2:ETHBTC',
      trades: 'binance:trades:ETHBTC',
      candles: 'binance:klines:ETHBTC:1d',
      order_flow: 'binance:order_flow:ETHBTC',
      volume_profile: 'binance:volume_profile:ETHBTC',
      liquidity: 'binance:liquidity_vacuums:ETHBTC',
      anomalies: 'binance:market_anomalies:ETHBTC',
      microstructure: 'binance:microstructure_health:ETHBTC',
      book_health: 'binance:orderbook_health:ETHBTC',
      symbol_info: 'binance:exchange_info:ETHBTC',
      accounts: 'binance:account:balances',
      balances: 'binance:account:balances',
      positions: null,
      open_orders: 'binance:open_orders:ETHBTC',
      orders: 'binance:all_orders:ETHBTC',
      fills: 'binance:my_trades:ETHBTC',
      options: null,
    });
  });

  test('has candles of the interval that was named, and none of one it does not have', async () => {
    expect(await documentFor('candles', instrument, '4h')).toEqual({
      id: 'binance:klines:ETHBTC:4h',
      title: 'ETH/BTC candles, 4h',
    });
    expect(await documentFor('candles', instrument, '7h')).toBeNull();
  });

  test('has what is the account’s without an instrument, and nothing else', async () => {
    expect((await documentFor('open_orders', null))?.id).toBe('binance:open_orders');
    expect((await documentFor('balances', null))?.id).toBe('binance:account:balances');
    expect(await documentFor('price', null)).toBeNull();
    expect(await documentFor('fills', null)).toBeNull();
  });
});

describe('resources', () => {
  const readUri = async (world: World, uri: string) =>
    (await world.connector.opened.resources?.read(uri, { signal }))?.text ?? null;

  test('tell of a market, the account and its orders in Markdown', async () => {
    const world = await stillWorld();
    expect(await readUri(world, 'binance://market/btc%2Fusdt')).toMatch(
      /# BTC\/USDT price[\s\S]*# BTC\/USDT order book/,
    );
    expect(await readUri(world, 'binance://account/balances')).toContain('| BTC |');
    expect(await readUri(world, 'binance://account/trades/BTCUSDT')).toContain('# My BTC/USDT trades');
    const statuses = async (uri: string) =>
      [
        ...((await readUri(world, uri)) ?? '').matchAll(
          /^\| (\d+) \|.*\| ([A-Z_]+) \| [\d.]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \|/gm,
        ),
      ].map(([, id, status]) => ({ id: Number(id), status }));
    const own = (...wanted: string[]) =>
      world.simulator.account.orders.filter(({ status }) => wanted.includes(status));
    expect((await statuses('binance://orders/open')).length).toBe(own('NEW', 'PARTIALLY_FILLED').length);
    expect((await statuses('binance://orders/filled')).map(({ id }) => id)).toEqual(
      own('FILLED')
        .map(({ orderId }) => orderId)
        .reverse(),
    );
    expect((await statuses('binance://orders/canceled')).map(({ id }) => id)).toEqual(
      own('CANCELED', 'EXPIRED')
        .map(({ orderId }) => orderId)
        .reverse(),
    );
  });

  test.each(['binance://market/BTCUSDX', 'binance://account/trades/BTCUSDX'])(
    '%s is none, and what is near it is told',
    async (uri) => {
      const reading = readUri(await stillWorld(), uri);
      await expect(reading).rejects.toBeInstanceOf(UnknownResource);
      await expect(reading).rejects.toThrow(/no symbol BTCUSDX\. Near it: BTCUSD/);
    },
  );

  test('are listed with their templates, and others are not its own', async () => {
    const { resources } = (await stillWorld({ key: null })).connector.opened;
    expect(resources?.list.map(({ uri }) => uri)).toEqual([
      ...['binance://account/balances', 'binance://orders/open'],
      ...['binance://orders/filled', 'binance://orders/canceled'],
    ]);
    expect(resources?.templates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'binance://market/{SYMBOL}',
      'binance://account/trades/{SYMBOL}',
    ]);
    expect(resources?.owns('attio://x')).toBe(false);
    expect(await resources?.read('binance://orders/all', { signal })).toBeNull();
    expect(await resources?.read('binance://market/%zz', { signal })).toBeNull();
  });
});

describe('prompts', () => {
  test('take their arguments, and their defaults', async () => {
    const { prompts = [] } = (await stillWorld({ key: null })).connector.opened;
    const [analysis, risk] = prompts;
    expect(prompts.map(({ name }) => name)).toEqual(['trading-analysis', 'portfolio-risk']);
    expect(analysis?.render({ symbol: 'eth/usdt' })[0]?.text).toContain(
      'Analyse ETHUSDT on Binance spot on the 1d timeframe',
    );
    expect(analysis?.render({ symbol: 'ETHUSDT', timeframe: '4h' })[0]?.text).toContain('interval 4h');
    expect(risk?.render({})[0]?.text).toContain('my risk tolerance is medium');
    expect(() => analysis?.render({})).toThrow('needs symbol');
    expect(() => analysis?.render({ symbol: 'ETHUSDT', timeframe: '2h' })).toThrow('1h, 4h, 1d');
    expect(() => risk?.render({ risk_tolerance: 'wild' })).toThrow('low, medium, high');
  });

  test('refuse a symbol that is not listed, and ask for nothing to find out', async () => {
    const { connector, simulator, ask } = await stillWorld({ key: null });
    const [analysis] = connector.opened.prompts ?? [];
    const render = () => analysis?.render({ symbol: 'BTCUSDX' })[0]?.text;
    // Before the symbols have been read, only its form is known.
    expect(render()).toContain('Analyse BTCUSDX');
    expect(() => analysis?.render({ symbol: '%$' })).toThrow('needs symbol');
    expect(simulator.requests).toEqual([]);
    await ask('binance_get_ticker', { symbol: 'BTCUSDT' });
    const before = simulator.requests.length;
    expect(render).toThrow(/no symbol BTCUSDX\. Near it: BTCUSD/);
    expect(analysis?.render({ symbol: 'ETHUSDT' })[0]?.text).toContain('Analyse ETHUSDT');
    expect(simulator.requests).toHaveLength(before);
  });

  test('name only tools that can be called, in the order of what is left', async () => {
    const { prompts = [] } = (await stillWorld({ key: null })).connector.opened;
    const [analysis, risk] = prompts;
    const all = analysis?.render({ symbol: 'BTCUSDT' })[0]?.text ?? '';
    expect(all).toMatch(/^1\. Read the price .*^2\. Read the order book .*^3\. Read thin places/ms);
    expect(all).not.toContain('Not every tool');
    const open = new Set(['binance_get_klines', 'binance_get_liquidity_vacuums']);
    const canCall = (tool: string) => open.has(tool);
    const text = analysis?.render({ symbol: 'BTCUSDT' }, canCall)[0]?.text ?? '';
    expect([...(text.match(/binance_[a-z0-9_]+/g) ?? [])]).toEqual([...open]);
    expect(text).toMatch(/^1\. Read the last 200 candles .*^2\. Read thin places .*^Not every tool/ms);
    expect([analysis, risk].map((one) => one?.isOffered?.(canCall))).toEqual([true, false]);
    expect([analysis, risk].map((one) => one?.isOffered?.(() => false))).toEqual([false, false]);
  });

  test('name only tools that there are', async () => {
    const { prompts = [], tools } = (await stillWorld({ key: null })).connector.opened;
    const text = prompts.map((one) => one.render({ symbol: 'BTCUSDT' })[0]?.text).join('\n');
    const named = new Set(text.match(/binance_[a-z0-9_]+/g));
    expect([...named].filter((name) => !tools.some((tool) => tool.name === name))).toEqual([]);
  });
});
