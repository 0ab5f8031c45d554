/** The connector as a whole: its tools, its settings, and the documents that its two halves share. */
import { describe, expect, test } from 'vitest';
import { binance } from '../../../../src/mcp/connectors/binance/index.ts';
import { fieldsOf, problemOf } from '../../../../src/mcp/connectors/connector.ts';
import { configured } from '../../../../src/mcp/credentials.ts';
import { openConnector } from '../open-connector.ts';
import { createWorld } from './world.ts';

/** The names that people script against. */
const tools = [
  ...['binance_get_ticker', 'binance_get_orderbook', 'binance_get_recent_trades', 'binance_get_klines'],
  ...['binance_get_exchange_info', 'binance_get_avg_price', 'binance_get_account', 'binance_get_my_trades'],
  ...['binance_place_order', 'binance_cancel_order', 'binance_get_order', 'binance_get_open_orders'],
  ...['binance_get_all_orders', 'binance_orderbook_l1', 'binance_orderbook_l2', 'binance_orderbook_health'],
  ...['binance_get_order_flow', 'binance_get_volume_profile', 'binance_detect_market_anomalies'],
  ...['binance_get_microstructure_health', 'binance_get_liquidity_vacuums'],
];

describe('the connector', () => {
  test('opens without a key, without a request, and has the 21 tools', async () => {
    const { connector, simulator } = await createWorld({ key: null });
    expect(connector.opened.tools.map(({ name }) => name).sort()).toEqual([...tools].sort());
    expect(simulator.requests).toEqual([]);
  });

  test('is off until somebody says otherwise', () => {
    expect(binance.startsEnabled).toBe(false);
  });

  test('describes its tools briefly, and each argument by a schema', async () => {
    const { connector } = await createWorld({ key: null });
    const mine = connector.opened.tools;
    expect(mine.filter(({ description }) => description.length > 220).map(({ name }) => name)).toEqual([]);
    expect(mine.map(({ inputSchema }) => inputSchema['additionalProperties'])).toEqual(mine.map(() => false));
    const ticker = mine.find(({ name }) => name === 'binance_get_ticker');
    expect(ticker?.inputSchema['required']).toEqual(['symbol']);
  });

  test('has the settings that its guide names', () => {
    expect(fieldsOf(binance.credential).map(({ key, secret }) => [key, secret])).toEqual([
      ['baseUrl', false],
      ['streamUrl', false],
      ['apiKey', true],
      ['apiSecret', true],
    ]);
  });

  test.each([
    ['streamUrl', 'https://stream.binance.com'],
    ['streamUrl', 'ws://stream.binance.com:9443'],
    ['baseUrl', 'ftp://x'],
    ['cache.ticker', 'soon'],
  ])('refuses %s=%s', (key, value) => {
    expect(() => configured(binance).demand({ [key]: value })).toThrow(key);
  });

  test.each(['https://stream.binance.com', 'stream', 'wss://', 'wss://ann@stream.binance.com'])(
    'says of the stream address %s what is taken',
    (value) => {
      expect(problemOf(binance.credential, 'streamUrl', value)).toMatch(/^an address that begins with wss:/);
    },
  );

  test('takes none and wss:// for the stream', async () => {
    for (const streamUrl of ['none', 'wss://stream.testnet.binance.vision'])
      await openConnector(binance, { values: { streamUrl } });
  });
});

test.each([
  ...['orderbook_l1', 'orderbook_l2', 'orderbook_health', 'order_flow', 'volume_profile'],
  ...['market_anomalies', 'microstructure_health', 'liquidity_vacuums'],
])('binance:%s:BTCUSDT is a document, and the older id leads to it', async (type) => {
  const { connector } = await createWorld({ key: null });
  const signal = new AbortController().signal;
  const fetched = await connector.opened.documents?.fetch(`binance:analytics:${type}:btcusdt`, { signal });
  expect(fetched).toMatchObject({
    id: `binance:${type}:BTCUSDT`,
    title: expect.stringContaining('BTC/USDT'),
    text: expect.stringContaining('BTC'),
    metadata: {
      ...{ source: 'binance', type, symbol: 'BTCUSDT' },
      freshness: { asOf: expect.any(String), ageSeconds: expect.any(Number), from: expect.any(String) },
    },
  });
});
