/** Binance's public endpoints, with their weights (rest-api.md, “Market Data endpoints”) and cache kinds. */
import { z } from 'zod';
import type { Cache, Service } from '../connector.ts';
import type { MarketApi } from './api.ts';
import { learnLimits } from './budgets.ts';
import { BinanceToolError } from './errors.ts';
import {
  aggTradeReply,
  avgPriceReply,
  depthReply,
  exchangeInfoReply,
  klineReply,
  serverTimeReply,
  tickerReply,
  tradeReply,
  type ExchangeInfo,
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

/** One page of something, and what it takes. */
interface Page<S extends z.ZodType> {
  path: string;
  parameters: Parameters;
  weight: number;
  reply: S;
}

export function createMarketApi(options: { requests: Requests; cache: Cache; service: Service }): MarketApi {
  const { requests, cache, service } = options;
  const ask = <S extends z.ZodType>({ weight, ...page }: Page<S>, signal: AbortSignal) =>
    requests.public({ ...page, cost: { weight }, signal });
  const kept = <S extends z.ZodType>(kind: string, page: Page<S>, signal: AbortSignal) =>
    cache.get(kind, `${page.path}?${JSON.stringify(page.parameters)}`, (end) => ask(page, end), signal);
  const exchangeInfo = async (signal: AbortSignal) => {
    const info = await readExchangeInfo(requests, signal);
    learnLimits(info.rateLimits, service);
    return info;
  };
  return {
    time: async (signal) => (await ask(timePage, signal)).serverTime,
    exchangeInfo: (signal) => cache.get('exchange_info', paths.exchangeInfo, exchangeInfo, signal),
    ticker: (symbol, signal) =>
      kept('ticker', { path: paths.ticker, parameters: { symbol }, weight: 2, reply: tickerReply }, signal),
    depth: (symbol, limit, signal) => kept('orderbook', depthPage(symbol, limit), signal),
    depthNow: (symbol, limit, signal) => ask(depthPage(symbol, limit), signal),
    trades: (symbol, limit, signal) => {
      const parameters = { symbol, limit };
      return kept(
        'trades',
        { path: paths.trades, parameters, weight: 25, reply: z.array(tradeReply) },
        signal,
      );
    },
    aggTrades: (symbol, { fromId, startTime, endTime, limit }, signal) =>
      kept('trades', aggTradesPage({ symbol, fromId, startTime, endTime, limit }), signal),
    aggTradesNow: (symbol, { limit }, signal) => ask(aggTradesPage({ symbol, limit }), signal),
    klines: (symbol, interval, { startTime, endTime, limit }, signal) => {
      const parameters = { symbol, interval, startTime, endTime, limit };
      return kept(
        'klines',
        { path: paths.klines, parameters, weight: 2, reply: z.array(klineReply) },
        signal,
      );
    },
    avgPrice: (symbol, signal) => {
      const page = { path: paths.avgPrice, parameters: { symbol }, weight: 2, reply: avgPriceReply };
      return kept('avg_price', page, signal);
    },
  };
}

const timePage = { path: paths.time, parameters: {}, weight: 1, reply: serverTimeReply };

function aggTradesPage(parameters: Parameters): Page<z.ZodArray<typeof aggTradeReply>> {
  return { path: paths.aggTrades, parameters, weight: 4, reply: z.array(aggTradeReply) };
}

function depthPage(symbol: string, limit: number): Page<typeof depthReply> {
  const weight = depthWeights.find(([levels]) => limit <= levels)?.[1] ?? 250;
  return { path: paths.depth, parameters: { symbol, limit }, weight, reply: depthReply };
}

/**
 * All symbols. The sets of permissions are most of a large answer and can be left out since 2024-10-17; what has not
 * heard of that yet is asked without.
 */
async function readExchangeInfo(requests: Requests, signal: AbortSignal): Promise<ExchangeInfo> {
  const ask = { path: paths.exchangeInfo, cost: { weight: 20 }, reply: exchangeInfoReply, signal };
  try {
    return await requests.public({ ...ask, parameters: { showPermissionSets: 'false' } });
  } catch (error) {
    if (!(error instanceof BinanceToolError)) throw error;
    return requests.public(ask);
  }
}
