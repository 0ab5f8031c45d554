/** The least of Binance's REST API with which its source takes a service for Binance. */
import type { ServerResponse } from 'node:http';
import type { Heard } from './hostile.ts';

const symbol = {
  symbol: 'BTCUSDT',
  status: 'TRADING',
  baseAsset: 'BTC',
  quoteAsset: 'USDT',
  orderTypes: ['LIMIT', 'MARKET'],
  filters: [
    { filterType: 'PRICE_FILTER', minPrice: '0.01', maxPrice: '1000000.00', tickSize: '0.01' },
    { filterType: 'LOT_SIZE', minQty: '0.00001', maxQty: '9000.00', stepSize: '0.00001' },
  ],
};

export const ticker = {
  symbol: 'BTCUSDT',
  ...{ priceChange: '-12.30', priceChangePercent: '-0.020', weightedAvgPrice: '61000.10' },
  ...{ lastPrice: '61234.50', bidPrice: '61234.40', askPrice: '61234.60' },
  ...{ openPrice: '61246.80', highPrice: '62000.00', lowPrice: '60000.00' },
  ...{ volume: '1234.5', quoteVolume: '75000000.1' },
  ...{ openTime: 1_772_000_000_000, closeTime: 1_772_086_400_000, count: 12_345 },
};

export const exchangeInfo = { timezone: 'UTC', serverTime: 0, rateLimits: [], symbols: [symbol] };

const account = {
  canTrade: true,
  accountType: 'SPOT',
  permissions: ['SPOT'],
  updateTime: 1_772_000_000_000,
  balances: [{ asset: 'BTC', free: '1.5', locked: '0.0' }],
};

const answers: Readonly<Record<string, () => unknown>> = {
  '/api/v3/time': () => ({ serverTime: Date.now() }),
  '/api/v3/exchangeInfo': () => exchangeInfo,
  '/api/v3/ticker/24hr': () => ticker,
  '/api/v3/avgPrice': () => ({ mins: 5, price: '61234.5', closeTime: Date.now() }),
  '/api/v3/depth': () => ({ lastUpdateId: 1, bids: [['61234.40', '1']], asks: [['61234.60', '1']] }),
  '/api/v3/trades': () => [],
  '/api/v3/klines': () => [],
  '/api/v3/account': () => account,
  '/api/v3/openOrders': () => [],
  '/api/v3/myTrades': () => [],
  '/api/v3/allOrders': () => [],
};

/** @returns whether it is a path of Binance's */
export function answerAsExchange({ url }: Heard, response: ServerResponse): boolean {
  if (!url.startsWith('/api/v3/')) return false;
  const made = answers[url.split('?')[0] ?? ''];
  response.writeHead(made === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(made?.() ?? { code: -1000, msg: 'There is nothing here.' }));
  return true;
}
