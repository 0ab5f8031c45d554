/** Which hosts answer what, by the settings. */
import { describe, expect, test } from 'vitest';
import { hostsOf, pageOf } from '../../../../src/mcp/connectors/binance/hosts.ts';

const asked = (baseUrl: string, streamUrl = '') => hostsOf({ baseUrl, streamUrl });

describe('hosts', () => {
  test('without settings market data needs no key, and the account is on the live exchange', () => {
    expect(asked('')).toEqual({
      market: 'https://data-api.binance.vision',
      account: 'https://api.binance.com',
      stream: 'wss://data-stream.binance.vision',
      environment: 'live',
    });
  });

  test('naming the host of market data alone is the same as naming none', () => {
    expect(asked('https://data-api.binance.vision')).toEqual(asked(''));
  });

  test.each([
    ['https://testnet.binance.vision/api', 'https://testnet.binance.vision', 'testnet'],
    ['https://testnet.binance.vision', 'https://testnet.binance.vision', 'testnet'],
    ['https://testnet.binance.vision/api/v3/', 'https://testnet.binance.vision', 'testnet'],
    ['https://demo-api.binance.com/api', 'https://demo-api.binance.com', 'demo'],
    ['https://api.binance.com', 'https://api.binance.com', 'live'],
    ['https://api4.binance.com/', 'https://api4.binance.com', 'live'],
    ['http://127.0.0.1:8080/binance/api', 'http://127.0.0.1:8080/binance', 'other'],
    ['https://testnet.binance.vision.example.org', 'https://testnet.binance.vision.example.org', 'other'],
  ])('%s takes everything, by REST alone', (baseUrl, host, environment) => {
    expect(asked(baseUrl)).toEqual({ market: host, account: host, stream: null, environment });
  });

  test('a stream can be named, and be refused', () => {
    expect(asked('https://testnet.binance.vision', 'wss://stream.testnet.binance.vision/').stream).toBe(
      'wss://stream.testnet.binance.vision',
    );
    expect(asked('', 'none').stream).toBeNull();
  });
});

test('only a pair of the live exchange has a page of Binance', () => {
  const pair = { base: 'BTC', quote: 'USDT' };
  expect(pageOf(pair, 'live')).toEqual({ url: 'https://www.binance.com/en/trade/BTC_USDT?type=spot' });
  expect(pageOf(pair, 'testnet')).toEqual({});
});
