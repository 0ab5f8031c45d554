/** Binance's public endpoints, with their weights (rest-api.md, “Market Data endpoints”) and cache kinds. */
import { z } from 'zod';
import type { Cache, Service } from '../connector.ts';
import type { MarketApi } from './api.ts';
import { learnLimits } from './budgets.ts';
import {
  aggTradeReply,
  avgPriceReply,
  depthReply,
  exchangeInfoReply,
  klineReply,
  serverTimeReply,
  tickerReply,
  tradeReply,
} from './replies.ts';
import type { Requests } from './requests.ts';
import type { Parameters } from './signing.ts';

const paths = {
  time: '/api/v3/time',
  exchangeInfo: '/api/v3/exchangeInfo',
  ticker: '/api/v3/ticker/24hr',
  depth: '/api/v3/depth',
  trades: '/api/v3/trades',
  aggTrades: '/api/v3/aggTrades',
  klines: '/api/v3/klines',
  avgPrice: '/api/v3/avgPrice',
} as const;

/** A book's weight grows with its levels: the most levels that a weight buys. */
const depthWeights: readonly [levels: number, weight: number][] = [
  [100, 5],
  [500, 25],
  [1_000, 50],
  [5_000, 250],
];

export function createMarketApi(options: { requests: Requests; cache: Cache; service: Service }): MarketApi {
  const { requests, cache, service } = options;

  const page = <S extends z.ZodType>(
    kind: string,
    asked: { path: string; parameters: Parameters; weight: number; reply: S },
    signal: AbortSignal,
  ) => {
    const { path, parameters, weight, reply } = asked;
    return cache.get(
      kind,
      `${path}?${JSON.stringify(parameters)}`,
      (end) => requests.public({ path, parameters, cost: { weight }, reply, signal: end }),
      signal,
    );
  };
  const depth = (symbol: string, limit: number) => ({
    path: paths.depth,
    parameters: { symbol, limit },
    weight: depthWeights.find(([levels]) => limit <= levels)?.[1] ?? 250,
    reply: depthReply,
  });

  return {
    async time(signal) {
      const ask = { path: paths.time, cost: { weight: 1 }, reply: serverTimeReply, signal };
      return (await requests.public(ask)).serverTime;
    },
    exchangeInfo: (signal) =>
      cache.get(
        'exchange_info',
        paths.exchangeInfo,
        async (end) => {
          const reply = exchangeInfoReply;
          const info = await requests.public({
            path: paths.exchangeInfo,
            ...{ cost: { weight: 20 }, reply, signal: end },
          });
          learnLimits(info.rateLimits, service);
          return info;
        },
        signal,
      ),
    ticker: (symbol, signal) =>
      page('ticker', { path: paths.ticker, parameters: { symbol }, weight: 2, reply: tickerReply }, signal),
    depth: (symbol, limit, signal) => page('orderbook', depth(symbol, limit), signal),
    depthNow: (symbol, limit, signal) => {
      const { weight, ...ask } = depth(symbol, limit);
      return requests.public({ ...ask, cost: { weight }, signal });
    },
    trades: (symbol, limit, signal) =>
      page(
        'trades',
        { path: paths.trades, parameters: { symbol, limit }, weight: 25, reply: z.array(tradeReply) },
        signal,
      ),
    aggTrades: (symbol, { fromId, startTime, endTime, limit }, signal) =>
      page(
        'trades',
        {
          path: paths.aggTrades,
          parameters: { symbol, fromId, startTime, endTime, limit },
          ...{ weight: 4, reply: z.array(aggTradeReply) },
        },
        signal,
      ),
    klines: (symbol, interval, { startTime, endTime, limit }, signal) =>
      page(
        'klines',
        {
          path: paths.klines,
          parameters: { symbol, interval, startTime, endTime, limit },
          ...{ weight: 2, reply: z.array(klineReply) },
        },
        signal,
      ),
    avgPrice: (symbol, signal) =>
      page(
        'avg_price',
        { path: paths.avgPrice, parameters: { symbol }, weight: 2, reply: avgPriceReply },
        signal,
      ),
  };
}
