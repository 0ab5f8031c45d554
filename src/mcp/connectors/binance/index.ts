/** The Binance connector: spot market data without a key, and with one the user's account and orders. */
import { defineConnector } from '../connector.ts';
import { credential } from './credential.ts';

export const binance = defineConnector({
  id: 'binance',
  title: 'Binance',
  description: 'Prices, order books and candles of Binance spot; with a key your balances and orders.',
  startsEnabled: false,
  credential,
  remote: {
    cacheSeconds: {
      ticker: 1,
      orderbook: 0.5,
      klines: 5,
      exchange_info: 300,
      trades: 1,
      avg_price: 5,
      account: 5,
      orders: 1,
    },
    timeoutMs: 10_000,
  },
  async open(context) {
    const { openBinance } = await import('./open.ts');
    return openBinance(context);
  },
});
